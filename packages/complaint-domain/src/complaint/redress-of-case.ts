import {
  calculateInterest,
  type RedressTotal,
  redressTotals,
  type WorkedExample,
  workedExample,
} from '../redress/index.ts';
import type { Language } from '../vocabulary.ts';
import type { Policy } from './policy.ts';
import { approvedRedress } from './questions.ts';
import type { Complaint, Redress } from './state.ts';

/** The approved money of a case, one sum a currency; minor units. The limits of a command keep sums far from uncountable. */
export function redressTotalsOf(c: Complaint): RedressTotal[] {
  const result = redressTotals(approvedRedress(c));
  return result.ok ? result.totals : [];
}

/**
 * How the amount of a piece of interest was reckoned, line by line. Null for anything else, and once the rule of the
 * settings gives another amount: its lines would not lead to the one that was proposed.
 */
export function workedExampleOf(
  { calculation, currency, amount, tax = 0 }: Redress,
  { settings }: Policy,
  language: Language,
): WorkedExample | null {
  const rule = settings.interestRules.find(({ id }) => id === calculation?.rule);
  if (!calculation || !rule || currency === undefined) return null;
  const { principal, from, to } = calculation;
  const interest = calculateInterest({ principal, currency, from, to }, rule);
  if (!interest.ok || interest.net !== amount || interest.tax !== tax) return null;
  return workedExample(interest, language);
}
