import { describe, expect, it } from 'vitest';
import { harness, ORIGIN } from '../../test/harness.ts';
import { jsonInScript } from '../html.ts';

describe('pages', () => {
  it.each([['/'], ['/docs']])('%s loads nothing from elsewhere and runs no script', async (path) => {
    const response = await harness().app.request(path);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|(?:src|href)="https?:/);
  });

  it('/docs shows every operation and links every schema that it names', async () => {
    const { app } = harness();
    const { paths } = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, object>;
    };
    const html = await (await app.request('/docs')).text();
    for (const path of Object.keys(paths)) expect(html).toContain(`<code>${path}</code>`);
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]));
    const missing = [...html.matchAll(/href="#([^"]+)"/g)].filter((m) => !anchors.has(m[1]!));
    expect(missing).toEqual([]);
  });

  it('the OpenAPI document is 3.1 and names what is shared', async () => {
    const document = (await (await harness().app.request('/openapi.json')).json()) as {
      openapi: string;
      components: { schemas: object; securitySchemes: object };
      paths: Record<string, Record<string, { responses: object }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining([
        'Problem',
        'Receipt',
        'LodgeData',
        'ComplaintView',
        'CommandBody',
        'AddNoteData',
      ]),
    );
    expect(Object.keys(document.components.securitySchemes)).toEqual(['bearer', 'cookie']);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/v1/complaints',
        '/v1/complaints/{reference}/commands',
        '/v1/complaints/{reference}/documents/{id}',
        '/v1/log/tile/{path}',
        '/hooks/{host}/{register}',
      ]),
    );
  });

  it('files are revalidated, and only files that are there have a name', async () => {
    const { app } = harness({
      assets: {
        fetch: async (url) =>
          new Response('x', { status: String(url) === 'http://assets/pages.css' ? 200 : 404 }),
      },
    });
    const first = await app.request('/assets/pages.css');
    expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8');
    const etag = first.headers.get('etag')!;
    expect((await app.request('/assets/pages.css', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await app.request('/assets/other.css')).status).toBe(404);
    expect((await app.request('/assets/..%2Fsecrets.json')).status).toBe(404);
  });
});

describe('a sign-in link', () => {
  it('is spent for a cookie that scripts cannot read', async () => {
    const response = await harness().app.request('/signin?token=good&register=main');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
    expect(response.headers.get('set-cookie')).toBe(
      'recourse_session=rs_main_s2_abcdefgh; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it.each([['/signin?token=bad'], ['/signin'], ['/signin?token=good&register=NO']])(
    '%s: 401',
    async (path) => {
      const response = await harness().app.request(path);
      expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
    },
  );
});

describe('signing out', () => {
  const leave = (session: string, headers: Record<string, string> = {}) =>
    harness().app.request(`${ORIGIN}/v1/signout`, {
      method: 'POST',
      headers: { cookie: `recourse_session=${session}`, 'sec-fetch-site': 'same-origin', ...headers },
    });

  it.each([
    ['a session', 'rs_main_s2_abcdefgh', 204],
    ['a session that had ended', 'rs_main_s9_abcdefgh', 401],
  ])('of %s clears the cookie', async (_, session, status) => {
    const response = await leave(session);
    expect(response.status).toBe(status);
    expect(response.headers.get('set-cookie')).toBe('recourse_session=; Max-Age=0; Path=/; Secure');
  });

  it('is nothing that a page of another origin can do', async () => {
    const response = await leave('rs_main_s2_abcdefgh', { 'sec-fetch-site': 'cross-site' });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
  });
});

describe('the public log', () => {
  const get = (path: string) => harness().app.request(`${ORIGIN}/v1/log/${path}`);

  it.each([
    ['checkpoint', 'no-cache'],
    ['tile/0/x001/x234/067', 'public, max-age=31536000, immutable'],
    ['tile/0/000.p/5', 'public, max-age=300'],
  ])('%s is cached as %s', async (path, caching) => {
    const response = await get(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, caching]);
  });

  it.each([
    ['tile/0/x000/067'],
    ['tile/00/067'],
    ['tile/0/67'],
    ['tile/0/067.p/256'],
    ['tile/0/067.p/0'],
    ['tile/0/%30%36%37'],
    ['tile/9/000'],
    ['tile/0/../key'],
  ])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('answers HEAD as well', async () => {
    expect((await harness().app.request(`${ORIGIN}/v1/log/checkpoint`, { method: 'HEAD' })).status).toBe(200);
  });

  it('names its register', async () => {
    expect((await get('checkpoint?register=main')).status).toBe(200);
    expect((await get('checkpoint?register=not-here')).status).toBe(404);
    expect((await get('checkpoint?register=No%20Name')).status).toBe(400);
    expect((await get('tile/0/000.p/5?register=No%20Name')).status).toBe(400);
  });
});

describe('live changes', () => {
  const open = (query: string, headers: Record<string, string> = { upgrade: 'websocket' }) =>
    harness().app.request(`${ORIGIN}/v1/live${query}`, { headers });

  it('the ticket finds the register', async () => {
    expect(await (await open('?ticket=lt_main_abcdefgh')).text()).toBe('socket for lt_main_abcdefgh');
    expect((await open('?ticket=rs_main_id_abcdefgh')).status).toBe(401);
    expect((await open('')).status).toBe(401);
    expect((await open('?ticket=lt_main_abcdefgh', {})).status).toBe(426);
  });
});

describe('jsonInScript', () => {
  it('cannot be left from inside', () => {
    const value = { name: '</script><!-- & \u2028' };
    const text = String(jsonInScript('x', value));
    const inner = /^<script type="application\/json" id="x">(.*)<\/script>$/.exec(text)![1]!;
    expect(inner).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(inner)).toEqual(value);
  });
});
