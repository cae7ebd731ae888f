import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakePlay, fakeService } from '../testing/fake-world.ts';
import { createPlayground } from './app.ts';

const ORIGIN = 'http://127.0.0.1:4321';
const files = mkdtempSync(join(tmpdir(), 'recourse-page-'));
let service: Awaited<ReturnType<typeof fakeService>>;
let ask: (
  path: string,
  init?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<Response>;

beforeAll(async () => {
  mkdirSync(join(files, 'assets'));
  writeFileSync(join(files, 'index.html'), '<!doctype html><title>x</title>');
  writeFileSync(join(files, 'assets/a.js'), '1');
  writeFileSync(join(files, 'notes.txt'), 'no type, no answer');
  service = await fakeService();
  const zendesk = { fetch: (request: Request) => new Response(`zendesk ${new URL(request.url).pathname}`) };
  const app = createPlayground({
    origin: ORIGIN,
    files,
    play: fakePlay(service.url).play,
    apiKey: 'the-key',
    zendesk,
  });
  ask = async (path, { headers = {}, ...init } = {}) =>
    app.request(ORIGIN + path, { ...init, headers: { host: '127.0.0.1:4321', ...headers } });
});
afterAll(async () => {
  await service.close();
  rmSync(files, { recursive: true, force: true });
});

const post = (path: string, headers: Record<string, string> = { origin: ORIGIN }, body = '{}') =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

describe('who may come in', () => {
  it('sends localhost on to the one address, and refuses every other name', async () => {
    const moved = await ask('/play/state?x=1', { headers: { host: 'localhost:4321' } });
    expect([moved.status, moved.headers.get('location')]).toEqual([307, `${ORIGIN}/play/state?x=1`]);
    for (const host of ['evil.example:4321', '127.0.0.1:1', '127.0.0.1.evil.example:4321'])
      expect((await ask('/', { headers: { host } })).status).toBe(421);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['an opaque origin', { origin: 'null' }],
    ['no origin', {}],
  ])('lets nothing be changed from %s', async (_who, headers) => {
    for (const path of ['/play/restart', '/service/v1/live/ticket', '/agent/session'])
      expect((await post(path, headers as Record<string, string>)).status, path).toBe(403);
  });

  it('tells browsers to load nothing from elsewhere and to frame it nowhere', async () => {
    const page = await ask('/');
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ${service.url.replace('http', 'ws')};`);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('what it answers', () => {
  it('serves the page and its files, and nothing else of the disk', async () => {
    expect(await (await ask('/')).text()).toContain('<title>x');
    expect((await ask('/assets/a.js')).headers.get('content-type')).toMatch(/javascript/);
    for (const path of ['/notes.txt', '/../package.json', '/%2e%2e/package.json', '/assets'])
      expect((await ask(path)).status, path).toBe(404);
  });

  it('asks the service with the key, which the page never sees', async () => {
    const answer = await ask('/service/v1/complaints?limit=5');
    expect(await answer.json()).toEqual({ items: [], next: null });
    expect(answer.headers.get('x-secret')).toBeNull();
    const last = service.asked.at(-1);
    expect(last).toEqual({ method: 'GET', path: '/v1/complaints?limit=5', authorization: 'Bearer the-key' });
  });

  it.each([
    ['GET', '/service/v1/export'],
    ['GET', '/service/v1/settings'],
    ['POST', '/service/v1/complaints'],
    ['POST', '/service/v1/keys'],
    ['POST', '/service/v1/clock'],
    ['PUT', '/service/v1/members'],
    ['GET', '/service/v1/complaints/a/../../export'],
  ])('does not pass on %s %s', async (method, path) => {
    const before = service.asked.length;
    const answer = await ask(path, { method, headers: { origin: ORIGIN } });
    expect(answer.status).toBe(404);
    expect(service.asked.length).toBe(before);
  });

  it('says which lever does not exist, what was wrong with the input, and what cannot be done now', async () => {
    expect((await post('/play/explode')).status).toBe(404);
    expect((await post('/play/toString')).status).toBe(404);
    const wrong = await post('/play/advance', { origin: ORIGIN }, 'not json');
    expect([wrong.status, await wrong.json()]).toEqual([400, expect.objectContaining({ code: 'invalid' })]);
    const not = await post('/play/next-deadline');
    expect([not.status, await not.json()]).toEqual([409, { ok: false, code: 'no-deadline' }]);
  });

  it('gives the new state with each lever', async () => {
    expect(await (await post('/play/down', { origin: ORIGIN }, '{"on":true}')).json()).toMatchObject({
      troubles: { down: true },
    });
  });

  it('shows the emulated Zendesk as its own page', async () => {
    for (const path of ['/agent', '/agent/tickets/1', '/api/v2/tickets.json'])
      expect(await (await ask(path)).text()).toBe(`zendesk ${path}`);
    expect((await ask('/_emulator/state')).status).toBe(404);
  });
});
