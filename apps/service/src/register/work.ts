import {
  type Complaint,
  type ComplaintState,
  nextFollowUpAt,
  nextReleaseAt,
  nextTaskReminderAt,
  type Settings,
} from '@recourse/complaint-domain';
import type { Stores } from './stores/index.ts';
import type { WakeKind } from './stores/wake-store.ts';
import { approvalsIn, tasksIn } from './stores/work-store.ts';

/** When a case is next to be woken for something, UTC ms; null: it is not. */
export const NEXT_WAKE: Record<WakeKind, (c: Complaint, settings: Settings) => number | null> = {
  'follow-up': nextFollowUpAt,
  sending: nextReleaseAt,
  reminder: nextTaskReminderAt,
};
export const WAKE_KINDS = Object.keys(NEXT_WAKE) as WakeKind[];

/**
 * Keeps what the alarm, and people who look for their own work, find a case by.
 *
 * @param before the case as its rows were kept; null: whatever is kept of it may be wrong
 */
export function keepWork(
  { wakes, work, settings }: Stores,
  c: Complaint,
  before: ComplaintState | null,
): void {
  const current = settings.current();
  const was = before?.status === 'none' ? undefined : before;
  for (const kind of WAKE_KINDS) {
    const at = NEXT_WAKE[kind](c, current);
    if (at !== null || was === null || (was && NEXT_WAKE[kind](was, current) !== null))
      wakes.set(c.id, kind, at);
  }
  if (was === undefined ? c.tasks.length > 0 : was?.tasks !== c.tasks) work.replaceTasks(c.id, tasksIn(c));
  const asked = was === undefined ? c.draft || c.redress.length > 0 : hasMoved(was, c);
  if (asked) work.replaceApprovals(c.id, approvalsIn(c));
}

function hasMoved(was: Complaint | null, c: Complaint): boolean {
  return was === null || was.draft !== c.draft || was.redress !== c.redress;
}
