import { add } from 'dinero.js/bigint';
import type { RedressKind } from '../vocabulary.ts';
import type { Interest } from './interest.ts';
import { minor, rounded, safe } from './money.ts';
import { amountProblem, currencyProblem, problem, type RedressProblem } from './problem.ts';

/** One thing offered, as far as it is money. An act (apology, repair) has neither amount nor currency. */
export type RedressLine = {
  kind: RedressKind;
  /** What is paid, minor units; of interest, what is left after tax. */
  amount?: number | undefined;
  /** ISO 4217. */
  currency?: string | undefined;
  /** Deducted before `amount` was left, minor units. */
  tax?: number | undefined;
};

export type RedressTotal = {
  currency: string;
  /** How many lines are in it. */
  lines: number;
  /** Sum of the lines' amounts, minor units: what is paid. */
  total: number;
  tax: number;
  /** `total` + `tax`. */
  gross: number;
};

export type RedressTotals = { ok: true; totals: RedressTotal[] } | { ok: false; problem: RedressProblem };

/** Interest as a line of redress; null where it comes to nothing that could be paid. */
export function interestLine({ net, tax, currency }: Interest): RedressLine | null {
  return net > 0 ? { kind: 'interest', amount: net, currency, tax } : null;
}

/** RA12: what is paid in each currency, in the order in which the currencies come up. Acts are left out. */
export function redressTotals(lines: readonly RedressLine[]): RedressTotals {
  const found = lines.map(lineProblem).find((each) => each !== null);
  if (found) return { ok: false, problem: found };
  const money = lines.filter((line) => line.currency !== undefined);
  const totals: RedressTotal[] = [];
  for (const [currency, group] of Map.groupBy(money, (line) => line.currency!)) {
    const total = totalOf(currency, group);
    if (!total)
      return { ok: false, problem: problem('lines', 'too-large', `add up to too much ${currency}`) };
    totals.push(total);
  }
  return { ok: true, totals };
}

function totalOf(currency: string, lines: readonly RedressLine[]): RedressTotal | null {
  const total = sum(
    currency,
    lines.map(({ amount }) => amount!),
  );
  const tax = sum(
    currency,
    lines.map((line) => line.tax ?? 0),
  );
  const gross = safe(total + tax);
  if (gross === null) return null;
  return { currency, lines: lines.length, total: Number(total), tax: Number(tax), gross };
}

function sum(currency: string, amounts: readonly number[]): bigint {
  const money = amounts.map((amount) => minor(BigInt(amount), currency));
  return rounded(money.reduce(add), 'down');
}

function lineProblem({ amount, currency, tax }: RedressLine, i: number): RedressProblem | null {
  const field = `lines.${i}`;
  if (amount === undefined && currency === undefined && tax === undefined) return null;
  return (
    amountProblem(`${field}.amount`, amount ?? Number.NaN) ??
    currencyProblem(`${field}.currency`, currency ?? '') ??
    (tax ? amountProblem(`${field}.tax`, tax) : null)
  );
}
