import { dayFromIso, isoFromDay, localDay, startOfLocalDay } from '../../calendars/index.ts';
import type { RunningRule } from '../../obligations/clock.ts';
import { type Obligation, obligations } from '../../obligations/index.ts';
import type { DeadlineRule } from '../../regimes/index.ts';
import type { MessageKind } from '../../vocabulary.ts';
import type { EventBody } from '../events.ts';
import { factsOf, isOwed, lawOf, obligationsOf, rulesOf } from '../facts.ts';
import type { Policy } from '../policy.ts';
import { isUnderway } from '../questions.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import { type CaseCommand, nextId, today } from './case.ts';
import { incompleteLetter } from './letter-check.ts';
import { outbound } from './messages.ts';
import { accept, compact, event, refuse, rejection } from './outcome.ts';

/**
 * LW11 to LW14: the letter that says that the answer needs longer. Under a rule with an extension its date moves once
 * the letter went out; a rule that the letter itself meets (the eight-week letter of DISP) keeps its date.
 */
export function sendDelayNotice({
  data,
  c,
  meta,
  policy,
}: CaseCommand<'SendDelayNotice'>): Decision<EventBody> {
  const found = delayable(data.rule, c, policy);
  if ('code' in found) return refuse(found);
  const kind = noticeOf(found)!;
  const { rule, until } = data;
  const problem =
    noticedAlready(rule, c) ??
    (found.rule.extension
      ? notInTime(found.obligation, meta.at, until, c, policy)
      : overAlready(rule, until, meta.at, policy)) ??
    incompleteLetter({ kind, text: data.text, language: data.language ?? c.language, rule }, c, policy);
  if (problem) return refuse(problem);
  const sent = outbound(kind, data, c);
  if ('code' in sent) return refuse(sent);
  return accept(sent, event('DelayNoticed', compact({ rule, message: nextId('m', c.messages), until })));
}

/** LW11 to LW14 without the letter: why more time under a rule cannot be asked for at `now` (UTC ms). */
export function moreTimeProblem(
  rule: string,
  until: string | undefined,
  c: Complaint,
  now: number,
  policy: Policy,
): Rejection | null {
  const found = delayable(rule, c, policy);
  if ('code' in found) return found;
  if (!found.rule.extension) return notAllowed('LW11', rule, 'no-extension', `${rule} knows no longer time`);
  return noticedAlready(rule, c) ?? notInTime(found.obligation, now, until, c, policy);
}

/** The open obligations of a case for which a delay notice can go out at `now` (UTC ms), and has not. */
export function delayNoticesOpen(c: Complaint, now: number, policy: Policy): Obligation[] {
  const rules = rulesOf(c, policy);
  return obligationsOf(c, policy).filter((obligation) => {
    const running = rules.find(({ rule }) => rule.id === obligation.id);
    if (!running || !isOwed(obligation) || !noticeOf(running) || noticedAlready(obligation.id, c))
      return false;
    return !running.rule.extension || now <= firstDue(obligation);
  });
}

/** Whether the notice tells that a date was missed (UAE), and not that it will be. */
export function isAfterwards({ rule }: RunningRule): boolean {
  return rule.extension === null && !meetsRule(rule);
}

export function noDelayNotice(c: Complaint, now: number, policy: Policy): Rejection | null {
  if (delayNoticesOpen(c, now, policy).length > 0) return null;
  return rejection('LW11', 'extension-not-allowed', 'no date of this case can be extended now');
}

/**
 * The letter for a rule that takes longer: what extends its time, what the law takes instead of the answer, or what
 * the regime wants to be told besides. Null where it knows none.
 */
export function noticeOf({ rule, regime }: Pick<RunningRule, 'rule' | 'regime'>): Notice | null {
  if (rule.extension) return rule.extension.notice;
  if (meetsRule(rule)) return 'delay-notice';
  if (rule.kind !== 'final-response') return null;
  return NOTICES.find((kind) => regime.rules.some((other) => other.kind === kind)) ?? null;
}

const NOTICES = ['delay-notice', 'holding-response'] as const;
type Notice = Extract<MessageKind, (typeof NOTICES)[number]>;

function meetsRule(rule: DeadlineRule): boolean {
  return rule.satisfiedBy.some((way) => 'act' in way && way.act === 'delay-notice');
}

type Delayable = { obligation: Obligation } & Pick<RunningRule, 'rule' | 'regime'>;

/** LW11. */
function delayable(id: string, c: Complaint, policy: Policy): Delayable | Rejection {
  const obligation = obligationsOf(c, policy).find((one) => one.id === id && isOwed(one));
  const running = rulesOf(c, policy).find(({ rule }) => rule.id === id);
  if (!obligation || !running) return notAllowed('LW11', id, 'not-owed', `${id} is not owed on this case`);
  if (!noticeOf(running)) return notAllowed('LW11', id, 'no-extension', `${id} knows no longer time`);
  return { obligation, rule: running.rule, regime: running.regime };
}

/** LW12: once noticed is enough, unless the letter failed. */
function noticedAlready(rule: string, c: Complaint): Rejection | null {
  const letters = c.delayNotices.filter((notice) => notice.rule === rule).map(({ message }) => message);
  const underway = c.messages.find((message) => letters.includes(message.id) && isUnderway(message));
  if (!underway) return null;
  return rejection('LW12', 'already-done', `${underway.id} is the notice for ${rule}`, { rule });
}

/** LW13 and LW14: in time, to a later day, and within the longest time that the rule allows. */
function notInTime(
  obligation: Obligation,
  now: number,
  until: string | undefined,
  c: Complaint,
  policy: Policy,
): Rejection | null {
  const { id } = obligation;
  const due = firstDue(obligation);
  if (now > due) return notAllowed('LW13', id, 'too-late', `${id} was due before`, { due });
  const zone = policy.settings.timeZone;
  const lastDay = isoFromDay(localDay(zone, due));
  if (until !== undefined && until <= lastDay)
    return notAllowed('LW14', id, 'not-later', `${until} is not after ${lastDay}`, { until, lastDay });
  const longest = extended(id, now, until, c, policy);
  if (longest === null) return notAllowed('LW14', id, 'no-date', `name the last day of the longer time`);
  const latest = isoFromDay(localDay(zone, longest));
  if (until === undefined || until <= latest) return null;
  return notAllowed('LW14', id, 'beyond-maximum', `${id} can be extended until ${latest}`, { until, latest });
}

/** LW14: where no date moves, the day on which an answer is promised still lies ahead. */
function overAlready(rule: string, until: string | undefined, now: number, policy: Policy): Rejection | null {
  if (until === undefined || until > today(now, policy)) return null;
  return notAllowed('LW14', rule, 'not-later', `${until} does not lie ahead`, { until });
}

/** When the obligation would be due if the notice went out now; null where no day follows. UTC milliseconds. */
export function extended(
  rule: string,
  now: number,
  until: string | undefined,
  c: Complaint,
  policy: Policy,
): number | null {
  const facts = factsOf(c, policy);
  const day =
    until === undefined ? {} : { until: startOfLocalDay(policy.settings.timeZone, dayFromIso(until)) };
  const asked = { rule, noticeSentAt: now, ...day, proof: 'trial' };
  const found = obligations({ ...facts, extensions: [asked] }, lawOf(policy, c)).find(
    ({ id }) => id === rule,
  );
  return found?.extension?.accepted ? found.extension.to : null;
}

function firstDue({ due, extension }: Obligation): number {
  return extension?.accepted ? extension.from : due;
}

function notAllowed(spec: string, rule: string, why: string, message: string, more: object = {}): Rejection {
  return rejection(spec, 'extension-not-allowed', message, { rule, why, ...more });
}
