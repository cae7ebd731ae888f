import { describe, expect, it } from 'vitest';
import { harness, KEY, ORIGIN } from '../test/harness.ts';

const REF = '/v1/complaints/C-2026-000001-5';
const problem = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as object),
});
const sent = (text: string) => ({ body: text, headers: { 'content-type': 'application/json' } });

describe('answers', () => {
  it('registers with 201, address and version, and repeats with 200', async () => {
    const { call, register } = harness();
    const body = { description: 'late', complainant: { name: 'Rosa' } };
    const first = await call('POST', '/v1/complaints', body, { 'idempotency-key': 'a' });
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(REF);
    expect(first.headers.get('etag')).toBe('"1"');
    const again = await call('POST', '/v1/complaints', body, { 'idempotency-key': 'a' });
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ repeated: true });
    expect(register.lodged).toEqual([{ ...body, channel: 'api' }]);
  });

  it('hands on who calls, in which language, under the id that it answers with', async () => {
    const { call, register } = harness();
    const response = await call(
      'POST',
      '/v1/complaints',
      { description: 'x' },
      { 'accept-language': 'de, pt-BR;q=0.8, en;q=0.5' },
    );
    expect(register.callers).toEqual([{ credential: KEY, requestId: 'id1', language: 'pt' }]);
    expect(response.headers.get('x-request-id')).toBe('id1');
  });

  it('sends the proof byte for byte, to be saved', async () => {
    const response = await harness().call('GET', `${REF}/proof`);
    expect(await response.text()).toBe('{"format":"bundle",  "spaces":"kept"}');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="C-2026-000001-5.proof.json"',
    );
  });

  it('protects every answer, also a refusal', async () => {
    const response = await harness().call('GET', '/nowhere');
    expect(response.status).toBe(404);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/problem+json',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('commands', () => {
  it.each([
    ['a rule', 'Close', {}, undefined, 422, 'open-tasks'],
    ['a permission', 'Restrict', { restricted: true, reason: 'r' }, undefined, 403, 'not-permitted'],
    ['another version', 'AddNote', { text: 'n' }, '"7"', 412, 'stale'],
  ])('refused by %s', async (_name, type, data, match, status, code) => {
    const headers: Record<string, string> = match === undefined ? {} : { 'if-match': match };
    const refused = await problem(await harness().call('POST', `${REF}/commands`, { type, data }, headers));
    expect(refused).toMatchObject({ status, code, rule: 'T1', requestId: 'id1' });
  });

  it('accepts the version it stands at, and any version with *', async () => {
    const { call } = harness();
    const note = { type: 'AddNote', data: { text: 'n' } };
    const first = await call('POST', `${REF}/commands`, note, { 'if-match': '"1"' });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await call('POST', `${REF}/commands`, note, { 'if-match': '*' })).status).toBe(200);
  });

  it.each([
    ['an unknown command', { type: 'Explode', data: {} }, 'type', 'IN1'],
    ['no command', {}, 'type', 'IN1'],
    ['a wrong type', { type: 'AddNote', data: { text: 7 } }, 'data.text', 'IN2'],
    ['an unknown field', { type: 'AddNote', data: { text: 'n', colour: 'red' } }, 'data.colour', 'IN4'],
  ])('%s is refused with its field', async (_name, body, field, rule) => {
    const refused = await problem(await harness().call('POST', `${REF}/commands`, body));
    expect(refused).toMatchObject({ status: 400, code: 'invalid', errors: [{ field, rule }] });
  });
});

describe('bad requests', () => {
  it.each([
    ['If-Match', { 'if-match': '12' }, 'if-match'],
    ['an empty If-Match list', { 'if-match': '"1", "2"' }, 'if-match'],
    ['a key with a space', { 'idempotency-key': 'a b' }, 'idempotency-key'],
    ['a key that is too long', { 'idempotency-key': 'k'.repeat(201) }, 'idempotency-key'],
  ])('%s', async (_name, headers: Record<string, string>, field) => {
    const body = { type: 'AddNote', data: { text: 'n' } };
    const refused = await problem(await harness().call('POST', `${REF}/commands`, body, headers));
    expect(refused).toMatchObject({ status: 400, errors: [{ field }] });
  });

  it.each([
    ['a comma too many', '{"description": "x",}', /position 20 \(line 1, column 21\)/],
    ['an end too early', '{"description":\n "x"', /position \d+ \(line 2, column \d+\)/],
    ['text', 'hello', /position 0 /],
    ['nesting without end', '['.repeat(100_000), /nested too deeply/],
  ])('broken JSON: %s', async (_name, text, message) => {
    const { body, headers } = sent(text);
    const refused = await problem(await harness().call('POST', '/v1/complaints', body, headers));
    expect(refused).toMatchObject({ status: 400, code: 'invalid', errors: [{ field: 'body' }] });
    expect(refused).toHaveProperty('detail', expect.stringMatching(message));
  });

  it.each([
    ['POST', '/v1/complaints', '"\\ud83d"', 'body'],
    ['POST', '/v1/complaints', '{"description":"\\ud83d"}', 'description'],
    ['PUT', '/v1/settings', '{"templates":[{"text":{"en":"\\ude00\\ud83d"}}]}', 'templates.0.text.en'],
    ['PUT', '/v1/settings', '{"priority":{"a\\ud83d":1}}', 'priority'],
  ])('half a surrogate pair: %s %s %s', async (method, path, text, field) => {
    const { body, headers } = sent(text);
    const refused = await problem(await harness().call(method, path, body, headers));
    expect(refused).toMatchObject({ status: 400, code: 'invalid', errors: [{ field, rule: 'unicode' }] });
  });

  it('bytes that are not UTF-8', async () => {
    const latin1 = new Uint8Array([...Buffer.from('{"description":"caf'), 0xe9, ...Buffer.from('"}')]);
    const response = await harness().call('POST', '/v1/complaints', latin1, {
      'content-type': 'application/json',
    });
    expect(await problem(response)).toMatchObject({ status: 400, errors: [{ rule: 'utf-8' }] });
  });

  it('a byte order mark is no reason to refuse', async () => {
    const { body, headers } = sent('\ufeff{"description":"x"}');
    expect((await harness().call('POST', '/v1/complaints', body, headers)).status).toBe(201);
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/json; charset=latin1']])(
    'content type %s',
    async (type) => {
      const response = await harness().call('POST', '/v1/complaints', '{"description":"x"}', {
        'content-type': type,
      });
      expect(await problem(response)).toMatchObject({ status: 415, code: 'unsupported-media-type' });
    },
  );

  it('a body of 1 MB, whether or not it says its length', async () => {
    const { call, register } = harness();
    const big = { description: 'x'.repeat(1024 * 1024) };
    expect(await problem(await call('POST', '/v1/complaints', big))).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    const streamed = new Blob([JSON.stringify(big)]).stream();
    const response = await call('POST', '/v1/complaints', streamed, { 'content-type': 'application/json' });
    expect(response.status).toBe(413);
    expect(register.lodged).toEqual([]);
  });

  it('an error of ours says nothing of itself, and is logged without what was sent', async () => {
    const { call, lines, register } = harness();
    register.lodge = () => Promise.reject(new Error('cannot store Rosa'));
    const refused = await problem(await call('POST', '/v1/complaints?secret=1', { description: 'Rosa' }));
    expect(refused).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify([refused, lines])).not.toMatch(/Rosa|secret|abcdefgh/);
    expect(lines[0]).toMatchObject({ level: 'error', message: 'bug', error: 'Error' });
  });

  it('a restarting register is a reason to try again', async () => {
    const { call, register } = harness();
    register.lodge = () => Promise.reject(Object.assign(new Error('reset'), { retryable: true }));
    const response = await call('POST', '/v1/complaints', { description: 'x' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
  });
});

describe('logs', () => {
  it('one line for a request: pattern, status, complaint', async () => {
    const { call, lines } = harness();
    await call('POST', `${REF}/commands?x=secret`, { type: 'AddNote', data: { text: 'personal' } });
    expect(lines).toEqual([
      {
        at: expect.any(String),
        level: 'info',
        message: 'request',
        id: 'id1',
        method: 'POST',
        route: '/v1/complaints/:reference/commands',
        status: 200,
        ms: 0,
        register: 'main',
        complaint: 'C-2026-000001-5',
      },
    ]);
  });

  it.each([
    ['/assets/pages.css', expect.stringMatching(/^\/assets\/:file/)],
    ['/v1/log/tile/0/000.p/5', '/v1/log/tile/*'],
    ['/nowhere', undefined],
  ])('the pattern of %s', async (path, route) => {
    const { app, lines } = harness();
    await app.request(path);
    expect(lines[0]?.route).toEqual(route);
  });

  it('an address that is not a reference is not repeated', async () => {
    const { call, lines } = harness();
    await call('GET', '/v1/complaints/rosa@example.com/proof');
    await call('GET', '/rosa@example.com');
    expect(JSON.stringify(lines)).not.toContain('rosa');
  });
});

describe('callers', () => {
  it.each([
    ['no credential', {}],
    ['another scheme', { authorization: 'Basic abc' }],
    ['no key of ours', { authorization: 'Bearer ghp_abcdefghijk' }],
    ['no register', { authorization: 'Bearer rk__abcdefghijk' }],
  ])('401 for %s', async (_name, headers: Record<string, string>) => {
    const response = await harness().app.request(`${ORIGIN}/v1/complaints`, { headers });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="recourse"');
  });

  it('a cookie works from our own pages only', async () => {
    const { app } = harness();
    const from = (headers: Record<string, string>) =>
      app.request(`${ORIGIN}/v1/complaints`, {
        method: 'POST',
        headers: {
          cookie: 'recourse_session=rs_main_id_secretsecret',
          'content-type': 'application/json',
          ...headers,
        },
        body: '{"description":"x"}',
      });
    expect((await from({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await from({ origin: ORIGIN })).status).toBe(201);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await from({ origin: 'https://evil.example' })).status).toBe(403);
  });
});
