import type { Consequence, ObligationKind, RequiredContent } from '../regimes/index.ts';
import { type DueDate, dueDates, type ExtensionOutcome, type SatisfiedBy } from './due-dates.ts';
import type { ObligationFacts, ObligationPolicy, ObligationProblem } from './facts.ts';

/** Share of the running time after which an open obligation counts as near, unless settings say otherwise. */
export const DEFAULT_WARN_SHARE = 0.8;

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
  start: { fact: string; at: number };
  due: number;
  warnAt: number;
  /** Compared with `due`: an act at the last millisecond is in time. */
  state: 'open' | 'met' | 'met-late';
  satisfiedBy?: SatisfiedBy | undefined;
  /** The clock stands still; `due` is the date if it went on at once. Never true for a statutory one. */
  paused: boolean;
  extension?: ExtensionOutcome | undefined;
  citation: string;
  /** When somebody compared the rule with its source. Screens show `unverified` beside the date. */
  verified: { on: string } | 'unverified';
  inForceFrom: string;
  inForceTo: string | null;
  consequence?: Consequence | undefined;
  requiredContent?: readonly RequiredContent[] | undefined;
};

/** The obligations of a case whose clocks have begun, in the order of its regimes. */
export function obligations(facts: ObligationFacts, policy: ObligationPolicy): Obligation[] {
  const share = policy.warnAtShare ?? DEFAULT_WARN_SHARE;
  return dueDates(facts, policy).flatMap((date) => (date.ok ? obligationOf(date.value, share) : []));
}

/** The regimes and rules of a case that give no date, and why. Each is a question for a person. */
export function obligationProblems(facts: ObligationFacts, policy: ObligationPolicy): ObligationProblem[] {
  return dueDates(facts, policy).flatMap((date) => (date.ok ? [] : date.problem));
}

/** An obligation from its date. `warnAtShare`: share of the running time, standstill left out. */
export function obligationOf(date: DueDate, warnAtShare: number): Obligation {
  const { rule, regime, start, due } = date;
  const running = due - start.at - date.stoodStill;
  return {
    id: rule.id,
    regime: regime.id,
    kind: rule.kind,
    statutory: regime.statutory,
    start: { fact: start.fact, at: start.at },
    due,
    warnAt: Math.round(due - running * (1 - warnAtShare)),
    state: stateOf(date),
    satisfiedBy: date.satisfiedBy,
    paused: date.paused,
    extension: date.extension,
    citation: rule.source.citation,
    verified: rule.verifiedOn === 'unverified' ? 'unverified' : { on: rule.verifiedOn },
    inForceFrom: rule.inForceFrom,
    inForceTo: rule.inForceTo,
    consequence: rule.consequence ?? undefined,
    requiredContent: rule.requiredContent.length > 0 ? rule.requiredContent : undefined,
  };
}

function stateOf({ satisfiedBy, due }: DueDate): Obligation['state'] {
  if (!satisfiedBy) return 'open';
  return satisfiedBy.at <= due ? 'met' : 'met-late';
}
