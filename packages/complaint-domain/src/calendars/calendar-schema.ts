import * as z from 'zod';
import { dayFromIso, isoFromDay } from './days.ts';

/** A civil date that exists, `YYYY-MM-DD`. */
export const IsoDateSchema = z.iso.date();

export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');

/** Where the days come from. */
export const SourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.url(),
  /** The day on which the dates were checked, and against what. */
  checkedOn: IsoDateSchema,
  checkedAgainst: z.string().min(1),
});

/**
 * One year of days off besides the weekend. `published`: announced by the authority, or fixed by the
 * law, that the calendar's source names. `projected`: derived from the law as it stands before the year is
 * announced, or too far ahead to rely on the law staying as it is; dates that rest on it say so.
 */
const CalendarYearSchema = z.strictObject({
  status: z.enum(['published', 'projected']),
  holidays: z.record(IsoDateSchema, z.string().min(1)),
});

/** The working days of one jurisdiction, reviewed by hand. Years outside `years` are unknown, never guessed. */
export const CalendarSchema = z
  .strictObject({
    id: IdSchema,
    name: z.string().min(1),
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    /** ISO 3166-2 subdivision or own code, where the calendar is not the whole country's. */
    region: z.string().min(1).optional(),
    /** The calendar that a rule means when it says "the business days of that country". */
    countryDefault: z.boolean(),
    timeZone: z.string().min(1),
    /** ISO weekdays off, 1 Monday … 7 Sunday. */
    weekend: z.array(z.int().min(1).max(7)).max(6),
    source: SourceSchema,
    /** What a reader must know before relying on it. */
    note: z.string().min(1),
    years: z.record(z.string().regex(/^\d{4}$/), CalendarYearSchema),
  })
  .superRefine((calendar, context) => {
    const years = Object.keys(calendar.years).sort();
    if (years.length === 0) context.addIssue({ code: 'custom', path: ['years'], message: 'no year given' });
    years.forEach((year, i) => {
      if (i > 0 && Number(year) !== Number(years[i - 1]) + 1)
        context.addIssue({ code: 'custom', path: ['years', year], message: 'years must follow one another' });
      for (const date of Object.keys(calendar.years[year]?.holidays ?? {}))
        if (!date.startsWith(`${year}-`) || isoFromDay(dayFromIso(date)) !== date)
          context.addIssue({ code: 'custom', path: ['years', year, date], message: 'date of another year' });
    });
  });

export type Calendar = z.infer<typeof CalendarSchema>;

/** Calendars by id. */
export type Calendars = Readonly<Record<string, Calendar>>;
