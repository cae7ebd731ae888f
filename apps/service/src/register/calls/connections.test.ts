import { expect, it } from 'vitest';
import type { Caller } from '../rpc.ts';
import { sha256Hex } from '../seal.ts';
import { memoryConnection } from '../testing/connection.ts';
import { openRegister } from '../testing/register.ts';
import { connectionCalls } from './connections.ts';

const KEY = 'rk_main_bootstrap-key';
const caller: Caller = { credential: KEY, requestId: 'r1', language: 'en' };
const ACME = {
  subdomain: 'acme',
  email: 'api@acme.example',
  apiToken: 'good-token',
  webhookSecret: 'secret',
  fields: { reference: 1, status: 2, nextObligation: 3 },
  apiUserId: '900',
};

type Zendesk = (request: { url: string; authorization: string | null }) => Response | Promise<Response>;

/** A Zendesk account that knows one token, of this user. */
const zendeskOf =
  (user: { id: number | null; role: string }): Zendesk =>
  ({ url, authorization }) => {
    if (url !== 'https://acme.zendesk.com/api/v2/users/me.json') return new Response('{}', { status: 404 });
    const good = authorization === `Basic ${btoa('api@acme.example/token:good-token')}`;
    return good ? Response.json({ user: { ...user, name: 'Robot' } }) : Response.json({}, { status: 401 });
  };

/** A register that connects accounts, and what was kept of them. */
function open(zendesk: Zendesk) {
  const { ctx, signer } = openRegister();
  ctx.deps.fetch = async (input, init) =>
    zendesk({ url: String(input), authorization: new Headers(init?.headers).get('authorization') });
  const account = memoryConnection();
  const calls = connectionCalls({
    register: ctx,
    signer,
    bootstrapHash: sha256Hex(KEY),
    localHosts: false,
    connection: () => account,
    changed: () => {},
    hangUp: () => {},
    rearm: () => {},
  });
  const connect = (change: Partial<typeof ACME> = {}) =>
    calls.connect(caller, 'zendesk', { ...ACME, ...change });
  return {
    connect,
    kept: account.puts,
    entries: () => ctx.stores.log.size(),
    account: () => calls.connectionOf('zendesk'),
  };
}

it.each(['admin', 'agent'])('an account whose API user is %s is connected', async (role) => {
  const { connect, kept, entries, account } = open(zendeskOf({ id: 900, role }));
  expect(await connect()).toMatchObject({ ok: true, value: { subdomain: 'acme' } });
  expect([kept.length, entries(), account()]).toEqual([1, 1, 'acme']);
});

const admin = zendeskOf({ id: 900, role: 'admin' });
const of =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('{}', { status, headers });
it.each<[string, Zendesk, Partial<typeof ACME>, string]>([
  ['that does not know the token', admin, { apiToken: 'bad-token' }, 'apiToken'],
  ['that answers as to nobody', zendeskOf({ id: null, role: 'end-user' }), {}, 'apiToken'],
  ['whose token is another user’s', zendeskOf({ id: 901, role: 'admin' }), {}, 'apiUserId'],
  ['whose API user is a customer', zendeskOf({ id: 900, role: 'end-user' }), {}, 'email'],
  ['that is not there', of(404), {}, 'subdomain'],
  ['that sends elsewhere', of(302, { location: 'https://evil.example' }), {}, 'subdomain'],
  ['that answers something else', () => Response.json({ ok: true }), {}, 'subdomain'],
])('an account %s is not connected (API3)', async (_, zendesk, change, field) => {
  const { connect, kept, entries, account } = open(zendesk);
  const errors = [{ field, rule: 'API3' }];
  expect(await connect(change)).toMatchObject({ ok: false, problem: { status: 400, rule: 'API3', errors } });
  expect([kept, entries(), account()]).toEqual([[], 0, null]);
});

it.each<[string, Zendesk]>([
  ['does not answer', () => Promise.reject(new TypeError('fetch failed'))],
  ['is down', of(500)],
  ['is busy', of(429, { 'retry-after': '9' })],
])('while Zendesk %s nothing is connected, and that is said', async (_, zendesk) => {
  const { connect, kept, account } = open(zendesk);
  const problem = {
    status: 503,
    code: 'unavailable',
    detail: expect.stringContaining('Zendesk could not be reached'),
  };
  expect(await connect()).toMatchObject({ ok: false, problem });
  expect([kept, account()]).toEqual([[], null]);
});
