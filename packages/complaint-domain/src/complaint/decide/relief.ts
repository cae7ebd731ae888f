import { isoFromDay, localDay } from '../../calendars/index.ts';
import { type RunningRule, steadyContext } from '../../obligations/clock.ts';
import { endOf } from '../../obligations/count.ts';
import { factsOf, isOwed, obligationsOf, rulesOf } from '../facts.ts';
import type { Policy } from '../policy.ts';
import type { Rejection } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import { rejection } from './outcome.ts';

/**
 * The rules under which a final response is still owed: those that a complainant's early acceptance must free from,
 * and of which a person confirms that no exception holds.
 */
export function reliefsOf(c: Complaint, policy: Policy): RunningRule[] {
  const owed = new Set(
    obligationsOf(c, policy)
      .filter((one) => one.kind === 'final-response' && isOwed(one))
      .map(({ id }) => id),
  );
  return rulesOf(c, policy).filter(({ rule }) => owed.has(rule.id));
}

/** UTC ms at which the complainant accepted, where a person recorded it; else it is when the case is resolved. */
export function recordedAcceptance(c: Complaint): number | undefined {
  return c.facts.find(({ fact, at }) => fact === 'offer-accepted' && at >= c.receivedAt)?.at;
}

/** CL8: why an acceptance at `accepted` (UTC ms) does not free from a final response; null when it does. */
export function reliefNotOpen(
  c: Complaint,
  confirmed: readonly string[],
  accepted: number,
  policy: Policy,
): Rejection | null {
  for (const running of reliefsOf(c, policy)) {
    const problem = notFreed(running, c, confirmed, accepted, policy);
    if (problem) return problem;
  }
  return null;
}

type Why = 'no-relief' | 'too-late' | 'exception' | 'not-confirmed';

function notFreed(
  running: RunningRule,
  c: Complaint,
  confirmed: readonly string[],
  accepted: number,
  policy: Policy,
): Rejection | null {
  const { rule } = running;
  const refused = (why: Why, message: string, more: object = {}) =>
    rejection('CL8', 'relief-not-open', message, { rule: rule.id, why, ...more });
  if (!rule.exemption) return refused('no-relief', `${rule.id} asks for a final response in every case`);
  const until = lastMoment(running, c, policy);
  const lastDay = until === null ? null : isoFromDay(localDay(policy.settings.timeZone, until));
  if (until === null || accepted > until)
    return refused('too-late', `${rule.id} could be met by acceptance until ${lastDay}`, { lastDay });
  const marks = rule.exemption.exceptions.filter((mark) => c.marks.includes(mark));
  if (marks.length > 0)
    return refused('exception', `${rule.id} stays owed: ${marks.join(', ')}`, { marks, lastDay });
  if (confirmed.includes(rule.id)) return null;
  const { exceptions } = rule.exemption;
  return refused('not-confirmed', `confirm that no exception of ${rule.id} holds`, { exceptions, lastDay });
}

/** UTC milliseconds until which an early acceptance frees; null where it cannot be counted. */
function lastMoment(running: RunningRule, c: Complaint, policy: Policy): number | null {
  const { rule, start, calendar } = running;
  if (!rule.exemption) return null;
  const end = endOf(rule.exemption.within, start.at, steadyContext(rule, calendar, factsOf(c, policy)));
  return end.ok ? end.at : null;
}
