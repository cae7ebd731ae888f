import { createApp } from '../src/app.ts';
import type { Services } from '../src/app-env.ts';
import type { BlobStore } from '../src/blobs.ts';
import { readConfig } from '../src/config.ts';
import type { ConnectionStub } from '../src/env.ts';
import { jsonLog } from '../src/log.ts';
import type { Connection } from '../src/register/rpc.ts';
import { FakeRegister } from './fake-register.ts';

export const NOW = 1_800_000_000_000;
export const KEY = 'rk_main_abcdefgh01';
export const ORIGIN = 'https://recourse.example';

export function memoryBlobs(): BlobStore & { kept: Map<string, Uint8Array<ArrayBuffer>> } {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    kept,
    put: async (key, bytes) => {
      kept.set(key, new Uint8Array());
      kept.set(key, new Uint8Array(await new Response(bytes as never).arrayBuffer()));
    },
    get: async (key) => (kept.has(key) ? new Blob([kept.get(key)!]).stream() : null) as never,
    delete: async (key) => void kept.delete(key),
  };
}

/** The app with a register in memory. `more` replaces parts. */
export function harness(more: Partial<Services> & { env?: Record<string, string> } = {}) {
  const register = new FakeRegister();
  const blobs = memoryBlobs();
  const lines: Record<string, unknown>[] = [];
  const used = new Set<string>();
  const connections: Record<string, Connection> = {};
  const key = Buffer.alloc(32).toString('base64');
  const config = readConfig({ RECOURSE_KEY: key, RECOURSE_ORIGIN: ORIGIN, ...more.env });
  if (!config.ok) throw new Error(config.message);
  let ids = 0;
  const app = createApp({
    config: config.config,
    deps: { now: () => NOW, newId: () => `id${++ids}`, fetch: () => Promise.reject(new Error('no network')) },
    register: () => register.stub(),
    connection: (name) =>
      ({
        get: async () => connections[name] ?? null,
        seen: async (id: string) => used.size === used.add(id).size,
      }) as unknown as ConnectionStub,
    channel: async () => null,
    blobs,
    assets: { fetch: async () => new Response('body { }') },
    log: jsonLog(() => NOW, { add: (line) => void lines.push(JSON.parse(line)) }),
    ...more,
  });
  const call = (
    method: string,
    path: string,
    body?: BodyInit | object,
    headers: Record<string, string> = {},
  ) => {
    const json = body !== undefined && Object.getPrototypeOf(body) === Object.prototype;
    const all = {
      authorization: `Bearer ${KEY}`,
      ...(json ? { 'content-type': 'application/json' } : {}),
      ...headers,
    };
    const init = {
      method,
      headers: all,
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : body, duplex: 'half' }),
    };
    return app.request(`${ORIGIN}${path}`, init as RequestInit);
  };
  return { app, register, blobs, lines, connections, call };
}
