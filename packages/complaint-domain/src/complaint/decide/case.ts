import { isoFromDay, localDay } from '../../calendars/index.ts';
import type { CommandData, CommandName } from '../commands.ts';
import type { CommandMeta } from '../meta.ts';
import type { Policy } from '../policy.ts';
import type { Complaint } from '../state.ts';

/** What a command on a registered case is decided from. */
export type CaseCommand<N extends CommandName> = {
  data: CommandData<N>;
  c: Complaint;
  meta: CommandMeta;
  policy: Policy;
};

/** The next local id of a list of the case: `t1`, `t2` … Lists never shrink, so an id is never used twice. */
export function nextId(letter: string, list: readonly unknown[]): string {
  return `${letter}${list.length + 1}`;
}

/** The organisation's present day, ISO. */
export function today(now: number, { settings }: Policy): string {
  return isoFromDay(localDay(settings.timeZone, now));
}

/** Clocks of several machines differ a little: what is at most this far in the future counts as now (ms). */
export const CLOCK_TOLERANCE = 60_000;

export function isInFuture(instant: number | undefined, now: number): boolean {
  return instant !== undefined && instant > now + CLOCK_TOLERANCE;
}
