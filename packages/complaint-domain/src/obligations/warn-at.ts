import {
  type Calendar,
  type DayNumber,
  localDay,
  nearestBusinessDay,
  startOfLocalDay,
  weekdayOf,
} from '../calendars/index.ts';
import type { RunningRule } from './clock.ts';
import type { DueDate } from './due-dates.ts';
import type { ObligationFacts, ObligationPolicy, Warning } from './facts.ts';

/** Share of the running time after which an open obligation counts as near, unless settings say otherwise. */
export const DEFAULT_WARN_SHARE = 0.8;

/**
 * By what an obligation counts as near. `calendar`: whose working days were counted; null where none is known for
 * the case, and Monday to Friday stand in.
 */
export type WarnedBy = { share: number } | { workingDays: number; calendar: string | null };

/** When an open obligation is near (UTC ms, never before its clock began) and by which setting. */
export function warnAtOf(
  date: DueDate,
  running: RunningRule,
  facts: ObligationFacts,
  policy: ObligationPolicy,
): { warnAt: number; warnedBy: WarnedBy } {
  const warning = policy.warnings?.find((candidate) => fits(candidate, running));
  if (warning?.workingDays === undefined)
    return byShare(date, warning?.share ?? policy.warnAtShare ?? DEFAULT_WARN_SHARE);
  return byWorkingDays(date, warning.workingDays, workingCalendar(running, facts, policy), facts.timeZone);
}

function fits({ kinds, regimes }: Warning, { regime, rule }: RunningRule): boolean {
  return (!kinds || kinds.includes(rule.kind)) && (!regimes || regimes.includes(regime.id));
}

/** Standstill is no running time. */
function byShare({ start, due, stoodStill }: DueDate, share: number): ReturnType<typeof warnAtOf> {
  const running = due - start.at - stoodStill;
  return { warnAt: Math.max(start.at, Math.round(due - running * (1 - share))), warnedBy: { share } };
}

function byWorkingDays(
  { start, due }: DueDate,
  workingDays: number,
  calendar: Calendar | undefined,
  zone: string,
): ReturnType<typeof warnAtOf> {
  const dueDay = localDay(zone, due);
  const counted = calendar && daysBefore(dueDay, workingDays, (day) => previousBusinessDay(calendar, day));
  const day = counted ?? daysBefore(dueDay, workingDays, previousWeekday);
  return {
    warnAt: Math.max(start.at, startOfLocalDay(zone, day as DayNumber)),
    warnedBy: { workingDays, calendar: counted === undefined ? null : (calendar?.id ?? null) },
  };
}

function workingCalendar(
  running: RunningRule,
  facts: ObligationFacts,
  policy: ObligationPolicy,
): Calendar | undefined {
  const id = facts.calendar ?? policy.calendar;
  return running.calendar ?? (id === undefined ? undefined : policy.calendars[id]);
}

/** Undefined where a step leads out of the calendar. */
function daysBefore(
  day: DayNumber,
  count: number,
  previous: (day: DayNumber) => DayNumber | undefined,
): DayNumber | undefined {
  let current: DayNumber | undefined = day;
  for (let left = count; left > 0 && current !== undefined; left--) current = previous(current);
  return current;
}

function previousBusinessDay(calendar: Calendar, day: DayNumber): DayNumber | undefined {
  const found = nearestBusinessDay(calendar, day - 1, -1);
  return found.ok ? found.day : undefined;
}

function previousWeekday(day: DayNumber): DayNumber {
  const weekday = weekdayOf(day - 1);
  return weekday > 5 ? day - 1 - (weekday - 5) : day - 1;
}
