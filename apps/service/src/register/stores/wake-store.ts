import type { Sql } from '../sql.ts';

/** What a case is woken for besides its obligations: a letter that goes out by itself, or a task that is due soon. */
export type WakeKind = 'follow-up' | 'sending' | 'reminder';
export type Wake = { complaint: string; kind: WakeKind };

/** When each case next has something to do by itself, so that one alarm can find it. Derived; never the truth. */
export function wakeStore(sql: Sql) {
  /** Known that none wants to wake: the alarm asks after every command. */
  let asleep = false;
  return {
    /** `at`: UTC ms; null when nothing waits. */
    set(complaint: string, kind: WakeKind, at: number | null) {
      asleep = false;
      if (at === null) sql.run('DELETE FROM wakes WHERE complaint = ? AND kind = ?', complaint, kind);
      else
        sql.run(
          'INSERT OR REPLACE INTO wakes (complaint, kind, next_at, wake_at) VALUES (?, ?, ?, ?)',
          complaint,
          kind,
          at,
          at,
        );
    },
    nextAt: (complaint: string, kind: WakeKind) =>
      sql.first<{ at: number }>(
        'SELECT next_at AS at FROM wakes WHERE complaint = ? AND kind = ?',
        complaint,
        kind,
      )?.at ?? null,
    nextWake() {
      if (asleep) return null;
      const at =
        sql.first<{ at: number | null }>('SELECT min(wake_at) AS at FROM wakes WHERE wake_at IS NOT NULL')
          ?.at ?? null;
      asleep = at === null;
      return at;
    },
    wakingBy: (now: number, limit: number) =>
      sql.all<Wake>(
        'SELECT complaint, kind FROM wakes WHERE wake_at <= ? ORDER BY wake_at LIMIT ?',
        now,
        limit,
      ),
    /** Without a time it sleeps until the case changes. */
    sleep({ complaint, kind }: Wake, until: number | null) {
      asleep = false;
      sql.run('UPDATE wakes SET wake_at = ? WHERE complaint = ? AND kind = ?', until, complaint, kind);
    },
  };
}
export type WakeStore = ReturnType<typeof wakeStore>;
