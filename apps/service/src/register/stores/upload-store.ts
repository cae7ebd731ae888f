import type { Sql } from '../sql.ts';

/**
 * Names under which bytes are being taken in. A name leaves when its document is kept; what stays was broken off, and
 * its bytes are deleted after a while, so that no bytes lie anywhere without an entry that names them.
 */
export function uploadStore(sql: Sql) {
  return {
    begin: (blob: string, at: number) => sql.run('INSERT INTO uploads (blob, at) VALUES (?, ?)', blob, at),
    end: (blob: string) => sql.run('DELETE FROM uploads WHERE blob = ?', blob),
    oldest: () => sql.first<{ at: number | null }>('SELECT min(at) AS at FROM uploads')?.at ?? null,
    begunBy: (at: number, limit: number) =>
      sql.all<{ blob: string }>('SELECT blob FROM uploads WHERE at <= ? ORDER BY at LIMIT ?', at, limit),
  };
}
export type UploadStore = ReturnType<typeof uploadStore>;
