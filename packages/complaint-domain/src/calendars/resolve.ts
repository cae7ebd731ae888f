import { type CalendarFile, type CountryFile, type MovableDays, weekdayRule } from './calendar-file.ts';
import type { Calendar } from './calendar-schema.ts';
import { dayOf, isoFromDay, weekdayOf } from './days.ts';

/** ISO date → name. */
type Days = Map<string, string>;

/** What a calendar is made of before its days are put into years. */
type Draft = Omit<CountryFile, 'everyYear' | 'movable' | 'years'> & { days: Days };

/**
 * The calendars that files describe, by id. A region takes its parent's days, less those that it is without,
 * and adds its own. A parent or feast that does not exist is a fault in the data and throws.
 */
export function resolveCalendars(
  files: readonly CalendarFile[],
  movable: MovableDays,
): Record<string, Calendar> {
  const byId = new Map(files.map((file) => [file.id, file]));
  const drafts = new Map<string, Draft>();
  const draftOf = (id: string): Draft => {
    const known = drafts.get(id);
    if (known) return known;
    const file = byId.get(id);
    if (!file) throw new Error(`no calendar ${id}`);
    const made = draft(file, 'extends' in file ? draftOf(file.extends) : undefined, movable);
    drafts.set(id, made);
    return made;
  };
  return Object.fromEntries(files.map(({ id }) => [id, calendarOf(draftOf(id))]));
}

function draft(file: CalendarFile, parent: Draft | undefined, movable: MovableDays): Draft {
  const { everyYear: _dates, movable: _feasts, years: _years, ...own } = file;
  if (!('extends' in own)) {
    const days: Days = new Map();
    addDays(days, file, own, movable);
    return { ...own, days };
  }
  const { extends: _, withoutDaysNamed, withoutDates, ...region } = own;
  const inherited = parent as Draft;
  const gone = (date: string, name: string) =>
    (withoutDaysNamed?.includes(name) ?? false) || (withoutDates?.includes(date) ?? false);
  const days: Days = new Map([...inherited.days].filter(([date, name]) => !gone(date, name)));
  addDays(days, file, inherited, movable);
  const source = { ...inherited.source, ...region.source };
  return { ...inherited, ...region, countryDefault: false, source, days } as Draft;
}

function addDays(
  days: Days,
  file: CalendarFile,
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
  movable: MovableDays,
): void {
  for (const [when, name] of Object.entries(file.everyYear ?? {}))
    for (let year = firstYear; year <= lastYear; year++) days.set(dateIn(year, when), name);
  for (const name of file.movable ?? []) for (const date of datesOf(name, movable)) days.set(date, name);
  for (const [year, named] of Object.entries(file.years ?? {}))
    for (const [monthDay, name] of Object.entries(named)) days.set(`${year}-${monthDay}`, name);
}

function datesOf(name: string, movable: MovableDays): readonly string[] {
  const dates = movable.days[name];
  if (!dates) throw new Error(`no movable day ${name}`);
  return dates;
}

/** The date of `12-25` or `2nd Monday of June` in a year. */
function dateIn(year: number, when: string): string {
  const rule = weekdayRule(when);
  if (!rule) return `${year}-${when}`;
  const { nth, weekday, month } = rule;
  if (nth > 0) {
    const first = dayOf({ year, month, day: 1 });
    return isoFromDay(first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
  }
  const last = dayOf({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }) - 1;
  return isoFromDay(last - ((weekdayOf(last) - weekday + 7) % 7));
}

function calendarOf({ days, firstYear, lastYear, projectedFrom, ...calendar }: Draft): Calendar {
  const years: Calendar['years'] = {};
  for (let year = firstYear; year <= lastYear; year++)
    years[year] = { status: year < projectedFrom ? 'published' : 'projected', holidays: {} };
  for (const date of [...days.keys()].sort()) {
    const year = years[date.slice(0, 4)];
    if (year) year.holidays[date] = days.get(date) as string;
  }
  return { ...calendar, years };
}
