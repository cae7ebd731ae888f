import * as z from 'zod';
import type { Calendars } from '../calendars/index.ts';
import type { ClosingDays, OfficeHours } from '../calendars/office-hours.ts';
import { type CaseTraits, MilestoneFactSchema, type ObligationKind, type Regime } from '../regimes/index.ts';

const InstantSchema = z.int();

/** Something that happened and the event or message that proves it. */
const MilestoneSchema = z.strictObject({
  fact: MilestoneFactSchema,
  at: InstantSchema,
  proof: z.string().min(1),
  /** The one regime that it is for: a notice of more time says what that regime asks, and nothing to another. */
  regime: z.string().optional(),
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

/** When an open obligation counts as near: a share of its running time, or so many working days before its day. */
export type Warning = {
  /** Without them it is for all. */
  kinds?: readonly ObligationKind[] | undefined;
  regimes?: readonly string[] | undefined;
  share?: number | undefined;
  workingDays?: number | undefined;
};

/** The law and the working days under which facts are judged. */
export type ObligationPolicy = {
  regimes: readonly Regime[];
  calendars: Calendars;
  /** The first that fits an obligation is used, else `warnAtShare`. */
  warnings?: readonly Warning[] | undefined;
  /** Share of the running time after which an open obligation is near, 0–1. Default 0.8. */
  warnAtShare?: number | undefined;
  /** Calendar of the organisation's place, for working days of rules that name no calendar. */
  calendar?: string | undefined;
  /** Days on which the organisation is closed. They move internal targets, never statutory dates. */
  closingDays?: ClosingDays | undefined;
  /** For internal targets in hours; without them, hours run around the clock. */
  officeHours?: OfficeHours | undefined;
};

/**
 * Why a regime or rule of the case gives no date. Each needs a person; none is a reason to guess.
 * - `assess`: the rule has no number ("promptly"), and nobody has set a day yet.
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
  /** For `assess`: what is owed, where it stands, and since when (UTC ms); `startedAt` null: not yet. */
  kind?: ObligationKind | undefined;
  citation?: string | undefined;
  startedAt?: number | null | undefined;
};

export type RuleOutcome<T> = { ok: true; value: T } | { ok: false; problem: ObligationProblem };
