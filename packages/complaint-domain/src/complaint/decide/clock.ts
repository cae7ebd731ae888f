import type { EventBody } from '../events.ts';
import { obligationsOf } from '../facts.ts';
import type { Decision } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import type { CaseCommand } from './case.ts';
import { accept, event, reject } from './outcome.ts';

/** OR rules. A missed legal duty goes one level up; a missed internal target only shows. */
export function recordObligation({ data, c, policy }: CaseCommand<'RecordObligation'>): Decision<EventBody> {
  const { obligation: id, due, state } = data;
  const obligation = obligationsOf(c, policy).find((candidate) => candidate.id === id);
  if (!obligation) return reject('OR1', 'not-found', `no obligation ${id}`, { obligation: id });
  if (obligation.due !== due)
    return reject('OR2', 'unknown-value', `${id} is due at another time`, {
      obligation: id,
      due: obligation.due,
    });
  if (obligation.state !== 'open' || isReported(c, id, state, due))
    return reject('OR3', 'already-done', `${id} is met or was reported as ${state} already`, {
      obligation: id,
    });
  if (state === 'warned') return accept(event('ObligationWarned', { obligation: id, due }));
  const missed = event('ObligationMissed', { obligation: id, due });
  if (!obligation.statutory) return accept(missed);
  return accept(missed, event('Escalated', { level: (c.escalation?.level ?? 0) + 1, to: 'manager' }));
}

/** What was missed needs no warning any more. */
function isReported(c: Complaint, id: string, state: 'warned' | 'missed', due: number): boolean {
  const reported = c.reported[id];
  return reported?.missed === due || (state === 'warned' && reported?.warned === due);
}
