import { DurableObject } from 'cloudflare:workers';
import type { SlackConnection } from '@recourse/channel';
import { type Config, readConfig } from '../config.ts';
import { systemDeps } from '../deps.ts';
import type { Env } from '../env.ts';
import type { Connection, ConnectionApi, ZendeskConnection } from '../register/rpc.ts';
import { deriveKey, seal, unseal } from '../register/seal.ts';
import { objectSql, type Sql } from '../register/sql.ts';

/** A token that ends sooner than this is renewed before it is used. */
const RENEW_BEFORE_MS = 5 * 60_000;

/**
 * One external account: which register it belongs to and its credentials, sealed under the Worker's key. It also
 * remembers the ids of page tokens that were used, so that none is used twice.
 */
export class ConnectionObject extends DurableObject implements ConnectionApi {
  readonly #sql: Sql;
  readonly #env: Env;
  readonly #config: Config;
  readonly #deps = systemDeps();
  /** A refresh token is good once: whoever comes while it is traded waits for the same answer. */
  #renewing: Promise<Connection | null> | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env as never);
    const read = readConfig(env);
    if (!read.ok) throw new Error(read.message);
    this.#env = env;
    this.#config = read.config;
    this.#sql = objectSql(ctx.storage);
    this.#sql.run(
      'CREATE TABLE IF NOT EXISTS connection (id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL) STRICT',
    );
    this.#sql.run(
      'CREATE TABLE IF NOT EXISTS used_tokens (id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) WITHOUT ROWID, STRICT',
    );
  }

  async put(connection: Connection): Promise<boolean> {
    const existing = this.#read();
    if (existing && existing.register !== connection.register) return false;
    this.#write(connection);
    return true;
  }

  async kept(): Promise<Connection | null> {
    return this.#read();
  }

  async get(): Promise<Connection | null> {
    const connection = this.#read();
    if (connection?.host !== 'slack' || connection.revokedAt !== null) return connection;
    const { expiresAt, refreshToken } = connection;
    const endsSoon = expiresAt !== null && expiresAt - this.#deps.now() < RENEW_BEFORE_MS;
    if (!endsSoon || refreshToken === null || !this.#env.SLACK) return connection;
    this.#renewing ??= this.#renew(connection).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  /** The next pair is kept before anybody uses it: the one before it is good no more. */
  async #renew(old: SlackConnection): Promise<Connection | null> {
    let next: SlackConnection | null;
    try {
      next = await this.#env.SLACK!.refresh(old);
    } catch (error) {
      if (old.expiresAt! > this.#deps.now()) return old;
      throw error;
    }
    const now = this.#read();
    // Installed again, or disconnected, in the meantime: what came of the old pair is nobody's business any more.
    if (now?.host !== 'slack' || now.refreshToken !== old.refreshToken) return now;
    if (next === null) return this.#markRevoked(now, 'revoked');
    const { botToken, refreshToken, expiresAt, scopes } = next;
    const renewed = { ...now, botToken, refreshToken, expiresAt, scopes };
    this.#write(renewed);
    return renewed;
  }

  async revoke(why: 'uninstalled' | 'revoked'): Promise<void> {
    const connection = this.#read();
    if (connection?.host === 'slack') await this.#markRevoked(connection, why);
  }

  /** Told again each time: a register that was not there to hear it hears it then, and keeps it once. */
  async #markRevoked(connection: SlackConnection, why: 'uninstalled' | 'revoked'): Promise<SlackConnection> {
    const revoked = { ...connection, revokedAt: connection.revokedAt ?? this.#deps.now() };
    this.#write(revoked);
    await this.#env.REGISTERS.getByName(revoked.register).hostRevoked('slack', revoked.account, why);
    return revoked;
  }

  async remove(register: string): Promise<void> {
    if (this.#read()?.register === register) this.#sql.run('DELETE FROM connection');
  }

  /** True when this token id was used before; from now on it is. */
  async seen(id: string, expiresAt: number): Promise<boolean> {
    this.#sql.run('DELETE FROM used_tokens WHERE expires_at <= ?', this.#deps.now());
    const used = this.#sql.first('SELECT 1 AS yes FROM used_tokens WHERE id = ?', id) !== undefined;
    if (!used) this.#sql.run('INSERT INTO used_tokens (id, expires_at) VALUES (?, ?)', id, expiresAt);
    return used;
  }

  #read(): Connection | null {
    const row = this.#sql.first<{ sealed: Uint8Array }>('SELECT sealed FROM connection WHERE id = 1');
    if (!row) return null;
    const plain = Buffer.from(unseal(this.#key(), row.sealed, 'connection')).toString('utf8');
    // Before there were several hosts they did not say which one they are.
    return { host: 'zendesk', ...(JSON.parse(plain) as Omit<ZendeskConnection, 'host'> | Connection) };
  }

  #write(connection: Connection): void {
    const plain = Buffer.from(JSON.stringify(connection), 'utf8');
    const sealed = seal(this.#key(), this.#deps.randomBytes(12), plain, 'connection');
    this.#sql.run(
      'INSERT INTO connection (id, sealed) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
      sealed,
    );
  }

  #key(): Uint8Array {
    return deriveKey(Buffer.from(this.#config.key, 'base64'), 'connections');
  }
}
