import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, CALENDARS, type Calendar, dayFromIso, dayOff, withClosingDays } from './index.ts';
import { DIFFERENCES } from './test-differences.ts';

const root = resolve(import.meta.dirname, '../../../..');
const shared = resolve(root, process.env.RECOURSE_SHARED ?? '../shared');
const vectors = resolve(shared, 'vectors/business-days.json');
const holidays = resolve(shared, 'vectors/holidays-2024-2025.json');
const missing = !existsSync(vectors);
if (missing) console.log(`skipped: no ${vectors}`);

const AU = CALENDARS.au as Calendar;
const GB_ENG = CALENDARS['gb-eng'] as Calendar;

type Row = { cc: string; start: string; workingDays: number; due: string; isWorkingDay: boolean };

const calendarOf = (country: string): Calendar =>
  Object.values(CALENDARS).find((calendar) => calendar.countryDefault && calendar.country === country)!;

const holds = (calendar: Calendar, row: Row): boolean => {
  const due = addBusinessDays(calendar, row.start, row.workingDays);
  const works = dayOff(calendar, dayFromIso(row.start)) === undefined;
  return due.ok && due.date === row.due && works === row.isWorkingDay;
};

const daysOf = (country: string, kind: 'missing' | 'extra'): string[] =>
  (DIFFERENCES[country] ?? []).flatMap((difference) => difference[kind] ?? []);

/** A country's calendar as the tables have it: without the days that they lack, with those that only they have. */
function asTheTablesHaveIt(country: string): Calendar {
  const calendar = calendarOf(country);
  const years = structuredClone(calendar.years);
  for (const date of daysOf(country, 'missing')) delete years[date.slice(0, 4)]!.holidays[date];
  const extra = Object.fromEntries(daysOf(country, 'extra').map((date) => [date, 'only in the tables']));
  return withClosingDays({ ...calendar, years }, extra);
}

describe('business days', () => {
  it('[CAL2] counts from the day after, over weekends and holidays', () => {
    expect(addBusinessDays(GB_ENG, '2025-04-17', 1)).toEqual({ ok: true, date: '2025-04-22' });
    expect(addBusinessDays(AU, '2025-04-24', 1)).toEqual({ ok: true, date: '2025-04-28' });
    expect(addBusinessDays(GB_ENG, '2026-12-24', 1)).toEqual({ ok: true, date: '2026-12-29' });
    expect(addBusinessDays(AU, '2027-12-24', 1)).toEqual({ ok: true, date: '2027-12-29' });
    expect(addBusinessDays(CALENDARS.sa!, '2026-11-26', 1)).toEqual({ ok: true, date: '2026-11-29' });
  });

  it('[CAL2] why a day is off: weekend before holiday', () => {
    expect(dayOff(AU, dayFromIso('2026-04-25'))).toEqual({ why: 'weekend' });
    expect(dayOff(AU, dayFromIso('2025-04-25'))).toEqual({ why: 'holiday', holiday: 'Anzac Day' });
    expect(dayOff(GB_ENG, dayFromIso('2025-04-25'))).toBeUndefined();
  });

  it('[CAL2] a sum of business days is the same in one step or two', () => {
    const day = fc.integer({ min: dayFromIso('2023-01-01'), max: dayFromIso('2029-12-31') });
    const count = fc.integer({ min: 1, max: 60 });
    const calendar = fc.constantFrom(...Object.values(CALENDARS));
    fc.assert(
      fc.property(calendar, day, count, count, (of, start, a, b) => {
        const date = new Date(start * 86_400_000).toISOString().slice(0, 10);
        const first = addBusinessDays(of, date, a);
        const twice = first.ok ? addBusinessDays(of, first.date, b) : first;
        expect(twice).toEqual(addBusinessDays(of, date, a + b));
      }),
    );
  });

  it('[CAL3] a year outside the calendar is an error that names calendar and year', () => {
    const late = addBusinessDays(GB_ENG, '2030-12-30', 5);
    expect(late).toMatchObject({ ok: false, problem: { code: 'year-outside-calendar', year: 2031 } });
    expect(addBusinessDays(AU, '2022-12-30', 1)).toMatchObject({
      problem: { calendar: 'au', year: 2022, message: 'calendar au holds 2023 to 2030, not 2022' },
    });
  });

  describe.skipIf(missing)('independent tables', () => {
    const rows: Row[] = missing ? [] : JSON.parse(readFileSync(vectors, 'utf8')).rows;

    it('[CAL4] all 800 rows hold, with the days undone on which they and the law differ', () => {
      expect(rows.length).toBe(800);
      expect(rows.filter((row) => !holds(asTheTablesHaveIt(row.cc), row))).toEqual([]);
    });

    it('[CAL4] by the law itself, 22 rows of six countries fall on another day', () => {
      const differing = rows.filter((row) => !holds(calendarOf(row.cc), row));
      const counts = Object.entries(Object.groupBy(differing, (row) => row.cc));
      const sorted = counts.map(([cc, of]) => [cc, of!.length]).sort();
      expect(sorted).toEqual([
        ['GB', 1],
        ['IE', 4],
        ['JP', 6],
        ['QA', 5],
        ['SG', 2],
        ['US', 4],
      ]);
      expect(addBusinessDays(GB_ENG, '2023-05-05', 15)).toEqual({ ok: true, date: '2023-05-30' });
    });

    it('[CAL4] the holidays of 2024 and 2025 that fall on weekdays are those of seven countries', () => {
      const table: Record<string, [string, string][]> = JSON.parse(readFileSync(holidays, 'utf8'));
      expect(Object.keys(table).sort()).toEqual(['BR', 'DE', 'GB', 'IT', 'PL', 'PT', 'US']);
      for (const [country, days] of Object.entries(table)) {
        const calendar = calendarOf(country);
        const onWeekday = (date: string) => dayOff(calendar, dayFromIso(date))?.why !== 'weekend';
        const ours = ['2024', '2025'].flatMap((year) => Object.keys(calendar.years[year]!.holidays));
        const theirs = [...days.map(([date]) => date), ...daysOf(country, 'missing')].filter(
          (date) => !date.startsWith('2023'),
        );
        expect(ours.filter(onWeekday)).toEqual([...new Set(theirs.filter(onWeekday))].sort());
      }
    });
  });

  it('[CAL4] every day on which the tables and the law differ is a day off here, or none', () => {
    for (const country of Object.keys(DIFFERENCES)) {
      const calendar = calendarOf(country);
      for (const date of daysOf(country, 'missing'))
        expect(dayOff(calendar, dayFromIso(date))?.why).toBe('holiday');
      for (const date of daysOf(country, 'extra')) expect(dayOff(calendar, dayFromIso(date))).toBeUndefined();
    }
  });
});
