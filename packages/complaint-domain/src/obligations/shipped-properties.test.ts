import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDARS, endOfLocalDay, localDay } from '../calendars/index.ts';
import { type DeadlineRule, durationsOf, MILESTONE_FACTS, REGIMES } from '../regimes/index.ts';
import { explainObligations } from './explain.ts';
import type { ObligationFacts } from './facts.ts';
import { type Obligation, obligations } from './obligations.ts';
import { facts, POLICY } from './test-facts.ts';

const ZONES = [
  'Australia/Lord_Howe',
  'Europe/London',
  'Europe/Warsaw',
  'America/Sao_Paulo',
  'America/New_York',
  'Asia/Dubai',
  'Asia/Riyadh',
  'Pacific/Apia',
];
const HOUR = 3_600_000;
const regime = fc.constantFrom(...REGIMES);
const zone = fc.constantFrom(...ZONES);
/** From the beginning of the newest rules to where every date still falls into the calendars. */
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 5, 20), max: Date.UTC(2029, 5, 30) }),
  fc.constantFrom(
    Date.UTC(2027, 11, 31, 23, 59, 59, 999),
    Date.UTC(2028, 1, 29, 12),
    Date.UTC(2028, 0, 31, 22, 30),
    Date.UTC(2027, 2, 28, 0, 59, 59),
    Date.UTC(2027, 9, 31, 1),
  ),
);

const HAVE_CALENDARS = new Set(
  Object.values(CALENDARS).flatMap(({ country, countryDefault }) => (countryDefault ? country : [])),
);

/** A case of one regime whose every clock has begun at `at`. */
function begun(
  id: string,
  at: number,
  timeZone: string,
  change: Partial<ObligationFacts> = {},
): ObligationFacts {
  const starts = new Set(REGIMES.flatMap(({ rules }) => rules.map(({ clock }) => clock.start)));
  const milestones = MILESTONE_FACTS.filter((fact) => starts.has(fact)).map((fact) => ({
    fact,
    at,
    proof: 'm',
  }));
  const countries = REGIMES.find((one) => one.id === id)?.appliesWhen.countries;
  const country = countries?.find((code) => HAVE_CALENDARS.has(code));
  return facts(at, { timeZone, regimes: [id], milestones, country, ...change });
}
const dates = (list: readonly Obligation[]) => new Map(list.map(({ id, due }) => [id, due]));
const numbered = (rule: DeadlineRule) => durationsOf(rule.limit).length > 0;

describe('every shipped rule, in any zone', () => {
  it('[OB21] has an explanation that sums to its date, each day once and in order', () => {
    fc.assert(
      fc.property(regime, instant, zone, ({ id }, at, timeZone) => {
        for (const { obligation, explanation } of explainObligations(begun(id, at, timeZone), POLICY)) {
          const { days, hours, roll, due, start, duration } = explanation;
          expect(due.at).toBe(obligation.due);
          expect(start.at).toBe(at);
          if (hours) {
            expect(due.at - start.at).toBe(hours.amount * HOUR);
            continue;
          }
          expect(due.at).toBe(endOfLocalDay(timeZone, localDay(timeZone, due.at)));
          expect([...new Set(days.map(({ date }) => date))].sort()).toEqual(days.map(({ date }) => date));
          expect(due.date).toBe(roll?.to ?? days.at(-1)?.date);
          const counted = days.filter((day) => day.counted).length;
          if (duration && duration.unit !== 'month')
            expect(counted).toBe(duration.amount * (duration.unit === 'week' ? 7 : 1));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[OB22] never ends earlier because it began later, as long as the same text is in force', () => {
    fc.assert(
      fc.property(
        regime,
        instant,
        fc.integer({ min: 0, max: 40 * 24 * HOUR }),
        zone,
        ({ id }, at, ms, timeZone) => {
          const first = obligations(begun(id, at, timeZone), POLICY);
          const second = dates(obligations(begun(id, at + ms, timeZone), POLICY));
          for (const [rule, due] of dates(first)) expect(second.get(rule) ?? due).toBeGreaterThanOrEqual(due);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('[OB10] never stops when it is a statutory one, whatever the organisation waits for or closes on', () => {
    const pause = fc.tuple(fc.integer({ min: -50, max: 900 }), fc.option(fc.integer({ min: 1, max: 300 })));
    const own = {
      closingDays: { '2027-03-02': 'Inventory', '2028-02-29': 'Leap day' },
      officeHours: { timeZone: 'Europe/London', days: { '1': [{ from: '09:00', to: '17:00' }] } },
    };
    const statutory = fc.constantFrom(...REGIMES.filter((one) => one.statutory));
    fc.assert(
      fc.property(
        statutory,
        instant,
        zone,
        fc.array(pause, { maxLength: 3 }),
        ({ id }, at, timeZone, list) => {
          const pauses = list.map(([from, length]) => ({
            from: at + from * HOUR,
            to: length === null ? null : at + (from + length) * HOUR,
          }));
          const plain = obligations(begun(id, at, timeZone), POLICY);
          expect(obligations(begun(id, at, timeZone, { pauses }), { ...POLICY, ...own })).toEqual(plain);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('[OB1] is tried: every rule with a number that applies to a plain case has a date', () => {
    const at = Date.UTC(2026, 6, 1, 10);
    for (const { id, rules } of REGIMES) {
      const given = new Set(
        obligations(begun(id, at, 'Europe/London', { milestones: [] }), POLICY).map((o) => o.id),
      );
      const plain = rules.filter(
        (rule) =>
          numbered(rule) && rule.clock.start === 'received' && Object.keys(rule.appliesWhen).length === 0,
      );
      expect(plain.map((rule) => rule.id).filter((rule) => !given.has(rule))).toEqual([]);
    }
  });
});
