/**
 * Local days as integers: day 0 is 1970-01-01, as in the proleptic Gregorian calendar of ISO 8601.
 * Deadline loops count these instead of date objects, so that a rule costs microseconds.
 */
export type DayNumber = number;

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

export type DayParts = { year: number; month: number; day: number };

/** Day number of a civil date; `month` and `day` start at 1. */
export function dayOf({ year, month, day }: DayParts): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Civil date of a day number. */
export function partsOf(dayNumber: DayNumber): DayParts {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yearOfEra = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const dayOfYear = doe - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** `2025-03-04` → day number. The caller has checked the form. */
export function dayFromIso(date: string): DayNumber {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return dayOf({ year, month, day });
}

/** Day number → `2025-03-04`. */
export function isoFromDay(dayNumber: DayNumber): string {
  const { year, month, day } = partsOf(dayNumber);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(dayNumber: DayNumber): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/**
 * The day with the same number `months` later; where that month is too short, its last day
 * (Regulation (EEC, Euratom) 1182/71, article 3(2)(c)). `clamped` says that the month was too short.
 */
export function addMonths(dayNumber: DayNumber, months: number): { day: DayNumber; clamped: boolean } {
  const from = partsOf(dayNumber);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const last = lengthOfMonth(year, month);
  return { day: dayOf({ year, month, day: Math.min(from.day, last) }), clamped: from.day > last };
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
