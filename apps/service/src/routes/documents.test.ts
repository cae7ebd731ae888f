import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { harness } from '../../test/harness.ts';
import { problemOf } from '../problem.ts';

const PATH = '/v1/complaints/C-2026-000001-5/documents';
const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);
const MB = 1024 * 1024;

/** A body that is made while it is read, and tells how much of it was. */
function zeros(megabytes: number) {
  const read = { bytes: 0 };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (read.bytes >= megabytes * MB) return controller.close();
      read.bytes += MB;
      controller.enqueue(new Uint8Array(MB));
    },
  });
  return { stream, read };
}

describe('taking a document in', () => {
  it('keeps the bytes, their hash and the type that they have', async () => {
    const { call, register, blobs } = harness();
    const headers = { 'x-filename': encodeURIComponent('../../Rückgabe 1.png'), 'content-type': 'text/html' };
    expect((await call('POST', PATH, PNG, headers)).status).toBe(201);
    const meta = register.documents.get('d1')!;
    expect(meta).toMatchObject({
      name: 'Rückgabe 1.png',
      mediaType: 'image/png',
      bytes: PNG.length,
      sha256: createHash('sha256').update(PNG).digest('hex'),
    });
    expect(blobs.kept.get(meta.blob)).toEqual(PNG);
  });

  it('stops at 25 MB without reading on, and keeps nothing', async () => {
    const { call, blobs, register } = harness();
    const { stream, read } = zeros(200);
    const response = await call('POST', PATH, stream, { 'x-filename': 'big.bin' });
    expect(response.status).toBe(413);
    expect(read.bytes).toBeLessThan(40 * MB);
    expect(blobs.kept.size).toBe(0);
    expect(register.documents.size).toBe(0);
  });

  it('notices a break that the store was not told of', async () => {
    const h = harness();
    // workerd's disk ends a file where its stream breaks, and says that all is well.
    h.blobs.put = async (key, bytes) => {
      await new Response(bytes as never).arrayBuffer().catch(() => undefined);
      h.blobs.kept.set(key, new Uint8Array(MB));
    };
    const cut = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(PNG);
        setTimeout(() => controller.error(new Error('the client went away')), 5);
      },
    });
    const response = await h.call('POST', PATH, cut, { 'x-filename': 'a.png' });
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ field: 'body', rule: 'whole' }] });
    expect((await h.call('POST', PATH, zeros(200).stream, { 'x-filename': 'b.bin' })).status).toBe(413);
    expect(h.blobs.kept.size).toBe(0);
    expect(h.register.documents.size).toBe(0);
  });

  it('takes 25 MB', async () => {
    const { call, register } = harness();
    const response = await call('POST', PATH, zeros(25).stream, { 'x-filename': 'big.bin' });
    expect(response.status).toBe(201);
    expect(register.documents.get('d1')).toMatchObject({
      bytes: 25 * MB,
      mediaType: 'application/octet-stream',
    });
  });

  it('asks before it reads: who may not attach sends nothing', async () => {
    const { call, blobs, register } = harness();
    register.accepts = false;
    const { stream, read } = zeros(20);
    expect((await call('POST', PATH, stream, { 'x-filename': 'a.bin' })).status).toBe(403);
    expect(read.bytes).toBeLessThan(3 * MB);
    expect(blobs.kept.size).toBe(0);
  });

  it('the bytes go when the register has refused the document', async () => {
    const { call, blobs, register } = harness();
    register.attach = () => Promise.resolve({ ok: false, problem: problemOf('not-found', 'gone') });
    expect((await call('POST', PATH, PNG, { 'x-filename': 'a.png' })).status).toBe(404);
    expect(blobs.kept.size).toBe(0);
  });

  it('the bytes stay when nobody knows whether the register has the document', async () => {
    const { call, blobs, lines, register } = harness();
    register.attach = () => Promise.reject(new Error('reset'));
    expect((await call('POST', PATH, PNG, { 'x-filename': 'a.png' })).status).toBe(500);
    const [blob] = blobs.kept.keys();
    expect(blob).toMatch(/./);
    expect(lines).toContainEqual(expect.objectContaining({ message: 'blob left behind', blob }));
  });

  it('the bytes of a repeated request go', async () => {
    const { call, blobs, register } = harness();
    register.attach = async (_caller, reference) => ({
      ok: true,
      value: { reference, version: 2, events: [], repeated: true },
    });
    expect((await call('POST', PATH, PNG, { 'x-filename': 'a.png' })).status).toBe(200);
    expect(blobs.kept.size).toBe(0);
  });

  it.each([
    ['no name', {}],
    ['a name that is only a path', { 'x-filename': '..%2F..%2F' }],
    ['a name of dots', { 'x-filename': '..' }],
    ['control characters alone', { 'x-filename': '%00%07%0A' }],
    ['a broken encoding', { 'x-filename': '%E0%A4%A' }],
    ['a name that is too long', { 'x-filename': 'n'.repeat(301) }],
  ])('%s is refused', async (_name, headers: Record<string, string>) => {
    const response = await harness().call('POST', PATH, PNG, headers);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'x-filename' }] });
  });

  it('an empty body is refused', async () => {
    const { call, blobs } = harness();
    const response = await call('POST', PATH, new Blob([]).stream(), { 'x-filename': 'a.txt' });
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ field: 'body' }] });
    expect(blobs.kept.size).toBe(0);
  });
});

describe('giving a document out', () => {
  it('is always a download that runs nothing', async () => {
    const { call } = harness();
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    await call('POST', PATH, page, { 'x-filename': encodeURIComponent('page "é".html') });
    const response = await call('GET', `${PATH}/d1`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(page);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-length': String(page.length),
      'content-disposition': `attachment; filename="page \\"?\\".html"; filename*=UTF-8''page%20%22%C3%A9%22.html`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('404 when the bytes were erased', async () => {
    const { call, blobs } = harness();
    await call('POST', PATH, PNG, { 'x-filename': 'a.png' });
    blobs.kept.clear();
    expect((await call('GET', `${PATH}/d1`)).status).toBe(404);
  });
});
