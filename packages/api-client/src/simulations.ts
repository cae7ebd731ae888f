import {
  CASE_MARKS,
  CHANNELS,
  COMPLAINANT_KINDS,
  COMPLAINT_TYPES,
  SECTORS,
} from '@recourse/complaint-domain';
import * as z from 'zod';

const instant = z.int().min(0).max(4_102_444_800_000);
const date = z.iso.date();
const rule = z.string().max(100);

/** Dates for any facts, without a case. All moments are UTC milliseconds. */
const DatesSchema = z.strictObject({
  kind: z.literal('dates'),
  regime: z.string().max(60),
  /** `final-response`, or with the regime in front; without one, all rules of the regime. */
  rule: rule.optional(),
  received: instant,
  registered: instant.optional(),
  /** Further facts that start or end clocks: `acknowledgement-sent`, `sent-to-firm`, `resolved` … */
  facts: z.record(z.string().max(60), instant).optional(),
  /** ISO 3166-1 alpha-2: where a regime of many countries counts its business days. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  type: z.enum(COMPLAINT_TYPES).optional(),
  sector: z.enum(SECTORS).optional(),
  product: z.string().max(100).optional(),
  channel: z.enum(CHANNELS).optional(),
  complainant: z.enum(COMPLAINANT_KINDS).optional(),
  marks: z.array(z.enum(CASE_MARKS)).optional(),
  zone: z.string().max(60).optional(),
  calendar: z.string().max(60).optional(),
  /** Further days off: "11 November a holiday". */
  holidays: z.array(date).max(100).optional(),
  /** More time: asked for by a notice sent then, until that day or for as long as the rule allows. */
  extension: z.strictObject({ noticeSent: instant, until: date.optional() }).optional(),
});

/** The open cases of the register: who misses their date. */
const PortfolioSchema = z.strictObject({
  kind: z.literal('portfolio'),
  people: z.int().min(1).max(10_000),
  /** Cases that one person closes on a working day. */
  closesPerDay: z.number().gt(0).max(1_000),
  /** People away, first and last day. */
  away: z
    .array(z.strictObject({ people: z.int().min(1).max(10_000), from: date, to: date }))
    .max(100)
    .optional(),
  /** A rule that changes for cases whose clock starts on that day or later. */
  ruleChange: z
    .strictObject({
      rule,
      amount: z.int().min(1).max(10_000),
      unit: z.enum(['hour', 'calendar-day', 'business-day', 'complete-business-day', 'week', 'month']),
      from: date,
    })
    .optional(),
  calendar: z.string().max(60).optional(),
  /** Only this queue. */
  queue: z.string().max(60).optional(),
});

/** One case, if more time were asked for. */
const MoreTimeSchema = z.strictObject({
  kind: z.literal('more-time'),
  reference: z.string().min(1).max(40),
  rule,
  /** Last day of the longer time; without one, the longest that the rule allows. */
  until: date.optional(),
});

export const SimulationRequestSchema = z.discriminatedUnion('kind', [
  DatesSchema,
  PortfolioSchema,
  MoreTimeSchema,
]);
export type SimulationRequest = z.input<typeof SimulationRequestSchema>;

export const SimulatedDateSchema = z.object({
  ruleId: z.string(),
  /** Local calendar date. */
  dueDate: date,
  /** ISO instant: the end of that day, or the moment for a limit in hours. */
  due: z.string(),
  explanation: z.array(z.object({ date, counted: z.boolean(), reason: z.string() })),
  /** The same in words, in the caller's language. */
  sentence: z.string(),
  citation: z.string(),
  inForce: z.object({ from: date, to: date.nullable() }),
  verifiedOn: z.string(),
  /** Where the sources of the rule conflict, and what is from memory. */
  sourceNote: z.string().nullable(),
});

export const SimulationSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('dates'),
    dates: z.array(SimulatedDateSchema),
    /** Rules that give no date, and why. */
    problems: z.array(z.object({ ruleId: z.string(), code: z.string(), message: z.string() })),
  }),
  z.object({
    kind: z.literal('portfolio'),
    cases: z.int(),
    missed: z.array(
      z.object({ reference: z.string(), rule: z.string(), due: z.int(), daysLate: z.int().nullable() }),
    ),
    /** More than the list holds. */
    missedTotal: z.int(),
    moved: z.int(),
    /** How the work runs down, a row a working day. */
    days: z.array(z.object({ date, open: z.int(), capacity: z.number(), missed: z.int() })),
    finishedOn: date.nullable(),
  }),
  z.object({
    kind: z.literal('more-time'),
    allowed: z.boolean(),
    why: z.string().nullable(),
    from: z.int(),
    to: z.int().nullable(),
    sendBefore: z.int(),
    sentence: z.string(),
    /** What lateness would cost, before and after. */
    consequence: z.string().nullable(),
  }),
]);
export type Simulation = z.infer<typeof SimulationSchema>;
