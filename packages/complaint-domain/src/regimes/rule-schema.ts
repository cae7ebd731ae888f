import * as z from 'zod';
import { IsoDateSchema } from '../calendars/calendar-schema.ts';
import { LocalTextSchema } from '../settings/local-text.ts';
import { CASE_MARKS, COMPLAINANT_KINDS, COMPLAINT_TYPES, SECTORS } from '../vocabulary.ts';
import { CONTENT_ELEMENTS } from './content-elements.ts';
import { countsBusinessDays, DurationSchema, durationsOf, TimeLimitSchema } from './duration-schema.ts';
import {
  ACT_STEPS,
  CASE_EVENTS,
  ClockFactSchema,
  MilestoneFactSchema,
  OBLIGATION_ACTS,
} from './fact-schema.ts';

export const OBLIGATION_KINDS = [
  'acknowledge',
  'first-answer',
  'stage-target',
  'progress',
  'delay-notice',
  'holding-response',
  'final-response',
  'quick-close',
  'summary-letter',
  'feedback',
  'redress-payment',
  'forward-to-regulator',
  'data-subject-reply',
  'history-copy',
  'retention',
  'periodic-return',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/**
 * What a regime offers and nobody owes by itself: a way out, or what must go before a longer time counts. It has a
 * date, is never missed, and stands in nobody's way.
 */
export const OPTIONAL_KINDS: readonly ObligationKind[] = ['quick-close', 'delay-notice', 'holding-response'];

const ValuesSchema = z.array(z.string().min(1)).min(1);

/** Every named list must contain the case's value; a value that the case does not have matches no list. */
export const ConditionSchema = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  countries: ValuesSchema.optional(),
  types: z.array(z.enum(COMPLAINT_TYPES)).min(1).optional(),
  sectors: z.array(z.enum(SECTORS)).min(1).optional(),
  products: ValuesSchema.optional(),
  channels: ValuesSchema.optional(),
  complainants: z.array(z.enum(COMPLAINANT_KINDS)).min(1).optional(),
  entities: ValuesSchema.optional(),
  /** At least one of these marks is set on the case ("billing-correction", "hardship"). */
  marks: z.array(z.enum(CASE_MARKS)).min(1).optional(),
});
export type Condition = z.infer<typeof ConditionSchema>;

/** What excludes: one condition, or several of which any one does. */
export const ExclusionSchema = z.union([ConditionSchema, z.array(ConditionSchema).min(2)]);
export type Exclusion = z.infer<typeof ExclusionSchema>;

/** Where the rule stands, precise enough for a reader to find it. */
export const RuleSourceSchema = z.strictObject({
  citation: z.string().min(1),
  title: z.string().min(1),
  url: z.url().optional(),
  note: z.string().min(1).optional(),
});

/** An act that meets the obligation at this step, or an event of the case. */
const SatisfactionSchema = z.union([
  z.strictObject({ act: z.enum(OBLIGATION_ACTS), step: z.enum(ACT_STEPS) }),
  z.strictObject({ event: z.enum(CASE_EVENTS) }),
]);
export type Satisfaction = z.infer<typeof SatisfactionSchema>;

/** More time, and what must have happened before it counts. */
export const ExtensionSchema = z.strictObject({
  /** The longest that the rule allows; null where it names no number and the notice names the new date. */
  max: DurationSchema.nullable(),
  /** Whether `max` runs from the start of the clock ("60 days from receipt") or from the first due date. */
  countedFrom: z.enum(['clock-start', 'due']),
  conditions: z.array(LocalTextSchema).min(1),
  /** What must go out no later than the first due date. What it contains stands in `requiredContent`. */
  notice: z.enum(['delay-notice', 'holding-response']),
  /** Share of a period's cases that may be extended at all, in per cent. */
  capPercent: z.number().positive().max(100).optional(),
  citation: z.string().min(1),
});

/** The obligation falls away when the case ends early enough and none of the exceptions holds. */
export const ExemptionSchema = z.strictObject({
  fact: MilestoneFactSchema,
  within: DurationSchema,
  /** Marks under which the obligation stays. */
  exceptions: z.array(z.enum(CASE_MARKS)),
  /** The rule that is owed in its place, such as a summary letter. */
  owedInstead: z.string().min(1).optional(),
  citation: z.string().min(1),
});

const CONSEQUENCES = ['deemed-accepted', 'indemnity', 'ombudsman-opens', 'supervisor', 'internal'] as const;

/** What happens when the date passes unmet. */
export const ConsequenceSchema = z.strictObject({
  kind: z.enum(CONSEQUENCES),
  text: LocalTextSchema,
  /** The body of the regime that it opens the way to. */
  body: z.string().min(1).optional(),
  /** Automatic payments: `amount` in minor units of `currency` in total from the given day of lateness on. */
  indemnity: z
    .strictObject({
      currency: z.string().regex(/^[A-Z]{3}$/),
      steps: z.array(z.strictObject({ fromDaysLate: z.int().positive(), amount: z.int().positive() })).min(1),
      verifiedOn: z.union([IsoDateSchema, z.literal('unverified')]),
    })
    .optional(),
});
export type Consequence = z.infer<typeof ConsequenceSchema>;

/** One thing that a letter must say. */
export const RequiredContentSchema = z.strictObject({
  document: z.enum(OBLIGATION_ACTS),
  element: z.enum(CONTENT_ELEMENTS),
  /** `not-upheld`: only where some issue was not fully upheld. `redress`: only where redress was approved. */
  when: z.enum(['always', 'not-upheld', 'redress']),
  citation: z.string().min(1),
});

/** One duty with its time limit, as one text in force between two dates states it. */
export const DeadlineRuleSchema = z
  .strictObject({
    /** `regime/name`; several versions of one rule share it and differ in their dates. */
    id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
    kind: z.enum(OBLIGATION_KINDS),
    limit: TimeLimitSchema,
    /** Calendar id, `of-country` for the default calendar of the case's country, null where none is needed. */
    calendar: z.string().min(1).nullable(),
    clock: z.strictObject({
      start: ClockFactSchema,
      /** Used while `start` has not happened: "or, if none was sent, from the end of the seven days". */
      fallback: z.strictObject({ start: ClockFactSchema, after: DurationSchema }).optional(),
    }),
    /** Whether the day on which the clock starts is day one. Hours have no day zero. */
    dayZero: z.enum(['counted', 'not-counted']),
    /** Where an end on a day off goes. */
    roll: z.enum(['none', 'next-business-day', 'previous-business-day']),
    satisfiedBy: z.array(SatisfactionSchema),
    /** True only for internal targets: waiting for the complainant stops the clock. */
    pausable: z.boolean(),
    extension: ExtensionSchema.nullable(),
    exemption: ExemptionSchema.nullable(),
    consequence: ConsequenceSchema.nullable(),
    /** What each document that can satisfy the rule, or extend its time, must contain. */
    requiredContent: z.array(RequiredContentSchema),
    appliesWhen: ConditionSchema,
    unless: ExclusionSchema.optional(),
    source: RuleSourceSchema,
    inForceFrom: IsoDateSchema,
    inForceTo: IsoDateSchema.nullable(),
    /** The day on which somebody compared the rule with its source, or `unverified`. */
    verifiedOn: z.union([IsoDateSchema, z.literal('unverified')]),
  })
  .superRefine((rule, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const durations = [...durationsOf(rule.limit), ...extraDurations(rule)];
    const needsCalendar = rule.roll !== 'none' || durations.some(countsBusinessDays);
    if (needsCalendar && rule.calendar === null) complain('calendar', 'business days need a calendar');
    if (rule.satisfiedBy.length === 0 && rule.kind !== 'retention')
      complain('satisfiedBy', 'only a retention duty may have nothing that satisfies it');
    if (rule.inForceTo !== null && rule.inForceTo < rule.inForceFrom)
      complain('inForceTo', 'must not be before inForceFrom');
    if (rule.pausable && durations.some(({ unit }) => unit === 'month'))
      complain('pausable', 'months differ in length: a target in months cannot pause');
    if (rule.clock.start === 'received' && rule.clock.fallback)
      complain('clock', 'receipt has always happened and needs no fallback');
  });
export type RequiredContent = DeadlineRule['requiredContent'][number];
export type DeadlineRule = z.infer<typeof DeadlineRuleSchema>;

function extraDurations(rule: {
  extension: z.infer<typeof ExtensionSchema> | null;
  exemption: z.infer<typeof ExemptionSchema> | null;
  clock: { fallback?: { after: z.infer<typeof DurationSchema> } | undefined };
}) {
  return [rule.extension?.max, rule.exemption?.within, rule.clock.fallback?.after].filter((d) => d != null);
}
