import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayFromIso,
  endOfLocalDay,
  isoFromDay,
  isTimeZone,
  localDateTime,
  localDay,
  startOfLocalDay,
  weekdayOf,
} from './index.ts';

/** Zones with changes at midnight, by half an hour, of a whole day, and none. */
const ZONES = [
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Europe/London',
  'Europe/Warsaw',
  'America/Sao_Paulo',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Dubai',
  'Asia/Kathmandu',
  'Atlantic/Azores',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
];
const zone = fc.constantFrom(...ZONES);
const day = fc.integer({ min: dayFromIso('1995-01-01'), max: dayFromIso('2035-12-31') });

function plain(dayNumber: number): Temporal.PlainDate {
  return Temporal.PlainDate.from('1970-01-01').add({ days: dayNumber });
}

describe('local days', () => {
  it('[CAL5] first and last instant of a local day are those of Temporal, in any zone', () => {
    fc.assert(
      fc.property(zone, day, (timeZone, n) => {
        const start = plain(n).toZonedDateTime({ timeZone }).startOfDay();
        expect(startOfLocalDay(timeZone, n)).toBe(start.epochMilliseconds);
        const next = plain(n + 1)
          .toZonedDateTime({ timeZone })
          .startOfDay();
        expect(endOfLocalDay(timeZone, n)).toBe(next.epochMilliseconds - 1);
      }),
      { numRuns: 1500 },
    );
  });

  it('[CAL5] local date and time of an instant are those of Temporal', () => {
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: 86_399_999 }), (timeZone, n, ms) => {
        const at = n * 86_400_000 + ms;
        const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
        expect(isoFromDay(localDay(timeZone, at))).toBe(there.toPlainDate().toString());
        expect(localDateTime(timeZone, at)).toEqual({
          date: there.toPlainDate().toString(),
          time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('[CAL5] midnights that do not exist: São Paulo in spring, Samoa without 30 December 2011', () => {
    const spring = dayFromIso('2017-10-15');
    expect(new Date(startOfLocalDay('America/Sao_Paulo', spring)).toISOString()).toBe(
      '2017-10-15T03:00:00.000Z',
    );
    expect(localDateTime('America/Sao_Paulo', startOfLocalDay('America/Sao_Paulo', spring)).time).toBe(
      '01:00',
    );
    const skipped = dayFromIso('2011-12-30');
    expect(startOfLocalDay('Pacific/Apia', skipped)).toBe(startOfLocalDay('Pacific/Apia', skipped + 1));
  });

  it('[CAL5] an unknown zone is recognised', () => {
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('Europe/London')).toBe(true);
  });

  it('[CAL6] day numbers are those of the Gregorian calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (n) => {
        const date = plain(n);
        expect(isoFromDay(n).replace(/^0000/, '+000000')).toBe(
          date.year >= 0 && date.year <= 9999 ? date.toString().replace(/^0000/, '+000000') : isoFromDay(n),
        );
        expect(weekdayOf(n)).toBe(date.dayOfWeek);
        if (date.year > 0 && date.year <= 9999) expect(dayFromIso(isoFromDay(n))).toBe(n);
      }),
    );
  });

  it('[CAL6] months go to the same day number or to the last day of the month', () => {
    expect(addMonths(dayFromIso('2024-01-31'), 1)).toEqual({ day: dayFromIso('2024-02-29'), clamped: true });
    expect(addMonths(dayFromIso('2025-01-31'), 1)).toEqual({ day: dayFromIso('2025-02-28'), clamped: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (n, months) => {
        expect(isoFromDay(addMonths(n, months).day)).toBe(plain(n).add({ months }).toString());
      }),
    );
  });
});
