import {
  calculator,
  type Dinero,
  type DineroDivideOperation,
  dinero,
  down,
  halfEven,
  halfUp,
  toDecimal,
  toSnapshot,
  transformScale,
} from 'dinero.js/bigint';
import type { Rounding } from './rule-schema.ts';

/** An exact amount of one currency: a count of minor units over a power of the currency's base. */
export type Money = Dinero<bigint>;

const DIVIDE: Record<Rounding, DineroDivideOperation> = {
  'half-up': halfUp,
  'half-even': halfEven,
  down,
};

/** Places that {@link decimalOf} gives. */
const PLACES = 12n;

/**
 * An amount in minor units to reckon with. `parts` is the number of parts into which a minor unit divides, again
 * and again; amounts add up only within one currency and one number of parts.
 */
export function minor(amount: bigint, currency: string, parts = 10n): Money {
  return dinero({ amount, currency: { code: currency, base: parts, exponent: 0n } });
}

/** Whole minor units. */
export function rounded(amount: Money, rounding: Rounding): bigint {
  return toSnapshot(transformScale(amount, 0n, DIVIDE[rounding])).amount;
}

/** Whole minor units as a number, or null where they are beyond what a number holds exactly. */
export function safe(amount: bigint): number | null {
  const number = Number(amount);
  return Number.isSafeInteger(number) ? number : null;
}

/**
 * An amount of minor units as a decimal for reading: "2393.424657534247". Exact where it ends within twelve places,
 * otherwise the nearest; sums are made of the amounts themselves.
 */
export function decimalOf(amount: Money): string {
  const { amount: units, currency, scale } = toSnapshot(amount);
  const denominator = (currency.base as bigint) ** scale;
  const digits = halfUp(units * 10n ** PLACES, denominator, calculator);
  return decimal(digits, PLACES).replace(/\.?0+$/, '');
}

/** A decimal string as an integer over a power of ten: "7.25" is 725 over 10². */
export function scaled(text: string): { amount: bigint; scale: bigint } {
  const [whole, fraction = ''] = text.split('.') as [string, string?];
  return { amount: BigInt(whole + fraction), scale: BigInt(fraction.length) };
}

/** An integer over 10 to the `scale` as a decimal string. */
export function decimal(amount: bigint, scale: bigint): string {
  return toDecimal(dinero({ amount, currency: { code: 'XXX', base: 10n, exponent: scale } }));
}
