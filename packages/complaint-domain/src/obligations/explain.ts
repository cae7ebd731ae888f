import { localDateTime } from '../calendars/index.ts';
import { countsBusinessDays, type DeadlineRule, durationsOf } from '../regimes/index.ts';
import type { ClockStart } from './clock.ts';
import type { CountContext } from './count.ts';
import { countContext, type Dated, type DueDate, dueDates, extensionContext, prefers } from './due-dates.ts';
import { isOptional } from './exemption.ts';
import { explainCount, localMoment } from './explain-count.ts';
import type { ExplainedCount, Explanation } from './explanation.ts';
import type { ObligationFacts, ObligationPolicy } from './facts.ts';
import { type Obligation, obligationOf } from './obligations.ts';

/**
 * How the date of one obligation came about. Undefined when the case has no such obligation, because its
 * clock has not begun, nothing is owed, or the rule gives no date (`obligationProblems` says why).
 */
export function explainObligation(
  obligationId: string,
  facts: ObligationFacts,
  policy: ObligationPolicy,
): Explanation | undefined {
  const found = dueDates(facts, policy).find((date) => date.ok && date.value.date.rule.id === obligationId);
  return found?.ok ? explain(found.value, facts) : undefined;
}

/** Every obligation of a case with its explanation, in one pass; the order is that of `obligations`. */
export function explainObligations(
  facts: ObligationFacts,
  policy: ObligationPolicy,
): { obligation: Obligation; explanation: Explanation }[] {
  return dueDates(facts, policy).flatMap((date) => {
    if (!date.ok) return [];
    return { obligation: obligationOf(date.value, facts, policy), explanation: explain(date.value, facts) };
  });
}

/** Counts again, day by day, what `dueDateOf` computed, and notes every step. */
export function explain({ running, date }: Dated, facts: ObligationFacts): Explanation {
  const { rule } = running;
  const { start } = date;
  const context = countContext(running, facts, date.satisfiedBy?.at);
  const counts = durationsOf(rule.limit).map((duration) => explainCount(duration, start.at, context));
  const chosen = chooseCount(rule, counts) ?? setByPerson(date, context.zone);
  const extension = explainExtension(date, rule, context);
  return {
    duration: chosen.duration,
    days: chosen.days,
    hours: chosen.hours,
    roll: chosen.roll,
    due: extension?.accepted ? localMoment(context.zone, extension.to) : chosen.due,
    rule: rule.id,
    kind: rule.kind,
    optional: isOptional(rule),
    citation: rule.source.citation,
    timeZone: facts.timeZone,
    start: startOf(start, context.zone),
    choice: choiceOf(rule, counts),
    alternatives: alternatives(counts, chosen),
    assessed: date.assessed,
    extension,
    satisfiedBy: date.satisfiedBy,
    paused: date.paused,
    rollUnknown: date.rollUnknown,
    projectedYears: projectedYears(counts, context),
  };
}

/** What was counted: a duration of the rule, or nothing where a person named the day. */
type Counted = Pick<Explanation, 'duration' | 'days' | 'hours' | 'roll' | 'due'>;

function startOf({ fact, at, fallback }: ClockStart, zone: string): Explanation['start'] {
  const { date, time } = localDateTime(zone, at);
  return { fact, at, date, time, afterFallback: fallback ? true : undefined };
}

function setByPerson(date: DueDate, zone: string): Counted {
  return { duration: null, days: [], due: localMoment(zone, date.baseDue) };
}

function chooseCount(rule: DeadlineRule, counts: readonly ExplainedCount[]): ExplainedCount | undefined {
  let best = counts[0];
  for (const count of counts) if (best && prefers(rule, count.due.at, best.due.at)) best = count;
  return best;
}

function choiceOf(rule: DeadlineRule, counts: readonly ExplainedCount[]): Explanation['choice'] {
  if (counts.length < 2) return undefined;
  return 'earlierOf' in rule.limit ? 'earlier' : 'later';
}

function alternatives(counts: readonly ExplainedCount[], chosen: Counted): Explanation['alternatives'] {
  if (counts.length < 2) return undefined;
  return counts.map((count) => ({ duration: count.duration, due: count.due, chosen: count === chosen }));
}

/** The days that the rule's longest extension adds; none where the notice itself named the day. */
function explainExtension(
  date: DueDate,
  rule: DeadlineRule,
  context: CountContext,
): Explanation['extension'] {
  const outcome = date.extension;
  const longest = rule.extension?.max;
  if (!outcome?.accepted || !longest) return outcome;
  const from = rule.extension?.countedFrom === 'due' ? date.baseDue : date.start.at;
  const { days, due } = explainCount(longest, from, extensionContext(rule, context));
  return due.at === outcome.to ? { ...outcome, days } : outcome;
}

/** The years of the calendar that a count of business days went through before they were announced. */
function projectedYears(counts: readonly ExplainedCount[], context: CountContext): number[] | undefined {
  const { calendar } = context;
  if (!calendar) return undefined;
  const years = counts.flatMap(({ duration, days, roll }) => {
    if (context.roll === 'none' && !countsBusinessDays(duration)) return [];
    const ends = [days[0]?.date, days.at(-1)?.date, roll?.from, roll?.to];
    return ends.flatMap((date) => (date === undefined ? [] : Number(date.slice(0, 4))));
  });
  const projected: number[] = [];
  for (let year = Math.min(...years); year <= Math.max(...years); year++)
    if (calendar.years[String(year)]?.status === 'projected') projected.push(year);
  return projected.length > 0 ? projected : undefined;
}
