import { describe, expect, it } from 'vitest';
import { compoundRule, rates, rule } from '../test/redress-rules.ts';
import { calculateInterest, type Interest, type InterestRequest } from './interest.ts';
import type { InterestRule } from './rule-schema.ts';

function calculated(request: Partial<InterestRequest>, by: InterestRule): Interest {
  const result = calculateInterest({ ...REQUEST, ...request }, by);
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

function refused(request: Partial<InterestRequest>, by = rule()) {
  const result = calculateInterest({ ...REQUEST, ...request }, by);
  return result.ok ? result : result.problem;
}

const REQUEST = { principal: 120_000, currency: 'GBP', from: '2026-03-01', to: '2026-05-31' };
const stretches = ({ lines }: Interest) => lines.map(({ from, to, days }) => [from, to, days]);

describe('what is asked', () => {
  it('[RA1] a principal that is no positive whole number of minor units is refused', () => {
    expect(refused({ principal: 0 })).toMatchObject({ field: 'principal', code: 'not-positive' });
    expect(refused({ principal: -1 })).toMatchObject({ field: 'principal', code: 'not-positive' });
    for (const principal of [10.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(refused({ principal })).toMatchObject({ field: 'principal', code: 'not-an-amount' });
  });

  it('[RA1] a currency is three capital letters', () => {
    for (const currency of ['gbp', 'GB', 'GBPX', '£', ''])
      expect(refused({ currency })).toMatchObject({ field: 'currency', code: 'not-a-currency' });
    expect(calculated({ currency: 'XTS' }, rule()).currency).toBe('XTS');
  });

  it('[RA1] a rule for one currency refuses another', () => {
    const pounds = rule({ currency: 'GBP' });
    expect(refused({ currency: 'EUR' }, pounds)).toMatchObject({ field: 'currency', code: 'other-currency' });
    expect(calculated({}, pounds).ok).toBe(true);
  });

  it('[RA1] a date that does not exist is refused', () => {
    for (const date of ['2026-02-29', '2026-13-01', '2026-04-31', '2026-4-1', '01/04/2026', ''])
      for (const field of ['from', 'to'] as const)
        expect(refused({ [field]: date })).toMatchObject({ field, code: 'not-a-date' });
    expect(calculated({ from: '2024-02-29' }, rule()).from).toBe('2024-02-29');
  });

  it('[RA2] a period that ends before it starts is refused, and one of no days gives nothing', () => {
    expect(refused({ to: '2026-02-28' })).toEqual({
      field: 'to',
      code: 'reversed',
      message: 'to must not be before from',
    });
    expect(calculated({ to: '2026-03-01' }, rule())).toMatchObject({ lines: [], gross: 0, tax: 0, net: 0 });
  });

  it('[RA2] a period longer than sixty years is refused', () => {
    const since1900 = rule({ rates: [{ from: '1900-01-01', to: null, percent: '8' }] });
    expect(refused({ from: '1966-05-30' }, since1900)).toMatchObject({ field: 'to', code: 'too-long' });
    expect(calculated({ from: '1966-05-31' }, since1900).lines[0]!.days).toBe(21_915);
  });

  it('[RA3] a period with a day before the first rate or after the last one is refused, naming the date', () => {
    const some = rule({ rates: [{ from: '2026-01-02', to: '2026-06-30', percent: '8' }] });
    expect(refused({ from: '2025-12-31' }, some)).toEqual({
      field: 'from',
      code: 'no-rate',
      message: 'from is too early: rule test has rates from 2026-01-02 on only',
    });
    expect(refused({ to: '2026-07-01' }, some)).toEqual({
      field: 'to',
      code: 'no-rate',
      message: 'to is too late: rule test has rates up to 2026-06-30 only',
    });
    expect(calculated({ from: '2026-01-01', to: '2026-06-30' }, some).lines[0]!.days).toBe(180);
  });

  it('[RA1] an amount that interest makes too large to be counted exactly is refused', () => {
    const principal = Number.MAX_SAFE_INTEGER;
    expect(refused({ principal })).toMatchObject({ field: 'principal', code: 'too-large' });
    expect(calculated({ principal, to: '2026-03-01' }, rule()).gross).toBe(0);
    expect(
      refused({ principal: 100, from: '2000-01-01' }, compoundRule('daily', { rates: rates(['999', null]) })),
    ).toMatchObject({ code: 'too-large' });
  });
});

describe('days', () => {
  it('[RA4] the first day does not count, the last one does', () => {
    expect(stretches(calculated({ to: '2026-03-02' }, rule()))).toEqual([['2026-03-01', '2026-03-02', 1]]);
    expect(stretches(calculated({}, rule()))).toEqual([['2026-03-01', '2026-05-31', 91]]);
  });

  it('[RA4] a rate holds for the days that count from its first to its last', () => {
    const changed = rule({ rates: rates(['8', '2026-03-02'], ['4', null]) });
    const { lines } = calculated({ to: '2026-03-03' }, changed);
    expect(lines).toMatchObject([
      { from: '2026-03-01', to: '2026-03-02', days: 1, ratePercent: '8' },
      { from: '2026-03-02', to: '2026-03-03', days: 1, ratePercent: '4' },
    ]);
    expect(calculated({ from: '2026-03-02', to: '2026-03-03' }, changed).lines).toMatchObject([
      { ratePercent: '4' },
    ]);
  });

  const year = { principal: 36_600_000, from: '2023-12-31', to: '2024-12-31' };

  it('[RA5] actual/365 divides the days by 365, in a leap year too', () => {
    expect(calculated(year, rule()).beforeRounding).toBe(decimalOf(36_600_000 * 8 * 366, 36_500));
  });

  it('[RA5] actual/360 divides the days by 360', () => {
    expect(calculated(year, rule({ dayCount: 'actual/360' })).beforeRounding).toBe('2976800');
  });

  it('[RA5] [RA6] actual/actual divides the days of a leap year by 366 and the others by 365', () => {
    const actual = rule({ dayCount: 'actual/actual' });
    expect(calculated(year, actual).beforeRounding).toBe('2928000');
    const three = calculated({ principal: 100_000, from: '2022-12-31', to: '2025-12-31' }, actual);
    expect(stretches(three)).toEqual([
      ['2022-12-31', '2023-12-31', 365],
      ['2023-12-31', '2024-12-31', 366],
      ['2024-12-31', '2025-12-31', 365],
    ]);
    expect(three.beforeRounding).toBe('24000');
    const across = calculated({ principal: 365 * 366, from: '2023-12-30', to: '2024-01-02' }, actual);
    expect(across.lines.map(({ interest }) => interest)).toEqual(['29.28', '58.4']);
  });

  it('[RA5] 30/360 counts thirty days in every month and 360 in the year', () => {
    const thirty = rule({ dayCount: '30/360' });
    const days = (from: string, to: string) => calculated({ from, to }, thirty).lines[0]!.days;
    expect(days('2024-02-29', '2024-03-31')).toBe(31);
    expect(days('2026-01-31', '2026-02-28')).toBe(28);
    expect(days('2026-01-30', '2026-01-31')).toBe(0);
    expect(days('2025-03-15', '2026-03-15')).toBe(360);
    expect(calculated({ from: '2025-03-15', to: '2026-03-15' }, thirty).gross).toBe(9_600);
  });
});

describe('lines', () => {
  it('[RA6] a rate change inside the period starts a new line', () => {
    const changed = rule({ rates: rates(['8', '2026-03-31'], ['7.25', '2026-04-30'], ['6', null]) });
    const result = calculated({}, changed);
    expect(result.lines.map(({ from, to, days, ratePercent }) => [from, to, days, ratePercent])).toEqual([
      ['2026-03-01', '2026-03-31', 30, '8'],
      ['2026-03-31', '2026-04-30', 30, '7.25'],
      ['2026-04-30', '2026-05-31', 31, '6'],
    ]);
    expect(result.beforeRounding).toBe(decimalOf(120_000 * (800 * 30 + 725 * 30 + 600 * 31), 3_650_000));
  });

  it('[RA6] [RA7] interest compounded yearly is added at each anniversary, and the rest runs on it', () => {
    const result = calculated(
      { principal: 100_000, from: '2020-02-29', to: '2022-08-28' },
      compoundRule('yearly'),
    );
    expect(stretches(result)).toEqual([
      ['2020-02-29', '2021-02-28', 365],
      ['2021-02-28', '2022-02-28', 365],
      ['2022-02-28', '2022-08-28', 181],
    ]);
    expect(result.lines.map(({ exactBase }) => exactBase)).toEqual(['100000', '104000', '108160']);
    expect(result.beforeRounding).toBe(decimalOf(4_000 + 4_160, 1, [108_160 * 4 * 181, 36_500]));
  });

  it('[RA7] a rate change between two compounding dates adds nothing to the sum', () => {
    const changed = compoundRule('yearly', { rates: rates(['4', '2021-06-30'], ['2', null]) });
    const result = calculated({ principal: 365_000, from: '2021-01-01', to: '2022-01-02' }, changed);
    expect(result.lines.map(({ base, interest }) => [base, interest])).toEqual([
      [365_000, '7200'],
      [365_000, '3700'],
      [375_900, '20.597260273973'],
    ]);
  });

  it('[RA7] compounding every month keeps to the day of the month, after a short month too', () => {
    const result = calculated({ from: '2026-01-31', to: '2026-05-01' }, compoundRule('monthly'));
    expect(result.lines.map(({ to }) => to)).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-01',
    ]);
  });

  it('[RA6] [RA7] compounding every day gives one line for all days at one rate', () => {
    const daily = compoundRule('daily', { rates: rates(['3.65', '2026-03-03'], ['7.3', null]) });
    const result = calculated({ principal: 1_000_000, from: '2026-03-01', to: '2026-03-05' }, daily);
    expect(result.lines.map(({ days, interest }) => [days, interest])).toEqual([
      [2, '200.01'],
      [2, '400.1200120004'],
    ]);
  });
});

describe('rounding', () => {
  /** One day at 3.65% is a ten-thousandth: 15,000 give 1.5. */
  const tenThousandth = { from: '2026-03-01', to: '2026-03-02' };
  const at = (rounding: InterestRule['rounding']) => rule({ rounding, rates: rates(['3.65', null]) });

  it.each([
    ['half-up', 5_000, 1],
    ['half-up', 4_999, 0],
    ['half-up', 15_000, 2],
    ['half-even', 5_000, 0],
    ['half-even', 5_001, 1],
    ['half-even', 15_000, 2],
    ['half-even', 25_000, 2],
    ['down', 9_999, 0],
    ['down', 19_999, 1],
    ['down', 20_000, 2],
  ] as const)('[RA8] %s of %i ten-thousandths is %i', (rounding, principal, gross) => {
    expect(calculated({ ...tenThousandth, principal }, at(rounding)).gross).toBe(gross);
  });

  it('[RA8] the sum is rounded, not the lines: three times 0.4 is 1', () => {
    const three = rule({ rates: rates(['3.65', '2026-03-02'], ['3.650', '2026-03-03'], ['3.6500', null]) });
    const result = calculated({ principal: 4_000, from: '2026-03-01', to: '2026-03-04' }, three);
    expect(result).toMatchObject({ beforeRounding: '1.2', gross: 1 });
    expect(result.lines.map(({ interest, amount }) => [interest, amount])).toEqual([
      ['0.4', 0],
      ['0.4', 1],
      ['0.4', 0],
    ]);
  });

  it('[RA8] a half made of thirds is still a half', () => {
    const thirds = rule({ dayCount: 'actual/360', rates: rates(['12', '2026-03-02'], ['24', null]) });
    const result = calculated({ principal: 500, from: '2026-03-01', to: '2026-03-03' }, thirds);
    expect(result.lines.map(({ interest }) => interest)).toEqual(['0.166666666667', '0.333333333333']);
    expect(result).toMatchObject({ beforeRounding: '0.5', gross: 1 });
  });

  it('[RA9] tax is a share of the rounded interest, rounded as the rule says; the rest is net', () => {
    expect(calculated({}, rule({ taxPercent: '20' }))).toMatchObject({
      beforeRounding: '2393.424657534247',
      gross: 2_393,
      tax: 479,
      net: 1_914,
    });
    expect(calculated({}, rule({ taxPercent: '20', rounding: 'down' }))).toMatchObject({
      tax: 478,
      net: 1_915,
    });
    expect(calculated({}, rule({ taxPercent: '100' }))).toMatchObject({ tax: 2_393, net: 0 });
    expect(calculated({}, rule({ taxPercent: '12.5' }))).toMatchObject({ tax: 299, net: 2_094 });
  });

  it('[RA8] large sums keep every minor unit', () => {
    const principal = 5_000_000_000_000_001;
    const year = { principal, from: '2025-01-01', to: '2026-01-01' };
    expect(calculated(year, rule({ rates: rates(['10', null]) }))).toMatchObject({
      beforeRounding: '500000000000000.1',
      gross: 500_000_000_000_000,
    });
  });

  it('[RA8] amounts are minor units whether the currency has none, two or three decimals', () => {
    for (const currency of ['JPY', 'GBP', 'KWD']) expect(calculated({ currency }, rule()).gross).toBe(2_393);
  });
});

/** A quotient (and a second one) with twelve places, the last one to the nearest. */
function decimalOf(numerator: number, denominator: number, [more, by]: [number, number] = [0, 1]): string {
  const [a, b, c, d] = [numerator, denominator, more, by].map(BigInt) as [bigint, bigint, bigint, bigint];
  const scaled = (2n * (a * d + c * b) * 10n ** 12n + b * d) / (2n * b * d);
  const digits = String(scaled).padStart(13, '0');
  return `${digits.slice(0, -12)}.${digits.slice(-12)}`.replace(/\.?0+$/, '');
}
