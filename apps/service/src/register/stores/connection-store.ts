import type { Sql } from '../sql.ts';
import type { ChatAccount } from './preference-store.ts';

type Connected = { host: string; account: string };
type Row = Connected & { ended_at: number | null };

/** Which external accounts this register is connected to. Their secrets are in the connection objects. */
export function connectionStore(sql: Sql) {
  let known: Row[] | null = null;
  const all = (): Row[] =>
    (known ??= sql.all<Row>('SELECT host, account, ended_at FROM connections ORDER BY host, account'));
  const list = (): Connected[] => all().filter(({ ended_at }) => ended_at === null);
  return {
    add(host: string, account: string) {
      sql.run(
        `INSERT INTO connections (host, account) VALUES (?, ?)
         ON CONFLICT (host, account) DO UPDATE SET ended_at = NULL`,
        host,
        account,
      );
      known = null;
    },
    /** The account took its permission back; it stays known. False when it was not connected. `at`: UTC ms. */
    end(host: string, account: string, at: number): boolean {
      const ended = sql.first(
        `UPDATE connections SET ended_at = ? WHERE host = ? AND account = ? AND ended_at IS NULL
         RETURNING 1 AS yes`,
        at,
        host,
        account,
      );
      known = null;
      return ended !== undefined;
    },
    /** False when it was not known. */
    remove(host: string, account: string): boolean {
      const removed = sql.first(
        'DELETE FROM connections WHERE host = ? AND account = ? RETURNING 1 AS yes',
        host,
        account,
      );
      known = null;
      return removed !== undefined;
    },
    /** Also those that took their permission back. */
    all: (): readonly Connected[] => all(),
    /** What is connected now. */
    list,
    has: (host: string, account: string) => list().some((c) => c.host === host && c.account === account),
    /** The chats in which colleagues can be told of things. */
    chats: () => list().filter(isChat),
    forget: () => {
      known = null;
    },
  };
}
export type ConnectionStore = ReturnType<typeof connectionStore>;

function isChat(connected: Connected): connected is ChatAccount {
  return connected.host === 'slack' || connected.host === 'teams';
}
