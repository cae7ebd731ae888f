import type { Receipt } from '@recourse/api-client';
import type { Sql } from '../sql.ts';

/** What each command led to, so that a repeat gets the same answer and changes nothing. */
export function receiptStore(sql: Sql) {
  return {
    find: (command: string) => {
      const row = sql.first<{ body: string; receipt: string }>(
        'SELECT body, receipt FROM receipts WHERE command = ?',
        command,
      );
      return row && { body: row.body, receipt: JSON.parse(row.receipt) as Receipt };
    },
    /** A host's event that was refused is noted once, however often it comes. False the first time. */
    wasRefused: (command: string) =>
      sql.first('INSERT OR IGNORE INTO refused_inbound (command) VALUES (?) RETURNING 1 AS yes', command) ===
      undefined,
    keep: (command: string, body: string, receipt: Receipt) =>
      sql.run(
        'INSERT INTO receipts (command, body, receipt) VALUES (?, ?, ?)',
        command,
        body,
        JSON.stringify(receipt),
      ),
  };
}
export type ReceiptStore = ReturnType<typeof receiptStore>;
