import { type Calendar, type Calendars, localDay, outsideCalendar, partsOf } from '../calendars/index.ts';

/**
 * Why a simulated date is not given although it could be counted: its calendar does not hold the year, so nobody
 * looked at what is law and what is a day off then. Without a calendar, no year after the last of all is known.
 */
export function outsideYears(
  calendar: Calendar | undefined,
  zone: string,
  moments: readonly number[],
  all: Calendars,
): string | undefined {
  const days = moments.map((at) => localDay(zone, at));
  if (calendar) return days.map((day) => outsideCalendar(calendar, day)).find((found) => found)?.message;
  const last = Math.max(...Object.values(all).flatMap(({ years }) => Object.keys(years).map(Number)));
  const year = Math.max(...days.map((day) => partsOf(day).year));
  return year > last ? `no calendar holds ${year}; the last year is ${last}` : undefined;
}
