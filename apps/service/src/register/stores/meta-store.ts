import type { Sql } from '../sql.ts';

/** Single values of a register: its name, the clock's offset, the last sequence number of each year. */
export function metaStore(sql: Sql) {
  const get = (name: string) =>
    sql.first<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)?.value;
  const set = (name: string, value: string) =>
    sql.run(
      'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      name,
      value,
    );
  return {
    get,
    set,
    remove: (name: string) => sql.run('DELETE FROM meta WHERE name = ?', name),
    /** The next number of a year, without gaps: a rolled-back command gives its number back. */
    nextSequence(year: number): number {
      const row = sql.first<{ value: string }>(
        `INSERT INTO meta (name, value) VALUES (?, '1')
         ON CONFLICT (name) DO UPDATE SET value = CAST(value + 1 AS TEXT) RETURNING value`,
        `sequence-${year}`,
      );
      return Number(row!.value);
    },
  };
}
export type MetaStore = ReturnType<typeof metaStore>;
