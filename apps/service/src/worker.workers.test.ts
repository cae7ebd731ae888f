import { env, exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { blobStoreOf } from './blobs.ts';

type Bound = { TEST_API_KEY: string; DOCUMENTS: R2Bucket };
const bound = env as unknown as Bound;
const worker = (
  exports as unknown as { default: { fetch(url: string, init?: RequestInit): Promise<Response> } }
).default;
const ORIGIN = 'https://recourse.test';
const MIB = 1024 * 1024;

const call = (method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) =>
  worker.fetch(`${ORIGIN}${path}`, {
    method,
    headers: { authorization: `Bearer ${bound.TEST_API_KEY}`, ...headers },
    ...(body === undefined ? {} : { body }),
  });

describe('the Worker as wrangler runs it', () => {
  it('serves its pages and static files', async () => {
    expect((await call('GET', '/healthz')).status).toBe(200);
    const css = await call('GET', '/assets/pages.css');
    expect([css.status, css.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(await css.text()).toContain('body {');
    expect((await call('GET', '/assets/absent.css')).status).toBe(404);
  });

  it('registers a complaint and keeps a document of several parts in R2', async () => {
    const json = { 'content-type': 'application/json' };
    const lodged = await call('POST', '/v1/complaints', '{"description":"See the film"}', json);
    const { reference } = (await lodged.json()) as { reference: string };
    const bytes = new Uint8Array(12 * MIB + 7).map((_, i) => i % 251);
    const path = `/v1/complaints/${reference}/documents`;
    expect((await call('POST', path, bytes, { 'x-filename': 'film.bin' })).status).toBe(201);
    const { objects } = await bound.DOCUMENTS.list();
    expect(objects.map(({ size }) => size)).toEqual([bytes.length]);
    const back = new Uint8Array(await (await call('GET', `${path}/d1`)).arrayBuffer());
    expect(Buffer.compare(back, bytes)).toBe(0);
  });

  it('keeps nothing in R2 of a stream that breaks', async () => {
    const store = blobStoreOf(bound);
    let left = 8;
    const breaking = new ReadableStream<Uint8Array>({
      pull: (c) => (left-- > 0 ? c.enqueue(new Uint8Array(MIB)) : c.error(new Error('cut off'))),
    });
    await expect(store.put('main/broken', breaking)).rejects.toThrow('cut off');
    expect(await store.get('main/broken')).toBeNull();
  });
});
