import * as z from 'zod';
import type { Calendars } from '../calendars/index.ts';
import { type CaseTraits, MilestoneFactSchema, type Regime } from '../regimes/index.ts';

const InstantSchema = z.int();

/** Something that happened and the event or message that proves it. */
const MilestoneSchema = z.strictObject({
  fact: MilestoneFactSchema,
  at: InstantSchema,
  proof: z.string().min(1),
});

/** A case as far as its deadlines depend on it. All moments are UTC milliseconds. */
export const ObligationFactsSchema = z.strictObject({
  /** Entry in the register. */
  openedAt: InstantSchema,
  /** Receipt anywhere by the firm, the start of most statutory clocks. */
  receivedAt: InstantSchema,
  /** IANA zone whose local days count. */
  timeZone: z.string().min(1),
  /** Ids of the regimes that a person confirmed for the case. */
  regimes: z.array(z.string()).readonly(),
  /** In any order; the earliest of a kind counts. */
  milestones: z.array(MilestoneSchema).readonly(),
  /** Waiting for the complainant. `to` null: still waiting. Stops internal targets only. */
  pauses: z.array(z.strictObject({ from: InstantSchema, to: InstantSchema.nullable() })).readonly(),
  /** More time taken under a rule. `until` is the last day named in the notice, as any instant of that day. */
  extensions: z
    .array(
      z.strictObject({
        rule: z.string(),
        noticeSentAt: InstantSchema,
        until: InstantSchema.optional(),
        proof: z.string().min(1),
      }),
    )
    .readonly(),
  /** A person confirmed that no exception to the rule's exemption holds. */
  exemptions: z
    .array(z.strictObject({ rule: z.string(), proof: z.string().min(1) }))
    .readonly()
    .optional(),
  /** Calendar of the firm's place where it is narrower than the rule's own. */
  calendar: z.string().optional(),
  /** Days that a person set for rules without a number, as ISO dates; null: nothing is owed. */
  assessments: z
    .array(z.strictObject({ rule: z.string(), due: z.string().nullable(), proof: z.string().min(1) }))
    .readonly()
    .optional(),
  type: z.string().optional(),
  sector: z.string().optional(),
  channel: z.string().optional(),
  product: z.string().optional(),
  country: z.string().optional(),
  complainant: z.string().optional(),
  entity: z.string().optional(),
  marks: z.array(z.string()).readonly().optional(),
});
export type ObligationFacts = z.infer<typeof ObligationFactsSchema> & CaseTraits;
export type ObligationMilestone = ObligationFacts['milestones'][number];

/** The law and the working days under which facts are judged. */
export type ObligationPolicy = {
  regimes: readonly Regime[];
  calendars: Calendars;
  /** Share of the running time after which an open obligation is near, 0–1. Default 0.8. */
  warnAtShare?: number | undefined;
};

/**
 * Why a regime or rule of the case gives no date. Each needs a person; none is a reason to guess.
 * - `assess`: the rule has no number ("promptly").
 * - `not-in-force`: no version of the rule was in force when the clock began.
 * - the others: the facts or the policy name something that does not exist.
 */
export type ObligationProblem = {
  /** Rule id, or the regime id where the regime itself is unknown. */
  rule: string;
  code:
    | 'unknown-regime'
    | 'unknown-time-zone'
    | 'unknown-calendar'
    | 'year-outside-calendar'
    | 'not-in-force'
    | 'assess';
  message: string;
  calendar?: string | undefined;
  year?: number | undefined;
};

export type RuleOutcome<T> = { ok: true; value: T } | { ok: false; problem: ObligationProblem };
