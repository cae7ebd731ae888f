import { IsoDateSchema } from '../calendars/calendar-schema.ts';
import { CurrencySchema } from './rule-schema.ts';

export type RedressProblemCode =
  | 'not-an-amount'
  | 'not-positive'
  | 'not-a-currency'
  | 'other-currency'
  | 'not-a-date'
  | 'reversed'
  | 'no-rate'
  | 'too-long'
  | 'too-large';

/** Why nothing was calculated: the field of the input, and what is wrong with it. */
export type RedressProblem = { field: string; code: RedressProblemCode; message: string };

export function problem(field: string, code: RedressProblemCode, message: string): RedressProblem {
  return { field, code, message: `${field} ${message}` };
}

/** RA1: a positive safe integer of minor units. */
export function amountProblem(field: string, amount: number): RedressProblem | null {
  if (!Number.isSafeInteger(amount))
    return problem(field, 'not-an-amount', 'must be a whole number of minor units');
  return amount > 0 ? null : problem(field, 'not-positive', 'must be more than zero');
}

export function currencyProblem(field: string, currency: string): RedressProblem | null {
  return CurrencySchema.safeParse(currency).success
    ? null
    : problem(field, 'not-a-currency', 'must be three capital letters, such as "GBP"');
}

export function dateProblem(field: string, date: string): RedressProblem | null {
  return IsoDateSchema.safeParse(date).success
    ? null
    : problem(field, 'not-a-date', 'must be a date that exists, as YYYY-MM-DD');
}
