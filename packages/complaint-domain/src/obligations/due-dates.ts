import { dayFromIso, endOfLocalDay, localDay } from '../calendars/index.ts';
import {
  type DeadlineDuration,
  type DeadlineRule,
  durationsOf,
  type MilestoneFact,
  type Regime,
} from '../regimes/index.ts';
import { assessmentNeeded, assessmentOf } from './assessments.ts';
import {
  type ClockStart,
  earliest,
  type RunningRule,
  runningRules,
  steadyContext,
  wantedFacts,
} from './clock.ts';
import { type CountContext, type CountResult, endOf } from './count.ts';
import { concerns, exemption, isOptional } from './exemption.ts';
import type { ObligationFacts, ObligationPolicy, RuleOutcome } from './facts.ts';
import { standstills, stoodStill } from './pauses.ts';

/** What met an obligation. With `exemption`, the clause under which nothing was owed any more. */
export type SatisfiedBy = { fact: MilestoneFact; at: number; proof: string; exemption?: string | undefined };

/** What became of a request for more time. Only one that was noticed in time moves the date. */
export type ExtensionOutcome =
  | { accepted: true; from: number; to: number; proof: string }
  | { accepted: false; why: 'not-allowed' | 'notice-too-late' | 'no-date'; proof: string };

/** One date under one rule, without its explanation. All moments are UTC milliseconds. */
export type DueDate = {
  regime: Regime;
  rule: DeadlineRule;
  start: ClockStart;
  /** The date before any extension. */
  baseDue: number;
  due: number;
  /** The rule has no number: a person set the day (ISO date). */
  assessed: { day: string; proof: string } | undefined;
  extension: ExtensionOutcome | undefined;
  satisfiedBy: SatisfiedBy | undefined;
  /** The clock stands still now; `due` is the date if it went on at once. */
  paused: boolean;
  /** Milliseconds that the clock stood still between its start and `due`. */
  stoodStill: number;
  /** An end on a day off moves, but nobody knows the country's days off: the date may be a little later. */
  rollUnknown: boolean;
};

/** A date with the running rule that gave it. */
export type Dated = { running: RunningRule; date: DueDate };

/**
 * The dates of a case, rule by rule: the fast path that every command takes. A rule that gives no date
 * comes back as a problem; a rule whose clock has not begun, or under which nothing is owed, does not come back.
 */
export function dueDates(facts: ObligationFacts, policy: ObligationPolicy): RuleOutcome<Dated>[] {
  const all = runningRules(facts, policy);
  return all.flatMap((running): RuleOutcome<Dated>[] => {
    if (!running.ok) return [running];
    if (!concerns(running.value, all, facts)) return [];
    const date = dueDateOf(running.value, facts);
    if (!date?.ok) return date ? [date] : [];
    return [{ ok: true, value: { running: running.value, date: date.value } }];
  });
}

/** The date of one running rule; undefined where nothing is owed under it. */
export function dueDateOf(running: RunningRule, facts: ObligationFacts): RuleOutcome<DueDate> | undefined {
  const { regime, rule, start } = running;
  const satisfiedBy = satisfaction(running, facts);
  if (!satisfiedBy && isOptional(rule) && earliest(facts, ['final-response-sent'])) return undefined;
  const assessed = assessmentOf(rule, facts);
  if ('assess' in rule.limit && !assessed?.due)
    return assessed || satisfiedBy || isOptional(rule)
      ? undefined
      : { ok: false, problem: assessmentNeeded(rule, start.at) };
  const context = countContext(running, facts, satisfiedBy?.at);
  const base: CountResult = assessed?.due
    ? { ok: true, at: endOfLocalDay(facts.timeZone, dayFromIso(assessed.due)) }
    : limitEnd(rule, start.at, context);
  if (!base.ok) return { ok: false, problem: { rule: rule.id, ...base.problem } };
  const extension = extensionOf(running, facts, base.at, context);
  if (!extension.ok) return extension;
  const due = extension.value?.accepted ? extension.value.to : base.at;
  const value = {
    regime,
    rule,
    start,
    baseDue: base.at,
    due,
    assessed: assessed?.due ? { day: assessed.due, proof: assessed.proof } : undefined,
    extension: extension.value,
    satisfiedBy,
    paused: rule.pausable && !satisfiedBy && facts.pauses.some((p) => p.to === null && p.from <= due),
    stoodStill: stoodStill(context.spans, start.at, due),
    rollUnknown: !assessed && rollUnknown(running),
  };
  return { ok: true, value };
}

function rollUnknown({ rule, calendar }: RunningRule): boolean {
  return rule.roll !== 'none' && !calendar && durationsOf(rule.limit).some(({ unit }) => unit !== 'hour');
}

/** The counting context of a running rule. A statutory clock gets no pauses, whatever the case records. */
export function countContext(
  running: RunningRule,
  facts: ObligationFacts,
  metAt: number | undefined,
): CountContext {
  const { office } = running;
  const steady = { ...steadyContext(running.rule, running.calendar, facts), ...(office && { office }) };
  if (running.regime.statutory || !running.rule.pausable || facts.pauses.length === 0) return steady;
  return { ...steady, spans: standstills(facts.pauses, running.start.at, metAt) };
}

/** Whether `candidate` replaces `chosen` among a rule's alternatives. */
export function prefers(rule: DeadlineRule, candidate: number, chosen: number): boolean {
  return 'earlierOf' in rule.limit ? candidate < chosen : candidate > chosen;
}

/** How the longest extension is counted from the first due date, whose day never counts again. */
export function extensionContext(rule: DeadlineRule, context: CountContext): CountContext {
  return rule.extension?.countedFrom === 'due' ? { ...context, dayZero: 'not-counted' } : context;
}

function limitEnd(rule: DeadlineRule, start: number, context: CountContext): CountResult {
  let chosen: CountResult | undefined;
  for (const duration of durationsOf(rule.limit)) {
    const end = endOf(duration, start, context);
    if (!end.ok) return end;
    if (!chosen?.ok || prefers(rule, end.at, chosen.at)) chosen = end;
  }
  if (!chosen) throw new Error(`rule ${rule.id} has no duration`);
  return chosen;
}

function satisfaction(running: RunningRule, facts: ObligationFacts): SatisfiedBy | undefined {
  if (facts.milestones.length === 0) return undefined;
  const met = earliest(facts, wantedFacts(running.rule), running.regime.id);
  const exempt = exemption(running, facts);
  if (!exempt || (met && met.at <= exempt.at)) return met;
  return { ...exempt, exemption: running.rule.exemption?.citation };
}

function extensionOf(
  running: RunningRule,
  facts: ObligationFacts,
  baseDue: number,
  context: CountContext,
): RuleOutcome<ExtensionOutcome | undefined> {
  const request = facts.extensions.find((candidate) => candidate.rule === running.rule.id);
  if (!request) return { ok: true, value: undefined };
  const refused = (why: 'not-allowed' | 'notice-too-late' | 'no-date') =>
    ({ ok: true, value: { accepted: false, why, proof: request.proof } }) as const;
  const { extension } = running.rule;
  if (!extension) return refused('not-allowed');
  if (request.noticeSentAt > baseDue) return refused('notice-too-late');
  const longest = longestExtension(extension.max, running, baseDue, context);
  if (longest && !longest.ok) return { ok: false, problem: { rule: running.rule.id, ...longest.problem } };
  const asked = request.until === undefined ? undefined : namedDay(facts.timeZone, request.until);
  const to = asked === undefined ? longest?.at : Math.min(asked, longest?.at ?? asked);
  if (to === undefined) return refused('no-date');
  const value = { accepted: true, from: baseDue, to: Math.max(baseDue, to), proof: request.proof } as const;
  return { ok: true, value };
}

function longestExtension(
  max: DeadlineDuration | null,
  running: RunningRule,
  baseDue: number,
  context: CountContext,
): CountResult | undefined {
  if (!max) return undefined;
  const from = running.rule.extension?.countedFrom === 'due' ? baseDue : running.start.at;
  return endOf(max, from, extensionContext(running.rule, context));
}

function namedDay(zone: string, until: number): number {
  return endOfLocalDay(zone, localDay(zone, until));
}
