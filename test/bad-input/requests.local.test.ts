import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, type Edge, openEdge, type Refusal } from './edge.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
  await edge.world.clients.agent.command(edge.reference, 'AddNote', { text: 'Version two.' });
});
afterAll(() => edge?.close());

const NOTE = { type: 'AddNote', data: { text: 'Read again first.' } };
const CASE = '/v1/complaints/{ref}';
const invalid = (field: string, rule = 'IN6'): Refusal => ({ status: 400, code: 'invalid', field, rule });
const NOT_FOUND: Refusal = { status: 404, code: 'not-found' };
const note = (headers: Record<string, string>): Call => ({ path: `${CASE}/commands`, body: NOTE, headers });
const get = (path: string): Call => ({ path });

const REFUSED: Record<string, [string, Call, Refusal][]> = {
  'a version': [
    ['that is old', note({ 'if-match': '"1"' }), { status: 412, code: 'stale', detail: /now at version \d/ }],
    ['that is yet to come', note({ 'if-match': '"900"' }), { status: 412, code: 'stale' }],
    ['without quotes', note({ 'if-match': '2' }), invalid('if-match')],
    ['that is weak', note({ 'if-match': 'W/"2"' }), invalid('if-match')],
    ['among several', note({ 'if-match': '"1", "2"' }), invalid('if-match')],
    ['of words', note({ 'if-match': '"latest"' }), invalid('if-match')],
    ['beyond all numbers', note({ 'if-match': `"${'9'.repeat(16)}"` }), invalid('if-match')],
  ],
  'an idempotency key': [
    ['with a blank', note({ 'idempotency-key': 'a b' }), invalid('idempotency-key')],
    ['of 201 characters', note({ 'idempotency-key': 'k'.repeat(201) }), invalid('idempotency-key')],
    ['that is empty', note({ 'idempotency-key': '' }), invalid('idempotency-key')],
    ['with an accent', note({ 'idempotency-key': 'caf\u00e9' }), invalid('idempotency-key')],
  ],
  'a complaint': [
    ['that there is not', get('/v1/complaints/C-2026-999999-1'), NOT_FOUND],
    ['with a wrong check digit', get('/v1/complaints/C-2026-000001-0'), NOT_FOUND],
    ['that is a path', get('/v1/complaints/..%2f..%2fv1%2fsettings'), NOT_FOUND],
    ['with a NUL', get('/v1/complaints/C%00'), NOT_FOUND],
    ['of SQL', get(`/v1/complaints/${encodeURIComponent("' OR 1=1 --")}`), NOT_FOUND],
    ['of 41 characters', get(`/v1/complaints/${'C'.repeat(41)}`), invalid('reference', 'IN3')],
    ['that a command is for', { path: '/v1/complaints/C-2026-999999-1/commands', body: NOTE }, NOT_FOUND],
    ['whose proof is asked for', get('/v1/complaints/C-2026-999999-1/proof'), NOT_FOUND],
    ['whose timeline is asked for', get('/v1/complaints/C-2026-999999-1/timeline'), NOT_FOUND],
  ],
  'a list': [
    ['with a cursor of words', get('/v1/complaints?cursor=next'), invalid('cursor')],
    ['with a cursor below nothing', get('/v1/complaints?cursor=-1'), invalid('cursor')],
    ['with a cursor of SQL', get('/v1/complaints?cursor=1%20OR%201'), invalid('cursor')],
    ['of none', get('/v1/complaints?limit=0'), invalid('limit', 'IN3')],
    ['of 101', get('/v1/complaints?limit=101'), invalid('limit', 'IN3')],
    ['of some', get('/v1/complaints?limit=many'), invalid('limit', 'IN2')],
    ['of a status that there is not', get('/v1/complaints?status=lost'), invalid('status', 'IN5')],
    ['of a channel that there is not', get('/v1/complaints?channel=pigeon'), invalid('channel', 'IN5')],
    ['due by a word', get('/v1/complaints?dueBefore=today'), invalid('dueBefore', 'IN2')],
    ['with a filter that there is not', get('/v1/complaints?stauts=new'), invalid('stauts', 'IN4')],
    ['with a search of 201 characters', get(`/v1/complaints?q=${'x'.repeat(201)}`), invalid('q', 'IN3')],
    ['with an empty search', get('/v1/complaints?q=%20'), invalid('q', 'IN3')],
    ['of deliveries in no state', get('/v1/deliveries?state=lost'), invalid('state', 'IN5')],
  ],
  'an address': [
    ['that there is not', get('/v1/complaint'), NOT_FOUND],
    ['with another method', { method: 'DELETE', path: CASE }, NOT_FOUND],
    ['of a delivery that there is not', { path: '/v1/deliveries/none/replay', body: {} }, NOT_FOUND],
    ['of a page of a message that there is not', get(`${CASE}/messages/m99/print`), NOT_FOUND],
    ['of the clock, which stands fast', { path: '/v1/clock', body: { advanceMs: 1 } }, NOT_FOUND],
    ['of a document that there is not', get(`${CASE}/documents/..%2f..%2fsecrets.json`), NOT_FOUND],
  ],
  'a tile': [
    ['outside of the log', get('/v1/log/tile/%2e%2e/%2e%2e/secrets.json'), NOT_FOUND],
    ['by an encoded slash', get('/v1/log/tile/0%2f000.p%2f1'), NOT_FOUND],
    ['of a level below the leaves', get('/v1/log/tile/-1/000.p/1'), NOT_FOUND],
    ['of level 64', get('/v1/log/tile/64/000.p/1'), NOT_FOUND],
    ['that is not there yet', get('/v1/log/tile/0/x999/999'), NOT_FOUND],
    ['wider than a tile', get('/v1/log/tile/0/000.p/257'), NOT_FOUND],
    ['of no width', get('/v1/log/tile/0/000.p/0'), NOT_FOUND],
    ['of another spelling', get('/v1/log/tile/00/0.p/01'), NOT_FOUND],
    ['of a register that is a path', get('/v1/log/checkpoint?register=../main'), invalid('register')],
    ['of a register that there is not', get('/v1/log/checkpoint?register=other'), NOT_FOUND],
  ],
};

for (const [what, rows] of Object.entries(REFUSED))
  describe(`${what} is refused`, () => {
    it.each(rows)('%s', async (_name, call, refusal) => {
      await edge.refuses({ ...call, path: call.path.replace('{ref}', edge.reference) }, refusal);
    });
  });

it('a key that comes again with another body is refused, with the same one repeated', async () => {
  const path = `/v1/complaints/${edge.reference}/commands`;
  const headers = { 'idempotency-key': 'once' };
  const first = await edge.call({ path, body: NOTE, headers });
  expect(first.json).toMatchObject({ repeated: false });
  const other = { type: 'AddNote', data: { text: 'Something else.' } };
  await edge.refuses({ path, body: other, headers }, { status: 409, code: 'key-reused' });
  await edge.refuses(
    { path: '/v1/complaints', body: { description: 'x' }, headers },
    { status: 409, code: 'key-reused' },
  );
  const again = await edge.call({ path, body: NOTE, headers });
  expect(again.json).toEqual({ ...first.json, repeated: true });
});

it.each([
  '"',
  '""',
  '*',
  '**',
  'a*',
  'a AND',
  'AND OR NOT',
  'NEAR(a b, 2)',
  'subject:x',
  '-subject : x',
  '{subject body}: x',
  '^a',
  'a + b',
  '(',
  ')',
  "'; DROP TABLE complaints; --",
  '%',
  '_',
  '\\',
  '\u0000',
  'a\u0000b',
  '🦊',
  '\u202e',
  '\ufffd',
  '\u2028 x',
])('search for %j finds what has these words, and is no syntax', async (q) => {
  const answer = await edge.call({ path: `/v1/complaints?q=${encodeURIComponent(q)}` });
  expect([answer.status, answer.json.items]).toEqual([200, expect.any(Array)]);
});
