import { sha256Hex } from '../seal.ts';
import type { Sql } from '../sql.ts';

export type TicketPurpose = 'sign-in' | 'live';

/** Keys, sessions and one-time tickets. Only hashes are kept: whoever reads the database can use none of them. */
export function accessStore(sql: Sql) {
  return {
    addKey: (key: { id: string; secret: string; name: string; scopes: string[]; at: number }) =>
      sql.run(
        'INSERT INTO api_keys (id, hash, name, scopes, created_at) VALUES (?, ?, ?, ?, ?)',
        key.id,
        sha256Hex(key.secret),
        key.name,
        JSON.stringify(key.scopes),
        key.at,
      ),
    findKey(secret: string) {
      const row = sql.first<{ id: string; name: string; scopes: string }>(
        'SELECT id, name, scopes FROM api_keys WHERE hash = ?',
        sha256Hex(secret),
      );
      return row && { id: row.id, name: row.name, scopes: JSON.parse(row.scopes) as string[] };
    },
    addSession: (session: { secret: string; member: string; expiresAt: number }) =>
      sql.run(
        'INSERT INTO sessions (hash, member, expires_at) VALUES (?, ?, ?)',
        sha256Hex(session.secret),
        session.member,
        session.expiresAt,
      ),
    findSession: (secret: string) =>
      sql.first<{ member: string; expires_at: number }>(
        'SELECT member, expires_at FROM sessions WHERE hash = ?',
        sha256Hex(secret),
      ),
    addTicket: (ticket: { secret: string; purpose: TicketPurpose; subject: string; expiresAt: number }) =>
      sql.run(
        'INSERT INTO tickets (hash, purpose, subject, expires_at) VALUES (?, ?, ?, ?)',
        sha256Hex(ticket.secret),
        ticket.purpose,
        ticket.subject,
        ticket.expiresAt,
      ),
    /** Uses a ticket up. `null`: unknown, used before, or too late. */
    redeem(secret: string, purpose: TicketPurpose, now: number): string | null {
      const row = sql.first<{ subject: string; expires_at: number }>(
        'DELETE FROM tickets WHERE hash = ? AND purpose = ? RETURNING subject, expires_at',
        sha256Hex(secret),
        purpose,
      );
      return row && row.expires_at > now ? row.subject : null;
    },
    sweep(now: number) {
      sql.run('DELETE FROM sessions WHERE expires_at <= ?', now);
      sql.run('DELETE FROM tickets WHERE expires_at <= ?', now);
    },
  };
}
export type AccessStore = ReturnType<typeof accessStore>;
