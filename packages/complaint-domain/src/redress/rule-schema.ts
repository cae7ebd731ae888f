import * as z from 'zod';
import { IsoDateSchema } from '../calendars/calendar-schema.ts';
import { dayFromIso } from '../calendars/days.ts';
import { LocalTextSchema } from '../settings/local-text.ts';

/** How days become a share of a year; `day-count.ts` says what each one means. */
export const DAY_COUNTS = ['actual/365', 'actual/360', 'actual/actual', '30/360'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

export const COMPOUNDINGS = ['yearly', 'monthly', 'daily'] as const;
export type Compounding = (typeof COMPOUNDINGS)[number];

/** `half-up` and `half-even` go to the nearest minor unit and differ in what they do with a half. */
export const ROUNDINGS = ['half-up', 'half-even', 'down'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** ISO 4217 form. Whether the code is in use is not checked: amounts are minor units whatever it is. */
export const CurrencySchema = z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters, such as "GBP"');

const percent = z
  .string()
  .regex(/^(0|[1-9]\d{0,2})(\.\d{1,6})?$/, 'must be a decimal from 0 to 999.999999, such as "8" or "7.25"');

const RateSchema = z.strictObject({
  /** First day on which the rate counts. */
  from: IsoDateSchema,
  /** Last day on which it counts; null while no end is known. */
  to: IsoDateSchema.nullable(),
  /** Per year. */
  percent,
});
export type InterestRate = z.infer<typeof RateSchema>;

const RuleShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be lower-case letters, digits and hyphens'),
  label: LocalTextSchema,
  /** The only currency that the rule is for; any where it names none. */
  currency: CurrencySchema.optional(),
  method: z.enum(['simple', 'compound']),
  compounding: z.enum(COMPOUNDINGS).optional(),
  dayCount: z.enum(DAY_COUNTS),
  rates: z.array(RateSchema).min(1).max(1_000),
  /** Deducted from the interest and paid to the tax authority; "0" for none. */
  taxPercent: percent.refine((text) => Number(text) <= 100, 'must be at most 100'),
  rounding: z.enum(ROUNDINGS),
  source: z.strictObject({
    citation: z.string().min(1),
    url: z.url().optional(),
    note: z.string().min(1).optional(),
  }),
});

/** Interest as a rule in data: rates by date range, how they are applied, what tax is deducted, and its source. */
export const InterestRuleSchema = RuleShape.superRefine((rule, context) => {
  for (const [path, message] of misfits(rule)) context.addIssue({ code: 'custom', path, message });
});
export type InterestRule = z.infer<typeof InterestRuleSchema>;

type Misfit = [path: (string | number)[], message: string];

function misfits(rule: z.infer<typeof RuleShape>): Misfit[] {
  return [...compoundingMisfits(rule), ...rule.rates.flatMap((_, i) => rateMisfits(rule.rates, i))];
}

function compoundingMisfits({ method, compounding, dayCount }: z.infer<typeof RuleShape>): Misfit[] {
  if (method === 'simple')
    return compounding === undefined ? [] : [[['compounding'], 'must be left out of simple interest']];
  if (compounding === undefined) return [[['compounding'], `must be one of ${COMPOUNDINGS.join(', ')}`]];
  return compounding === 'daily' && dayCount === '30/360'
    ? [[['dayCount'], 'must count actual days where interest is compounded daily']]
    : [];
}

/** RA13: each rate ends on or after its first day, and the next one starts on the day after. */
function rateMisfits(rates: readonly InterestRate[], i: number): Misfit[] {
  const { from, to } = rates[i]!;
  const next = rates[i + 1];
  if (to === null) return next ? [[['rates', i, 'to'], 'must be null in the last rate only']] : [];
  if (dayFromIso(to) < dayFromIso(from)) return [[['rates', i, 'to'], 'must not be before its own from']];
  return next && dayFromIso(next.from) !== dayFromIso(to) + 1
    ? [[['rates', i + 1, 'from'], `must be the day after ${to}: no gap, no overlap`]]
    : [];
}
