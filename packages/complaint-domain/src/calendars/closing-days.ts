import type { Calendar } from './calendar-schema.ts';
import type { ClosingDays } from './office-hours.ts';

/** Calendars are compiled once for as long as somebody holds them, so the same two arguments give the same calendar. */
const merged = new WeakMap<Calendar, WeakMap<ClosingDays, Calendar>>();

/**
 * The calendar with an organisation's own closing days as further days off, named by their reason; a day that is a
 * holiday keeps its name. For internal targets: no statutory rule may be counted with it, since an organisation
 * that closes does not stop the law. Days in years that the calendar does not hold have no effect.
 */
export function withClosingDays(calendar: Calendar, closed: ClosingDays): Calendar {
  const known = merged.get(calendar)?.get(closed);
  if (known) return known;
  const made = merge(calendar, closed);
  const ofCalendar = merged.get(calendar) ?? new WeakMap<ClosingDays, Calendar>();
  merged.set(calendar, ofCalendar.set(closed, made));
  return made;
}

function merge(calendar: Calendar, closed: ClosingDays): Calendar {
  const years: Calendar['years'] = { ...calendar.years };
  for (const [date, reason] of Object.entries(closed)) {
    const key = date.slice(0, 4);
    const year = years[key];
    if (year) years[key] = { ...year, holidays: { [date]: reason, ...year.holidays } };
  }
  return { ...calendar, years };
}
