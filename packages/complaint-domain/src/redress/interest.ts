import { multiply } from 'dinero.js/bigint';
import { addMonths, type DayNumber, dayFromIso, isoFromDay } from '../calendars/days.ts';
import { type ExactLine, exactInterest } from './exact-interest.ts';
import { decimalOf, minor, rounded, safe, scaled } from './money.ts';
import { amountProblem, currencyProblem, dateProblem, problem, type RedressProblem } from './problem.ts';
import type { Compounding, DayCount, InterestRule, Rounding } from './rule-schema.ts';

/** Interest is asked for on `principal` minor units, from `from` (not counted) to `to` (counted), ISO dates. */
export type InterestRequest = { principal: number; currency: string; from: string; to: string };

export type InterestLine = {
  /** Not counted itself. */
  from: string;
  /** Counted. */
  to: string;
  /** As the rule counts days. */
  days: number;
  ratePercent: string;
  /** The sum on which interest runs, whole minor units: the principal and the `amount`s added to it. */
  base: number;
  /** The same before rounding, minor units as a decimal of at most twelve places. */
  exactBase: string;
  /** Interest before rounding, minor units as a decimal of at most twelve places. */
  interest: string;
  /** Its share of `gross`, whole minor units; the shares of all lines add up to `gross`. */
  amount: number;
};

export type Interest = InterestRequest & {
  ok: true;
  ruleId: string;
  method: InterestRule['method'];
  compounding?: Compounding;
  dayCount: DayCount;
  lines: InterestLine[];
  /** The exact sum of the lines, minor units as a decimal of at most twelve places. */
  beforeRounding: string;
  rounding: Rounding;
  /** That sum rounded, once. */
  gross: number;
  taxPercent: string;
  /** Deducted from `gross`, rounded in the same way. */
  tax: number;
  /** `gross` − `tax`. */
  net: number;
};

export type InterestResult = Interest | { ok: false; problem: RedressProblem };

const LONGEST_YEARS = 60;

/**
 * Interest that makes good for money kept from somebody, line by line, with the tax that is deducted from it.
 * What cannot be calculated is refused with the field and the reason; no rate and no date is ever guessed.
 */
export function calculateInterest(request: InterestRequest, rule: InterestRule): InterestResult {
  const found = requestProblem(request, rule);
  if (found) return { ok: false, problem: found };
  const exact = exactInterest(request, rule);
  const gross = safe(rounded(exact.total, rule.rounding));
  if (gross === null || safe(BigInt(request.principal) + BigInt(gross)) === null)
    return { ok: false, problem: problem('principal', 'too-large', 'is too large to be paid with interest') };
  const tax = taxOn(gross, request.currency, rule);
  const { method, compounding, dayCount, rounding, taxPercent } = rule;
  return {
    ok: true,
    principal: request.principal,
    currency: request.currency,
    from: request.from,
    to: request.to,
    ruleId: rule.id,
    method,
    ...(compounding && { compounding }),
    dayCount,
    lines: linesOf(exact.lines, request.principal, rounding),
    beforeRounding: decimalOf(exact.total),
    rounding,
    gross,
    taxPercent,
    tax,
    net: gross - tax,
  };
}

/** RA8: each line's share is the rounded running sum less that of the line before. */
function linesOf(exact: readonly ExactLine[], principal: number, rounding: Rounding): InterestLine[] {
  let [shown, added] = [0, 0];
  return exact.map((line) => {
    const [before, base] = [shown, principal + added];
    shown = Number(rounded(line.running, rounding));
    if (line.capitalised) added = shown;
    return {
      from: isoFromDay(line.from),
      to: isoFromDay(line.to),
      days: line.days,
      ratePercent: line.ratePercent,
      base,
      exactBase: decimalOf(line.base),
      interest: decimalOf(line.interest),
      amount: shown - before,
    };
  });
}

/** RA9: on the rounded interest, which is what the reader of a letter can check. */
function taxOn(gross: number, currency: string, { taxPercent, rounding }: InterestRule): number {
  const { amount, scale } = scaled(taxPercent);
  const tax = multiply(minor(BigInt(gross), currency), { amount, scale: scale + 2n });
  return Number(rounded(tax, rounding));
}

function requestProblem(
  { principal, currency, from, to }: InterestRequest,
  rule: InterestRule,
): RedressProblem | null {
  return (
    amountProblem('principal', principal) ??
    currencyProblem('currency', currency) ??
    ruleCurrencyProblem(currency, rule) ??
    dateProblem('from', from) ??
    dateProblem('to', to) ??
    periodProblem(dayFromIso(from), dayFromIso(to)) ??
    rateProblem(dayFromIso(from), dayFromIso(to), rule)
  );
}

function ruleCurrencyProblem(currency: string, rule: InterestRule): RedressProblem | null {
  if (rule.currency === undefined || rule.currency === currency) return null;
  return problem('currency', 'other-currency', `must be ${rule.currency}, the currency of rule ${rule.id}`);
}

/** RA2. */
function periodProblem(from: DayNumber, to: DayNumber): RedressProblem | null {
  if (to < from) return problem('to', 'reversed', 'must not be before from');
  return to > addMonths(from, LONGEST_YEARS * 12).day
    ? problem('to', 'too-long', `must be at most ${LONGEST_YEARS} years after from`)
    : null;
}

/** RA3: the first day that counts is the one after `from`. */
function rateProblem(from: DayNumber, to: DayNumber, { id, rates }: InterestRule): RedressProblem | null {
  const first = rates[0]!.from;
  if (from + 1 < dayFromIso(first))
    return problem('from', 'no-rate', `is too early: rule ${id} has rates from ${first} on only`);
  const last = rates.at(-1)!.to;
  return last !== null && to > dayFromIso(last)
    ? problem('to', 'no-rate', `is too late: rule ${id} has rates up to ${last} only`)
    : null;
}
