import type { Sql } from '../sql.ts';

/** When the next follow-up of each case goes out, so that one alarm can find it. Derived; never the truth. */
export function followUpStore(sql: Sql) {
  /** Known that none wants to wake: the alarm asks after every command. */
  let asleep = false;
  return {
    /** `at`: UTC ms; null when none waits. */
    set(complaint: string, at: number | null) {
      asleep = false;
      if (at === null) sql.run('DELETE FROM follow_ups WHERE complaint = ?', complaint);
      else
        sql.run(
          'INSERT OR REPLACE INTO follow_ups (complaint, next_at, wake_at) VALUES (?, ?, ?)',
          complaint,
          at,
          at,
        );
    },
    nextAt: (complaint: string) =>
      sql.first<{ at: number }>('SELECT next_at AS at FROM follow_ups WHERE complaint = ?', complaint)?.at ??
      null,
    nextWake() {
      if (asleep) return null;
      const at =
        sql.first<{ at: number | null }>(
          'SELECT min(wake_at) AS at FROM follow_ups WHERE wake_at IS NOT NULL',
        )?.at ?? null;
      asleep = at === null;
      return at;
    },
    wakingBy: (now: number, limit: number) =>
      sql
        .all<{ complaint: string }>(
          'SELECT complaint FROM follow_ups WHERE wake_at <= ? ORDER BY wake_at LIMIT ?',
          now,
          limit,
        )
        .map((row) => row.complaint),
    /** Without a time it sleeps until the case changes. */
    sleep(complaint: string, until: number | null) {
      asleep = false;
      sql.run('UPDATE follow_ups SET wake_at = ? WHERE complaint = ?', until, complaint);
    },
  };
}
export type FollowUpStore = ReturnType<typeof followUpStore>;
