import type { Calendar } from './calendar-schema.ts';
import { type DayNumber, dayFromIso, dayOf, isoFromDay, partsOf, weekdayOf } from './days.ts';

/** A calendar does not say anything about a year that a count needs. */
export type OutsideCalendar = {
  code: 'year-outside-calendar';
  calendar: string;
  year: number;
  message: string;
};

export type DayResult = { ok: true; day: DayNumber } | { ok: false; problem: OutsideCalendar };

/** Why a day is no business day. */
export type DayOff = { why: 'weekend' } | { why: 'holiday'; holiday: string };

type Compiled = { first: DayNumber; last: DayNumber; off: Uint8Array; holidays: Map<DayNumber, string> };

/** Calendars are constant data: each is compiled once, for as long as somebody holds it. */
const compiledCalendars = new WeakMap<Calendar, Compiled>();

/** Undefined on a business day; else why it is none. A holiday on a weekend is called weekend. */
export function dayOff(calendar: Calendar, day: DayNumber): DayOff | undefined {
  if (calendar.weekend.includes(weekdayOf(day))) return { why: 'weekend' };
  const holiday = compiled(calendar).holidays.get(day);
  return holiday === undefined ? undefined : { why: 'holiday', holiday };
}

/** The name of the holiday or closing day that a day is, whatever its weekday. */
export function holidayOn(calendar: Calendar, day: DayNumber): string | undefined {
  return compiled(calendar).holidays.get(day);
}

/** The problem of a day whose year the calendar does not hold, else undefined. */
export function outsideCalendar(calendar: Calendar, day: DayNumber): OutsideCalendar | undefined {
  const { first, last } = compiled(calendar);
  return day >= first && day <= last ? undefined : outside(calendar, day);
}

/** The `count`-th business day from `day` on, `day` itself being the first candidate. `count` ≥ 1. */
export function nthBusinessDay(
  calendar: Calendar,
  day: DayNumber,
  count: number,
  skip?: (day: DayNumber) => boolean,
): DayResult {
  const { first, last, off } = compiled(calendar);
  for (let current = day, left = count; ; current++) {
    if (current < first || current > last) return { ok: false, problem: outside(calendar, current) };
    if (off[current - first] === 0 && !skip?.(current) && --left === 0) return { ok: true, day: current };
  }
}

/**
 * The date `count` business days after `date` (which is not counted), both `YYYY-MM-DD`.
 * `addBusinessDays(gbEng, '2025-04-17', 1)` → 22 April: Good Friday to Easter Monday do not count.
 */
export function addBusinessDays(
  calendar: Calendar,
  date: string,
  count: number,
): { ok: true; date: string } | { ok: false; problem: OutsideCalendar } {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`count must be a positive integer, not ${count}`);
  const start = dayFromIso(date);
  const startProblem = outsideCalendar(calendar, start);
  if (startProblem) return { ok: false, problem: startProblem };
  const found = nthBusinessDay(calendar, start + 1, count);
  return found.ok ? { ok: true, date: isoFromDay(found.day) } : found;
}

/** The nearest business day from `day` on, `day` included; backwards when `step` is -1. */
export function nearestBusinessDay(calendar: Calendar, day: DayNumber, step: 1 | -1): DayResult {
  const { first, last, off } = compiled(calendar);
  for (let current = day; ; current += step) {
    if (current < first || current > last) return { ok: false, problem: outside(calendar, current) };
    if (off[current - first] === 0) return { ok: true, day: current };
  }
}

function outside(calendar: Calendar, day: DayNumber): OutsideCalendar {
  const year = partsOf(day).year;
  const years = Object.keys(calendar.years).sort();
  const message = `calendar ${calendar.id} holds ${years[0]} to ${years.at(-1)}, not ${year}`;
  return { code: 'year-outside-calendar', calendar: calendar.id, year, message };
}

function compiled(calendar: Calendar): Compiled {
  const known = compiledCalendars.get(calendar);
  if (known) return known;
  const made = compile(calendar);
  compiledCalendars.set(calendar, made);
  return made;
}

function compile(calendar: Calendar): Compiled {
  const years = Object.keys(calendar.years).map(Number);
  const first = dayOf({ year: Math.min(...years), month: 1, day: 1 });
  const last = dayOf({ year: Math.max(...years), month: 12, day: 31 });
  const entries = Object.values(calendar.years).flatMap((year) => Object.entries(year.holidays));
  const holidays = new Map(entries.map(([date, name]) => [dayFromIso(date), name]));
  const off = new Uint8Array(last - first + 1);
  for (let day = first; day <= last; day++)
    if (holidays.has(day) || calendar.weekend.includes(weekdayOf(day))) off[day - first] = 1;
  return { first, last, off, holidays };
}
