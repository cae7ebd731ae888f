import type { Surface, SurfaceRef } from '@recourse/complaint-domain';
import type { Sql } from '../sql.ts';

export type EarlyRevision = {
  externalId: string;
  change: 'redacted' | 'deleted';
  /** The host's id of the event that said so. */
  event: string;
  /** UTC ms. */
  at: number;
};

/** Which complaint stands on which surface, and what we wrote there ourselves. */
export function surfaceStore(sql: Sql) {
  return {
    find: (at: SurfaceRef) =>
      sql.first<{ complaint: string; id: string }>(
        'SELECT complaint, id FROM surfaces WHERE host = ? AND account = ? AND ref = ?',
        at.host,
        at.account,
        at.ref,
      ),
    /** The live surfaces of a complaint, as they are after a command. */
    replace(complaint: string, surfaces: Surface[]) {
      sql.run('DELETE FROM surfaces WHERE complaint = ?', complaint);
      for (const s of surfaces)
        if (s.state === 'live')
          sql.run(
            'INSERT INTO surfaces (host, account, ref, complaint, id) VALUES (?, ?, ?, ?, ?)',
            s.host,
            s.account,
            s.ref,
            complaint,
            s.id,
          );
    },
    recordOwnWrite: (at: SurfaceRef, externalId: string, complaint: string, surface: string, item: string) =>
      sql.run(
        'INSERT OR IGNORE INTO own_writes (host, account, external_id, complaint, surface, item) VALUES (?, ?, ?, ?, ?, ?)',
        at.host,
        at.account,
        externalId,
        complaint,
        surface,
        item,
      ),
    /** A message that shows one thing as it now stands: the last one that was posted is the one to change. */
    replaceOwnWrite(at: SurfaceRef, externalId: string, complaint: string, surface: string, item: string) {
      sql.run(
        'DELETE FROM own_writes WHERE complaint = ? AND surface = ? AND item = ? AND external_id <> ?',
        complaint,
        surface,
        item,
        externalId,
      );
      this.recordOwnWrite(at, externalId, complaint, surface, item);
    },
    /** What was taken back is there no more. */
    forgetOwnWrites: (complaint: string, surface: string, items: string[]) =>
      sql.run(
        `DELETE FROM own_writes WHERE complaint = ? AND surface = ? AND item IN (${items.map(() => '?').join(', ')})`,
        complaint,
        surface,
        ...items,
      ),
    /** Each item that we wrote on one surface, with the host's id of it. */
    writtenOn: (complaint: string, surface: string) =>
      sql.all<{ item: string; externalId: string }>(
        'SELECT item, external_id AS externalId FROM own_writes WHERE complaint = ? AND surface = ?',
        complaint,
        surface,
      ),
    /** A text was redacted or deleted before we were told of it: hosts do not keep the order. */
    keepEarlyRevision: (at: SurfaceRef, revision: EarlyRevision) =>
      sql.run(
        'INSERT OR REPLACE INTO early_revisions (host, account, external_id, change, event, at) VALUES (?, ?, ?, ?, ?, ?)',
        at.host,
        at.account,
        revision.externalId,
        revision.change,
        revision.event,
        revision.at,
      ),
    earlyRevision: (at: SurfaceRef, externalId: string) =>
      sql.first<EarlyRevision>(
        `SELECT external_id AS externalId, change, event, at FROM early_revisions
         WHERE host = ? AND account = ? AND external_id = ?`,
        at.host,
        at.account,
        externalId,
      ),
    isOwnWrite: (at: SurfaceRef, externalId: string) =>
      sql.first(
        'SELECT 1 AS yes FROM own_writes WHERE host = ? AND account = ? AND external_id = ?',
        at.host,
        at.account,
        externalId,
      ) !== undefined,
    /** What of ours lies there under this id of the host's. */
    itemAt: (at: SurfaceRef, externalId: string) =>
      sql.first<{ item: string }>(
        'SELECT item FROM own_writes WHERE host = ? AND account = ? AND external_id = ?',
        at.host,
        at.account,
        externalId,
      )?.item ?? null,
    /** Host ids of what we wrote of one item, or (without item) of everything on one surface. */
    ownWrites: (complaint: string, surface: string, item?: string) =>
      sql
        .all<{ external_id: string }>(
          'SELECT external_id FROM own_writes WHERE complaint = ? AND surface = ? AND (? IS NULL OR item = ?)',
          complaint,
          surface,
          item ?? null,
          item ?? null,
        )
        .map((row) => row.external_id),
  };
}
export type SurfaceStore = ReturnType<typeof surfaceStore>;
