import { add, multiply } from 'dinero.js/bigint';
import { dayFromIso } from '../calendars/days.ts';
import { commonBasis } from './day-count.ts';
import { type Money, minor, scaled } from './money.ts';
import type { InterestRule } from './rule-schema.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

export type ExactLine = Stretch & {
  /** The sum on which interest runs: the principal and what was added to it. */
  base: Money;
  interest: Money;
  /** Interest up to and with this line. */
  running: Money;
};

/**
 * RA8: interest without any rounding. Every share of a minor unit that a day at one of the rule's rates can give is a
 * whole number of `parts`, so all amounts are integers over a power of `parts` and no quotient is ever cut off.
 */
export function exactInterest(
  { principal, currency, from, to }: { principal: number; currency: string; from: string; to: string },
  rule: InterestRule,
): { lines: ExactLine[]; total: Money } {
  const parts = partsOfMinor(rule);
  const start = minor(BigInt(principal), currency, parts);
  let [base, running] = [start, minor(0n, currency, parts)];
  const lines = stretchesOf(dayFromIso(from), dayFromIso(to), rule).map((stretch) => {
    const interest = interestOf(stretch, base, rule, parts);
    running = add(running, interest);
    const line = { ...stretch, base, interest, running };
    if (stretch.capitalised) base = add(start, running);
    return line;
  });
  return { lines, total: running };
}

function interestOf(stretch: Stretch, base: Money, rule: InterestRule, parts: bigint): Money {
  const perDay = dailyParts(stretch, parts);
  const days = BigInt(stretch.days);
  if (rule.compounding !== 'daily') return multiply(base, { amount: perDay * days, scale: 1n });
  return multiply(base, { amount: (parts + perDay) ** days - parts ** days, scale: days });
}

/** What one day adds to one minor unit, in parts of it. */
function dailyParts({ ratePercent, basis }: Stretch, parts: bigint): bigint {
  const { amount, scale } = scaled(ratePercent);
  return (amount * parts) / (100n * 10n ** scale * BigInt(basis));
}

function partsOfMinor({ rates, dayCount }: InterestRule): bigint {
  const places = Math.max(...rates.map(({ percent }) => Number(scaled(percent).scale)));
  return 100n * 10n ** BigInt(places) * commonBasis(dayCount);
}
