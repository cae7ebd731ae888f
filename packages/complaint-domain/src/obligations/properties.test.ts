import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../calendars/index.ts';
import { type DeadlineDuration, type DeadlineRule, DURATION_UNITS, durationsOf } from '../regimes/index.ts';
import { dueDates } from './due-dates.ts';
import { explainObligation } from './explain.ts';
import type { ObligationFacts, ObligationPolicy } from './facts.ts';
import { facts, POLICY, regimeWith } from './test-facts.ts';

const ZONES = [
  'Australia/Sydney',
  'Europe/London',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Dubai',
  'Pacific/Apia',
];
const zone = fc.constantFrom(...ZONES);
const FROM = Date.UTC(2023, 0, 9);
const TO = Date.UTC(2028, 11, 31);
const instant = fc.integer({ min: FROM, max: TO });
const duration: fc.Arbitrary<DeadlineDuration> = fc.oneof(
  fc.record({ unit: fc.constantFrom(...DURATION_UNITS), amount: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    unit: fc.constantFrom('calendar-day', 'business-day', 'hour'),
    amount: fc.integer({ min: 1, max: 130 }),
  }) as fc.Arbitrary<DeadlineDuration>,
);
const alternatives = fc.array(duration, { minLength: 2, maxLength: 3 });
const limit: fc.Arbitrary<DeadlineRule['limit']> = fc.oneof(
  duration,
  alternatives.map((laterOf) => ({ laterOf })),
  alternatives.map((earlierOf) => ({ earlierOf })),
);
const ruleChange = fc.record({
  limit,
  calendar: fc.constantFrom('au', 'gb-eng'),
  dayZero: fc.constantFrom('counted', 'not-counted'),
  roll: fc.constantFrom('none', 'next-business-day', 'previous-business-day'),
}) as fc.Arbitrary<Partial<DeadlineRule>>;
const HOUR = 3_600_000;
/** Rules that may pause: their schema refuses months. */
const pausableRule = ruleChange.filter(({ limit: given }) =>
  durationsOf(given as DeadlineRule['limit']).every(({ unit }) => unit !== 'month'),
);
/** Pauses as hours after the start: their beginning, and their length or null while open. */
const pauses = fc.array(
  fc.tuple(fc.integer({ min: -50, max: 900 }), fc.option(fc.integer({ min: 1, max: 300 }))),
  { maxLength: 4 },
);
const pausesAt = (at: number, list: [number, number | null][]) =>
  list.map(([from, length]) => ({
    from: at + from * HOUR,
    to: length === null ? null : at + (from + length) * HOUR,
  }));

function policyFor(change: Partial<DeadlineRule>, statutory = false): ObligationPolicy {
  return { ...POLICY, regimes: [regimeWith(change, statutory)] };
}
function dueOf(given: ObligationFacts, policy: ObligationPolicy): number {
  const [date] = dueDates(given, policy);
  if (!date?.ok) throw new Error(JSON.stringify(date));
  return date.value.date.due;
}
const testFacts = (receivedAt: number, timeZone: string, change: Partial<ObligationFacts> = {}) =>
  facts(receivedAt, { timeZone, regimes: ['test'], ...change });

/** The same arithmetic with Temporal objects, one day at a time; slow and for comparison only. */
function slowEnd(one: DeadlineDuration, rule: Partial<DeadlineRule>, at: number, timeZone: string): number {
  const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  if (one.unit === 'hour') return start.add({ hours: one.amount }).epochMilliseconds;
  const calendar = CALENDARS[rule.calendar as string]!;
  const works = (day: Temporal.PlainDate) =>
    !calendar.weekend.includes(day.dayOfWeek) &&
    !(day.toString() in calendar.years[String(day.year)]!.holidays);
  const zero = start.toPlainDate();
  const zeroCounts = rule.dayZero === 'counted' && one.unit !== 'complete-business-day';
  const business = one.unit.endsWith('business-day');
  let day = zeroCounts ? zero : zero.add({ days: 1 });
  if (one.unit === 'month') {
    day = zero.add({ months: one.amount });
    if (zeroCounts && day.day === zero.day) day = day.subtract({ days: 1 });
  } else {
    let left = one.amount * (one.unit === 'week' ? 7 : 1);
    for (;;) {
      if ((!business || works(day)) && --left === 0) break;
      day = day.add({ days: 1 });
    }
  }
  if (rule.roll !== 'none')
    while (!works(day)) day = day.add({ days: rule.roll === 'next-business-day' ? 1 : -1 });
  return day.add({ days: 1 }).toZonedDateTime({ timeZone }).startOfDay().epochMilliseconds - 1;
}

describe('properties', () => {
  it('[OB4] every limit ends where Temporal, one day at a time, says it ends', () => {
    fc.assert(
      fc.property(ruleChange, instant, zone, (change, at, timeZone) => {
        const { limit: given } = change as { limit: DeadlineRule['limit'] };
        const slow = (list: DeadlineDuration[]) => list.map((one) => slowEnd(one, change, at, timeZone));
        const expected =
          'laterOf' in given
            ? Math.max(...slow(given.laterOf))
            : Math.min(...slow('earlierOf' in given ? given.earlierOf : [given as DeadlineDuration]));
        expect(dueOf(testFacts(at, timeZone), policyFor(change))).toBe(expected);
      }),
      { numRuns: 800 },
    );
  });

  it('[OB21] the explanation sums to the date: every day once, in order, as many as the rule gives', () => {
    fc.assert(
      fc.property(ruleChange, instant, zone, pauses, (change, at, timeZone, list) => {
        const policy = policyFor({ ...change, pausable: true });
        const given = testFacts(at, timeZone, { pauses: pausesAt(at, list) });
        const {
          duration: one,
          days,
          hours,
          roll,
          due,
          start,
        } = explainObligation('test/rule', given, policy)!;
        expect(due.at).toBe(dueOf(given, policy));
        if (hours) {
          expect(due.at).toBe(start.at + hours.amount * HOUR + hours.stoodStill);
          return;
        }
        days.forEach((day, i) => {
          expect(day.date).toBe(Temporal.PlainDate.from(start.date).add({ days: i }).toString());
          expect(day.counted).toBe(day.why === 'counted');
        });
        expect(days.at(-1)?.counted).toBe(true);
        expect(due.date).toBe(roll?.to ?? days.at(-1)?.date);
        const counted = days.filter((day) => day.counted).length;
        if (one && one.unit !== 'month') expect(counted).toBe(one.amount * (one.unit === 'week' ? 7 : 1));
      }),
      { numRuns: 500 },
    );
  });

  it('[OB22] moving the receipt later never makes a date earlier', () => {
    const later = fc.integer({ min: 0, max: 40 * 24 * HOUR });
    fc.assert(
      fc.property(pausableRule, instant, zone, later, pauses, (change, at, timeZone, ms, list) => {
        const policy = policyFor({ ...change, pausable: true });
        const given = pausesAt(at, list);
        const first = dueOf(testFacts(at, timeZone, { pauses: given }), policy);
        const second = dueOf(testFacts(at + ms, timeZone, { pauses: given }), policy);
        expect(second).toBeGreaterThanOrEqual(first);
      }),
      { numRuns: 800 },
    );
  });

  it('[OB22] nor does it under a rule that never pauses, months included', () => {
    const later = fc.integer({ min: 0, max: 40 * 24 * HOUR });
    fc.assert(
      fc.property(ruleChange, instant, zone, later, (change, at, timeZone, ms) => {
        const policy = policyFor(change, true);
        expect(dueOf(testFacts(at + ms, timeZone), policy)).toBeGreaterThanOrEqual(
          dueOf(testFacts(at, timeZone), policy),
        );
      }),
      { numRuns: 800 },
    );
  });

  it('[OB10] a statutory clock never stops, whatever pauses the case has', () => {
    fc.assert(
      fc.property(ruleChange, instant, zone, pauses, (change, at, timeZone, list) => {
        for (const pausable of [false, true]) {
          const policy = policyFor({ ...change, pausable }, true);
          const still = testFacts(at, timeZone, { pauses: pausesAt(at, list) });
          expect(dueOf(still, policy)).toBe(dueOf(testFacts(at, timeZone), policy));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[OB11] pauses only ever move an internal date later; one across its whole time moves it', () => {
    fc.assert(
      fc.property(ruleChange, instant, zone, pauses, (change, at, timeZone, list) => {
        const policy = policyFor({ ...change, pausable: true });
        const plain = dueOf(testFacts(at, timeZone), policy);
        const given = testFacts(at, timeZone, { pauses: pausesAt(at, list) });
        expect(dueOf(given, policy)).toBeGreaterThanOrEqual(plain);
        const through = testFacts(at, timeZone, { pauses: [{ from: at, to: plain + 10 * 24 * HOUR }] });
        expect(dueOf(through, policyFor({ ...change, roll: 'none', pausable: true }))).toBeGreaterThan(
          dueOf(testFacts(at, timeZone), policyFor({ ...change, roll: 'none' })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
