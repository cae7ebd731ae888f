import {
  type DayNumber,
  dayOff,
  endOfLocalDay,
  isoFromDay,
  localDateTime,
  localDay,
} from '../calendars/index.ts';
import { countsBusinessDays, type DeadlineDuration } from '../regimes/index.ts';
import { type CountContext, endOf, endOfMonths, firstDay, isPausedDay } from './count.ts';
import type { ExplainedCount, ExplainedDay, LocalMoment } from './explanation.ts';
import { stoodStill } from './pauses.ts';

/**
 * Walks from the start of the clock to its end and notes every day. The years needed are in the calendar:
 * the date itself was found before.
 */
export function explainCount(
  duration: DeadlineDuration,
  start: number,
  context: CountContext,
): ExplainedCount {
  if (duration.unit === 'hour') return explainHours(duration, start, context);
  const startDay = localDay(context.zone, start);
  const walked = walk(duration, startDay, context);
  const rolled = explainRoll(walked.last, context);
  const at = endOfLocalDay(context.zone, rolled?.day ?? walked.last);
  return {
    duration,
    days: walked.days,
    roll: rolled && { from: isoFromDay(walked.last), to: isoFromDay(rolled.day), skipped: rolled.skipped },
    due: localMoment(context.zone, at),
  };
}

function explainHours(duration: DeadlineDuration, start: number, context: CountContext): ExplainedCount {
  const end = endOf(duration, start, context);
  const at = end.ok ? end.at : start;
  return {
    duration,
    days: [],
    hours: {
      amount: duration.amount,
      stoodStill: stoodStill(context.spans, start, at),
      inOfficeHours: context.office ? true : undefined,
    },
    due: localMoment(context.zone, at),
  };
}

function walk(
  duration: DeadlineDuration,
  startDay: DayNumber,
  context: CountContext,
): { days: ExplainedDay[]; last: DayNumber } {
  const first = firstDay(duration, startDay, context);
  const needed = daysNeeded(duration, startDay, first, context);
  const days: ExplainedDay[] = [];
  let counted = 0;
  for (let day = startDay; ; day++) {
    const explained = explainDay(day, first, duration, context);
    days.push(explained);
    if (explained.counted) counted++;
    if (counted === needed) return { days, last: day };
  }
}

function explainDay(
  day: DayNumber,
  first: DayNumber,
  duration: DeadlineDuration,
  context: CountContext,
): ExplainedDay {
  if (day < first) return { date: isoFromDay(day), counted: false, why: 'day-zero' };
  const off = countsBusinessDays(duration) && context.calendar ? dayOff(context.calendar, day) : undefined;
  if (off) return { date: isoFromDay(day), counted: false, ...off };
  if (isPausedDay(day, context)) return { date: isoFromDay(day), counted: false, why: 'paused' };
  return countedDay(day);
}

/** Most days of all counts are these, and the same whatever the rule: each is made once. */
const countedDays = new Map<DayNumber, ExplainedDay>();

function countedDay(day: DayNumber): ExplainedDay {
  let counted = countedDays.get(day);
  if (!counted) {
    counted = Object.freeze<ExplainedDay>({ date: isoFromDay(day), counted: true, why: 'counted' });
    countedDays.set(day, counted);
  }
  return counted;
}

function daysNeeded(
  duration: DeadlineDuration,
  startDay: DayNumber,
  first: DayNumber,
  context: CountContext,
): number {
  if (duration.unit === 'month') return endOfMonths(duration.amount, startDay, context) - first + 1;
  return duration.unit === 'week' ? duration.amount * 7 : duration.amount;
}

function explainRoll(
  end: DayNumber,
  context: CountContext,
): { day: DayNumber; skipped: ExplainedDay[] } | undefined {
  if (context.roll === 'none' || !context.calendar) return undefined;
  const step = context.roll === 'next-business-day' ? 1 : -1;
  const skipped: ExplainedDay[] = [];
  for (let day = end; ; day += step) {
    const off = dayOff(context.calendar, day);
    if (!off) return skipped.length > 0 ? { day, skipped } : undefined;
    skipped.push({ date: isoFromDay(day), counted: false, ...off });
  }
}

/** A moment as it is lived in a zone. */
export function localMoment(zone: string, at: number): LocalMoment {
  const { date, time } = localDateTime(zone, at);
  return { at, date, time };
}
