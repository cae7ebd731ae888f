import { createHmac } from 'node:crypto';
import type { Receipt } from '@recourse/api-client';
import type { Sql } from '../sql.ts';

/**
 * What each command led to, so that a repeat gets the same answer and changes nothing. Of its body only a mark is
 * kept, under `key`: texts are short, and from a bare hash whoever reads the database could guess them, erased or not.
 */
export function receiptStore(sql: Sql, key: Uint8Array) {
  return {
    /** HMAC-SHA-256, base64. */
    mark: (body: Uint8Array) => createHmac('sha256', key).update(body).digest('base64'),
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
