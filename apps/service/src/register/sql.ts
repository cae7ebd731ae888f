/** A value as SQLite keeps it. */
export type SqlValue = string | number | null | Uint8Array;
type Row = Record<string, SqlValue>;

/**
 * The small piece of SQLite that the stores need, so that they run on a Durable Object's storage in production
 * and on `node:sqlite` in unit tests.
 */
export interface Sql {
  /** All rows of a statement. */
  all<T = Row>(query: string, ...values: SqlValue[]): T[];
  /** The first row, if there is one. */
  first<T = Row>(query: string, ...values: SqlValue[]): T | undefined;
  run(query: string, ...values: SqlValue[]): void;
  /** Everything in `work` is kept, or nothing. `work` must not be asynchronous. */
  transaction<T>(work: () => T): T;
}

/** `(?, ?), (?, ?)`: place for `rows` rows of `columns` values, so that many rows are one statement. */
export function places(rows: number, columns: number): string {
  const row = `(${Array(columns).fill('?').join(', ')})`;
  return Array(rows).fill(row).join(', ');
}

/** What Cloudflare's storage looks like, without its types. */
type ObjectStorage = {
  sql: { exec(query: string, ...values: unknown[]): { toArray(): Record<string, unknown>[] } };
  transactionSync<T>(work: () => T): T;
};

/** SQLite of a Durable Object. Blobs come out as ArrayBuffer there. */
export function objectSql(storage: ObjectStorage): Sql {
  const exec = (query: string, values: SqlValue[]) => storage.sql.exec(query, ...values).toArray();
  return {
    all: <T>(query: string, ...values: SqlValue[]) => exec(query, values).map(bytesOut) as T[],
    first: <T>(query: string, ...values: SqlValue[]) => {
      const row = exec(query, values)[0];
      return row === undefined ? undefined : (bytesOut(row) as T);
    },
    run: (query, ...values) => void exec(query, values),
    transaction: (work) => storage.transactionSync(work),
  };
}

function bytesOut(row: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(row))
    if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
  return row;
}
