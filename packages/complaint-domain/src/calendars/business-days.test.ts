import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AU,
  addBusinessDays,
  CALENDARS,
  CalendarSchema,
  dayFromIso,
  dayOff,
  GB_ENG,
  isTimeZone,
} from './index.ts';

const root = resolve(import.meta.dirname, '../../../..');
const shared = resolve(root, process.env.RECOURSE_SHARED ?? '../shared');
const vectors = resolve(shared, 'vectors/business-days.json');
const holidays = resolve(shared, 'vectors/holidays-2024-2025.json');
const missing = !existsSync(vectors);
if (missing) console.log(`skipped: no ${vectors}`);

type Row = { cc: string; start: string; workingDays: number; due: string; isWorkingDay: boolean };
const byCountry = Object.fromEntries(
  Object.values(CALENDARS).map((calendar) => [calendar.country, calendar]),
);

/** The rows were made before the bank holiday of 8 May 2023 for the coronation was known to their source. */
const WITHOUT_CORONATION: Row = {
  cc: 'GB',
  start: '2023-05-05',
  workingDays: 15,
  due: '2023-05-26',
  isWorkingDay: true,
};

describe('calendars', () => {
  it.each(Object.values(CALENDARS))(
    '[CAL1] $id is valid, names its source and holds 2023 to 2030',
    (calendar) => {
      expect(CalendarSchema.parse(calendar)).toEqual(calendar);
      expect(Object.keys(calendar.years)).toEqual([
        '2023',
        '2024',
        '2025',
        '2026',
        '2027',
        '2028',
        '2029',
        '2030',
      ]);
      expect(isTimeZone(calendar.timeZone)).toBe(true);
      expect(CALENDARS[calendar.id]).toBe(calendar);
    },
  );

  it('[CAL1] a calendar with a gap between its years, a stray date or no source is refused', () => {
    const { '2024': _, ...gap } = GB_ENG.years;
    const stray = { ...GB_ENG.years, '2024': { status: 'published', holidays: { '2025-01-01': 'x' } } };
    expect(CalendarSchema.safeParse({ ...GB_ENG, years: gap }).success).toBe(false);
    expect(CalendarSchema.safeParse({ ...GB_ENG, years: stray }).success).toBe(false);
    expect(CalendarSchema.safeParse({ ...GB_ENG, source: undefined }).success).toBe(false);
  });

  it('[CAL1] every holiday that is not on its own date says so', () => {
    for (const calendar of Object.values(CALENDARS))
      for (const year of Object.values(calendar.years))
        for (const [date, name] of Object.entries(year.holidays)) {
          const fixed = { "New Year's Day": '01-01', 'Christmas Day': '12-25', 'Boxing Day': '12-26' }[name];
          if (fixed) expect(date.slice(5)).toBe(fixed);
        }
  });

  it('[CAL2] counts from the day after, over weekends and holidays', () => {
    expect(addBusinessDays(GB_ENG, '2025-04-17', 1)).toEqual({ ok: true, date: '2025-04-22' });
    expect(addBusinessDays(AU, '2025-04-24', 1)).toEqual({ ok: true, date: '2025-04-28' });
    expect(addBusinessDays(GB_ENG, '2026-12-24', 1)).toEqual({ ok: true, date: '2026-12-29' });
    expect(addBusinessDays(AU, '2027-12-24', 1)).toEqual({ ok: true, date: '2027-12-29' });
  });

  it('[CAL2] why a day is off: weekend before holiday', () => {
    expect(dayOff(AU, dayFromIso('2026-04-25'))).toEqual({ why: 'weekend' });
    expect(dayOff(AU, dayFromIso('2025-04-25'))).toEqual({ why: 'holiday', holiday: 'Anzac Day' });
    expect(dayOff(GB_ENG, dayFromIso('2025-04-25'))).toBeUndefined();
  });

  it('[CAL2] a sum of business days is the same in one step or two', () => {
    const day = fc.integer({ min: dayFromIso('2023-01-01'), max: dayFromIso('2029-12-31') });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (start, a, b) => {
        const date = new Date(start * 86_400_000).toISOString().slice(0, 10);
        const first = addBusinessDays(AU, date, a);
        const twice = first.ok ? addBusinessDays(AU, first.date, b) : first;
        expect(twice).toEqual(addBusinessDays(AU, date, a + b));
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

  it.skipIf(missing)('[CAL4] agrees with the independent business-day rows of its country', () => {
    const rows: Row[] = JSON.parse(readFileSync(vectors, 'utf8')).rows;
    const ours = rows.filter((row) => byCountry[row.cc]);
    expect(ours.length).toBe(97);
    const differing = ours.filter((row) => {
      const calendar = byCountry[row.cc]!;
      const due = addBusinessDays(calendar, row.start, row.workingDays);
      const works = dayOff(calendar, dayFromIso(row.start)) === undefined;
      return !due.ok || due.date !== row.due || works !== row.isWorkingDay;
    });
    expect(differing).toEqual([WITHOUT_CORONATION]);
    expect(addBusinessDays(GB_ENG, '2023-05-05', 15)).toEqual({ ok: true, date: '2023-05-30' });
  });

  it.skipIf(missing)(
    '[CAL4] agrees with the independent holidays of 2024 and 2025 that fall on weekdays',
    () => {
      const table: Record<string, [string, string][]> = JSON.parse(readFileSync(holidays, 'utf8'));
      for (const [country, days] of Object.entries(table)) {
        const calendar = byCountry[country];
        if (!calendar) continue;
        const ours = ['2024', '2025'].flatMap((year) => Object.keys(calendar.years[year]!.holidays));
        const theirs = days
          .map(([date]) => date)
          .filter((date) => dayOff(calendar, dayFromIso(date))?.why !== 'weekend');
        expect(ours).toEqual(theirs);
      }
    },
  );
});
