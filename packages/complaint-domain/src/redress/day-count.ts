import { type DayNumber, dayOf, partsOf } from '../calendars/days.ts';
import type { DayCount } from './rule-schema.ts';

/**
 * Days of a stretch from `from` (not counted) to `to` (counted). Under 30/360 every month has 30 days and the 31st is
 * the 30th (30E/360, ISDA 2006 Definitions 4.16(g)), so that stretches add up to the whole wherever it is cut.
 */
export function daysBetween(from: DayNumber, to: DayNumber, dayCount: DayCount): number {
  return dayCount === '30/360' ? thirties(to) - thirties(from) : to - from;
}

function thirties(day: DayNumber): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return year * 360 + month * 30 + Math.min(dayOfMonth, 30);
}

/** Days of the year by which those of a stretch are divided; `day` is one that counts. */
export function yearBasis(day: DayNumber, dayCount: DayCount): 360 | 365 | 366 {
  if (dayCount === 'actual/actual') return isLeap(partsOf(day).year) ? 366 : 365;
  return dayCount === 'actual/365' ? 365 : 360;
}

/** A number that every basis of the day count divides. */
export function commonBasis(dayCount: DayCount): bigint {
  if (dayCount === 'actual/actual') return 365n * 366n;
  return dayCount === 'actual/365' ? 365n : 360n;
}

/** Last days of the years within the period after which the basis is another one. */
export function basisChanges(from: DayNumber, to: DayNumber, dayCount: DayCount): DayNumber[] {
  if (dayCount !== 'actual/actual') return [];
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  const years = Array.from({ length: last - first }, (_, i) => first + i);
  return years
    .filter((year) => isLeap(year) !== isLeap(year + 1))
    .map((year) => dayOf({ year, month: 12, day: 31 }));
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
