import type { Sql } from '../sql.ts';

/** Which external accounts this register is connected to. Their secrets are in the connection objects. */
export function connectionStore(sql: Sql) {
  return {
    add: (host: string, account: string) =>
      sql.run('INSERT OR IGNORE INTO connections (host, account) VALUES (?, ?)', host, account),
    list: () =>
      sql.all<{ host: string; account: string }>(
        'SELECT host, account FROM connections ORDER BY host, account',
      ),
  };
}
export type ConnectionStore = ReturnType<typeof connectionStore>;
