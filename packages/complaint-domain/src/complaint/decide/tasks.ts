import type { Settings } from '../../settings/schema.ts';
import type { EventBody } from '../events.ts';
import { openTasks } from '../questions.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint, Task } from '../state.ts';
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

/** TA5: a person is reminded once of each due time. */
export function remindTask({ data, c, meta, policy }: CaseCommand<'RemindTask'>): Decision<EventBody> {
  const problem = notOpen(data.task, c);
  if (problem) return refuse(problem);
  const task = c.tasks.find(({ id }) => id === data.task)!;
  const at = reminderAt(task, policy.settings);
  if (at === null) return reject('TA5', 'already-done', `${task.id} asks for no reminder`, { task: task.id });
  if (meta.at < at) return reject('TA5', 'wrong-status', `${task.id} is not due soon`, { task: task.id, at });
  return accept(event('TaskReminded', { task: task.id, dueAt: task.dueAt! }));
}

/** When a task of the case is to be reminded of next, UTC milliseconds; null: none is. May have passed. */
export function nextTaskReminderAt(c: Complaint, settings: Settings): number | null {
  const times = openTasks(c).flatMap((task) => reminderAt(task, settings) ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

function reminderAt({ dueAt, reminded }: Task, { chat }: Settings): number | null {
  return dueAt === null || reminded === dueAt ? null : dueAt - chat.taskReminderHours * 3_600_000;
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
