import { sha256Hex } from '../seal.ts';
import type { Sql } from '../sql.ts';

export type TicketPurpose = 'sign-in' | 'live' | 'slack-install';

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
    /** Without the keys themselves: those are not known here. */
    listKeys: () =>
      sql
        .all<{ id: string; name: string; scopes: string; created_at: number }>(
          'SELECT id, name, scopes, created_at FROM api_keys ORDER BY created_at, id',
        )
        .map(({ id, name, scopes, created_at }) => ({
          ...{ id, name, createdAt: created_at },
          scopes: JSON.parse(scopes) as string[],
        })),
    /** False when there is no such key. */
    removeKey: (id: string) =>
      sql.first('DELETE FROM api_keys WHERE id = ? RETURNING 1 AS yes', id) !== undefined,
    /** `via`: the connected account that vouched for the person, such as `slack/T024BE7LD`. */
    addSession: (session: { secret: string; member: string; expiresAt: number; via: string | null }) =>
      sql.run(
        'INSERT INTO sessions (hash, member, expires_at, via) VALUES (?, ?, ?, ?)',
        sha256Hex(session.secret),
        session.member,
        session.expiresAt,
        session.via,
      ),
    findSession: (secret: string) =>
      sql.first<{ member: string; expires_at: number }>(
        'SELECT member, expires_at FROM sessions WHERE hash = ?',
        sha256Hex(secret),
      ),
    endSession: (secret: string) => sql.run('DELETE FROM sessions WHERE hash = ?', sha256Hex(secret)),
    /** Ends every session that an account vouched for; gives the hashes of their tokens. */
    endSessionsVia: (via: string) =>
      sql
        .all<{ hash: string }>('DELETE FROM sessions WHERE via = ? RETURNING hash', via)
        .map(({ hash }) => hash),
    /** Ends every session of a member, and takes back the sign-in links that would open another. */
    endSessionsOf(member: string) {
      sql.run('DELETE FROM sessions WHERE member = ?', member);
      sql.run(`DELETE FROM tickets WHERE purpose = 'sign-in' AND subject = ?`, member);
    },
    /** Takes back tickets for live sockets; `of` is asked with what each was made for. */
    dropLiveTickets(of: (subject: string) => boolean) {
      const open = sql.all<{ hash: string; subject: string }>(
        `SELECT hash, subject FROM tickets WHERE purpose = 'live'`,
      );
      for (const { hash, subject } of open)
        if (of(subject)) sql.run('DELETE FROM tickets WHERE hash = ?', hash);
    },
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
