import { reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import type { SlackConnection } from '@recourse/channel';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConnectionStub, RegisterStub } from '../env.ts';
import { deriveKey, seal } from '../register/seal.ts';
import { ACME } from './testing/acme.ts';
import { TEAM } from './testing/team.ts';

const { CONNECTIONS, REGISTERS, RECOURSE_KEY, TEST_API_KEY } = env as unknown as {
  CONNECTIONS: { getByName(name: string): ConnectionStub };
  REGISTERS: { getByName(name: string): RegisterStub };
  RECOURSE_KEY: string;
  TEST_API_KEY: string;
};

afterEach(() => reset());

it('an account belongs to the register that came first, even when two come at once', async () => {
  const account = CONNECTIONS.getByName('zendesk/acme');
  const put = (register: string, apiToken: string) => account.put({ ...ACME, register, apiToken });
  expect(await Promise.all([put('main', 'ours'), put('retail', 'theirs')])).toEqual([true, false]);
  expect(await account.get()).toMatchObject({ register: 'main', apiToken: 'ours' });
  expect(await put('main', 'renewed')).toBe(true);
  expect(await account.get()).toMatchObject({ apiToken: 'renewed' });
});

it('an account that was kept before there were several hosts is one of Zendesk', async () => {
  const { host: _host, ...before } = ACME;
  const account = CONNECTIONS.getByName('zendesk/acme');
  await account.put(ACME);
  await runInDurableObject(account as never, (_object, state) => {
    const key = deriveKey(Buffer.from(RECOURSE_KEY, 'base64'), 'connections');
    const sealed = seal(key, new Uint8Array(12), Buffer.from(JSON.stringify(before)), 'connection');
    state.storage.sql.exec('UPDATE connection SET sealed = ?', sealed);
  });
  expect(await account.get()).toEqual(ACME);
});

it('is free for another register once the first one gave it up, and not before', async () => {
  const account = CONNECTIONS.getByName('slack/T024BE7LD');
  await account.put(TEAM);
  await account.remove('retail');
  expect(await account.put({ ...TEAM, register: 'retail' })).toBe(false);
  await account.remove('main');
  expect(await account.get()).toBeNull();
  expect(await account.put({ ...TEAM, register: 'retail' })).toBe(true);
});

describe('a Slack token that ends', () => {
  const MINUTE = 60_000;
  let pairs = 0;
  const account = () => CONNECTIONS.getByName('slack/T024BE7LD');
  const keep = async (more: Partial<SlackConnection>) => {
    const refreshToken = `xoxe-1-${++pairs}`;
    const connection = { ...TEAM, botToken: 'xoxe.xoxb-1', refreshToken, ...more };
    await account().put(connection);
    await REGISTERS.getByName('main').hostConnected('slack', TEAM.account);
    return connection;
  };

  it('in more than five minutes is used as it is', async () => {
    const connection = await keep({ expiresAt: Date.now() + 6 * MINUTE });
    expect(await account().get()).toEqual(connection);
  });

  it('soon is renewed once, for all who come meanwhile, and kept', async () => {
    await keep({ expiresAt: Date.now() + 4 * MINUTE });
    const got = await Promise.all([account().get(), account().get(), account().get()]);
    expect(new Set(got.map((one) => (one as SlackConnection).botToken))).toEqual(new Set(['xoxe.xoxb-1+']));
    expect(await account().kept()).toMatchObject({
      botToken: 'xoxe.xoxb-1+',
      refreshToken: `xoxe-1-${pairs}+`,
      revokedAt: null,
    });
  });

  it('is used while it lasts when Slack cannot be reached, and nothing is when it has ended', async () => {
    const connection = await keep({ name: 'silent', expiresAt: Date.now() + MINUTE });
    expect(await account().get()).toEqual(connection);
    await keep({ name: 'silent', expiresAt: Date.now() - MINUTE });
    const failure = await runInDurableObject(account() as never, (object) =>
      (object as unknown as ConnectionStub).get().then(String, String),
    );
    expect(failure).toBe('Error: Slack did not answer');
    expect(await account().kept()).toMatchObject({ revokedAt: null });
  });

  it('and is not renewed any more means that the connection is revoked: the register hears of it', async () => {
    await keep({ name: 'refuses', expiresAt: Date.now() - MINUTE });
    expect(await account().get()).toMatchObject({ revokedAt: expect.any(Number) });
    await account().revoke('uninstalled');
    const register = REGISTERS.getByName('main');
    const caller = { credential: TEST_API_KEY, requestId: 'r1', language: 'en' };
    expect(await register.connections(caller)).toMatchObject({ value: { items: [{ connected: false }] } });
    const lines = await register.exportLines(caller, 0, 10);
    const types = lines.ok
      ? lines.value.map(({ entry }) => JSON.parse(Buffer.from(entry, 'base64').toString()).type)
      : [];
    expect(types).toEqual(['Connected', 'Disconnected']);
  });

  it('is not renewed while it is revoked', async () => {
    await keep({ expiresAt: Date.now() - MINUTE, revokedAt: 1 });
    expect(await account().get()).toMatchObject({ botToken: 'xoxe.xoxb-1', revokedAt: 1 });
  });
});
