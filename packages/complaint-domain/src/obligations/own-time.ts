import {
  addOfficeHours,
  businessHoursBetween,
  type Calendar,
  type ClosingDays,
  type OfficeHours,
  withClosingDays,
} from '../calendars/index.ts';
import type { DeadlineRule, Regime } from '../regimes/index.ts';
import type { CountResult } from './count.ts';
import type { ObligationFacts, ObligationPolicy } from './facts.ts';
import type { Standstill } from './pauses.ts';

/** When the organisation works: its hours, and the calendar on whose holidays and closing days it does not. */
export type Office = { hours: OfficeHours; calendar: Calendar };

/** Only an internal target that may pause knows the organisation's own time. No statutory clock does. */
export function keepsOwnTime(regime: Regime, rule: DeadlineRule): boolean {
  return !regime.statutory && rule.pausable;
}

/** The calendar with the organisation's closing days. */
export function withOwnDays(calendar: Calendar, { closingDays }: ObligationPolicy): Calendar {
  if (!closingDays || Object.keys(closingDays).length === 0) return calendar;
  const known = closed.get(calendar)?.get(closingDays);
  if (known) return known;
  const made = withClosingDays(calendar, closingDays);
  const byDays = closed.get(calendar) ?? new WeakMap<ClosingDays, Calendar>();
  closed.set(calendar, byDays.set(closingDays, made));
  return made;
}

/** Calendars and settings are constant data; what is made of them is kept as long as they are. */
const closed = new WeakMap<Calendar, WeakMap<ClosingDays, Calendar>>();

/** The office whose hours a target in hours counts; undefined where hours run around the clock. */
export function officeOf(
  calendar: Calendar | undefined,
  facts: ObligationFacts,
  policy: ObligationPolicy,
): Office | undefined {
  if (!policy.officeHours) return undefined;
  const id = facts.calendar ?? policy.calendar;
  const place = calendar ?? (id === undefined ? undefined : policy.calendars[id]) ?? noHolidays();
  return { hours: policy.officeHours, calendar: withOwnDays(place, policy) };
}

/** The instant at which the office was open for `amount` milliseconds since `start`, standing still in `spans`. */
export function officeEnd(
  start: number,
  amount: number,
  { hours, calendar }: Office,
  spans: readonly Standstill[],
): CountResult {
  let from = start;
  let left = amount;
  for (const span of spans) {
    if (span.to <= from) continue;
    const open = businessHoursBetween(hours, calendar, from, Math.max(from, span.from));
    if (!open.ok) return open;
    if (open.milliseconds >= left) break;
    left -= open.milliseconds;
    from = span.to;
  }
  return addOfficeHours(hours, calendar, from, left);
}

let withoutHolidays: Calendar | undefined;

/** Where nobody knows the place of the office, its hours alone say when it works. */
function noHolidays(): Calendar {
  withoutHolidays ??= {
    id: 'no-holidays',
    name: 'No holidays',
    country: 'ZZ',
    countryDefault: false,
    timeZone: 'UTC',
    weekend: [],
    source: {
      title: 'Office hours',
      url: 'https://www.iso.org/iso-8601-date-and-time-format.html',
      checkedOn: '2026-01-01',
      checkedAgainst: 'nothing: it names no holiday',
    },
    note: 'Names no holiday.',
    years: Object.fromEntries(
      Array.from({ length: 131 }, (_, i) => [
        String(1970 + i),
        { status: 'published' as const, holidays: {} },
      ]),
    ),
  };
  return withoutHolidays;
}
