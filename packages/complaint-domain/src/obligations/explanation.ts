import type { ClockFact, DeadlineDuration, ObligationKind } from '../regimes/index.ts';
import type { ExtensionOutcome, SatisfiedBy } from './due-dates.ts';

/** One local day of a count. `day-zero` is the day on which the clock starts. */
export type ExplainedDay = {
  date: string;
  counted: boolean;
  why: 'counted' | 'day-zero' | 'weekend' | 'holiday' | 'paused';
  holiday?: string | undefined;
};

/** A moment as it is lived in the case's zone: `at` in UTC milliseconds, local date and time `HH:MM`. */
export type LocalMoment = { at: number; date: string; time: string };

/** How one duration was counted to its end. */
export type ExplainedCount = {
  duration: DeadlineDuration;
  /** Every day from the start of the clock to the last counted one; empty for hours. */
  days: ExplainedDay[];
  /** For hours: the span added on the clock and the milliseconds that it stood still. */
  hours?: { amount: number; stoodStill: number; inOfficeHours?: true | undefined } | undefined;
  /** The end fell on a day off and went elsewhere. */
  roll?: { from: string; to: string; skipped: ExplainedDay[] } | undefined;
  due: LocalMoment;
};

/** How a date came about, as data: what started the clock, every day, every shift, and the end. */
export type Explanation = Omit<ExplainedCount, 'duration'> & {
  /** Null where a person set the date, because the rule has no number. */
  duration: DeadlineDuration | null;
  /** That day, as an ISO date, and what proves who set it. */
  assessed?: { day: string; proof: string } | undefined;
  rule: string;
  kind: ObligationKind;
  /** Offered by the regime and owed by nobody. */
  optional: boolean;
  citation: string;
  timeZone: string;
  /** `afterFallback`: the clock's own start had not happened; this fact and its period stood in. */
  start: LocalMoment & { fact: ClockFact; afterFallback?: true | undefined };
  /** Where the rule names several ends: which counts, and all of them in the rule's order. */
  choice?: 'later' | 'earlier' | undefined;
  alternatives?: { duration: DeadlineDuration; due: LocalMoment; chosen: boolean }[] | undefined;
  extension?: (ExtensionOutcome & { days?: ExplainedDay[] | undefined }) | undefined;
  satisfiedBy?: SatisfiedBy | undefined;
  /** The clock stands still; `due` is the date if it went on at once. */
  paused: boolean;
  /** An end on a day off would move, but nobody knows the country's days off: the earlier date stands. */
  rollUnknown: boolean;
  /** Years whose days off were not announced yet when the calendar was checked. */
  projectedYears?: number[] | undefined;
};
