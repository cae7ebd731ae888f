import { dayFromIso, localDay } from '../../calendars/index.ts';
import { proposeRegimes, type Regime } from '../../regimes/index.ts';
import type { CaseMark, ComplainantKind, MessageKind, Sector } from '../../vocabulary.ts';
import type { RecordableFact } from '../commands.ts';
import type { EventBody } from '../events.ts';
import { rulesWithoutNumber } from '../facts.ts';
import type { Policy } from '../policy.ts';
import { isUnderway } from '../questions.ts';
import type { Decision, Rejection } from '../rejections.ts';
import { sentAt } from '../sent-at.ts';
import type { Complaint } from '../state.ts';
import { type CaseCommand, isInFuture } from './case.ts';
import { accept, event, refuse, reject, rejection } from './outcome.ts';
import { sectorOf, unknown } from './taxonomy.ts';

/** What of a case decides which regimes apply. */
export type RegimeFacts = Pick<Complaint, 'country' | 'channel' | 'type'> & {
  category?: string | null | undefined;
  product?: string | null | undefined;
  sector?: Sector | null | undefined;
  complainantKind?: ComplainantKind | null | undefined;
  marks?: readonly CaseMark[] | undefined;
};

/** The regimes in use whose conditions hold for these facts, for a person to confirm. */
export function regimesFor(facts: RegimeFacts, policy: Policy): string[] {
  const { type, channel, category, marks } = facts;
  const traits = {
    ...{ type, channel, marks: marks ?? [] },
    country: facts.country ?? undefined,
    product: facts.product ?? undefined,
    complainant: facts.complainantKind ?? undefined,
    sector: facts.sector ?? sectorOf(category, policy.settings),
  };
  return proposeRegimes(traits, inUse(policy));
}

/** The regimes that run on a case once these facts are its own: as a person confirmed, else as proposed. */
export function regimesAfter(c: Complaint, changes: Partial<RegimeFacts>, policy: Policy): string[] {
  return c.regimesConfirmed ? c.regimes : regimesFor({ ...c, ...changes }, policy);
}

/** Whether a person is still to say which regimes apply, or to look again because the proposal has changed. */
export function awaitsConfirmation(c: Complaint, policy: Policy): boolean {
  return !c.regimesConfirmed || !isSame(c.regimesConfirmed.proposed, regimesFor(c, policy));
}

/** LW2 to LW4. */
export function confirmRegimes({ data, c, policy }: CaseCommand<'ConfirmRegimes'>): Decision<EventBody> {
  const known = policy.regimes.filter(({ id }) => isInUse(id, policy) || c.regimes.includes(id));
  const stranger = data.regimes.find((id) => !known.some((regime) => regime.id === id));
  if (stranger !== undefined) return refuse(unknown('LW2', 'regime', stranger, known));
  const regimes = known.map(({ id }) => id).filter((id) => data.regimes.includes(id));
  const proposed = regimesFor(c, policy);
  if (isSame(regimes, c.regimes) && isSame(c.regimesConfirmed?.proposed, proposed))
    return reject('LW3', 'already-done', 'these regimes were confirmed already', { regimes });
  return accept(event('RegimesConfirmed', { regimes, proposed }));
}

function inUse(policy: Policy): Regime[] {
  return policy.regimes.filter(({ id }) => isInUse(id, policy));
}

function isInUse(id: string, { settings }: Policy): boolean {
  return settings.regimes.includes(id);
}

function isSame(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a?.join() === b.join();
}

/** LW5 to LW7. */
export function recordFact({ data, c, meta }: CaseCommand<'RecordFact'>): Decision<EventBody> {
  const { fact } = data;
  if (isInFuture(data.at, meta.at))
    return reject('LW5', 'in-the-future', `${fact} lies in the future`, { at: data.at });
  const factAt = Math.min(data.at, meta.at);
  const problem = receiptOfNothing(fact, factAt, c);
  if (problem) return refuse(problem);
  if (c.facts.some((known) => known.fact === fact && known.at === factAt))
    return reject('LW6', 'already-done', `${fact} is recorded like this already`, { fact });
  const personal = data.remark === undefined ? null : { remark: data.remark };
  return accept(event('FactRecorded', { fact, factAt }, personal));
}

const RECEIPTS: Partial<Record<RecordableFact, MessageKind>> = {
  'acknowledgement-received': 'acknowledgement',
  'delay-notice-received': 'delay-notice',
  'final-response-received': 'final-response',
  'feedback-received': 'feedback',
};

/** LW7: only a letter that went out can have arrived, and not before it went. */
function receiptOfNothing(fact: RecordableFact, at: number, c: Complaint): Rejection | null {
  const kind = RECEIPTS[fact];
  if (!kind) return null;
  const letter = c.messages.findLast((message) => message.kind === kind && isUnderway(message));
  if (!letter) return rejection('LW7', 'not-found', `no ${kind} went out`, { fact, letter: kind });
  const sent = sentAt(letter) ?? letter.at;
  if (at >= sent) return null;
  return rejection('LW7', 'unknown-value', `${letter.id} was sent after that`, { fact, at, sentAt: sent });
}

/** LW8 to LW10. */
export function assessObligation({ data, c, policy }: CaseCommand<'AssessObligation'>): Decision<EventBody> {
  const { rule, due, reason } = data;
  const known = rulesWithoutNumber(c, policy);
  if (!known.includes(rule))
    return refuse(
      unknown(
        'LW8',
        'rule',
        rule,
        known.map((id) => ({ id })),
      ),
    );
  const receipt = localDay(policy.settings.timeZone, c.receivedAt);
  if (due !== null && dayFromIso(due) < receipt)
    return reject('LW9', 'unknown-value', `${due} lies before the receipt`, { field: 'due', value: due });
  if (c.assessments.some((known) => known.rule === rule && known.due === due))
    return reject('LW10', 'already-done', `${rule} is assessed like this already`, { rule, due });
  return accept(event('ObligationAssessed', { rule, due }, { reason }));
}

export function nothingToAssess(c: Complaint, policy: Policy): Rejection | null {
  if (rulesWithoutNumber(c, policy).length > 0) return null;
  return rejection('LW8', 'not-found', 'every rule of this case has a number');
}
