import { appendLeaf, leafHash } from '@recourse/audit-log';
import { MAX_ENTRY_BYTES } from '../entry.ts';
import { sha256 } from '../seal.ts';
import { places, type Sql } from '../sql.ts';

export type Checkpoint = { size: number; at: number; note: string };

/** Entries, tree nodes and checkpoints. Entries are only ever added. */
export function logStore(sql: Sql) {
  let size = sql.first<{ n: number }>('SELECT coalesce(max(leaf) + 1, 0) AS n FROM events')!.n;
  const readNode = (level: number, position: number): Uint8Array => {
    const row = sql.first<{ hash: Uint8Array }>(
      'SELECT hash FROM log_nodes WHERE level = ? AND position = ?',
      level,
      position,
    );
    if (!row) throw new Error(`log node ${level}/${position} is missing`);
    return row.hash;
  };
  return {
    size: () => size,
    readNode,
    /** Adds one entry and the tree nodes it completes; returns its leaf number. */
    append(entry: { complaint: string; version: number; at: number; bytes: Uint8Array }): number {
      if (entry.bytes.length > MAX_ENTRY_BYTES)
        throw new Error(`an entry has ${entry.bytes.length} bytes, at most ${MAX_ENTRY_BYTES} fit`);
      const leaf = size;
      sql.run(
        'INSERT INTO events (leaf, complaint, version, at, bytes) VALUES (?, ?, ?, ?, ?)',
        leaf,
        entry.complaint,
        entry.version,
        entry.at,
        entry.bytes,
      );
      const nodes = appendLeaf(sha256, leaf, leafHash(sha256, entry.bytes), readNode);
      sql.run(
        `INSERT INTO log_nodes (level, position, hash) VALUES ${places(nodes.length, 3)}`,
        ...nodes.flatMap((node) => [node.level, node.index, node.hash]),
      );
      size = leaf + 1;
      return leaf;
    },
    /** A rolled-back transaction took its entries with it: count again. */
    recount() {
      size = sql.first<{ n: number }>('SELECT coalesce(max(leaf) + 1, 0) AS n FROM events')!.n;
    },
    entriesOf: (complaint: string) =>
      sql.all<{ leaf: number; version: number; at: number; bytes: Uint8Array }>(
        'SELECT leaf, version, at, bytes FROM events WHERE complaint = ? ORDER BY version',
        complaint,
      ),
    lastOf: (complaint: string) =>
      sql.first<{ version: number; bytes: Uint8Array }>(
        'SELECT version, bytes FROM events WHERE complaint = ? ORDER BY version DESC LIMIT 1',
        complaint,
      ),
    range: (from: number, to: number) =>
      sql.all<{ leaf: number; complaint: string; version: number; bytes: Uint8Array }>(
        'SELECT leaf, complaint, version, bytes FROM events WHERE leaf >= ? AND leaf < ? ORDER BY leaf',
        from,
        to,
      ),
    checkpoint: () =>
      sql.first<Checkpoint>('SELECT size, at, note FROM checkpoints ORDER BY size DESC LIMIT 1'),
    checkpoints: () => sql.all<Checkpoint>('SELECT size, at, note FROM checkpoints ORDER BY size'),
    addCheckpoint: (checkpoint: Checkpoint) =>
      sql.run(
        'INSERT OR IGNORE INTO checkpoints (size, at, note) VALUES (?, ?, ?)',
        checkpoint.size,
        checkpoint.at,
        checkpoint.note,
      ),
    /** UTC ms of the first entry that no checkpoint covers yet. */
    unsealedSince(): number | null {
      const sealed = this.checkpoint()?.size ?? 0;
      return sql.first<{ at: number }>('SELECT at FROM events WHERE leaf = ?', sealed)?.at ?? null;
    },
  };
}
export type LogStore = ReturnType<typeof logStore>;
