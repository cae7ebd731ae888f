import { jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, type TestAccount, testAccount } from './fixtures/account.ts';
import { startTestApp, type TestApp } from './fixtures/test-app.ts';

let app: TestApp;
let account: TestAccount;
let session: { cookie: string; csrf: string };

beforeAll(async () => {
  app = await startTestApp();
  account = await testAccount();
  const response = await fetch(`${account.zendesk.url}/agent/bootstrap`);
  const { csrf } = (await response.json()) as { csrf: string };
  session = { cookie: response.headers.get('set-cookie')!.split(';')[0]!, csrf };
});
afterAll(async () => {
  await account.zendesk.close();
  await app.close();
});
beforeEach(() => {
  app.echoed.length = 0;
});

async function send(
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Loose }> {
  const response = await fetch(account.zendesk.url + path, {
    method: 'POST',
    headers: { cookie: session.cookie, 'x-csrf-token': session.csrf, ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
const request = (options: object) => send('/proxy/apps/requests', { url: `${app.url}/echo`, ...options });

describe('client.request from the server', () => {
  it('fills in secure settings in headers, address and data', async () => {
    const { body } = await request({
      url: `${app.url}/echo?key={{setting.shared_secret}}`,
      type: 'POST',
      secure: true,
      headers: { authorization: 'Bearer {{setting.shared_secret}}' },
      data: { token: '{{setting.shared_secret}}' },
    });
    expect(body).toMatchObject({ status: 200, text: '{"seen":true}' });
    expect(app.echoed[0]!.headers.authorization).toBe('Bearer not for browsers');
    expect(JSON.parse(app.echoed[0]!.body)).toEqual({ token: 'not for browsers' });
    expect(new URL(app.echoed[0]!.url).searchParams.get('key')).toBe('not for browsers');
  });

  it('signs a token with a secure setting', async () => {
    await request({
      secure: true,
      headers: { authorization: 'Bearer {{jwt.token}}' },
      jwt: {
        algorithm: 'HS256',
        secret_key: '{{setting.shared_secret}}',
        expiry: 60,
        claims: { who: 'page' },
      },
    });
    const token = app.echoed[0]!.headers.authorization!.replace('Bearer ', '');
    const { payload } = await jwtVerify(token, new TextEncoder().encode('not for browsers'));
    expect(payload).toMatchObject({ who: 'page' });
    expect(payload.exp! - payload.iat!).toBe(60);
  });

  it('fills in nothing without secure', async () => {
    await request({ headers: { authorization: '{{setting.shared_secret}}' } });
    expect(app.echoed[0]!.headers.authorization).toBe('{{setting.shared_secret}}');
  });

  it('refuses to send secrets to a host that is not in the whitelist', async () => {
    const { body } = await request({
      url: 'http://localhost:9/',
      secure: true,
      headers: { a: '{{setting.shared_secret}}' },
    });
    expect(body.status).toBe(403);
  });

  it('reports an unreachable server and passes errors on', async () => {
    expect((await request({ url: 'http://127.0.0.1:9/' })).body.status).toBe(502);
    expect((await request({ url: `${app.url}/teapot` })).body).toMatchObject({
      status: 418,
      text: 'short and stout',
    });
  });

  it('keeps two browsers of one agent apart', async () => {
    await fetch(`${account.zendesk.url}/agent/bootstrap`);
    const again = await fetch(`${account.zendesk.url}/agent/bootstrap`, {
      headers: { cookie: session.cookie },
    });
    expect(((await again.json()) as { csrf: string }).csrf).toBe(session.csrf);
  });

  it('needs a session and its CSRF token', async () => {
    expect((await send('/proxy/apps/requests', { url: app.url }, { cookie: '' })).status).toBe(401);
    expect((await send('/proxy/apps/requests', { url: app.url }, { 'x-csrf-token': 'no' })).status).toBe(403);
    expect((await send('/api/v2/tickets.json', { ticket: {} }, { 'x-csrf-token': 'no' })).status).toBe(403);
  });
});
