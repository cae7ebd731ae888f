import type { Sql } from '../sql.ts';

/** Cases whose kept dates were counted under other settings or by an earlier release, to be counted anew. */
export function recountStore(sql: Sql) {
  /** Known to be empty: the alarm asks after every command. */
  let empty = false;
  return {
    all() {
      empty = false;
      sql.run('INSERT OR IGNORE INTO recounts SELECT id FROM complaints');
    },
    some: (limit: number) =>
      sql
        .all<{ complaint: string }>('SELECT complaint FROM recounts LIMIT ?', limit)
        .map((row) => row.complaint),
    done: (complaint: string) => sql.run('DELETE FROM recounts WHERE complaint = ?', complaint),
    any() {
      empty ||= sql.first('SELECT 1 AS yes FROM recounts LIMIT 1') === undefined;
      return !empty;
    },
  };
}
export type RecountStore = ReturnType<typeof recountStore>;
