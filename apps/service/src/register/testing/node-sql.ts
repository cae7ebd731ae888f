import { DatabaseSync } from 'node:sqlite';
import type { Sql, SqlValue } from '../sql.ts';

/** SQLite of Node in the place of a Durable Object's: the same stores and rules run on both. */
export function nodeSql(path = ':memory:'): Sql & { close(): void } {
  const db = new DatabaseSync(path);
  let depth = 0;
  const all = (query: string, values: SqlValue[]) =>
    db
      .prepare(query)
      .all(...values)
      .map((row) => ({ ...row }));
  return {
    all: <T>(query: string, ...values: SqlValue[]) => all(query, values) as T[],
    first: <T>(query: string, ...values: SqlValue[]) => all(query, values)[0] as T | undefined,
    run: (query, ...values) => void db.prepare(query).run(...values),
    transaction<T>(work: () => T): T {
      const name = `level_${depth++}`;
      db.exec(`SAVEPOINT ${name}`);
      try {
        const result = work();
        db.exec(`RELEASE ${name}`);
        return result;
      } catch (error) {
        db.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
        throw error;
      } finally {
        depth--;
      }
    },
    close: () => db.close(),
  };
}
