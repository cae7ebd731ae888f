import type { Stored } from '../evolve.ts';
import type { Complaint, Task } from '../state.ts';
import { author, change } from './common.ts';

export function classified(c: Complaint, e: Stored<'Classified'>): Complaint {
  const { issues, regimes, ...changes } = e.data;
  const moved = changes.category !== undefined && changes.category !== c.category;
  const added = issues.map((id, index) => ({ id, text: e.personal?.issues[index] ?? null }));
  const { issues: _texts, ...circumstances } = e.personal ?? { issues: [] };
  const all = { ...changes, ...circumstances };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return {
    ...c,
    ...(moved ? { subcategory: null } : {}),
    ...given,
    regimes,
    issues: added.length > 0 ? [...c.issues, ...added] : c.issues,
  };
}

/** Early events do not say what kind of complainant it is; then it stays as it was. */
export function complainantUpdated(c: Complaint, e: Stored<'ComplainantUpdated'>): Complaint {
  const { country, anonymous, complainantKind = c.complainantKind } = e.data;
  const vulnerable = e.personal?.vulnerability !== undefined;
  return { ...c, country, anonymous, complainantKind, complainant: e.personal, vulnerable };
}

export function stageEntered(c: Complaint, e: Stored<'StageEntered'>): Complaint {
  return { ...c, status: 'in_progress', stage: e.data.stage, stageSince: e.at };
}

export function taskAdded(c: Complaint, e: Stored<'TaskAdded'>): Complaint {
  const { task: id, assignee, dueAt } = e.data;
  const title = e.personal?.title ?? null;
  const task: Task = { id, title, assignee, dueAt, state: 'open', addedAt: e.at, addedBy: author(e) };
  return { ...c, tasks: [...c.tasks, task] };
}

export function taskEnded(
  c: Complaint,
  e: Stored<'TaskCompleted'> | Stored<'TaskCancelled'>,
  state: 'done' | 'cancelled',
  remark: string | null,
): Complaint {
  const ended = { state, remark, endedAt: e.at, endedBy: author(e) };
  return { ...c, tasks: change(c.tasks, e.data.task, (task) => ({ ...task, ...ended })) };
}

export function taskReminded(c: Complaint, e: Stored<'TaskReminded'>): Complaint {
  const { task: id, dueAt: reminded } = e.data;
  return { ...c, tasks: change(c.tasks, id, (task) => ({ ...task, reminded })) };
}

export function obligationReported(
  c: Complaint,
  e: Stored<'ObligationWarned'> | Stored<'ObligationDue'> | Stored<'ObligationMissed'>,
  what: 'warned' | 'due' | 'missed',
): Complaint {
  const { obligation, due } = e.data;
  return { ...c, reported: { ...c.reported, [obligation]: { ...c.reported[obligation], [what]: due } } };
}
