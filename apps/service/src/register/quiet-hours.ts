import type { Preferences } from '@recourse/api-client';
import {
  CALENDARS,
  instantOf,
  localDateTime,
  localDay,
  type Settings,
  startOfLocalDay,
  weekdayOf,
} from '@recourse/complaint-domain';

/** Hours of the day in which nobody is disturbed; `weekends`: nor on any hour of a weekend. */
export type QuietHours = Exclude<Preferences['quietHours'], 'default'>;

export function quietHoursOf({ quietHours }: Preferences, settings: Settings): QuietHours {
  return quietHours === 'default' ? settings.chat.quietHours : quietHours;
}

/** ISO weekdays that are the weekend where the organisation is; 6 and 7 where its calendar is not known. */
export function weekendOf({ calendar }: Settings): readonly number[] {
  return CALENDARS[calendar ?? '']?.weekend ?? [6, 7];
}

/** `18:30` → milliseconds since midnight. */
export function timeOfDay(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return (hours * 60 + minutes) * 60_000;
}

/**
 * The first moment from `at` on (UTC ms) at which somebody may be disturbed, on the wall clock of the register: quiet
 * hours of a night end on the next day, and a weekend with the first hour that is not quiet after it.
 */
export function awakeAt(at: number, quiet: QuietHours, settings: Settings): number {
  if (quiet === null) return at;
  let moment = at;
  // A night may lead into a weekend and a weekend into a night; after a week nothing new can come.
  for (let steps = 0; steps < 20; steps++) {
    const next = endOfQuiet(moment, quiet, settings);
    if (next === null) return moment;
    moment = next;
  }
  return moment;
}

/** When the quiet time ends that `at` lies in, UTC ms; null: it lies in none. */
function endOfQuiet(at: number, quiet: NonNullable<QuietHours>, settings: Settings): number | null {
  const { timeZone } = settings;
  const day = localDay(timeZone, at);
  if (quiet.weekends && weekendOf(settings).includes(weekdayOf(day)))
    return startOfLocalDay(timeZone, day + 1);
  const { from, to } = quiet;
  const { time } = localDateTime(timeZone, at);
  const endsToday = from < to ? time >= from && time < to : from > to && time < to;
  if (endsToday) return instantOf(timeZone, day, timeOfDay(to));
  return from > to && time >= from ? instantOf(timeZone, day + 1, timeOfDay(to)) : null;
}
