import type { EventBody } from '../events.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import { type CaseCommand, nextId } from './case.ts';
import { accept, event, refuse, reject, rejection } from './outcome.ts';

/** TA1 and TA2: a task may be for anybody who is not excluded from the case. */
export function addTask({ data, c }: CaseCommand<'AddTask'>): Decision<EventBody> {
  const assignee = data.assignee ?? null;
  if (assignee !== null && c.excluded.includes(assignee))
    return reject('TA2', 'not-permitted', `excluded from this case: ${assignee}`, { excluded: [assignee] });
  const task = nextId('t', c.tasks);
  return accept(event('TaskAdded', { task, assignee, dueAt: data.dueAt ?? null }, { title: data.title }));
}

export function completeTask({ data, c }: CaseCommand<'CompleteTask'>): Decision<EventBody> {
  const problem = notOpen(data.task, c);
  if (problem) return refuse(problem);
  return accept(
    event('TaskCompleted', { task: data.task }, data.result === undefined ? null : { result: data.result }),
  );
}

export function cancelTask({ data, c }: CaseCommand<'CancelTask'>): Decision<EventBody> {
  const problem = notOpen(data.task, c);
  return problem
    ? refuse(problem)
    : accept(event('TaskCancelled', { task: data.task }, { reason: data.reason }));
}

/** TA3 and TA4. */
function notOpen(id: string, c: Complaint): Rejection | null {
  const task = c.tasks.find((candidate) => candidate.id === id);
  if (!task) return rejection('TA3', 'not-found', `no task ${id}`, { task: id });
  if (task.state === 'open') return null;
  return rejection('TA4', 'already-done', `task ${id} is ${task.state}`, { task: id, state: task.state });
}

/** DO1: the same content is attached once. */
export function attachDocument({ data, c }: CaseCommand<'AttachDocument'>): Decision<EventBody> {
  const same = c.documents.find((document) => document.sha256 === data.sha256);
  if (same) return reject('DO1', 'already-done', `attached already as ${same.id}`, { document: same.id });
  const { name, ...file } = data;
  return accept(event('DocumentAttached', { document: nextId('d', c.documents), ...file }, { name }));
}
