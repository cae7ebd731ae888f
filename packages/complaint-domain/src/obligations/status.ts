import type { Obligation } from './obligations.ts';

/** `passed`: an option, or a duty to keep records, whose day is over. Nobody is late with it. */
export type ObligationStatus = 'met' | 'met-late' | 'due' | 'warn' | 'missed' | 'passed';

/**
 * How an obligation stands at `now` (UTC milliseconds). A clock that stands still neither warns nor misses, and
 * neither does an option.
 */
export function obligationStatusAt(obligation: Obligation, now: number): ObligationStatus {
  if (obligation.state !== 'open') return obligation.state;
  if (obligation.paused) return 'due';
  if (!canBeLate(obligation)) return now > obligation.due ? 'passed' : 'due';
  if (now > obligation.due) return 'missed';
  return now >= obligation.warnAt ? 'warn' : 'due';
}

/** False for options, and for records that are kept until a day: their date is told, and nothing depends on it. */
export function canBeLate(obligation: Pick<Obligation, 'optional' | 'kind'>): boolean {
  return !obligation.optional && obligation.kind !== 'retention';
}

/**
 * The open obligation to look at first: the earliest date among running clocks, else among paused ones. The target of
 * a stage is a step on the way and no date that anybody waits for.
 */
export function nearestObligation(list: readonly Obligation[]): Obligation | undefined {
  const open = list.filter(
    (obligation) =>
      obligation.state === 'open' && canBeLate(obligation) && obligation.kind !== 'stage-target',
  );
  return earliestDue(open.filter((obligation) => !obligation.paused)) ?? earliestDue(open);
}

function earliestDue(list: readonly Obligation[]): Obligation | undefined {
  let nearest: Obligation | undefined;
  for (const obligation of list) if (!nearest || obligation.due < nearest.due) nearest = obligation;
  return nearest;
}
