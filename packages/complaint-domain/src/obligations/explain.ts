import { localDateTime } from '../calendars/index.ts';
import { countsBusinessDays, type DeadlineRule, durationsOf } from '../regimes/index.ts';
import { type RunningRule, runningRules } from './clock.ts';
import type { CountContext } from './count.ts';
import { countContext, type DueDate, dueDateOf, extensionContext, prefers } from './due-dates.ts';
import { explainCount } from './explain-count.ts';
import type { ExplainedCount, Explanation, LocalMoment } from './explanation.ts';
import type { ObligationFacts, ObligationPolicy } from './facts.ts';

/**
 * How the date of one obligation came about. Undefined when the case has no such obligation, because its
 * clock has not begun or because the rule gives no date (`obligationProblems` says why).
 */
export function explainObligation(
  obligationId: string,
  facts: ObligationFacts,
  policy: ObligationPolicy,
): Explanation | undefined {
  for (const running of runningRules(facts, policy)) {
    if (!running.ok || running.value.rule.id !== obligationId) continue;
    const date = dueDateOf(running.value, facts);
    return date.ok ? explain(running.value, date.value, facts) : undefined;
  }
  return undefined;
}

/** Counts again, day by day, what `dueDateOf` computed, and notes every step. */
function explain(running: RunningRule, date: DueDate, facts: ObligationFacts): Explanation {
  const { rule, start } = running;
  const context = countContext(running, facts, date.satisfiedBy?.at);
  const counts = durationsOf(rule.limit).map((duration) => explainCount(duration, start.at, context));
  const chosen = chooseCount(rule, counts);
  const extension = explainExtension(date, rule, context);
  return {
    ...chosen,
    due: extension?.accepted ? moment(context.zone, extension.to) : chosen.due,
    rule: rule.id,
    citation: rule.source.citation,
    timeZone: facts.timeZone,
    start: {
      fact: start.fact,
      ...moment(context.zone, start.at),
      afterFallback: start.fallback ? true : undefined,
    },
    ...alternatives(rule, counts, chosen),
    extension,
    satisfiedBy: date.satisfiedBy,
    paused: date.paused,
    projectedYears: projectedYears(counts, context),
  };
}

function chooseCount(rule: DeadlineRule, counts: readonly ExplainedCount[]): ExplainedCount {
  return counts.reduce((best, count) => (prefers(rule, count.due.at, best.due.at) ? count : best));
}

function alternatives(
  rule: DeadlineRule,
  counts: readonly ExplainedCount[],
  chosen: ExplainedCount,
): Pick<Explanation, 'choice' | 'alternatives'> {
  if (counts.length < 2) return {};
  return {
    choice: 'earlierOf' in rule.limit ? 'earlier' : 'later',
    alternatives: counts.map((count) => ({
      duration: count.duration,
      due: count.due,
      chosen: count === chosen,
    })),
  };
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

function projectedYears(counts: readonly ExplainedCount[], context: CountContext): number[] | undefined {
  const { calendar } = context;
  if (!calendar) return undefined;
  const days = counts.flatMap((count) => {
    const business = context.roll !== 'none' || countsBusinessDays(count.duration);
    return business ? [...count.days, ...(count.roll?.skipped ?? [])] : [];
  });
  const years = [...new Set(days.map((day) => Number(day.date.slice(0, 4))))];
  const projected = years.filter((year) => calendar.years[String(year)]?.status === 'projected');
  return projected.length > 0 ? projected : undefined;
}

function moment(zone: string, at: number): LocalMoment {
  return { at, ...localDateTime(zone, at) };
}
