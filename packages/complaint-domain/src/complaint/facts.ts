import { dayFromIso, startOfLocalDay } from '../calendars/index.ts';
import { type RunningRule, runningRules } from '../obligations/clock.ts';
import {
  canBeLate,
  type Explanation,
  explainObligation,
  type MilestoneFact,
  type Obligation,
  type ObligationFacts,
  type ObligationPolicy,
  obligationProblems,
  obligations,
} from '../obligations/index.ts';
import { type ObligationKind, OPTIONAL_KINDS, type Regime } from '../regimes/index.ts';
import type { MessageKind } from '../vocabulary.ts';
import { sectorOf } from './decide/taxonomy.ts';
import type { Policy } from './policy.ts';
import { PROMISED_ANSWER, PROMISED_ANSWER_RULE, promisedAnswer } from './promised-answer.ts';
import { redressToDo } from './questions.ts';
import { sentAt } from './sent-at.ts';
import { stageEntered, stageTargetOf } from './stage-targets.ts';
import type { Complaint, DelayNotice, Message } from './state.ts';

type Milestone = ObligationFacts['milestones'][number];

/**
 * A case as its deadlines see it. Only what is proven counts: a message that is pending, failed or uncertain
 * satisfies nothing and extends nothing. Proofs are ids of the case: a message (`m3`), `resolved`, `closed`,
 * `offer`, `redress`, or `fact:sent-to-firm` for what a person recorded.
 */
export function factsOf(c: Complaint, policy: Policy): ObligationFacts {
  const { settings } = policy;
  const promised = promisedAnswer(c, policy);
  return {
    openedAt: c.lodgedAt,
    receivedAt: c.receivedAt,
    timeZone: settings.timeZone,
    regimes: [...c.regimes, ...ownRegimes(c, policy).map(({ id }) => id)],
    milestones: [
      ...c.messages.flatMap((message) => messageMilestones(message, c)),
      ...c.facts.map(({ fact, at }): Milestone => ({ fact, at, proof: `fact:${fact}` })),
      ...caseMilestones(c),
      ...(stageTargetOf(c, settings) ? stageEntered(c) : []),
    ],
    pauses: c.pauses,
    extensions: c.delayNotices.flatMap((notice) => extension(notice, c, policy)),
    exemptions: exemptions(c),
    assessments: [
      ...c.assessments.map(({ rule, due }) => ({ rule, due, proof: `assessed:${rule}` })),
      ...(promised ? [promised] : []),
    ],
    ...(settings.calendar !== undefined && { calendar: settings.calendar }),
    type: c.type,
    channel: c.channel,
    sector: c.sector ?? sectorOf(c.category, settings),
    product: c.product ?? undefined,
    country: c.country ?? undefined,
    complainant: c.complainantKind ?? undefined,
    marks: c.marks,
  };
}

export function obligationsOf(c: Complaint, policy: Policy): Obligation[] {
  return obligations(factsOf(c, policy), lawOf(policy, c));
}

/** How one obligation's date was counted; undefined when the case has no such obligation. */
export function explainObligationOf(
  c: Complaint,
  obligationId: string,
  policy: Policy,
): Explanation | undefined {
  return explainObligation(obligationId, factsOf(c, policy), lawOf(policy, c));
}

/** An obligation that is owed and not met; what a regime only offers is owed by nobody. */
export function isOwed(obligation: Obligation): boolean {
  return obligation.state === 'open' && canBeLate(obligation);
}

/** The rules of the case's regimes whose clocks have begun, each in the version that governs the case. */
export function rulesOf(c: Complaint, policy: Policy): RunningRule[] {
  return runningRules(factsOf(c, policy), lawOf(policy, c)).flatMap((rule) => (rule.ok ? rule.value : []));
}

/** Ids of the case's rules without a number ("promptly"), for which a person sets the day. */
export function rulesWithoutNumber(c: Complaint, policy: Policy): string[] {
  return rulesOf(c, policy).flatMap(({ rule }) =>
    'assess' in rule.limit && rule.id !== PROMISED_ANSWER_RULE && !OPTIONAL_KINDS.includes(rule.kind)
      ? rule.id
      : [],
  );
}

/** Those of them that nobody assessed and whose act has not happened. */
export function rulesToAssess(c: Complaint, policy: Policy): { id: string; kind: ObligationKind }[] {
  return obligationProblems(factsOf(c, policy), lawOf(policy, c)).flatMap(
    ({ code, rule: id, kind, startedAt }) =>
      code === 'assess' && kind && startedAt != null ? { id, kind } : [],
  );
}

/** What the organisation owes on this case beside its standard: the target of the stage, and an answer it promised. */
function ownRegimes(c: Complaint, policy: Policy): Regime[] {
  const target = stageTargetOf(c, policy.settings);
  return [...(target ? [target] : []), ...(promisedAnswer(c, policy) ? [PROMISED_ANSWER] : [])];
}

/** The law of the policy, and what the organisation owes on this case by itself. */
export function lawOf(policy: Policy, c: Complaint): ObligationPolicy {
  const { calendars, settings } = policy;
  const own = ownRegimes(c, policy);
  const regimes = own.length > 0 ? [...policy.regimes, ...own] : policy.regimes;
  const { warnings, warnAtShare, calendar, closingDays, officeHours } = settings;
  return { regimes, calendars, warnings, warnAtShare, calendar, closingDays, officeHours };
}

/** FA1 to FA3, FA6: what each letter shows once it went out. */
const SHOWN_BY: Record<MessageKind, readonly MilestoneFact[]> = {
  message: ['first-answer-sent'],
  acknowledgement: ['acknowledgement-sent'],
  'progress-update': ['first-answer-sent', 'progress-update-sent'],
  'holding-response': ['acknowledgement-sent', 'first-answer-sent', 'holding-response-sent'],
  'delay-notice': ['acknowledgement-sent', 'first-answer-sent', 'delay-notice-sent'],
  'summary-letter': ['acknowledgement-sent', 'first-answer-sent', 'summary-letter-sent'],
  'final-response': ['acknowledgement-sent', 'first-answer-sent', 'final-response-sent'],
  feedback: ['first-answer-sent', 'feedback-sent'],
  'history-copy': ['history-copy-sent'],
  'post-offer-answer': [],
  'redress-paid': [],
  'feedback-request': [],
};

/** FA10: a notice of more time was read against the regime of its rule alone, so it shows itself to no other. */
const OF_ONE_REGIME: readonly MilestoneFact[] = ['delay-notice-sent', 'holding-response-sent'];

function messageMilestones(message: Message, c: Complaint): Milestone[] {
  const at = message.direction === 'out' ? sentAt(message) : null;
  if (at === null) return [];
  const regime = c.delayNotices.find((notice) => notice.message === message.id)?.rule.split('/')[0];
  return SHOWN_BY[message.kind].map((fact) => ({
    fact,
    at,
    proof: message.id,
    ...(regime !== undefined && OF_ONE_REGIME.includes(fact) && { regime }),
  }));
}

/** FA4: who withdraws a complaint accepts that no answer follows, so nothing stays owed from then on. */
const ENDED_BY_WITHDRAWAL: readonly MilestoneFact[] = [
  'acknowledgement-accepted',
  'first-answer-accepted',
  'progress-update-accepted',
  'summary-letter-accepted',
  'feedback-accepted',
  'data-subject-reply-accepted',
  'final-response-accepted',
];

/** FA7: who accepts early was spoken to, so nothing is left to acknowledge; the final response is another matter. */
const SHOWN_BY_EARLY_ACCEPTANCE: readonly MilestoneFact[] = [
  'acknowledgement-accepted',
  'first-answer-accepted',
];

function caseMilestones(c: Complaint): Milestone[] {
  const accepted = acceptance(c);
  const found: Milestone[] = accepted ? [accepted, ...payment(c, accepted)] : payment(c, recorded(c));
  if (c.status !== 'resolved' && c.status !== 'closed') return found;
  const { reason, acceptedAt } = c.resolution;
  const at = acceptedAt ?? c.resolution.at;
  found.push({ fact: 'resolved', at, proof: 'resolved' });
  if (reason === 'withdrawn')
    for (const fact of ENDED_BY_WITHDRAWAL) found.push({ fact, at, proof: 'resolved' });
  if (reason === 'accepted-early')
    for (const fact of SHOWN_BY_EARLY_ACCEPTANCE) found.push({ fact, at, proof: 'resolved' });
  if (c.status === 'closed') found.push({ fact: 'closed', at: c.closedAt, proof: 'closed' });
  return found;
}

function acceptance(c: Complaint): Milestone | null {
  const fact = 'offer-accepted';
  if (c.answerToOffer?.answer === 'accepted') return { fact, at: c.answerToOffer.at, proof: 'offer' };
  const ended = c.status === 'resolved' || c.status === 'closed';
  if (!ended || c.resolution.reason !== 'accepted-early') return null;
  return { fact, at: c.resolution.acceptedAt ?? c.resolution.at, proof: 'resolved' };
}

/** An acceptance that a person recorded as a fact; it counts by itself already. */
function recorded(c: Complaint): Milestone | undefined {
  const fact = 'offer-accepted';
  const found = c.facts.find((known) => known.fact === fact);
  return found && { fact, at: found.at, proof: `fact:${fact}` };
}

/** FA8: what was accepted is paid once all of it is; where nothing is left to pay or do, by the acceptance itself. */
function payment(c: Complaint, accepted: Milestone | undefined): Milestone[] {
  if (!accepted) return [];
  const fact = 'redress-payment-sent';
  const redress = redressToDo(c);
  if (redress.length === 0) return [{ ...accepted, fact }];
  const at = Math.max(...redress.map(({ paidAt }) => paidAt ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(at) ? [{ fact, at, proof: 'redress' }] : [];
}

/** FA5: more time counts only once its notice went out. A notice that is itself the answer extends nothing. */
function extension(
  notice: DelayNotice,
  c: Complaint,
  policy: Policy,
): ObligationFacts['extensions'][number][] {
  const { rule, message, until } = notice;
  const letter = c.messages.find(({ id }) => id === message);
  const noticeSentAt = letter ? sentAt(letter) : null;
  const movesDate = policy.regimes.some(({ rules }) => rules.some((one) => one.id === rule && one.extension));
  if (noticeSentAt === null || !movesDate) return [];
  const day =
    until === undefined ? {} : { until: startOfLocalDay(policy.settings.timeZone, dayFromIso(until)) };
  return [{ rule, noticeSentAt, ...day, proof: message }];
}

function exemptions(c: Complaint): NonNullable<ObligationFacts['exemptions']> {
  if (c.status !== 'resolved' && c.status !== 'closed') return [];
  return (c.resolution.exemptions ?? []).map((rule) => ({ rule, proof: 'resolved' }));
}
