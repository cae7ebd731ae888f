import type { Obligation } from './obligations.ts';

export type ObligationStatus = 'met' | 'met-late' | 'due' | 'warn' | 'missed';

/** How an obligation stands at `now` (UTC milliseconds). A clock that stands still neither warns nor misses. */
export function obligationStatusAt(obligation: Obligation, now: number): ObligationStatus {
  if (obligation.state !== 'open') return obligation.state;
  if (obligation.paused) return 'due';
  if (now > obligation.due) return 'missed';
  return now >= obligation.warnAt ? 'warn' : 'due';
}

/** The open obligation to look at first: the earliest date among running clocks, else among paused ones. */
export function nearestObligation(list: readonly Obligation[]): Obligation | undefined {
  const open = list.filter((obligation) => obligation.state === 'open');
  return earliestDue(open.filter((obligation) => !obligation.paused)) ?? earliestDue(open);
}

function earliestDue(list: readonly Obligation[]): Obligation | undefined {
  let nearest: Obligation | undefined;
  for (const obligation of list) if (!nearest || obligation.due < nearest.due) nearest = obligation;
  return nearest;
}
