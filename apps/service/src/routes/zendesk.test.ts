import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { harness, NOW } from '../../test/harness.ts';
import type { ZendeskConnection } from '../register/rpc.ts';

const AUDIENCE = 'https://acme.zendesk.com/api/v2/apps/installations/7.json';
const SECONDS = NOW / 1000;
const USER = { id: 42, name: 'Rosa', email: 'rosa@example.com', role: 'agent', verified: true, active: true };

let keys: CryptoKeyPair;
let otherKeys: CryptoKeyPair;
let pem: string;
beforeAll(async () => {
  const options = { extractable: true };
  keys = (await generateKeyPair('RS256', options)) as unknown as CryptoKeyPair;
  otherKeys = (await generateKeyPair('RS256', options)) as unknown as CryptoKeyPair;
  pem = await exportSPKI(keys.publicKey as never);
});

const claims = (more: object = {}) => ({
  iss: 'acme.zendesk.com',
  aud: AUDIENCE,
  sub: 'https://acme.zendesk.com/api/v2/users/42.json',
  iat: SECONDS,
  nbf: SECONDS,
  exp: SECONDS + 60,
  jti: 'one',
  ...more,
});
const signed = (more: object = {}, key = keys) =>
  new SignJWT(claims(more)).setProtectedHeader({ alg: 'RS256' }).sign(key.privateKey as never);

function zendesk(user: object | number = USER, env: Record<string, string> = {}) {
  const asked: string[] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    asked.push(`${url} ${new Headers(init?.headers).get('authorization')}`);
    return typeof user === 'number' ? new Response('', { status: user }) : Response.json({ user });
  };
  const h = harness({ deps: { now: () => NOW, newId: () => 'id', fetch: fetch as never }, env });
  h.connections['zendesk/acme'] = {
    host: 'zendesk',
    register: 'main',
    subdomain: 'acme',
    baseUrl: 'https://acme.zendesk.com',
    email: 'api@example.com',
    apiToken: 'secret-token',
    webhookSecret: 's',
    appPublicKey: pem,
    audience: AUDIENCE,
    issuer: 'acme.zendesk.com',
    fields: { reference: 1, status: 2, nextObligation: 3 },
    apiUserId: '1',
  } satisfies ZendeskConnection;
  const open = (
    token: string | null,
    path = '/zendesk/main/ticket_sidebar?origin=https://acme.zendesk.com&app_guid=g',
  ) => h.call('POST', path, new URLSearchParams(token === null ? {} : { token }));
  return { ...h, open, asked };
}

describe('the signed first page request', () => {
  it('becomes a page with a session in it, for the person that Zendesk names', async () => {
    const { open, asked } = zendesk();
    const response = await open(await signed());
    expect(response.status).toBe(200);
    const page = await response.text();
    const boot = /<script type="application\/json" id="recourse-boot">(.*?)<\/script>/.exec(page)![1]!;
    expect(JSON.parse(boot)).toEqual({
      session: 'rs_main_s1_abcdefgh',
      expiresAt: 1_900_000_000_000,
      register: 'main',
      location: 'ticket_sidebar',
      apiUrl: 'https://recourse.example',
      local: false,
    });
    const basic = Buffer.from('api@example.com/token:secret-token').toString('base64');
    expect(asked).toEqual([`https://acme.zendesk.com/api/v2/users/42.json Basic ${basic}`]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toMatch(
      /frame-ancestors https:\/\/\*\.zendesk\.com$/,
    );
  });

  it('may be framed by an emulated host only where that is configured', async () => {
    const { open } = zendesk(USER, { RECOURSE_DEV_FRAME_ORIGIN: 'http://127.0.0.1:8800' });
    const response = await open(await signed());
    expect(response.headers.get('content-security-policy')).toMatch(
      /frame-ancestors https:\/\/\*\.zendesk\.com http:\/\/127\.0\.0\.1:8800$/,
    );
    expect(await response.text()).not.toContain('zdassets');
  });

  it('is good once', async () => {
    const { open, asked } = zendesk();
    const token = await signed();
    expect((await open(token)).status).toBe(200);
    const again = await open(token);
    expect([again.status, await again.text()]).toEqual([401, expect.stringContaining('used before')]);
    expect((await open(await signed({ jti: 'two' }))).status).toBe(200);
    expect(asked).toHaveLength(2);
  });

  it('is good once without jti as well, however the signature is spelled', async () => {
    const { open } = zendesk();
    const token = await signed({ jti: undefined });
    expect((await open(token)).status).toBe(200);
    expect((await open(token)).status).toBe(401);
    // The last character of 256 bytes in base64url has four bits that mean nothing.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const other = alphabet[alphabet.indexOf(token.at(-1)!) ^ 1]!;
    expect((await open(token.slice(0, -1) + other)).status).toBe(401);
  });

  it.each<[string, () => Promise<string | null> | string | null, RegExp]>([
    ['no token', () => null, /did not sign/],
    ['expired', () => signed({ iat: SECONDS - 120, nbf: SECONDS - 120, exp: SECONDS - 60 }), /expired/],
    ['not yet good', () => signed({ nbf: SECONDS + 600 }), /expired/],
    ['good for too long', () => signed({ exp: SECONDS + 86_400 }), /expired/],
    ['without expiry', () => signed({ exp: undefined }), /not signed by the connected app/],
    ['of another installation', () => signed({ aud: `${AUDIENCE}x` }), /another installation/],
    ['of another account', () => signed({ iss: 'evil.zendesk.com' }), /another Zendesk account/],
    [
      'without a user',
      () => signed({ sub: 'https://acme.zendesk.com/api/v2/tickets/42.json' }),
      /names no user/,
    ],
    ['signed by another key', () => signed({}, otherKeys), /not signed by the connected app/],
    ['not signed', () => new UnsecuredJWT(claims()).encode(), /not signed by the connected app/],
    [
      'signed with the public key as a secret',
      () => new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(pem)),
      /not signed by the connected app/,
    ],
    ['not a token', () => 'hello', /not signed by the connected app/],
  ])('%s: refused with a page that says what to do', async (_name, token, words) => {
    const { open, asked } = zendesk();
    const response = await open(await token());
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const page = await response.text();
    expect(page).toMatch(words);
    expect(page).not.toContain('recourse-boot');
    expect(asked).toEqual([]);
  });

  it.each<[string, object | number, number, RegExp]>([
    ['an end user', { ...USER, role: 'end-user' }, 403, /agents and administrators/],
    ['somebody suspended', { ...USER, suspended: true }, 403, /agents and administrators/],
    ['an address that is not verified', { ...USER, verified: false }, 403, /not verified/],
    [
      'somebody who is no member',
      { ...USER, email: 'x@example.com' },
      403,
      /Ask the administrator to add you/,
    ],
    ['another user than asked for', { ...USER, id: 43 }, 503, /could not be asked/],
    ['nobody', 404, 403, /does not know this user/],
    ['no answer', 500, 503, /could not be asked/],
  ])('%s gets no session', async (_name, user, status, words) => {
    const response = await zendesk(user).open(await signed());
    const page = await response.text();
    expect([response.status, page]).toEqual([status, expect.stringMatching(words)]);
    expect(page).not.toContain('recourse-boot');
  });

  it('is not for unknown places, or another register', async () => {
    expect((await zendesk().open(await signed(), '/zendesk/main/top_bar')).status).toBe(404);
    expect((await zendesk().open(await signed(), '/zendesk/other/ticket_sidebar')).status).toBe(404);
  });
});
