import { DurableObject } from 'cloudflare:workers';
import { type Config, readConfig } from '../config.ts';
import { systemDeps } from '../deps.ts';
import type { Env } from '../env.ts';
import type { ConnectionApi, ZendeskConnection } from '../register/rpc.ts';
import { deriveKey, seal, unseal } from '../register/seal.ts';
import { objectSql, type Sql } from '../register/sql.ts';

/**
 * One external account: which register it belongs to and its credentials, sealed under the Worker's key. It also
 * remembers the ids of page tokens that were used, so that none is used twice.
 */
export class ConnectionObject extends DurableObject implements ConnectionApi {
  readonly #sql: Sql;
  readonly #config: Config;
  readonly #deps = systemDeps();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env as never);
    const read = readConfig(env);
    if (!read.ok) throw new Error(read.message);
    this.#config = read.config;
    this.#sql = objectSql(ctx.storage);
    this.#sql.run(
      'CREATE TABLE IF NOT EXISTS connection (id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL) STRICT',
    );
    this.#sql.run(
      'CREATE TABLE IF NOT EXISTS used_tokens (id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) WITHOUT ROWID, STRICT',
    );
  }

  async put(connection: ZendeskConnection): Promise<boolean> {
    const existing = this.#read();
    if (existing && existing.register !== connection.register) return false;
    const plain = Buffer.from(JSON.stringify(connection), 'utf8');
    const sealed = seal(this.#key(), this.#deps.randomBytes(12), plain, 'connection');
    this.#sql.run(
      'INSERT INTO connection (id, sealed) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
      sealed,
    );
    return true;
  }

  async get(): Promise<ZendeskConnection | null> {
    return this.#read();
  }

  #read(): ZendeskConnection | null {
    const row = this.#sql.first<{ sealed: Uint8Array }>('SELECT sealed FROM connection WHERE id = 1');
    return row
      ? JSON.parse(Buffer.from(unseal(this.#key(), row.sealed, 'connection')).toString('utf8'))
      : null;
  }

  /** True when this token id was used before; from now on it is. */
  async seen(id: string, expiresAt: number): Promise<boolean> {
    this.#sql.run('DELETE FROM used_tokens WHERE expires_at <= ?', this.#deps.now());
    const used = this.#sql.first('SELECT 1 AS yes FROM used_tokens WHERE id = ?', id) !== undefined;
    if (!used) this.#sql.run('INSERT INTO used_tokens (id, expires_at) VALUES (?, ?)', id, expiresAt);
    return used;
  }

  #key(): Uint8Array {
    return deriveKey(Buffer.from(this.#config.key, 'base64'), 'connections');
  }
}
