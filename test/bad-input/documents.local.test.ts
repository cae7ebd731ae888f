import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, type Edge, openEdge, type Refusal } from './edge.ts';

const MB = 1024 * 1024;
let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge?.close());

const text = (value: string) => new TextEncoder().encode(value);
const upload = (body: Uint8Array | ReadableStream, headers: Record<string, string> = {}): Call => ({
  path: `/v1/complaints/${edge.reference}/documents`,
  body,
  headers: { 'content-type': 'application/octet-stream', 'x-filename': 'a.bin', ...headers },
});
const invalid = (field: string, rule?: string): Refusal => ({
  status: 400,
  code: 'invalid',
  field,
  ...(rule ? { rule } : {}),
});
const named = (name: string) => upload(text('x'), { 'x-filename': name });

/** A body that does not say how long it is. */
function streamed(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      if (left === 0) return controller.close();
      const size = Math.min(left, MB);
      left -= size;
      controller.enqueue(new Uint8Array(size));
    },
  });
}

const TOO_LARGE: Refusal = { status: 413, code: 'too-large', detail: /25 MB/ };
const REFUSED: [string, () => Call, Refusal][] = [
  ['of 25 MB and a byte', () => upload(new Uint8Array(25 * MB + 1)), TOO_LARGE],
  ['of 25 MB and a byte that does not say so', () => upload(streamed(25 * MB + 1)), TOO_LARGE],
  ['that is empty', () => upload(new Uint8Array()), invalid('body', 'IN3')],
  ['that is empty and does not say so', () => upload(streamed(0)), invalid('body', 'IN3')],
  ['without a name', () => ({ ...upload(text('x')), headers: {} }), invalid('x-filename', 'IN2')],
  ['with an empty name', () => named(''), invalid('x-filename')],
  ['called by a path alone', () => named('..%2F..%2F'), invalid('x-filename', 'file-name')],
  ['called by dots', () => named('..'), invalid('x-filename', 'file-name')],
  ['called by control characters', () => named('%00%0D%0A'), invalid('x-filename', 'file-name')],
  ['called by half a character', () => named('%E0%A4'), invalid('x-filename', 'file-name')],
  ['called by half a surrogate pair', () => named('%ED%A0%BD.txt'), invalid('x-filename', 'file-name')],
  ['with a name of 301 letters', () => named('n'.repeat(301)), invalid('x-filename', 'file-name')],
  [
    'for a complaint that there is not',
    () => ({ ...upload(text('x')), path: '/v1/complaints/C-2026-999999-1/documents' }),
    { status: 404, code: 'not-found' },
  ],
];

describe('a document is refused', () => {
  it.each(REFUSED)('%s', async (_name, call, refusal) => {
    await edge.refuses(call(), refusal);
    expect((await edge.world.clients.agent.read(edge.reference)).documents).toEqual([]);
  });
});

let uploads = 0;

/** Uploads, and reads it back as the browser would get it. The same bytes are taken only once. */
async function roundTrip(bytes: Uint8Array, name: string, type = 'application/octet-stream') {
  const body = new Uint8Array([...bytes, ...text(` ${++uploads}`)]);
  const { json, status } = await edge.call(upload(body, { 'x-filename': name, 'content-type': type }));
  expect([status, json.code]).toEqual([201, undefined]);
  const document = (await edge.world.clients.agent.read(edge.reference)).documents.at(-1)!;
  const answer = await edge.call({ path: `/v1/complaints/${edge.reference}/documents/${document.id}` });
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toMatch(/sandbox/);
  return {
    document,
    type: answer.headers.get('content-type'),
    disposition: answer.headers.get('content-disposition')!,
  };
}

describe('a document is what its bytes are, whatever it is called', () => {
  const html = text('<!doctype html><script>alert(1)</script>');
  const svg = text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
  it.each([
    ['HTML posing as PNG', html, 'pic.png', 'image/png', 'text/plain'],
    ['HTML that says so', html, 'page.html', 'text/html', 'text/plain'],
    ['SVG', svg, 'pic.svg', 'image/svg+xml', 'text/plain'],
    ['PNG posing as text', png, 'notes.txt', 'text/plain', 'image/png'],
    ['a script', text('alert(1)'), 'a.js', 'text/javascript', 'text/plain'],
    [
      'binary posing as PDF',
      Uint8Array.of(1, 2, 3, 0, 255),
      'a.pdf',
      'application/pdf',
      'application/octet-stream',
    ],
    ['a type with a header in it', text('x'), 'a.txt', 'text/plain; x=y', 'text/plain'],
  ])('%s', async (_name, bytes, name, claimed, expected) => {
    const { document, type, disposition } = await roundTrip(bytes, name, claimed);
    expect([document.mediaType, type?.split(';')[0]]).toEqual([expected, expected]);
    expect(disposition).toMatch(/^attachment; /);
  });
});

describe('the name of a document', () => {
  it.each([
    ['%2Fetc%2Fpasswd', 'passwd'],
    ['..%5C..%5Cwindows%5Cwin.ini', 'win.ini'],
    ['a%0D%0ASet-Cookie%3A%20x%3D1.txt', 'aSet-Cookie: x=1.txt'],
    ['quote%22%3B%20filename%3Devil.exe', 'quote"; filename=evil.exe'],
    ['bill%00.exe.pdf', 'bill.exe.pdf'],
    ['%E2%80%AEgpj.exe', 'gpj.exe'],
    ['%D9%81%D8%A7%D8%AA%D9%88%D8%B1%D8%A9.pdf', 'فاتورة.pdf'],
    ['%F0%9F%A6%8A.txt', '🦊.txt'],
  ])('%s is kept as %s', async (sent, kept) => {
    const { document, disposition } = await roundTrip(text('x'), sent);
    expect(document.name).toBe(kept);
    expect(disposition).toMatch(/^attachment; filename(="(?:[^"\\\r\n]|\\.)*"|=[^";]+|\*=UTF-8'')/);
    expect(disposition).not.toMatch(/[\r\n]/);
  });
});

it('the register is in order after all of it', () => edge.world.check());
