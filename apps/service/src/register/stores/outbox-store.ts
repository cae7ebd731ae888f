import type { NoticeKind } from '@recourse/complaint-domain';
import type { Sql, SqlValue } from '../sql.ts';

/** What a line can be owed: what the domain asks for, and what the register posts by itself. */
export type OutboxKind = NoticeKind | 'digest' | 'checkpoint';

/**
 * `waiting`: will be tried at `next_at`. `attempting`: an attempt began; after a crash nobody knows its end.
 * `failed`: the host refused it for good. `dead`: given up after a day of trying. `uncertain`: may have arrived.
 */
export type OutboxState = 'waiting' | 'attempting' | 'delivered' | 'failed' | 'uncertain' | 'dead';

/**
 * `surface`: one of the case (`s1`), a person (`member:m-alice`) or a channel (`channel:slack/T1/C1`). Rows of one
 * complaint and surface are a line and go in order. `complaint` is empty where the row is about none.
 */
export type OutboxRow = {
  n: number;
  id: string;
  complaint: string;
  surface: string;
  kind: OutboxKind;
  item: string | null;
  state: OutboxState;
  attempts: number;
  next_at: number | null;
  created_at: number;
  reason: string | null;
};

/** `before`: only rows older than the one with this number. */
export type OutboxFilters = {
  state?: OutboxState | undefined;
  complaint?: string | undefined;
  before?: number | undefined;
  limit: number;
};

const ALL = 'n, id, complaint, surface, kind, item, state, attempts, next_at, created_at, reason';

/** What surfaces are owed, in the order in which it happened. */
export function outboxStore(sql: Sql) {
  return {
    /** `notBefore`: when it may leave, UTC ms; default: at once. A row that was there before stays as it is. */
    add(row: {
      id: string;
      complaint: string;
      surface: string;
      kind: OutboxKind;
      item: string | null;
      at: number;
      notBefore?: number;
    }) {
      sql.run(
        `INSERT INTO outbox (id, complaint, surface, kind, item, state, attempts, next_at, created_at)
         VALUES (?, ?, ?, ?, ?, 'waiting', 0, ?, ?) ON CONFLICT (id) DO NOTHING`,
        row.id,
        row.complaint,
        row.surface,
        row.kind,
        row.item,
        row.notBefore ?? row.at,
        row.at,
      );
    },
    /** The same already waits and stands for this one as well: it reads the present when it goes. */
    hasWaiting: ({
      complaint,
      surface,
      kind,
      item,
    }: Pick<OutboxRow, 'complaint' | 'surface' | 'kind' | 'item'>) =>
      sql.first(
        `SELECT 1 AS yes FROM outbox
         WHERE complaint = ? AND surface = ? AND kind = ? AND item IS ? AND state = 'waiting'`,
        complaint,
        surface,
        kind,
        item,
      ) !== undefined,
    /** Due rows of which no earlier row of the same case and surface is still waiting or being tried. */
    due: (now: number, limit: number) =>
      sql.all<OutboxRow>(
        `SELECT ${ALL} FROM outbox o INDEXED BY outbox_by_next
         WHERE next_at <= ? AND state = 'waiting' AND NOT EXISTS (
           SELECT 1 FROM outbox p WHERE p.complaint = o.complaint AND p.surface = o.surface AND p.n < o.n
             AND p.state IN ('waiting', 'attempting'))
         ORDER BY next_at, n LIMIT ?`,
        now,
        limit,
      ),
    /** The next time at which a row that is first in its line wants to be tried. */
    nextAttempt: () =>
      sql.first<{ at: number }>(
        `SELECT next_at AS at FROM outbox o INDEXED BY outbox_by_next
         WHERE next_at IS NOT NULL AND state = 'waiting' AND NOT EXISTS (
           SELECT 1 FROM outbox p WHERE p.complaint = o.complaint AND p.surface = o.surface AND p.n < o.n
             AND p.state IN ('waiting', 'attempting'))
         ORDER BY next_at LIMIT 1`,
      )?.at ?? null,
    attempting: () => sql.all<OutboxRow>(`SELECT ${ALL} FROM outbox WHERE state = 'attempting' ORDER BY n`),
    /** The delivery of a message to the complainant. */
    ofMessage: (complaint: string, item: string) =>
      sql.first<{ id: string }>(
        `SELECT id FROM outbox WHERE complaint = ? AND kind = 'message' AND item = ? ORDER BY n DESC LIMIT 1`,
        complaint,
        item,
      )?.id,
    byId: (id: string) => sql.first<OutboxRow>(`SELECT ${ALL} FROM outbox WHERE id = ?`, id),
    /** Newest first. An attempt under way counts as waiting: it did not end yet. */
    list({ state, complaint, before, limit }: OutboxFilters) {
      const parts: [string, ...SqlValue[]][] = [];
      if (state !== undefined)
        parts.push(['state IN (?, ?)', state, state === 'waiting' ? 'attempting' : state]);
      if (complaint !== undefined) parts.push(['complaint = ?', complaint]);
      if (before !== undefined) parts.push(['n < ?', before]);
      const where = parts.length === 0 ? '' : `WHERE ${parts.map(([condition]) => condition).join(' AND ')}`;
      const values = parts.flatMap(([, ...given]) => given);
      return sql.all<OutboxRow>(
        `SELECT ${ALL} FROM outbox ${where} ORDER BY n DESC LIMIT ?`,
        ...values,
        limit,
      );
    },
    set(
      id: string,
      change: { state: OutboxState; attempts: number; nextAt: number | null; reason: string | null },
    ) {
      sql.run(
        'UPDATE outbox SET state = ?, attempts = ?, next_at = ?, reason = ? WHERE id = ?',
        change.state,
        change.attempts,
        change.nextAt,
        change.reason,
        id,
      );
    },
    /** Hosts may quote a person in their words about a delivery. */
    forgetReasons: (complaint: string) =>
      sql.run('UPDATE outbox SET reason = NULL WHERE complaint = ?', complaint),
    /** Nothing more goes to a surface that is gone. Of a message the case must hear, so its turn comes at once. */
    dropWaiting(complaint: string, surface: string) {
      sql.run(
        `UPDATE outbox SET state = 'failed', next_at = NULL, reason = 'surface-gone'
         WHERE complaint = ? AND surface = ? AND state = 'waiting' AND kind NOT IN ('erase', 'message')`,
        complaint,
        surface,
      );
      sql.run(
        `UPDATE outbox SET next_at = created_at
         WHERE complaint = ? AND surface = ? AND state = 'waiting' AND kind = 'message'`,
        complaint,
        surface,
      );
    },
  };
}
export type OutboxStore = ReturnType<typeof outboxStore>;
