import { describe, expect, it } from 'vitest';
import { compoundRule, rule } from '../test/redress-rules.ts';
import { DEFAULT_INTEREST_RULES } from './default-rules.ts';
import { type InterestRate, InterestRuleSchema } from './rule-schema.ts';

function problems(input: unknown): [path: string, message: string][] {
  const parsed = InterestRuleSchema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
}

const withRates = (...rates: [from: string, to: string | null][]) =>
  rule({ rates: rates.map(([from, to]): InterestRate => ({ from, to, percent: '8' })) });

describe('an interest rule', () => {
  it('[RA13] has rates in order, without a gap and without an overlap', () => {
    expect(problems(withRates(['2020-01-01', '2020-12-31'], ['2021-01-01', null]))).toEqual([]);
    const gap = problems(withRates(['2020-01-01', '2020-12-30'], ['2021-01-01', null]));
    expect(gap).toEqual([['rates.1.from', 'must be the day after 2020-12-30: no gap, no overlap']]);
    const overlap = problems(withRates(['2020-01-01', '2021-01-01'], ['2021-01-01', null]));
    expect(overlap).toEqual([['rates.1.from', 'must be the day after 2021-01-01: no gap, no overlap']]);
    expect(problems(withRates(['2020-01-01', null], ['2021-01-01', null]))).toEqual([
      ['rates.0.to', 'must be null in the last rate only'],
    ]);
    expect(problems(withRates(['2020-01-02', '2020-01-01']))).toEqual([
      ['rates.0.to', 'must not be before its own from'],
    ]);
    expect(problems(withRates(['2020-02-30', null]))[0]![0]).toBe('rates.0.from');
    expect(problems(rule({ rates: [] }))[0]![0]).toBe('rates');
  });

  it('[RA13] has decimal strings from 0 up, and a tax of at most 100', () => {
    for (const percent of ['0', '8', '7.25', '0.5', '999.999999'])
      expect(problems(rule({ rates: [{ from: '2020-01-01', to: null, percent }] }))).toEqual([]);
    for (const percent of ['-1', '08', '8%', '8,5', '1e2', '.5', '8.', '', '1000', '1.1234567', 8])
      expect(problems({ ...rule(), rates: [{ from: '2020-01-01', to: null, percent }] })[0]![0]).toBe(
        'rates.0.percent',
      );
    expect(problems(rule({ taxPercent: '100' }))).toEqual([]);
    expect(problems(rule({ taxPercent: '100.01' }))).toEqual([['taxPercent', 'must be at most 100']]);
  });

  it('[RA13] says how it compounds exactly where it does, over actual days where that is every day', () => {
    expect(problems(compoundRule('monthly', { dayCount: '30/360' }))).toEqual([]);
    expect(problems(rule({ method: 'compound' }))[0]![0]).toBe('compounding');
    expect(problems(rule({ compounding: 'yearly' }))[0]![0]).toBe('compounding');
    expect(problems(compoundRule('daily', { dayCount: '30/360' }))[0]![0]).toBe('dayCount');
  });

  it('[RA13] names its source', () => {
    expect(problems({ ...rule(), source: undefined })[0]![0]).toBe('source');
    expect(problems(rule({ source: { citation: '' } }))[0]![0]).toBe('source.citation');
  });
});

it('[RA15] the default rules pass the schema, have ids of their own and labels in every language', () => {
  for (const each of DEFAULT_INTEREST_RULES) {
    expect(InterestRuleSchema.parse(each)).toEqual(each);
    expect(Object.keys(each.label)).toEqual(['en', 'it', 'pl', 'pt', 'ar']);
  }
  expect(DEFAULT_INTEREST_RULES.map(({ id }) => id)).toEqual(['uk-simple-8', 'no-interest']);
});
