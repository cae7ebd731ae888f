import * as z from 'zod';
import { IdSchema, IsoDateSchema, SourceSchema } from './calendar-schema.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ORDINALS = ['1st', '2nd', '3rd', '4th', 'last'];

const MonthDaySchema = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'month and day, 12-25');
const WeekdayRule = new RegExp(`^(${ORDINALS.join('|')}) (${WEEKDAYS.join('|')}) of (${MONTHS.join('|')})$`);
const NameSchema = z.string().min(1);
const YearSchema = z.string().regex(/^\d{4}$/);
const Year = z.int().min(1970).max(2100);

/** What the days of a file are made of, from the general to the special; the special replaces the general. */
const days = {
  /** `12-25` or `2nd Monday of June` → name: days that the law puts on the same place of every year. */
  everyYear: z.record(z.union([MonthDaySchema, z.string().regex(WeekdayRule)]), NameSchema).optional(),
  /** Names of feasts whose dates stand in `movable-days.json`. */
  movable: z.array(NameSchema).optional(),
  /** Year → `MM-DD` → name: everything else, as announced or calculated. */
  years: z.record(YearSchema, z.record(MonthDaySchema, NameSchema)).optional(),
};

/** A calendar that stands alone, mostly of a country. */
const CountryFileSchema = z.strictObject({
  id: IdSchema,
  name: NameSchema,
  country: z.string().regex(/^[A-Z]{2}$/),
  region: NameSchema.optional(),
  countryDefault: z.boolean(),
  timeZone: NameSchema,
  weekend: z.array(z.int().min(1).max(7)).max(6),
  source: SourceSchema,
  note: NameSchema,
  firstYear: Year,
  lastYear: Year,
  /** From this year on the days are derived from standing law, not announced. */
  projectedFrom: Year,
  ...days,
});

/** What a region has besides its parent, and lacks of it. What it does not say is its parent's. */
const RegionFileSchema = z.strictObject({
  id: IdSchema,
  name: NameSchema,
  extends: IdSchema,
  region: NameSchema,
  timeZone: NameSchema.optional(),
  source: SourceSchema.partial({ checkedOn: true, checkedAgainst: true }),
  note: NameSchema,
  projectedFrom: Year.optional(),
  /** Days of the parent that are business days here: by name in every year, or one by one. */
  withoutDaysNamed: z.array(NameSchema).optional(),
  withoutDates: z.array(IsoDateSchema).optional(),
  ...days,
});

/** One file of `calendars/`: how a jurisdiction's law says its days, for people to read and review. */
export const CalendarFileSchema = z.union([CountryFileSchema, RegionFileSchema]);

/** `calendars/movable-days.json`: dates of the feasts that files name under `movable`. */
export const MovableDaysSchema = z.strictObject({
  source: SourceSchema,
  days: z.record(NameSchema, z.array(IsoDateSchema).min(1)),
});

export type CountryFile = z.infer<typeof CountryFileSchema>;
export type RegionFile = z.infer<typeof RegionFileSchema>;
export type CalendarFile = CountryFile | RegionFile;
export type MovableDays = z.infer<typeof MovableDaysSchema>;

/** `2nd Monday of June` in numbers, `nth` -1 for the last; undefined for any other text. */
export function weekdayRule(text: string): { nth: number; weekday: number; month: number } | undefined {
  const match = WeekdayRule.exec(text);
  if (!match) return undefined;
  const [, ordinal, weekday, month] = match as unknown as [string, string, string, string];
  const nth = ordinal === 'last' ? -1 : ORDINALS.indexOf(ordinal) + 1;
  return { nth, weekday: WEEKDAYS.indexOf(weekday) + 1, month: MONTHS.indexOf(month) + 1 };
}
