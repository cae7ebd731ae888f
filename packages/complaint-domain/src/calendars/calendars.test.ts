import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  type CalendarFile,
  CalendarFileSchema,
  MovableDaysSchema,
  type RegionFile,
  weekdayRule,
} from './calendar-file.ts';
import { CALENDARS, CalendarSchema, dayFromIso, isoFromDay, isTimeZone, weekdayOf } from './index.ts';
import { resolveCalendars } from './resolve.ts';

const FOLDER = join(import.meta.dirname, '../../calendars');
const read = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const names = readdirSync(FOLDER).filter((name) => name !== 'movable-days.json');
const files: CalendarFile[] = names.map(read);
const movable = MovableDaysSchema.parse(read('movable-days.json'));
const regions = files.filter((file): file is RegionFile => 'extends' in file);
const all = Object.values(CALENDARS);

const GB_ENG = CALENDARS['gb-eng']!;
const COUNTRIES = 'AE AU BR CA DE ES FR GB IE IL IT JP PL PT QA SA SG US'.split(' ');

/** Western Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1) / 86_400_000;
}

describe('calendars', () => {
  it.each(all)('[CAL1] $id is valid, names its source and holds 2023 to 2030', (calendar) => {
    expect(CalendarSchema.parse(calendar)).toEqual(calendar);
    expect(Object.keys(calendar.years).join(' ')).toBe('2023 2024 2025 2026 2027 2028 2029 2030');
    expect(isTimeZone(calendar.timeZone)).toBe(true);
    expect(CALENDARS[calendar.id]).toBe(calendar);
  });

  it('[CAL1] each country has one default calendar, each file of the folder is in use', () => {
    const defaults = all.filter((calendar) => calendar.countryDefault).map((calendar) => calendar.country);
    expect(defaults.sort()).toEqual(COUNTRIES);
    expect(names.map((name) => name.replace('.json', '')).sort()).toEqual(Object.keys(CALENDARS).sort());
  });

  it('[CAL1] a calendar with a gap between its years, a stray date or no source is refused', () => {
    const { '2024': _, ...gap } = GB_ENG.years;
    const stray = { ...GB_ENG.years, '2024': { status: 'published', holidays: { '2025-01-01': 'x' } } };
    expect(CalendarSchema.safeParse({ ...GB_ENG, years: gap }).success).toBe(false);
    expect(CalendarSchema.safeParse({ ...GB_ENG, years: stray }).success).toBe(false);
    expect(CalendarSchema.safeParse({ ...GB_ENG, source: undefined }).success).toBe(false);
  });

  it('[CAL1] every holiday that is not on its own date says so', () => {
    const own: Record<string, string> = {
      "New Year's Day": '01-01',
      'Anzac Day': '04-25',
      'Christmas Day': '12-25',
      'Boxing Day': '12-26',
    };
    for (const calendar of all)
      for (const year of Object.values(calendar.years))
        for (const [date, name] of Object.entries(year.holidays))
          if (own[name]) expect([calendar.id, date.slice(5)]).toEqual([calendar.id, own[name]]);
  });

  it('[CAL1] days of the Hijri calendar that were not announced are projected', () => {
    for (const id of ['ae', 'sa', 'qa'])
      for (const [year, { status }] of Object.entries(CALENDARS[id]!.years))
        expect(status).toBe(year < '2026' ? 'published' : 'projected');
  });

  it('[CAL1] all calendars together stay small enough for a bundle', () => {
    const bytes = gzipSync(JSON.stringify([...files, movable]), { level: 9 }).length;
    console.log(`${files.length} calendars: ${bytes} bytes of gzip`);
    expect(bytes).toBeLessThan(12.5 * 1024);
  });
});

describe('calendar files', () => {
  it.each(files)('[CAL7] the file of $id says its days in the known forms', (file) => {
    const { success, error } = CalendarFileSchema.safeParse(file);
    expect(error?.issues).toBeUndefined();
    expect(success).toBe(true);
  });

  it.each(regions)('[CAL7] $id is its parent with what the file adds and takes away', (file) => {
    const region = CALENDARS[file.id]!;
    const parent = CALENDARS[file.extends]!;
    expect(region).toMatchObject({ country: parent.country, weekend: parent.weekend, countryDefault: false });
    const inherited = Object.values(parent.years).flatMap((year) => Object.entries(year.holidays));
    const own = Object.assign({}, ...Object.values(region.years).map((year) => year.holidays));
    const without = inherited.filter(([date]) => own[date] === undefined);
    for (const [date, name] of without)
      expect([...(file.withoutDaysNamed ?? []), ...(file.withoutDates ?? [])]).toContain(
        file.withoutDates?.includes(date) ? date : name,
      );
    const names = new Set(inherited.map(([, name]) => name));
    for (const name of file.withoutDaysNamed ?? []) expect(names).toContain(name);
    for (const date of file.withoutDates ?? []) expect(inherited.map(([day]) => day)).toContain(date);
  });

  it('[CAL7] regions of five countries: what a state adds, lacks and takes over', () => {
    const day = (id: string, date: string) => CALENDARS[id]!.years[date.slice(0, 4)]!.holidays[date];
    expect(day('au-nsw', '2026-06-08')).toBe("King's Birthday");
    expect(day('au', '2026-06-08')).toBeUndefined();
    expect(day('au-wa', '2026-09-28')).toBe("King's Birthday");
    expect(day('gb-sct', '2026-06-15')).toBe('Bank holiday for the FIFA World Cup');
    expect(day('gb-sct', '2026-04-06')).toBeUndefined();
    expect(day('gb-eng', '2026-04-06')).toBe('Easter Monday');
    expect(day('gb-nir', '2026-07-13')).toContain('Boyne');
    expect(day('us-ca', '2026-10-12')).toBeUndefined();
    expect(day('us-ca', '2026-11-27')).toBe('Day after Thanksgiving');
    expect(day('de-by', '2027-05-27')).toBe('Corpus Christi');
    expect(day('de-by', '2027-01-01')).toBe("New Year's Day");
    expect(day('es-md', '2025-05-02')).toBe('Madrid Day');
    expect(day('br-bank', '2025-03-04')).toBe('Carnival');
    expect(day('br', '2025-03-04')).toBeUndefined();
    expect(CALENDARS['au-wa']!.timeZone).toBe('Australia/Perth');
    expect(Object.keys(CALENDARS).filter((id) => id.startsWith('de-')).length).toBe(16);
    expect(Object.keys(CALENDARS).filter((id) => id.startsWith('es-')).length).toBe(19);
    expect(Object.keys(CALENDARS).filter((id) => id.startsWith('au-')).length).toBe(8);
  });

  it('[CAL7] a parent or feast that does not exist is refused by name', () => {
    const orphan = { ...regions[0]!, extends: 'atlantis' };
    expect(() => resolveCalendars([orphan], movable)).toThrow('no calendar atlantis');
    const feast = { ...files[0]!, movable: ['Beltane'] };
    expect(() => resolveCalendars([feast], movable)).toThrow('no movable day Beltane');
  });

  it('[CAL7] a day in no known form is refused', () => {
    const file = files.find(({ id }) => id === 'us')!;
    for (const when of ['13-01', '5th Monday of May', '2nd Funday of June', '2026-01-01'])
      expect(CalendarFileSchema.safeParse({ ...file, everyYear: { [when]: 'x' } }).success).toBe(false);
  });

  it('[CAL8] movable days are those of Easter and Thanksgiving', () => {
    const offsets: Record<string, number> = {
      'Maundy Thursday': -3,
      'Good Friday': -2,
      'Easter Monday': 1,
      'Ascension Day': 39,
      'Whit Monday': 50,
      'Corpus Christi': 60,
    };
    for (const [name, dates] of Object.entries(movable.days)) {
      expect(dates.map((date) => Number(date.slice(0, 4)))).toEqual([
        2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030,
      ]);
      for (const date of dates) {
        const year = Number(date.slice(0, 4));
        if (name in offsets) expect(date).toBe(isoFromDay(easter(year) + offsets[name]!));
        else
          expect(CALENDARS.us!.years[year]!.holidays[isoFromDay(dayFromIso(date) - 1)]).toBe(
            'Thanksgiving Day',
          );
      }
    }
  });

  it('[CAL8] a weekday of a month is the one that the file says', () => {
    for (const file of files.filter((each) => !('extends' in each)))
      for (const [when, name] of Object.entries(file.everyYear ?? {})) {
        const rule = weekdayRule(when);
        if (!rule) continue;
        for (const { holidays } of Object.values(CALENDARS[file.id]!.years)) {
          const dates = Object.keys(holidays).filter(
            (date) => holidays[date] === name && Number(date.slice(5, 7)) === rule.month,
          );
          const [date] = dates;
          expect(weekdayOf(dayFromIso(date!))).toBe(rule.weekday);
          const dayOfMonth = Number(date!.slice(8));
          if (rule.nth > 0) expect(Math.ceil(dayOfMonth / 7)).toBe(rule.nth);
          else expect(Number(isoFromDay(dayFromIso(date!) + 7).slice(5, 7))).not.toBe(rule.month);
        }
      }
  });
});
