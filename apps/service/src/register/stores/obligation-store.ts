import { type Complaint, canBeLate, nextReport, type Obligation } from '@recourse/complaint-domain';
import { places, type Sql } from '../sql.ts';
import { type Viewer, visibleTo } from './complaint-store.ts';

/** Dates that are only offered, or until which records are kept, wake nobody and are not among the rows. */
export function keptOf(obligations: readonly Obligation[]): Obligation[] {
  return obligations.filter(canBeLate);
}

/**
 * The dates of every obligation that somebody can be late with, so that one alarm can find the next one and a
 * simulation all of them. Computed anew from the complaint at each command; never the truth.
 */
export function obligationStore(sql: Sql) {
  return {
    /** `isNew`: the complaint has no rows yet. */
    replace(complaint: Complaint, obligations: readonly Obligation[], isNew = false) {
      if (!isNew) sql.run('DELETE FROM obligations WHERE complaint = ?', complaint.id);
      const kept = keptOf(obligations);
      if (kept.length === 0) return;
      sql.run(
        `INSERT INTO obligations (complaint, rule, kind, start_at, due, warn_at, state, wake_at)
         VALUES ${places(kept.length, 8)}`,
        ...kept.flatMap((o) => [
          complaint.id,
          o.id,
          o.kind,
          o.start.at,
          o.due,
          o.warnAt,
          o.state,
          wakeAt(complaint, o),
        ]),
      );
    },
    nextWake: () =>
      sql.first<{ at: number | null }>('SELECT min(wake_at) AS at FROM obligations WHERE wake_at IS NOT NULL')
        ?.at ?? null,
    wakingBy: (now: number, limit: number) =>
      sql.all<WakingObligation>(
        'SELECT complaint, rule, due, warn_at AS warnAt FROM obligations WHERE wake_at <= ? ORDER BY wake_at LIMIT ?',
        now,
        limit,
      ),
    /** Of each open case that the viewer may see, what is open, oldest case first; `queue`: of this one only. */
    ofOpenCases(viewer: Viewer, queue: string | undefined) {
      const sight = visibleTo(viewer);
      return sql.all<OpenObligation>(
        `SELECT c.reference, c.received_at AS receivedAt, o.rule, o.kind, o.start_at AS startAt, o.due
         FROM complaints c JOIN obligations o ON o.complaint = c.id
         WHERE c.status IN ('new', 'in_progress') AND o.state = 'open' AND ${sight.sql}
           ${queue === undefined ? '' : 'AND c.queue = ?'}
         ORDER BY c.n`,
        ...sight.values,
        ...(queue === undefined ? [] : [queue]),
      );
    },
    /** Without a time it sleeps until the case changes. */
    sleep: ({ complaint, rule }: Pick<WakingObligation, 'complaint' | 'rule'>, until: number | null) =>
      sql.run('UPDATE obligations SET wake_at = ? WHERE complaint = ? AND rule = ?', until, complaint, rule),
  };
}
export type ObligationStore = ReturnType<typeof obligationStore>;

export type OpenObligation = {
  reference: string;
  receivedAt: number;
  rule: string;
  kind: Obligation['kind'];
  /** UTC ms at which its clock began. */
  startAt: number;
  due: number;
};

export type WakingObligation = { complaint: string; rule: string; due: number; warnAt: number };

/** When this obligation next has something to report; what stands still has nothing. */
function wakeAt(complaint: Complaint, o: Obligation): number | null {
  if (o.state !== 'open' || o.paused) return null;
  return nextReport(o, complaint, o.timeZone)?.at ?? null;
}
