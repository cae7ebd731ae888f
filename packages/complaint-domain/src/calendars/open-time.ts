import { holidayOn, type OutsideCalendar, outsideCalendar } from './business-days.ts';
import type { Calendar } from './calendar-schema.ts';
import { type DayNumber, weekdayOf } from './days.ts';
import type { OfficeHours } from './office-hours.ts';
import { instantOf, localDay } from './zone.ts';

type Outside = { ok: false; problem: OutsideCalendar };

/** An open stretch: instants, the end is no longer open. */
type Stretch = { from: number; to: number };

/**
 * Whether the office is open at an instant (UTC milliseconds). Holidays of the calendar close it on any weekday; the
 * calendar's weekend does not, since the hours say which weekdays are worked.
 */
export function isOpenAt(
  hours: OfficeHours,
  calendar: Calendar,
  at: number,
): { ok: true; open: boolean } | Outside {
  const day = localDay(hours.timeZone, at);
  const problem = outsideCalendar(calendar, day);
  if (problem) return { ok: false, problem };
  return { ok: true, open: stretchesOf(hours, calendar, day).some(({ from, to }) => at >= from && at < to) };
}

/**
 * The instant at which the office has been open for `milliseconds` since `start`; `start` itself for none. Time is
 * counted as it passes, so a repeated hour counts twice as long and a skipped one not at all. A year outside the
 * calendar is a problem. Negative or broken milliseconds throw RangeError.
 */
export function addOfficeHours(
  hours: OfficeHours,
  calendar: Calendar,
  start: number,
  milliseconds: number,
): { ok: true; at: number } | Outside {
  if (!Number.isSafeInteger(milliseconds) || milliseconds < 0)
    throw new RangeError(`milliseconds must be an integer of 0 or more, not ${milliseconds}`);
  if (milliseconds === 0) return { ok: true, at: start };
  let left = milliseconds;
  for (let day = localDay(hours.timeZone, start); ; day++) {
    const problem = outsideCalendar(calendar, day);
    if (problem) return { ok: false, problem };
    for (const { from, to } of stretchesOf(hours, calendar, day)) {
      const begin = Math.max(from, start);
      if (to - begin >= left) return { ok: true, at: begin + left };
      left -= Math.max(0, to - begin);
    }
  }
}

/** The milliseconds that the office is open from one instant to a later one. `to` before `from` throws RangeError. */
export function businessHoursBetween(
  hours: OfficeHours,
  calendar: Calendar,
  from: number,
  to: number,
): { ok: true; milliseconds: number } | Outside {
  if (to < from) throw new RangeError('the end is before the beginning');
  const last = localDay(hours.timeZone, to);
  let milliseconds = 0;
  for (let day = localDay(hours.timeZone, from); day <= last; day++) {
    const problem = outsideCalendar(calendar, day);
    if (problem) return { ok: false, problem };
    for (const open of stretchesOf(hours, calendar, day))
      milliseconds += Math.max(0, Math.min(to, open.to) - Math.max(from, open.from));
  }
  return { ok: true, milliseconds };
}

function stretchesOf(hours: OfficeHours, calendar: Calendar, day: DayNumber): Stretch[] {
  const spans = hours.days[String(weekdayOf(day)) as keyof OfficeHours['days']];
  if (!spans || holidayOn(calendar, day) !== undefined) return [];
  return spans.map(({ from, to }) => ({
    from: instantOf(hours.timeZone, day, millisecondsOf(from)),
    to: instantOf(hours.timeZone, day, millisecondsOf(to)),
  }));
}

/** `09:30` → milliseconds since midnight. */
function millisecondsOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return (hour * 60 + minute) * 60_000;
}
