import { localDay, startOfLocalDay } from '../calendars/index.ts';
import type { Consequence } from '../regimes/index.ts';
import type { Obligation } from './obligations.ts';

/** One step of an automatic payment: from `from` (UTC ms) on, `amount` in minor units is owed in all. */
export type IndemnityStep = {
  fromDaysLate: number;
  from: number;
  amount: number;
  currency: string;
  /** This is what is owed at the moment asked about. */
  now: boolean;
};

/** What a missed date costs, in the words and amounts of its rule. */
export type CostOfLateness = Pick<Consequence, 'kind' | 'text' | 'body'> & {
  /** Ascending. */
  indemnity?: IndemnityStep[] | undefined;
  /** When the amounts were compared with their source, or `unverified`. */
  verifiedOn?: string | undefined;
};

/**
 * What it costs when the obligation is missed, told before and after its date; `at` in UTC milliseconds. Undefined
 * where the rule names no consequence, and where nothing can be late: an option, or what was met in time.
 */
export function costOfLateness(obligation: Obligation, at: number): CostOfLateness | undefined {
  const { consequence, optional, state } = obligation;
  if (!consequence || optional || state === 'met') return undefined;
  const { kind, text, body, indemnity } = consequence;
  return {
    kind,
    text,
    body,
    indemnity: indemnity && stepsOf(obligation, indemnity, at),
    verifiedOn: indemnity?.verifiedOn,
  };
}

/** Day one of lateness is the local day after the due date. Lateness ends with the act that meets the obligation. */
function stepsOf(
  { due, timeZone, satisfiedBy }: Obligation,
  { steps, currency }: NonNullable<Consequence['indemnity']>,
  at: number,
): IndemnityStep[] {
  const dueDay = localDay(timeZone, due);
  const until = Math.min(satisfiedBy?.at ?? at, at);
  const ascending = steps.toSorted((a, b) => a.fromDaysLate - b.fromDaysLate);
  const dated = ascending.map(({ fromDaysLate, amount }) => {
    const from = startOfLocalDay(timeZone, dueDay + fromDaysLate);
    return { fromDaysLate, from, amount, currency, now: false };
  });
  const reached = dated.findLast((step) => step.from <= until);
  if (reached) reached.now = true;
  return dated;
}
