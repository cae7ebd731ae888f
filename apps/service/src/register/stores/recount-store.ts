import type { Sql } from '../sql.ts';

/** Cases whose kept dates were counted under other settings or by an earlier release, to be counted anew. */
export function recountStore(sql: Sql) {
  return {
    all: () => sql.run('INSERT OR IGNORE INTO recounts SELECT id FROM complaints'),
    some: (limit: number) =>
      sql
        .all<{ complaint: string }>('SELECT complaint FROM recounts LIMIT ?', limit)
        .map((row) => row.complaint),
    done: (complaint: string) => sql.run('DELETE FROM recounts WHERE complaint = ?', complaint),
    any: () => sql.first('SELECT 1 AS yes FROM recounts LIMIT 1') !== undefined,
    clear: () => sql.run('DELETE FROM recounts'),
  };
}
export type RecountStore = ReturnType<typeof recountStore>;
