import { canBeLate } from '../../obligations/index.ts';
import { escalateTo, escalationRows, type ReportState } from '../escalation.ts';
import type { EventBody } from '../events.ts';
import { obligationsOf } from '../facts.ts';
import type { Decision } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import type { CaseCommand } from './case.ts';
import { accept, event, reject } from './outcome.ts';

const REPORTED = {
  warned: 'ObligationWarned',
  due: 'ObligationDue',
  missed: 'ObligationMissed',
} as const;

/** OR rules. The report is an entry; whether it also raises the case says the escalation matrix. */
export function recordObligation({ data, c, policy }: CaseCommand<'RecordObligation'>): Decision<EventBody> {
  const { obligation: id, due, state } = data;
  const obligation = obligationsOf(c, policy).find((candidate) => candidate.id === id);
  if (!obligation) return reject('OR1', 'not-found', `no obligation ${id}`, { obligation: id });
  if (!canBeLate(obligation))
    return reject('OR5', 'unknown-value', `${id} is offered, not owed`, { obligation: id });
  if (obligation.due !== due)
    return reject('OR2', 'unknown-value', `${id} is due at another time`, {
      obligation: id,
      due: obligation.due,
    });
  if (obligation.state !== 'open' || isReported(c, id, state, due))
    return reject('OR3', 'already-done', `${id} is met or was reported as ${state} already`, {
      obligation: id,
    });
  const reported = event(REPORTED[state], { obligation: id, due });
  const to = escalateTo(escalationRows(state, obligation, c, policy));
  if (!to) return accept(reported);
  return accept(reported, event('Escalated', { level: (c.escalation?.level ?? 0) + 1, to }));
}

const ORDER: readonly ReportState[] = ['warned', 'due', 'missed'];

/** What is due needs no warning any more, and what was missed neither. */
function isReported(c: Complaint, id: string, state: ReportState, due: number): boolean {
  const reported = c.reported[id];
  return ORDER.slice(ORDER.indexOf(state)).some((reached) => reported?.[reached] === due);
}
