import type { Complaint, ComplaintState } from '@recourse/complaint-domain';
import type { Sql } from '../sql.ts';

/** The queue that a complaint stands open in, or null when it is not open. */
function openIn(state: ComplaintState): string | null {
  return state.status === 'new' || state.status === 'in_progress' ? state.queue : null;
}

/** How many complaints stand open in each queue, counted along so that nobody has to count them. */
export function queueStore(sql: Sql) {
  const add = (queue: string, n: number) =>
    sql.run(
      `INSERT INTO queue_counts (queue, open) VALUES (?, ?)
       ON CONFLICT (queue) DO UPDATE SET open = open + excluded.open`,
      queue,
      n,
    );
  return {
    move(before: ComplaintState, after: Complaint) {
      const [from, to] = [openIn(before), openIn(after)];
      if (from === to) return;
      if (from !== null) add(from, -1);
      if (to !== null) add(to, 1);
    },
    open: () =>
      sql.all<{ queue: string; open: number }>('SELECT queue, open FROM queue_counts WHERE open <> 0'),
    /** Open complaints whose nearest date has passed; only these rows are read. */
    overdue: (now: number) =>
      sql.all<{ queue: string; overdue: number }>(
        `SELECT queue, count(*) AS overdue FROM complaints INDEXED BY complaints_open_by_due
         WHERE status IN ('new', 'in_progress') AND next_due < ? GROUP BY queue`,
        now,
      ),
    /** As counted in the index itself, for the check of the whole register. */
    recounted: () =>
      sql.all<{ queue: string; open: number }>(
        `SELECT queue, count(*) AS open FROM complaints WHERE status IN ('new', 'in_progress') GROUP BY queue`,
      ),
  };
}
export type QueueStore = ReturnType<typeof queueStore>;
