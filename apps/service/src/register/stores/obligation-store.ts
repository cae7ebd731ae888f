import type { Complaint, Obligation } from '@recourse/complaint-domain';
import { places, type Sql } from '../sql.ts';

/**
 * The dates of every open obligation, so that one alarm can find the next one. Computed anew from the complaint
 * at each command; never the truth.
 */
export function obligationStore(sql: Sql) {
  return {
    /** `isNew`: the complaint has no rows yet. */
    replace(complaint: Complaint, obligations: readonly Obligation[], isNew = false) {
      if (!isNew) sql.run('DELETE FROM obligations WHERE complaint = ?', complaint.id);
      if (obligations.length === 0) return;
      sql.run(
        `INSERT INTO obligations (complaint, rule, due, warn_at, state, wake_at) VALUES ${places(obligations.length, 6)}`,
        ...obligations.flatMap((o) => [complaint.id, o.id, o.due, o.warnAt, o.state, wakeAt(complaint, o)]),
      );
    },
    nextWake: () =>
      sql.first<{ at: number | null }>('SELECT min(wake_at) AS at FROM obligations WHERE wake_at IS NOT NULL')
        ?.at ?? null,
    wakingBy: (now: number, limit: number) =>
      sql.all<{ complaint: string; rule: string; due: number; warn_at: number }>(
        'SELECT complaint, rule, due, warn_at FROM obligations WHERE wake_at <= ? ORDER BY wake_at LIMIT ?',
        now,
        limit,
      ),
  };
}
export type ObligationStore = ReturnType<typeof obligationStore>;

/** When this obligation next needs attention: its warn time, then its due time, then never. */
function wakeAt(complaint: Complaint, o: Obligation): number | null {
  if (o.state !== 'open') return null;
  const reported = complaint.reported[o.id];
  if (reported?.missed === o.due) return null;
  // Overdue by one millisecond: an obligation is missed once its due moment has passed.
  return reported?.warned === o.due ? o.due + 1 : o.warnAt;
}
