import {
  addMonths,
  type Calendar,
  type DayNumber,
  endOfLocalDay,
  HOUR_MS,
  localDay,
  nearestBusinessDay,
  nthBusinessDay,
  type OutsideCalendar,
} from '../calendars/index.ts';
import type { DeadlineDuration, DeadlineRule } from '../regimes/index.ts';
import { type Office, officeEnd } from './own-time.ts';
import { advance, type Standstill, standsStillAt } from './pauses.ts';

/** What counting under one rule needs besides the duration. */
export type CountContext = {
  zone: string;
  /** Undefined for rules that need no business days, and where nobody knows the country's. */
  calendar: Calendar | undefined;
  dayZero: DeadlineRule['dayZero'];
  roll: DeadlineRule['roll'];
  /** Empty for statutory rules. */
  spans: readonly Standstill[];
  /** Only for internal targets: hours are those in which the office is open. */
  office?: Office | undefined;
};

/** Business days cannot be counted: the calendar ends too early, or there is none. */
export type CountProblem = OutsideCalendar | { code: 'unknown-calendar'; message: string };
type Uncounted = { ok: false; problem: CountProblem };
export type CountResult = { ok: true; at: number } | Uncounted;
type DayResult = { ok: true; day: DayNumber } | Uncounted;

const NO_CALENDAR: Uncounted = {
  ok: false,
  problem: { code: 'unknown-calendar', message: 'business days without a calendar' },
};

/**
 * The instant at which a duration from `start` ends. Hours end on the clock; every other unit ends with
 * the last millisecond of a local day.
 */
export function endOf(duration: DeadlineDuration, start: number, context: CountContext): CountResult {
  if (duration.unit === 'hour') return endOfHours(duration.amount * HOUR_MS, start, context);
  const last = lastDay(duration, localDay(context.zone, start), context);
  const rolled = last.ok ? roll(last.day, context) : last;
  return rolled.ok ? { ok: true, at: endOfLocalDay(context.zone, rolled.day) } : rolled;
}

function endOfHours(amount: number, start: number, { office, spans }: CountContext): CountResult {
  return office ? officeEnd(start, amount, office, spans) : { ok: true, at: advance(start, amount, spans) };
}

/** The first day that can be counted. */
export function firstDay(duration: DeadlineDuration, startDay: DayNumber, context: CountContext): DayNumber {
  const zeroCounts = context.dayZero === 'counted' && duration.unit !== 'complete-business-day';
  return zeroCounts ? startDay : startDay + 1;
}

/** A day does not count when the clock stands still at its end. */
export function isPausedDay(day: DayNumber, context: CountContext): boolean {
  return context.spans.length > 0 && standsStillAt(context.spans, endOfLocalDay(context.zone, day));
}

/** The last day of a month duration, before pauses: the same day number, or one less where day zero counts. */
export function endOfMonths(months: number, startDay: DayNumber, context: CountContext): DayNumber {
  const { day, clamped } = addMonths(startDay, months);
  return context.dayZero === 'counted' && !clamped ? day - 1 : day;
}

/** Where the end of a count goes when it falls on a day off. Without a calendar it stays where it is. */
function roll(day: DayNumber, { calendar, roll: where }: CountContext): DayResult {
  if (where === 'none' || !calendar) return { ok: true, day };
  return nearestBusinessDay(calendar, day, where === 'next-business-day' ? 1 : -1);
}

function lastDay(duration: DeadlineDuration, startDay: DayNumber, context: CountContext): DayResult {
  const first = firstDay(duration, startDay, context);
  switch (duration.unit) {
    case 'business-day':
    case 'complete-business-day':
      if (!context.calendar) return NO_CALENDAR;
      return nthBusinessDay(context.calendar, first, duration.amount, (day) => isPausedDay(day, context));
    case 'month':
      return nthDay(first, endOfMonths(duration.amount, startDay, context) - first + 1, context);
    case 'week':
      return nthDay(first, duration.amount * 7, context);
    default:
      return nthDay(first, duration.amount, context);
  }
}

function nthDay(first: DayNumber, count: number, context: CountContext): DayResult {
  if (context.spans.length === 0) return { ok: true, day: first + count - 1 };
  for (let day = first, left = count; ; day++)
    if (!isPausedDay(day, context) && --left <= 0) return { ok: true, day };
}
