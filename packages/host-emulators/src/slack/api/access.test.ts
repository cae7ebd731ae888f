import { afterEach, describe, expect, it } from 'vitest';
import { COMPLAINTS, type TestWorkspace, testWorkspace } from '../fixtures/workspace.ts';

const open: TestWorkspace[] = [];
afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});
async function made(...given: Parameters<typeof testWorkspace>): Promise<TestWorkspace> {
  const world = await testWorkspace(...given);
  open.push(world);
  return world;
}

describe('tokens', () => {
  it('come in the header or as an argument, and must be good', async () => {
    const { call, token, slack } = await made();
    expect(await call('auth.test')).toMatchObject({ ok: true, team_id: 'T0ACME', bot_id: 'B0RECOURSEBOT' });
    expect(await call('auth.test', { token }, '')).toMatchObject({ ok: true });
    expect(await call('auth.test', {}, '')).toEqual({ ok: false, error: 'not_authed' });
    expect(await call('auth.test', {}, 'xoxb-other')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await call('no.method')).toMatchObject({ ok: false, error: 'unknown_method' });
    slack.admin().revokeToken();
    expect(await call('auth.test')).toEqual({ ok: false, error: 'token_revoked' });
  });

  it('of an uninstalled app belong to nobody', async () => {
    const { call, slack } = await made();
    slack.admin().uninstall();
    expect(await call('auth.test')).toEqual({ ok: false, error: 'account_inactive' });
  });
});

describe('scopes', () => {
  it('are asked for by method and kind of channel, and logged', async () => {
    const { call, slack } = await made({}, { scopes: ['chat:write', 'channels:read'] });
    expect(await call('users.info', { user: 'U0SAM' })).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write,channels:read',
    });
    expect(await call('conversations.info', { channel: COMPLAINTS })).toMatchObject({ ok: true });
    expect(await call('conversations.list', { types: 'private_channel' })).toMatchObject({
      needed: 'groups:read',
    });
    expect(slack.calls().map(({ method, scopes, error }) => [method, scopes, error])).toEqual([
      ['users.info', [], 'missing_scope'],
      ['conversations.info', ['channels:read'], null],
      ['conversations.list', [], 'missing_scope'],
    ]);
  });

  it('decide whether an e-mail address is shown', async () => {
    const { call } = await made({}, { scopes: ['users:read'] });
    const { user } = await call('users.info', { user: 'U0SAM', include_locale: 'true' });
    expect(user).toMatchObject({ locale: 'pl-PL', is_email_confirmed: true, tz_offset: 3_600 });
    expect(user.profile.email).toBeUndefined();
    expect(await call('users.lookupByEmail', { email: 'sam.sales@acme.example' })).toMatchObject({
      needed: 'users:read.email',
    });
  });
});

describe('people', () => {
  it('are found by e-mail when they are here and active', async () => {
    const { call } = await made();
    const found = await call('users.lookupByEmail', { email: 'Sam.Sales@acme.example' });
    expect(found.user).toMatchObject({ id: 'U0SAM', profile: { email: 'sam.sales@acme.example' } });
    for (const email of ['gone@acme.example', 'other@elsewhere.example', 'nobody@acme.example']) {
      expect(await call('users.lookupByEmail', { email })).toEqual({ ok: false, error: 'users_not_found' });
    }
    expect((await call('users.info', { user: 'U0OTHER' })).user).toMatchObject({
      is_stranger: true,
      team_id: 'T0STRANGERS',
    });
    expect((await call('users.info', { user: 'U0NEW' })).user).toMatchObject({ is_email_confirmed: false });
    expect((await call('users.info', { user: 'U0GUEST' })).user).toMatchObject({ is_ultra_restricted: true });
    expect(await call('users.info', { user: 'U0NOBODY' })).toEqual({ ok: false, error: 'user_not_found' });
    expect((await call('users.list', { limit: 3 })).members).toHaveLength(3);
    expect((await call('team.info')).team).toMatchObject({ id: 'T0ACME', domain: 'acme' });
    expect((await call('bots.info', { bot: 'B0RECOURSEBOT' })).bot).toMatchObject({ app_id: 'A0RECOURSE' });
  });
});

describe('what a method reads', () => {
  it('is no JSON where Slack takes forms alone', async () => {
    const { slack, token } = await made();
    const ask = async (contentType: string, body: string) =>
      (
        await fetch(`${slack.apiUrl}users.info`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': contentType },
          body,
        })
      ).json();
    expect(await ask('application/json', '{"user":"U0SAM"}')).toMatchObject({ error: 'invalid_arguments' });
    expect(await ask('application/x-www-form-urlencoded', 'user=U0SAM')).toMatchObject({ ok: true });
    expect(await ask('application/json', '{')).toMatchObject({ error: 'invalid_json' });
  });
});

describe('limits', () => {
  it('answer 429 with the seconds to wait, by the clock', async () => {
    const { call, tick } = await made({ rateLimits: true });
    const ask = () => call('conversations.list');
    for (let n = 0; n < 20; n += 1) expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toEqual({ ok: false, error: 'ratelimited', status: 429, retryAfter: '60' });
    tick(60_000);
    expect(await ask()).toMatchObject({ ok: true });
    const post = () => call('chat.postMessage', { channel: COMPLAINTS, text: 'x' });
    for (let n = 0; n < 5; n += 1) expect(await post()).toMatchObject({ ok: true });
    expect(await post()).toMatchObject({ error: 'ratelimited' });
  });

  it('can be made to strike, with or without the write', async () => {
    const { call, slack } = await made();
    const match = { path: '^/api/chat\\.postMessage$' };
    slack.faults.set({ target: 'api', match, mode: 'fail', status: 429, retryAfter: 7 });
    slack.faults.set({ target: 'api', match, mode: 'fail-after-save' });
    slack.faults.set({ target: 'api', match, mode: 'duplicate' });
    const post = (text: string) => call('chat.postMessage', { channel: COMPLAINTS, text });
    expect(await post('one')).toEqual({ ok: false, error: 'ratelimited', status: 429, retryAfter: '7' });
    await expect(post('two')).rejects.toThrow();
    expect(await post('three')).toMatchObject({ ok: true });
    const { messages } = await call('conversations.history', { channel: COMPLAINTS, limit: 3 });
    expect(messages.map(({ text }: { text: string }) => text)).toEqual(['three', 'three', 'two']);
  });
});

it('reactions are added once and read back', async () => {
  const { call, slack } = await made();
  const at = await slack.as('U0SAM').post(COMPLAINTS, 'Done?');
  const item = { channel: COMPLAINTS, timestamp: at.ts };
  expect(await call('reactions.add', { ...item, name: 'eyes' })).toEqual({ ok: true });
  expect(await call('reactions.add', { ...item, name: 'eyes' })).toMatchObject({ error: 'already_reacted' });
  expect(await call('reactions.add', { ...item, name: 'no_such_emoji' })).toMatchObject({
    error: 'invalid_name',
  });
  expect(await call('reactions.add', { name: 'eyes' })).toMatchObject({ error: 'no_item_specified' });
  expect((await call('reactions.get', item)).message.reactions).toEqual([
    { name: 'eyes', users: ['U0RECOURSEBOT'], count: 1 },
  ]);
  expect(await call('reactions.remove', { ...item, name: 'eyes' })).toEqual({ ok: true });
});
