import type { EventBody } from '../events.ts';
import { isAnswered } from '../questions.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import type { CaseCommand } from './case.ts';
import { accept, compact, event, reject, rejection } from './outcome.ts';

/** FI1 to FI3. A later finding on the same issue replaces the earlier one; both stay in the history. */
export function recordFinding({ data, c }: CaseCommand<'RecordFinding'>): Decision<EventBody> {
  if (!c.issues.some((issue) => issue.id === data.issue))
    return reject('FI2', 'not-found', `no issue ${data.issue}`, {
      issue: data.issue,
      known: c.issues.map((issue) => issue.id),
    });
  const { issue, outcome, rootCause, finding } = data;
  return accept(event('FindingRecorded', { issue, outcome }, compact({ finding, rootCause })));
}

/** FI3, RE8: what the final response states is not changed behind it. */
export function answeredAlready(rule: string, c: Complaint): Rejection | null {
  if (!isAnswered(c)) return null;
  return rejection(rule, 'already-done', 'the final response was issued; reopen the case to change it');
}
