import type { Sql } from './sql.ts';

type Migration = { id: string; statements: string[] };

/**
 * The tables of a register, as an append-only list: an entry that was ever released is never changed or removed.
 * `PRAGMA user_version` does not exist in Durable Objects, so the applied ids are kept in a table.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    id: '001-register',
    statements: [
      `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT`,
      `CREATE TABLE events (
         leaf INTEGER PRIMARY KEY, complaint TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL,
         bytes BLOB NOT NULL) STRICT`,
      `CREATE UNIQUE INDEX events_by_complaint ON events (complaint, version)`,
      `CREATE TABLE log_nodes (level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
         PRIMARY KEY (level, position)) WITHOUT ROWID, STRICT`,
      `CREATE TABLE checkpoints (size INTEGER PRIMARY KEY, at INTEGER NOT NULL, note TEXT NOT NULL) STRICT`,
      `CREATE TABLE complaints (
         n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, reference TEXT NOT NULL UNIQUE,
         version INTEGER NOT NULL, status TEXT NOT NULL, stage TEXT, type TEXT NOT NULL, subject TEXT,
         complainant_name TEXT, email TEXT, channel TEXT NOT NULL, language TEXT NOT NULL, product TEXT,
         category TEXT, severity TEXT NOT NULL, priority TEXT NOT NULL, queue TEXT NOT NULL, assignee TEXT,
         restricted INTEGER NOT NULL, access TEXT, received_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
         next_obligation TEXT, next_due INTEGER, data_key TEXT NOT NULL) STRICT`,
      `CREATE INDEX complaints_by_status ON complaints (status, n)`,
      `CREATE INDEX complaints_by_queue ON complaints (queue, n)`,
      `CREATE INDEX complaints_by_assignee ON complaints (assignee, n)`,
      `CREATE INDEX complaints_by_stage ON complaints (stage, n) WHERE stage IS NOT NULL`,
      `CREATE INDEX complaints_by_priority ON complaints (priority, n)`,
      `CREATE INDEX complaints_by_due ON complaints (next_due) WHERE next_due IS NOT NULL`,
      `CREATE INDEX complaints_by_email ON complaints (email, n) WHERE email IS NOT NULL`,
      `CREATE INDEX complaints_by_language ON complaints (language, n)`,
      `CREATE INDEX complaints_by_channel ON complaints (channel, n)`,
      `CREATE INDEX complaints_by_data_key ON complaints (data_key)`,
      `CREATE VIRTUAL TABLE search USING fts5 (
         reference, subject, people, body, tokenize = "unicode61 remove_diacritics 2", prefix = '3')`,
      `CREATE TABLE obligations (
         complaint TEXT NOT NULL, rule TEXT NOT NULL, due INTEGER NOT NULL, warn_at INTEGER NOT NULL,
         state TEXT NOT NULL, wake_at INTEGER, PRIMARY KEY (complaint, rule)) WITHOUT ROWID, STRICT`,
      `CREATE INDEX obligations_by_wake ON obligations (wake_at) WHERE wake_at IS NOT NULL`,
      `CREATE TABLE outbox (
         n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, complaint TEXT NOT NULL,
         surface TEXT NOT NULL, kind TEXT NOT NULL, item TEXT, state TEXT NOT NULL, attempts INTEGER NOT NULL,
         next_at INTEGER, created_at INTEGER NOT NULL, reason TEXT) STRICT`,
      `CREATE INDEX outbox_by_next ON outbox (next_at) WHERE next_at IS NOT NULL`,
      `CREATE INDEX outbox_by_surface ON outbox (complaint, surface, n)`,
      `CREATE INDEX outbox_by_state ON outbox (state, n)`,
      `CREATE TABLE receipts (command TEXT PRIMARY KEY, body TEXT NOT NULL, receipt TEXT NOT NULL) WITHOUT ROWID, STRICT`,
      `CREATE TABLE surfaces (
         host TEXT NOT NULL, account TEXT NOT NULL, ref TEXT NOT NULL, complaint TEXT NOT NULL, id TEXT NOT NULL,
         PRIMARY KEY (host, account, ref)) WITHOUT ROWID, STRICT`,
      `CREATE INDEX surfaces_by_complaint ON surfaces (complaint)`,
      `CREATE TABLE own_writes (
         host TEXT NOT NULL, account TEXT NOT NULL, external_id TEXT NOT NULL, complaint TEXT NOT NULL,
         surface TEXT NOT NULL, item TEXT NOT NULL,
         PRIMARY KEY (host, account, external_id)) WITHOUT ROWID, STRICT`,
      `CREATE INDEX own_writes_by_item ON own_writes (complaint, surface, item)`,
      `CREATE TABLE rollups (
         day TEXT NOT NULL, measure TEXT NOT NULL, dimension TEXT NOT NULL, value TEXT NOT NULL,
         count INTEGER NOT NULL, PRIMARY KEY (day, measure, dimension, value)) WITHOUT ROWID, STRICT`,
      `CREATE TABLE data_keys (id TEXT PRIMARY KEY, wrapped BLOB, person TEXT) WITHOUT ROWID, STRICT`,
      `CREATE UNIQUE INDEX data_keys_by_person ON data_keys (person) WHERE person IS NOT NULL`,
      `CREATE TABLE settings (version INTEGER PRIMARY KEY, at INTEGER NOT NULL, document TEXT NOT NULL) STRICT`,
      `CREATE TABLE members (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL, roles TEXT NOT NULL)
         WITHOUT ROWID, STRICT`,
      `CREATE TABLE api_keys (id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, scopes TEXT NOT NULL,
         created_at INTEGER NOT NULL) WITHOUT ROWID, STRICT`,
      `CREATE TABLE sessions (hash TEXT PRIMARY KEY, member TEXT NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID, STRICT`,
      `CREATE TABLE tickets (hash TEXT PRIMARY KEY, purpose TEXT NOT NULL, subject TEXT NOT NULL, expires_at INTEGER NOT NULL)
         WITHOUT ROWID, STRICT`,
      `CREATE TABLE connections (host TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (host, account)) WITHOUT ROWID, STRICT`,
    ],
  },
  {
    id: '002-out-of-order',
    statements: [
      `CREATE TABLE refused_inbound (command TEXT PRIMARY KEY) WITHOUT ROWID, STRICT`,
      `CREATE TABLE early_revisions (
         host TEXT NOT NULL, account TEXT NOT NULL, external_id TEXT NOT NULL, change TEXT NOT NULL,
         event TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (host, account, external_id)) WITHOUT ROWID, STRICT`,
    ],
  },
  {
    id: '003-queue-counts',
    statements: [
      `CREATE TABLE queue_counts (queue TEXT PRIMARY KEY, open INTEGER NOT NULL) WITHOUT ROWID, STRICT`,
      `INSERT INTO queue_counts SELECT queue, count(*) FROM complaints WHERE status IN ('new', 'in_progress')
         GROUP BY queue`,
      `CREATE INDEX complaints_open_by_due ON complaints (next_due, queue)
         WHERE status IN ('new', 'in_progress') AND next_due IS NOT NULL`,
    ],
  },
  {
    id: '004-uploads',
    statements: [
      `CREATE TABLE uploads (blob TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID, STRICT`,
      `CREATE INDEX uploads_by_time ON uploads (at)`,
    ],
  },
  {
    id: '005-former-members',
    statements: [
      `CREATE TABLE former_members (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID, STRICT`,
    ],
  },
  {
    id: '006-law',
    statements: [
      `ALTER TABLE obligations ADD COLUMN kind TEXT`,
      `ALTER TABLE obligations ADD COLUMN start_at INTEGER`,
      `CREATE TABLE follow_ups (complaint TEXT PRIMARY KEY, next_at INTEGER NOT NULL, wake_at INTEGER)
         WITHOUT ROWID, STRICT`,
      `CREATE INDEX follow_ups_by_wake ON follow_ups (wake_at) WHERE wake_at IS NOT NULL`,
      `CREATE TABLE recounts (complaint TEXT PRIMARY KEY) WITHOUT ROWID, STRICT`,
      `INSERT INTO recounts SELECT id FROM complaints`,
    ],
  },
  {
    id: '007-chat',
    statements: [
      `CREATE TABLE wakes (
         complaint TEXT NOT NULL, kind TEXT NOT NULL, next_at INTEGER NOT NULL, wake_at INTEGER,
         PRIMARY KEY (complaint, kind)) WITHOUT ROWID, STRICT`,
      `CREATE INDEX wakes_by_time ON wakes (wake_at) WHERE wake_at IS NOT NULL`,
      `INSERT INTO wakes SELECT complaint, 'follow-up', next_at, wake_at FROM follow_ups`,
      `DROP TABLE follow_ups`,
      `CREATE TABLE tasks (
         complaint TEXT NOT NULL, task TEXT NOT NULL, assignee TEXT, due_at INTEGER,
         PRIMARY KEY (complaint, task)) WITHOUT ROWID, STRICT`,
      `CREATE INDEX tasks_by_assignee ON tasks (assignee, due_at) WHERE assignee IS NOT NULL`,
      `CREATE TABLE approvals (
         complaint TEXT NOT NULL, item TEXT NOT NULL, kind TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL,
         PRIMARY KEY (complaint, item)) WITHOUT ROWID, STRICT`,
      `CREATE INDEX complaints_open_by_assignee ON complaints (assignee, next_due)
         WHERE status IN ('new', 'in_progress') AND assignee IS NOT NULL`,
      `CREATE TABLE member_preferences (member TEXT PRIMARY KEY, document TEXT, host TEXT, account TEXT)
         WITHOUT ROWID, STRICT`,
      `INSERT OR IGNORE INTO recounts SELECT id FROM complaints`,
    ],
  },
  {
    id: '008-connections',
    statements: [
      `ALTER TABLE connections ADD COLUMN ended_at INTEGER`,
      `ALTER TABLE sessions ADD COLUMN via TEXT`,
    ],
  },
];

/** Brings the tables up to date. Refuses a list whose past differs from what was applied here. */
export function migrate(sql: Sql, migrations: readonly Migration[] = MIGRATIONS): void {
  sql.run('CREATE TABLE IF NOT EXISTS _migrations (position INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT');
  const applied = sql.all<{ id: string }>('SELECT id FROM _migrations ORDER BY position');
  applied.forEach(({ id }, position) => {
    if (migrations[position]?.id !== id)
      throw new Error(
        `migration ${position} was applied as "${id}" but is now "${migrations[position]?.id}"`,
      );
  });
  for (let position = applied.length; position < migrations.length; position++) {
    const migration = migrations[position]!;
    sql.transaction(() => {
      for (const statement of migration.statements) sql.run(statement);
      sql.run('INSERT INTO _migrations (position, id) VALUES (?, ?)', position, migration.id);
    });
  }
}
