import type { Consequence, ObligationKind, RequiredContent } from '../regimes/index.ts';
import { assessmentsToCome } from './assessments.ts';
import { type Dated, type DueDate, dueDates, type ExtensionOutcome, type SatisfiedBy } from './due-dates.ts';
import { isOptional } from './exemption.ts';
import type { ObligationFacts, ObligationPolicy, ObligationProblem } from './facts.ts';
import { type WarnedBy, warnAtOf } from './warn-at.ts';

/**
 * One thing owed by a date under a rule. All moments are UTC milliseconds. How the date was counted is
 * told on demand by `explainObligation`.
 */
export type Obligation = {
  /** Rule id, such as `au-rg271/final-response`. */
  id: string;
  regime: string;
  kind: ObligationKind;
  /** Set by law: nothing pauses it. */
  statutory: boolean;
  /** Offered by the regime and owed by nobody: a way out, or the last day for a notice. Never near, never missed. */
  optional: boolean;
  /** The rule has no number: a person set the date. */
  assessed: boolean;
  /** IANA zone whose local days were counted. */
  timeZone: string;
  start: { fact: string; at: number };
  due: number;
  warnAt: number;
  warnedBy: WarnedBy;
  /** Compared with `due`: an act at the last millisecond is in time. `passed`: an option used too late. */
  state: 'open' | 'met' | 'met-late' | 'passed';
  satisfiedBy?: SatisfiedBy | undefined;
  /** The clock stands still; `due` is the date if it went on at once. Never true for a statutory one. */
  paused: boolean;
  extension?: ExtensionOutcome | undefined;
  /** An end on a day off would move, but nobody knows the country's days off: the earlier date stands. */
  rollUnknown: boolean;
  citation: string;
  /** When somebody compared the rule with its source. Screens show `unverified` beside the date. */
  verified: { on: string } | 'unverified';
  inForceFrom: string;
  inForceTo: string | null;
  consequence?: Consequence | undefined;
  requiredContent?: readonly RequiredContent[] | undefined;
};

/** The obligations of a case whose clocks have begun, in the order of its regimes; its options stand among them. */
export function obligations(facts: ObligationFacts, policy: ObligationPolicy): Obligation[] {
  return dueDates(facts, policy).flatMap((date) => (date.ok ? obligationOf(date.value, facts, policy) : []));
}

/**
 * The regimes and rules of a case that give no date, and why. Each is a question for a person; a rule without a
 * number is one until somebody sets its day, says that nothing is owed, or does what it asks.
 */
export function obligationProblems(facts: ObligationFacts, policy: ObligationPolicy): ObligationProblem[] {
  const problems = dueDates(facts, policy).flatMap((date) => (date.ok ? [] : date.problem));
  return [...problems, ...assessmentsToCome(facts, policy)];
}

/** An obligation from its date. */
export function obligationOf(
  { date, running }: Dated,
  facts: ObligationFacts,
  policy: ObligationPolicy,
): Obligation {
  const { rule, regime, start, due } = date;
  return {
    id: rule.id,
    regime: regime.id,
    kind: rule.kind,
    statutory: regime.statutory,
    optional: isOptional(rule),
    assessed: date.assessed !== undefined,
    timeZone: facts.timeZone,
    start: { fact: start.fact, at: start.at },
    due,
    ...warnAtOf(date, running, facts, policy),
    state: stateOf(date),
    satisfiedBy: date.satisfiedBy,
    paused: date.paused,
    extension: date.extension,
    rollUnknown: date.rollUnknown,
    citation: rule.source.citation,
    verified: rule.verifiedOn === 'unverified' ? 'unverified' : { on: rule.verifiedOn },
    inForceFrom: rule.inForceFrom,
    inForceTo: rule.inForceTo,
    consequence: rule.consequence ?? undefined,
    requiredContent: rule.requiredContent.length > 0 ? rule.requiredContent : undefined,
  };
}

function stateOf({ satisfiedBy, due, rule }: DueDate): Obligation['state'] {
  if (!satisfiedBy) return 'open';
  if (satisfiedBy.at <= due) return 'met';
  return isOptional(rule) ? 'passed' : 'met-late';
}
