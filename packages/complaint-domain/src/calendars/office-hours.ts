import * as z from 'zod';
import { IsoDateSchema } from './calendar-schema.ts';
import { isTimeZone } from './zone.ts';

const TimeSchema = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'a time from 00:00 to 24:00', abort: true });

/** From and to on the wall clock; an office that is open over midnight has a span up to 24:00 and one from 00:00. */
const SpanSchema = z
  .strictObject({ from: TimeSchema, to: TimeSchema })
  .refine((span) => span.from < span.to, 'a span ends after it begins, at 24:00 at the latest');

const SpansSchema = z
  .array(SpanSchema)
  .max(12)
  .refine(
    (spans) => spans.every((span, i) => i === 0 || (spans[i - 1]?.to as string) <= span.from),
    'spans follow one another and do not overlap',
  );

/**
 * When an organisation works: per ISO weekday (`1` Monday … `7` Sunday) any number of spans on the wall clock of one
 * zone. A weekday that is not named is closed. For internal targets only: a statutory clock does not know them.
 */
export const OfficeHoursSchema = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone, for example Europe/Rome'),
  days: z
    .partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), SpansSchema)
    .refine(
      (days) => Object.values(days).some((spans) => spans && spans.length > 0),
      'at least one span on one day',
    ),
});

/** Days on which an organisation is closed besides the holidays: date → reason, as it is shown. */
export const ClosingDaysSchema = z.record(IsoDateSchema, z.string().trim().min(1).max(200));

export type OfficeHours = z.infer<typeof OfficeHoursSchema>;
export type ClosingDays = Readonly<z.infer<typeof ClosingDaysSchema>>;
