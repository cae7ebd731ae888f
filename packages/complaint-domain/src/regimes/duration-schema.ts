import * as z from 'zod';

/**
 * - `hour`: runs on the clock, across nights and weekends.
 * - `calendar-day`, `week`: every local day counts.
 * - `business-day`: local days of the rule's calendar that are neither weekend nor holiday.
 * - `complete-business-day`: the same, and the day on which the clock starts never counts, not even at 00:01.
 * - `month`: the same day number in a later month, or that month's last day.
 */
export const DURATION_UNITS = [
  'hour',
  'calendar-day',
  'business-day',
  'complete-business-day',
  'week',
  'month',
] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export const DurationSchema = z.strictObject({
  amount: z.int().positive().max(10_000),
  unit: z.enum(DURATION_UNITS),
});
export type DeadlineDuration = z.infer<typeof DurationSchema>;

const AlternativesSchema = z.array(DurationSchema).min(2).max(4);

/**
 * How long a rule gives: one duration; several of which the later or the earlier end counts
 * ("24 hours or one business day, whichever is later"); or no number at all, where a person assesses
 * what "promptly" means and the product gives no date.
 */
export const TimeLimitSchema = z.union([
  DurationSchema,
  z.strictObject({ laterOf: AlternativesSchema }),
  z.strictObject({ earlierOf: AlternativesSchema }),
  z.strictObject({ assess: z.string().min(1) }),
]);
export type TimeLimit = z.infer<typeof TimeLimitSchema>;

/** The durations that a limit compares; none for a limit without a number. */
export function durationsOf(limit: TimeLimit): readonly DeadlineDuration[] {
  if ('unit' in limit) return [limit];
  if ('laterOf' in limit) return limit.laterOf;
  return 'earlierOf' in limit ? limit.earlierOf : [];
}

export function countsBusinessDays(duration: DeadlineDuration): boolean {
  return duration.unit === 'business-day' || duration.unit === 'complete-business-day';
}
