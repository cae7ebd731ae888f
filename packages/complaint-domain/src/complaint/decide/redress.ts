import { calculateInterest } from '../../redress/index.ts';
import type { Settings } from '../../settings/schema.ts';
import type { Role } from '../../vocabulary.ts';
import type { EventBody } from '../events.ts';
import type { Actor } from '../meta.ts';
import { approvedRedress, isAnswered, undecidedRedress } from '../questions.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint, Redress } from '../state.ts';
import { type CaseCommand, nextId } from './case.ts';
import { accept, compact, event, refuse, rejection } from './outcome.ts';
import { unknown } from './taxonomy.ts';

type Amount = Pick<Redress, 'kind'> & { amount?: number | undefined; currency?: string | undefined };

/** Who decides amounts in a currency for which no limits are set. */
const ANY_CURRENCY: readonly Role[] = ['manager', 'administrator'];

/** RE1 and RE2: within the proposer's own limit, with what they proposed before, it is approved at once, else it waits. */
export function proposeRedress({
  data,
  c,
  meta,
  policy,
}: CaseCommand<'ProposeRedress'>): Decision<EventBody> {
  const { kind, currency, description, calculation } = data;
  const reckoned = calculation ? interestOf(calculation, currency!, policy.settings) : null;
  if (reckoned && 'code' in reckoned) return refuse(reckoned);
  const { amount, tax } = reckoned ?? { amount: data.amount };
  const redress = nextId('r', c.redress);
  const proposed = event('RedressProposed', compact({ redress, kind, amount, currency, tax, calculation }), {
    description,
  });
  const own = withinOwnLimit(meta.actor, { ...data, amount }, c, policy.settings);
  return accept(
    proposed,
    ...(own ? [event('RedressApproved', { redress, within: 'own-limit' as const })] : []),
  );
}

/** RE9: interest is what the rule of the settings gives, tax taken off, in minor units. */
function interestOf(
  calculation: NonNullable<CaseCommand<'ProposeRedress'>['data']['calculation']>,
  currency: string,
  settings: Settings,
): { amount: number; tax?: number } | Rejection {
  const { principal, from, to } = calculation;
  const rule = settings.interestRules.find(({ id }) => id === calculation.rule);
  if (!rule) return unknown('RE9', 'interest rule', calculation.rule, settings.interestRules);
  const result = calculateInterest({ principal, currency, from, to }, rule);
  const wrong = (field: string, message: string) =>
    rejection('RE9', 'invalid-calculation', message, { field: `calculation.${field}` });
  if (!result.ok) return wrong(result.problem.field, result.problem.message);
  const { net: amount, tax } = result;
  if (amount === 0) return wrong('principal', 'the interest comes to nothing');
  return tax > 0 ? { amount, tax } : { amount };
}

/** RE3 to RE6. */
export function approveRedress({
  data,
  c,
  meta,
  policy,
}: CaseCommand<'ApproveRedress'>): Decision<EventBody> {
  const problem =
    undecided(data.redress, c) ?? notApprovable(find(data.redress, c)!, c, meta.actor, policy.settings);
  if (problem) return refuse(problem);
  return accept(event('RedressApproved', { redress: data.redress, within: 'second-person' }));
}

/** RE7 and RE11: anybody who works the case may decline, the proposer too, and take back what nobody was promised. */
export function declineRedress({ data, c }: CaseCommand<'DeclineRedress'>): Decision<EventBody> {
  const redress = find(data.redress, c);
  const problem = redress && mayBeTakenBack(redress, c) ? null : undecided(data.redress, c);
  return problem
    ? refuse(problem)
    : accept(event('RedressDeclined', { redress: data.redress }, { reason: data.reason }));
}

/** Why this actor can approve none of the redress that waits; null when there is one that they can. */
export function nothingToApprove(c: Complaint, actor: Actor, settings: Settings): Rejection | null {
  const problems = undecidedRedress(c).map((redress) => notApprovable(redress, c, actor, settings));
  if (problems.length === 0) return nothingToDecide(c);
  return problems.includes(null) ? null : problems[0]!;
}

function nothingToDecide(c: Complaint): Rejection | null {
  if (undecidedRedress(c).length > 0) return null;
  return rejection('RE3', 'not-found', 'no redress waits for a decision');
}

export function nothingToDecline(c: Complaint): Rejection | null {
  return c.redress.some((redress) => mayBeTakenBack(redress, c)) ? null : nothingToDecide(c);
}

/** RE11: approved, not paid, not accepted, and in no final response that is out or on its way. */
function mayBeTakenBack({ id, state, paidAt }: Redress, c: Complaint): boolean {
  if (c.answerToOffer?.redress?.includes(id)) return false;
  return state === 'approved' && paidAt === undefined && !isAnswered(c);
}

function undecided(id: string, c: Complaint): Rejection | null {
  const redress = find(id, c);
  if (!redress) return rejection('RE3', 'not-found', `no redress ${id}`, { redress: id });
  if (redress.state === 'proposed') return null;
  return rejection('RE4', 'already-done', `redress ${id} is ${redress.state}`, {
    redress: id,
    state: redress.state,
  });
}

function find(id: string, c: Complaint): Redress | undefined {
  return c.redress.find((redress) => redress.id === id);
}

/** RE5 and RE6: several small amounts of a case are one large one, so the limit covers all of its approved money. */
function notApprovable(redress: Redress, c: Complaint, actor: Actor, settings: Settings): Rejection | null {
  if (isBy(redress, actor))
    return rejection('RE5', 'second-person-needed', 'whoever proposed it cannot approve it', {
      redress: redress.id,
    });
  const { currency } = settings.approvalLimits;
  const limit = ownLimit(actor, settings);
  const total = moneyIn(currency, [...approvedRedress(c), redress]);
  const covered = redress.currency === currency ? limit >= total : hasRole(actor, ANY_CURRENCY);
  if (covered) return null;
  return rejection('RE6', 'above-limit', `${redress.id} takes the case above the approver's limit`, {
    redress: redress.id,
    amount: redress.amount ?? null,
    total: redress.currency === currency ? total : null,
    currency: redress.currency ?? null,
    limit,
    limitCurrency: currency,
  });
}

/** What is not money is within anybody's limit; money is with all that the actor proposed on the case. */
function withinOwnLimit(actor: Actor, redress: Amount, c: Complaint, settings: Settings): boolean {
  if (redress.amount === undefined) return true;
  const { currency } = settings.approvalLimits;
  const before = c.redress.filter((one) => one.state !== 'declined' && isBy(one, actor));
  return (
    redress.currency === currency && moneyIn(currency, [...before, redress]) <= ownLimit(actor, settings)
  );
}

function isBy({ proposedBy }: Redress, { kind, id }: Actor): boolean {
  return proposedBy.kind === kind && proposedBy.id === id;
}

/** Minor units. */
function moneyIn(currency: string, redress: readonly Amount[]): number {
  const amounts = redress.map((one) => (one.currency === currency ? (one.amount ?? 0) : 0));
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** The largest limit of the actor's roles, minor units. A key counts as a manager; RE5 still asks for another. */
export function ownLimit(actor: Actor, settings: Settings): number {
  const { byRole } = settings.approvalLimits;
  return Math.max(0, ...rolesOf(actor).map((role) => byRole[role] ?? 0));
}

function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return rolesOf(actor).some((role) => roles.includes(role));
}

function rolesOf(actor: Actor): readonly Role[] {
  if (actor.kind === 'member') return actor.roles;
  return actor.kind === 'api' ? ['manager'] : [];
}
