import type { Complaint } from '@recourse/complaint-domain';
import { places, type Sql } from '../sql.ts';
import { type Viewer, visibleTo } from './complaint-store.ts';

export type WaitingTask = { complaint: string; task: string; dueAt: number | null };

/** A draft or a proposal that a second person decides. `at`: since when it is known to wait, UTC ms. */
export type WaitingApproval = {
  complaint: string;
  kind: 'final-response' | 'redress';
  item: string;
  by: string;
  at: number;
};

/** Open tasks and open approvals, so that each person's own can be found. Derived; never the truth. */
export function workStore(sql: Sql) {
  return {
    replaceTasks(complaint: string, tasks: Omit<WaitingTaskOf, 'complaint'>[]) {
      sql.run('DELETE FROM tasks WHERE complaint = ?', complaint);
      if (tasks.length === 0) return;
      sql.run(
        `INSERT INTO tasks (complaint, task, assignee, due_at) VALUES ${places(tasks.length, 4)}`,
        ...tasks.flatMap(({ task, assignee, dueAt }) => [complaint, task, assignee, dueAt]),
      );
    },
    /** What waits already keeps its time. */
    replaceApprovals(complaint: string, waiting: Omit<WaitingApproval, 'complaint'>[]) {
      const kept = waiting.map(({ item }) => item);
      sql.run(
        `DELETE FROM approvals WHERE complaint = ? AND item NOT IN (${kept.map(() => '?').join(', ')})`,
        complaint,
        ...kept,
      );
      for (const { kind, item, by, at } of waiting)
        sql.run(
          `INSERT INTO approvals (complaint, item, kind, by, at) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (complaint, item) DO UPDATE SET by = excluded.by`,
          complaint,
          item,
          kind,
          by,
          at,
        );
    },
    /** Earliest first, those without a date last; `until`: only those due by then. */
    tasksOf: (assignee: string, until: number | null, limit: number) =>
      sql.all<WaitingTask>(
        `SELECT complaint, task, due_at AS dueAt FROM tasks
         WHERE assignee = ? AND (? IS NULL OR due_at <= ?) ORDER BY due_at IS NULL, due_at LIMIT ?`,
        assignee,
        until,
        until,
        limit,
      ),
    /** Of cases that the viewer may see, by somebody else; longest waiting first. */
    approvalsFor(viewer: Viewer, limit: number) {
      const sight = visibleTo(viewer);
      return sql.all<WaitingApproval>(
        `SELECT a.complaint, a.kind, a.item, a.by, a.at FROM approvals a JOIN complaints c ON c.id = a.complaint
         WHERE a.by <> ? AND ${sight.sql} ORDER BY a.at, a.item LIMIT ?`,
        viewer.id,
        ...sight.values,
        limit,
      );
    },
    /** Of one case, for the check of the whole register. */
    kept: (complaint: string) => ({
      tasks: sql.all<WaitingTaskOf>(
        'SELECT task, assignee, due_at AS dueAt FROM tasks WHERE complaint = ? ORDER BY task',
        complaint,
      ),
      approvals: sql.all<{ kind: string; item: string; by: string }>(
        'SELECT kind, item, by FROM approvals WHERE complaint = ? ORDER BY item',
        complaint,
      ),
    }),
  };
}
export type WorkStore = ReturnType<typeof workStore>;

type WaitingTaskOf = { task: string; assignee: string | null; dueAt: number | null };

/** The open tasks of a case, as they are kept. */
export function tasksIn(c: Complaint): WaitingTaskOf[] {
  const open = c.tasks.filter(({ state }) => state === 'open');
  return open.map(({ id, assignee, dueAt }) => ({ task: id, assignee, dueAt }));
}

/** What waits for a second person in a case, as it is kept. */
export function approvalsIn(c: Complaint): Omit<WaitingApproval, 'complaint'>[] {
  const redress = c.redress.filter(({ state }) => state === 'proposed');
  return [
    ...(c.draft
      ? [{ kind: 'final-response', item: 'draft', by: c.draft.by.id, at: c.draft.at } as const]
      : []),
    ...redress.map(({ id, proposedBy }) => ({
      ...({ kind: 'redress', item: id, by: proposedBy.id, at: c.updatedAt } as const),
    })),
  ];
}
