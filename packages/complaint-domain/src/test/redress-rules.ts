import fc from 'fast-check';
import type { InterestRequest } from '../redress/interest.ts';
import {
  type Compounding,
  DAY_COUNTS,
  type InterestRate,
  type InterestRule,
  ROUNDINGS,
} from '../redress/rule-schema.ts';

/** 8% simple over actual days of 365, no tax, unless told otherwise. */
export function rule(changes: Partial<InterestRule> = {}): InterestRule {
  return {
    id: 'test',
    label: { en: 'Test' },
    method: 'simple',
    dayCount: 'actual/365',
    rates: [{ from: '2000-01-01', to: null, percent: '8' }],
    taxPercent: '0',
    rounding: 'half-up',
    source: { citation: 'Test' },
    ...changes,
  };
}

/** The one compound rule: 4% with what is due added every so often. */
export function compoundRule(compounding: Compounding, changes: Partial<InterestRule> = {}): InterestRule {
  const rates = [{ from: '2000-01-01', to: null, percent: '4' }];
  return rule({ method: 'compound', compounding, rates, ...changes });
}

/** One rate after the other, each up to the given last day; the last one without end. */
export function rates(...rows: [percent: string, to: string | null][]): InterestRate[] {
  let from = '2000-01-01';
  return rows.map(([percent, to]) => {
    const rate = { from, to, percent };
    if (to) from = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
    return rate;
  });
}

/** A day from 2001 to 2009, as an ISO date. */
export function isoDay(offset: number): string {
  return new Date(Date.UTC(2001, 0, 1 + offset)).toISOString().slice(0, 10);
}

export const anyOffset = fc.integer({ min: 0, max: 3_200 });
const anyPercent = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);

const anyRates = fc
  .tuple(fc.uniqueArray(anyOffset, { maxLength: 5 }), fc.array(anyPercent, { minLength: 6, maxLength: 6 }))
  .map(([ends, percents]) =>
    rates(...ends.sort((a, b) => a - b).map((end, i): [string, string] => [percents[i]!, isoDay(end)]), [
      percents[5]!,
      null,
    ]),
  );

const anyMethod: fc.Arbitrary<Partial<InterestRule>> = fc.oneof(
  fc.record({ dayCount: fc.constantFrom(...DAY_COUNTS) }),
  fc.record({
    method: fc.constant('compound' as const),
    compounding: fc.constantFrom('yearly' as const, 'monthly' as const),
    dayCount: fc.constantFrom(...DAY_COUNTS),
  }),
  fc.record({
    method: fc.constant('compound' as const),
    compounding: fc.constant('daily' as const),
    dayCount: fc.constantFrom('actual/365' as const, 'actual/360' as const, 'actual/actual' as const),
  }),
);

/** Any rule that the schema lets through. */
export const anyRule: fc.Arbitrary<InterestRule> = fc
  .tuple(
    anyMethod,
    anyRates,
    fc.integer({ min: 0, max: 10_000 }).map((part) => String(part / 100)),
    fc.constantFrom(...ROUNDINGS),
  )
  .map(([method, rates, taxPercent, rounding]) => rule({ ...method, rates, taxPercent, rounding }));

export const anySimpleRule = anyRule.filter(({ method }) => method === 'simple');

/** Any amount and period that the rules of {@link anyRule} cover. */
export const anyRequest: fc.Arbitrary<InterestRequest> = fc
  .tuple(
    fc.integer({ min: 1, max: 100_000_000 }),
    fc.constantFrom('JPY', 'GBP', 'KWD'),
    fc.tuple(anyOffset, anyOffset).map((days) => days.sort((a, b) => a - b).map(isoDay) as [string, string]),
  )
  .map(([principal, currency, [from, to]]) => ({ principal, currency, from, to }));
