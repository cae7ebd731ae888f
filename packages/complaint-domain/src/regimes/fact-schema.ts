import * as z from 'zod';

/** What the organisation does towards somebody, with proof that it left, arrived or was accepted. */
export const OBLIGATION_ACTS = [
  'acknowledgement',
  'first-answer',
  'progress-update',
  'delay-notice',
  'holding-response',
  'final-response',
  'summary-letter',
  'feedback',
  'redress-payment',
  'forwarding',
  'data-subject-reply',
  'history-copy',
  'periodic-return',
] as const;
export type ObligationAct = (typeof OBLIGATION_ACTS)[number];

/** How far an act came. A later step implies the earlier ones: what was received was sent. */
export const ACT_STEPS = ['sent', 'received', 'accepted'] as const;
export type ActStep = (typeof ACT_STEPS)[number];

/** Facts of a case that no act of the organisation makes. */
export const CASE_EVENTS = [
  'resolved',
  'closed',
  'offer-accepted',
  'sent-to-firm',
  'objection-period-ended',
  'request-received',
  'stage-entered',
  'stage-left',
] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

/** Everything that can be recorded with a time and a proof, such as `final-response-sent` or `resolved`. */
export type MilestoneFact = `${ObligationAct}-${ActStep}` | CaseEvent;

const ACT_FACTS = OBLIGATION_ACTS.flatMap((act) => ACT_STEPS.map((step) => `${act}-${step}` as const));
export const MILESTONE_FACTS: readonly MilestoneFact[] = [...ACT_FACTS, ...CASE_EVENTS];
export const MilestoneFactSchema = z.enum(MILESTONE_FACTS as [MilestoneFact, ...MilestoneFact[]]);

/**
 * What starts a clock: `received` is receipt by the firm anywhere, `registered` the entry in the register,
 * else a milestone of the case.
 */
export type ClockFact = 'received' | 'registered' | MilestoneFact;
export const ClockFactSchema = z.union([z.literal(['received', 'registered']), MilestoneFactSchema]);

const SHOWN_BY = new Map<MilestoneFact, readonly MilestoneFact[]>([
  ...CASE_EVENTS.map((event) => [event, [event]] as const),
  ...OBLIGATION_ACTS.flatMap((act) =>
    ACT_STEPS.map(
      (step, i) => [`${act}-${step}`, ACT_STEPS.slice(i).map((s) => `${act}-${s}` as const)] as const,
    ),
  ),
]);

/** The facts that show another one: itself, and for an act every later step of it. */
export function factsShowing(fact: MilestoneFact): readonly MilestoneFact[] {
  return SHOWN_BY.get(fact) ?? [fact];
}
