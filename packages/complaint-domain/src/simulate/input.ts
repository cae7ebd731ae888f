import type { Calendars } from '../calendars/index.ts';
import type { CaseTraits, ClockFact, MilestoneFact, Regime } from '../regimes/index.ts';

/** The law and the calendars that a simulation counts with. */
export type SimulationLaw = { regimes: readonly Regime[]; calendars: Calendars };

/** Facts without a case. All moments are UTC milliseconds, all days ISO dates. */
export type SimulationInput = CaseTraits & {
  regime: string;
  /** `final-response`, or with the regime in front. */
  rule: string;
  received?: number | undefined;
  registered?: number | undefined;
  /** Further facts that start clocks: `acknowledgement-sent`, `sent-to-firm`, `resolved` … */
  facts?: Partial<Record<MilestoneFact, number>> | undefined;
  /** IANA zone; without one, that of the calendar, else UTC. */
  zone?: string | undefined;
  /** Calendar of the firm's place, where it is narrower than the rule's own. */
  calendar?: string | undefined;
  /** Further days off: "11 November a holiday". */
  holidays?: readonly string[] | undefined;
  /** More time by a notice sent then (in time, when left out), until that day or for as long as the rule allows. */
  extension?: { noticeSent?: number | undefined; until?: string | undefined } | undefined;
};

/** Why there is no date. `field` is the part of the input to look at; a fact that is missing is `facts.` and its name. */
export type SimulationProblem = {
  field: string;
  rule:
    | 'unknown-regime'
    | 'unknown-rule'
    | 'unknown-zone'
    | 'unknown-calendar'
    | 'not-a-date'
    | 'missing-fact'
    | 'does-not-apply'
    | 'assess'
    | 'not-in-force'
    | 'year-outside-calendar'
    | 'no-extension'
    | 'out-of-range'
    | 'reversed';
  message: string;
};

export type SimulationResult<T> = { ok: true; value: T } | { ok: false; problem: SimulationProblem };

export function problem(
  field: string,
  rule: SimulationProblem['rule'],
  message: string,
): { ok: false; problem: SimulationProblem } {
  return { ok: false, problem: { field, rule, message } };
}

/** The field of the input that holds a fact. */
export function fieldOf(fact: ClockFact): string {
  return fact === 'received' || fact === 'registered' ? fact : `facts.${fact}`;
}

/** When a fact of the input happened. */
export function momentOf(input: SimulationInput, fact: ClockFact): number | undefined {
  if (fact === 'received') return input.received;
  return fact === 'registered' ? input.registered : input.facts?.[fact];
}
