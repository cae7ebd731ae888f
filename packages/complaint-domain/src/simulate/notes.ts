import type { RunningRule } from '../obligations/clock.ts';
import type { Explanation } from '../obligations/index.ts';
import { countsBusinessDays, durationsOf } from '../regimes/index.ts';
import type { SimulationInput } from './input.ts';

/** What a reader of the date must know besides it. */
export const SIMULATION_NOTES = [
  /** Nobody compared the rule with its source. */
  'unverified',
  /** Offered by the regime and owed by nobody. */
  'optional',
  /** An end on a day off would move, and nobody knows the country's days off. */
  'roll-unknown',
  /** The date rests on days off that were not announced yet. */
  'days-off-projected',
  /** The rule counts calendar days: the further holidays change nothing. */
  'holidays-do-not-count',
  /** The calendar is of another country than the rule's, which counts instead. */
  'calendar-not-used',
  /** The notice went out after the date: no more time. */
  'notice-too-late',
  /** The day asked for is later than the rule allows. */
  'extension-capped',
] as const;
export type SimulationNote = (typeof SIMULATION_NOTES)[number];

export function notesOf(
  explanation: Explanation,
  running: RunningRule,
  input: SimulationInput,
): SimulationNote[] {
  const { rule, calendar } = running;
  const { extension, due } = explanation;
  const workingDays = rule.roll !== 'none' || durationsOf(rule.limit).some(countsBusinessDays);
  const until = input.extension?.until;
  const holds: Record<SimulationNote, boolean> = {
    unverified: rule.verifiedOn === 'unverified',
    optional: explanation.optional,
    'roll-unknown': explanation.rollUnknown,
    'days-off-projected': explanation.projectedYears !== undefined,
    'holidays-do-not-count': (input.holidays?.length ?? 0) > 0 && !workingDays,
    'calendar-not-used': workingDays && input.calendar !== undefined && calendar?.id !== input.calendar,
    'notice-too-late': extension?.accepted === false && extension.why === 'notice-too-late',
    'extension-capped': extension?.accepted === true && until !== undefined && due.date < until,
  };
  return SIMULATION_NOTES.filter((note) => holds[note]);
}
