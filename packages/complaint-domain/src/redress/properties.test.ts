import { add, toSnapshot } from 'dinero.js/bigint';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, dayFromIso, isoFromDay, partsOf } from '../calendars/days.ts';
import { anyOffset, anyRequest, anyRule, anySimpleRule, isoDay } from '../test/redress-rules.ts';
import { exactInterest } from './exact-interest.ts';
import { calculateInterest, type Interest, type InterestRequest } from './interest.ts';
import type { Money } from './money.ts';
import { type InterestRule, InterestRuleSchema } from './rule-schema.ts';

function calculated(request: InterestRequest, rule: InterestRule): Interest {
  const result = calculateInterest(request, rule);
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

type Fraction = [numerator: bigint, denominator: bigint];

function fractionOf(money: Money): Fraction {
  const { amount, currency, scale } = toSnapshot(money);
  return [amount, (currency.base as bigint) ** scale];
}

function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  if (d % b === 0n) return [a * (d / b) + c, d];
  return b % d === 0n ? [a + c * (b / d), b] : [a * d + c * b, b * d];
}
const equal = ([a, b]: Fraction, [c, d]: Fraction) => a * d === c * b;

/** The same interest worked out one day after the other, as nobody would do by hand. */
function dayByDay({ principal, from, to }: InterestRequest, rule: InterestRule): Fraction {
  const first = dayFromIso(from);
  const months = { yearly: 12, monthly: 1 }[rule.compounding as 'yearly'] ?? 0;
  let period = 1;
  let base: Fraction = [BigInt(principal), 1n];
  let accrued: Fraction = [0n, 1n];
  for (let day = first + 1; day <= dayFromIso(to); day++) {
    const [whole, part = ''] = rateOn(isoFromDay(day), rule).split('.') as [string, string?];
    const share: Fraction = [BigInt(whole + part), 100n * 10n ** BigInt(part.length) * basisOf(day, rule)];
    accrued = plus(accrued, [base[0] * share[0], base[1] * share[1]]);
    const anniversary = months > 0 && day === addMonths(first, months * period).day;
    if (!anniversary && rule.compounding !== 'daily') continue;
    period += 1;
    [base, accrued] = [plus(base, accrued), [0n, 1n]];
  }
  return plus(plus(base, accrued), [-BigInt(principal), 1n]);
}

function rateOn(date: string, rule: InterestRule): string {
  return rule.rates.find(({ from, to }) => from <= date && (to === null || date <= to))!.percent;
}

function basisOf(day: number, { dayCount }: InterestRule): bigint {
  if (dayCount !== 'actual/actual') return dayCount === 'actual/365' ? 365n : 360n;
  const { year } = partsOf(day);
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366n : 365n;
}

it('[RA13] every rule made here passes the schema', () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      expect(InterestRuleSchema.parse(rule)).toEqual(rule);
    }),
  );
});

it('[RA8] interest is exactly what adding it up day by day gives', () => {
  const short = fc.tuple(anyRequest, fc.integer({ min: 0, max: 120 })).map(([request, days]) => ({
    ...request,
    to: isoFromDay(dayFromIso(request.from) + days),
  }));
  const actual = anyRule.filter(({ dayCount }) => dayCount !== '30/360');
  fc.assert(
    fc.property(short, actual, (request, rule) => {
      expect(equal(fractionOf(exactInterest(request, rule).total), dayByDay(request, rule))).toBe(true);
    }),
  );
});

it('[RA8] the lines follow one on the other, and their sum is the gross before rounding and after', () => {
  fc.assert(
    fc.property(anyRequest, anyRule, (request, rule) => {
      const exact = exactInterest(request, rule);
      const { lines, gross, beforeRounding } = calculated(request, rule);
      if (lines.length > 0) {
        const sum = exact.lines.map(({ interest }) => interest).reduce((a, b) => add(a, b));
        expect(equal(fractionOf(sum), fractionOf(exact.total))).toBe(true);
        expect([lines[0]!.from, lines.at(-1)!.to]).toEqual([request.from, request.to]);
      }
      expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(gross);
      expect(lines.every(({ amount }) => amount >= 0 && Number.isSafeInteger(amount))).toBe(true);
      expect(Math.abs(Number(beforeRounding) - gross)).toBeLessThanOrEqual(
        rule.rounding === 'down' ? 1 : 0.5,
      );
      lines.forEach((line, i) => {
        if (i > 0) expect(line.from).toBe(lines[i - 1]!.to);
      });
    }),
  );
});

it('[RA9] tax and net are the gross, and neither is below zero', () => {
  fc.assert(
    fc.property(anyRequest, anyRule, (request, rule) => {
      const { gross, tax, net } = calculated(request, rule);
      expect(net + tax).toBe(gross);
      expect(Math.min(net, tax)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('[RA10] a longer period never gives less', () => {
  fc.assert(
    fc.property(anyRequest, anyRule, fc.nat({ max: 400 }), (request, rule, more) => {
      const longer = { ...request, to: isoFromDay(dayFromIso(request.to) + more) };
      const [short, long] = [calculated(request, rule), calculated(longer, rule)];
      expect(long.gross).toBeGreaterThanOrEqual(short.gross);
      expect(long.net).toBeGreaterThanOrEqual(short.net);
    }),
  );
});

it('[RA11] cutting the period of simple interest changes nothing before rounding', () => {
  fc.assert(
    fc.property(anyRequest, anySimpleRule, anyOffset, (request, rule, offset) => {
      const middle = [request.from, isoDay(offset), request.to].sort()[1]!;
      const whole = fractionOf(exactInterest(request, rule).total);
      const first = fractionOf(exactInterest({ ...request, to: middle }, rule).total);
      const second = fractionOf(exactInterest({ ...request, from: middle }, rule).total);
      expect(equal(plus(first, second), whole)).toBe(true);
    }),
  );
});
