import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addOfficeHours,
  businessHoursBetween,
  CALENDARS,
  ClosingDaysSchema,
  DAY_MS,
  dayFromIso,
  dayOff,
  HOUR_MS,
  instantOf,
  isOpenAt,
  type OfficeHours,
  OfficeHoursSchema,
  withClosingDays,
} from './index.ts';

const IT = CALENDARS.it!;
const SPLIT = [
  { from: '09:00', to: '12:30' },
  { from: '13:30', to: '17:00' },
];
const ROME: OfficeHours = {
  timeZone: 'Europe/Rome',
  days: { 1: SPLIT, 2: SPLIT, 3: SPLIT, 4: SPLIT, 5: SPLIT },
};
const FULL = [{ from: '00:00', to: '24:00' }];
const ALWAYS: OfficeHours = {
  timeZone: 'Europe/Rome',
  days: { 1: FULL, 2: FULL, 3: FULL, 4: FULL, 5: FULL, 6: FULL, 7: FULL },
};
/** A calendar without a day off. */
const PLAIN = {
  ...IT,
  weekend: [],
  years: Object.fromEntries(
    Object.entries(IT.years).map(([year, { status }]) => [year, { status, holidays: {} }]),
  ),
};

const at = (zone: string, local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
const rome = (local: string) => at('Europe/Rome', local);

const ZONES = ['Europe/Rome', 'Australia/Lord_Howe', 'America/Havana', 'Africa/Cairo', 'Asia/Kathmandu'];
const time = fc.integer({ min: 0, max: 24 * 4 });
const clock = (n: number) =>
  `${String(Math.floor(n / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][n % 4]}`;
const spans = fc.uniqueArray(time, { minLength: 2, maxLength: 8 }).map((times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.flatMap((from, i) =>
    i % 2 === 0 && sorted[i + 1] !== undefined ? [{ from: clock(from), to: clock(sorted[i + 1]!) }] : [],
  );
});
const week = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), { minLength: 1 });
const anyHours: fc.Arbitrary<OfficeHours> = fc
  .tuple(fc.constantFrom(...ZONES), week, fc.array(spans, { minLength: 7, maxLength: 7 }))
  .map(([timeZone, days, each]) => ({
    timeZone,
    days: Object.fromEntries(days.map((day, i) => [day, each[i]!])),
  }));
const instant = fc.integer({ min: Date.UTC(2024, 0, 2), max: Date.UTC(2027, 0, 1) });
const span = fc.integer({ min: 0, max: 200 * HOUR_MS });
/** Little enough for an office that opens a quarter of an hour a week to do before the calendar ends. */
const work = fc.integer({ min: 0, max: 20 * HOUR_MS });

const added = (hours: OfficeHours, start: number, milliseconds: number) => {
  const end = addOfficeHours(hours, IT, start, milliseconds);
  if (!end.ok) throw new Error(end.problem.message);
  return end.at;
};
const between = (hours: OfficeHours, from: number, to: number) => {
  const open = businessHoursBetween(hours, IT, from, to);
  if (!open.ok) throw new Error(open.problem.message);
  return open.milliseconds;
};

describe('closing days', () => {
  const closed = { '2026-08-14': 'Summer closing', '2026-08-15': 'Summer closing', '2050-01-01': 'far off' };

  it('[CAL9] are days off with their reason; a holiday keeps its name; the law’s calendar is untouched', () => {
    const own = withClosingDays(IT, closed);
    expect(dayOff(own, dayFromIso('2026-08-14'))).toEqual({ why: 'holiday', holiday: 'Summer closing' });
    expect(own.years['2026']!.holidays['2026-08-15']).toBe('Assumption Day');
    expect(addBusinessDays(own, '2026-08-13', 1)).toEqual({ ok: true, date: '2026-08-17' });
    expect(addBusinessDays(IT, '2026-08-13', 1)).toEqual({ ok: true, date: '2026-08-14' });
    expect(own.years['2050']).toBeUndefined();
    expect(withClosingDays(IT, closed)).toBe(own);
  });

  it('[CAL9] a date that does not exist or a reason without text is refused', () => {
    expect(ClosingDaysSchema.safeParse(closed).success).toBe(true);
    expect(ClosingDaysSchema.safeParse({ '2026-02-30': 'x' }).success).toBe(false);
    expect(ClosingDaysSchema.safeParse({ '2026-02-20': ' ' }).success).toBe(false);
  });
});

describe('office hours', () => {
  it('[CAL10] several spans a day, in order, without overlap, ended by midnight', () => {
    const parse = (day: unknown, timeZone = 'Europe/Rome') => {
      const { error } = OfficeHoursSchema.safeParse({ timeZone, days: { 1: day } });
      return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    };
    expect(parse(SPLIT)).toBeUndefined();
    expect(parse(FULL)).toBeUndefined();
    expect(parse([...SPLIT].reverse())).toEqual(['days.1: spans follow one another and do not overlap']);
    expect(parse([SPLIT[0], { from: '12:00', to: '17:00' }])?.[0]).toContain('do not overlap');
    expect(parse([{ from: '22:00', to: '06:00' }])?.[0]).toContain('ends after it begins');
    expect(parse([{ from: '9:00', to: '25:00' }])?.length).toBe(2);
    expect(parse([])).toEqual(['days: at least one span on one day']);
    expect(parse(SPLIT, 'Mars/Olympus')?.[0]).toContain('IANA time zone');
    expect(OfficeHoursSchema.safeParse({ timeZone: 'Europe/Rome', days: { 8: SPLIT } }).success).toBe(false);
  });

  it('[CAL10] open between the spans’ ends, shut on holidays and closing days', () => {
    const open = (local: string, calendar = IT) => isOpenAt(ROME, calendar, rome(local));
    expect(open('2026-11-24T09:00')).toEqual({ ok: true, open: true });
    expect(open('2026-11-24T12:30')).toEqual({ ok: true, open: false });
    expect(open('2026-11-24T08:59:59.999')).toEqual({ ok: true, open: false });
    expect(open('2026-11-28T10:00')).toEqual({ ok: true, open: false });
    expect(open('2026-06-02T10:00')).toEqual({ ok: true, open: false });
    const own = withClosingDays(IT, { '2026-11-24': 'Stocktaking' });
    expect(open('2026-11-24T10:00', own)).toEqual({ ok: true, open: false });
    const saturday = { ...ROME, days: { 6: SPLIT } };
    expect(isOpenAt(saturday, IT, rome('2026-11-28T10:00'))).toEqual({ ok: true, open: true });
    expect(isOpenAt(saturday, IT, rome('2026-08-15T10:00'))).toEqual({ ok: true, open: false });
  });

  it('[CAL10] a year outside the calendar is a problem, for hours that never come too', () => {
    const problem = { code: 'year-outside-calendar', year: 2031 };
    expect(addOfficeHours(ROME, IT, rome('2030-12-31T16:00'), 2 * HOUR_MS)).toMatchObject({ problem });
    expect(businessHoursBetween(ROME, IT, rome('2030-12-31T16:00'), rome('2031-01-02T16:00'))).toMatchObject({
      problem,
    });
    expect(isOpenAt(ROME, IT, rome('2031-01-02T16:00'))).toMatchObject({ ok: false, problem });
  });

  it('[CAL11] goes over lunch, night, weekend and holiday', () => {
    expect(added(ROME, rome('2026-11-24T12:00'), HOUR_MS)).toBe(rome('2026-11-24T14:00'));
    expect(added(ROME, rome('2026-11-27T16:30'), HOUR_MS)).toBe(rome('2026-11-30T09:30'));
    expect(added(ROME, rome('2026-12-07T16:30'), HOUR_MS)).toBe(rome('2026-12-09T09:30'));
    expect(added(ROME, rome('2026-11-24T09:00'), 7 * HOUR_MS)).toBe(rome('2026-11-24T17:00'));
    expect(added(ROME, rome('2026-11-29T11:00'), 0)).toBe(rome('2026-11-29T11:00'));
    expect(between(ROME, rome('2026-11-27T00:00'), rome('2026-12-01T00:00'))).toBe(14 * HOUR_MS);
  });

  it('[CAL11] an hour that the clock skips does not count, one that it repeats counts as it passes', () => {
    const night = { ...ALWAYS, days: { 7: [{ from: '00:00', to: '06:00' }] } };
    expect(between(night, rome('2026-03-29T00:00'), rome('2026-03-30T00:00'))).toBe(5 * HOUR_MS);
    expect(between(night, rome('2026-10-25T00:00'), rome('2026-10-26T00:00'))).toBe(7 * HOUR_MS);
    const cut = { ...ALWAYS, days: { 7: ['00:00', '02:30', '06:00'] } };
    const [a, b, c] = cut.days[7];
    const touching = {
      ...ALWAYS,
      days: {
        7: [
          { from: a!, to: b! },
          { from: b!, to: c! },
        ],
      },
    };
    for (const date of ['2026-03-29', '2026-10-25', '2026-10-18'])
      expect(between(touching, rome(`${date}T00:00`), rome(`${date}T12:00`))).toBe(
        between(night, rome(`${date}T00:00`), rome(`${date}T12:00`)),
      );
    expect(instantOf('Europe/Rome', dayFromIso('2026-03-29'), 2.5 * HOUR_MS)).toBe(rome('2026-03-29T03:00'));
  });

  it('[CAL11] an office that is always open is open as long as time passes, midnight included', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 40 * DAY_MS }), (start, length) => {
        expect(businessHoursBetween(ALWAYS, PLAIN, start, start + length)).toEqual({
          ok: true,
          milliseconds: length,
        });
        expect(addOfficeHours(ALWAYS, PLAIN, start, length)).toEqual({ ok: true, at: start + length });
      }),
    );
  });

  it('[CAL11] what was added lies between start and end', () => {
    fc.assert(
      fc.property(anyHours, instant, work, (hours, start, milliseconds) => {
        const end = added(hours, start, milliseconds);
        expect(between(hours, start, end)).toBe(milliseconds);
        if (milliseconds > 0) expect(isOpenAt(hours, IT, end - 1)).toEqual({ ok: true, open: true });
      }),
    );
  });

  it('[CAL11] open time is the sum of its parts', () => {
    fc.assert(
      fc.property(anyHours, instant, span, span, (hours, start, a, b) => {
        const whole = between(hours, start, start + a + b);
        expect(whole).toBe(between(hours, start, start + a) + between(hours, start + a, start + a + b));
        expect(whole).toBeLessThanOrEqual(a + b);
      }),
    );
  });

  it('[CAL11] a later start or more time never ends earlier, and two steps end where one does', () => {
    fc.assert(
      fc.property(anyHours, instant, work, work, (hours, start, a, b) => {
        expect(added(hours, start + b, a)).toBeGreaterThanOrEqual(added(hours, start, a));
        expect(added(hours, start, a + b)).toBeGreaterThanOrEqual(added(hours, start, a));
        expect(added(hours, added(hours, start, a), b)).toBe(added(hours, start, a + b));
      }),
    );
  });

  it('[CAL11] milliseconds below zero and an end before the beginning are faults of the caller', () => {
    expect(() => addOfficeHours(ROME, IT, 0, -1)).toThrow(RangeError);
    expect(() => businessHoursBetween(ROME, IT, 1, 0)).toThrow(RangeError);
  });
});
