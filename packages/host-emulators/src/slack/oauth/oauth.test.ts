import { afterEach, describe, expect, it } from 'vitest';
import { BOT, SECRET, type TestWorkspace, testWorkspace } from '../fixtures/workspace.ts';
import { sampleSlackApp } from '../samples.ts';

const CALLBACK = 'https://bot.example/slack/oauth';
const open: TestWorkspace[] = [];
afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});
async function made(options = {}): Promise<TestWorkspace> {
  const world = await testWorkspace(options, { install: false });
  open.push(world);
  return world;
}

const ask = {
  client_id: '100000000001.100000000002',
  scope: 'chat:write,users:read',
  redirect_uri: CALLBACK,
  state: 's1',
};
const link = ({ slack }: TestWorkspace, change = {}) =>
  `${slack.authorizeUrl}?${new URLSearchParams({ ...ask, ...change })}`;

/** Opens the page and answers it. */
async function decide(world: TestWorkspace, form: Record<string, string>, change = {}): Promise<URL> {
  const page = await (await fetch(link(world, change))).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)![1]!;
  const body = new URLSearchParams({ ticket, user: 'U0BRUNO', decision: 'allow', ...form });
  const answer = await fetch(world.slack.authorizeUrl, { method: 'POST', body, redirect: 'manual' });
  return new URL(answer.headers.get('location')!);
}

const access = (world: TestWorkspace, args: Record<string, string>) =>
  world.call('oauth.v2.access', { client_id: ask.client_id, client_secret: 'client secret', ...args }, '');

describe('installing', () => {
  it('says who asks for what, and gives a code that is good once', async () => {
    const world = await made();
    const page = await (await fetch(link(world))).text();
    expect(page).toContain('Recourse is requesting permission to access the Acme Slack workspace');
    expect(page).toContain('Send messages as the app');
    const back = await decide(world, {});
    expect(back.href).toMatch(/^https:\/\/bot\.example\/slack\/oauth\?code=.+&state=s1$/);
    const code = back.searchParams.get('code')!;
    expect(await access(world, { code, redirect_uri: 'https://bot.example/other' })).toMatchObject({
      error: 'bad_redirect_uri',
    });
    const answer = await access(world, { code, redirect_uri: CALLBACK });
    expect(answer).toMatchObject({
      ok: true,
      app_id: 'A0RECOURSE',
      authed_user: { id: 'U0BRUNO' },
      scope: 'chat:write,users:read',
      token_type: 'bot',
      bot_user_id: BOT,
      team: { id: 'T0ACME', name: 'Acme' },
      enterprise: null,
      is_enterprise_install: false,
    });
    expect(await world.call('users.info', { user: 'U0SAM' }, answer.access_token)).toMatchObject({
      ok: true,
    });
    expect(await access(world, { code })).toMatchObject({ error: 'code_already_used' });
  });

  it('can be refused by the person, or comes too late', async () => {
    const world = await made();
    const refused = await decide(world, { decision: 'cancel' });
    expect(Object.fromEntries(refused.searchParams)).toEqual({ error: 'access_denied', state: 's1' });
    const code = (await decide(world, {})).searchParams.get('code')!;
    world.tick(10 * 60_000 + 1);
    expect(await access(world, { code })).toMatchObject({ error: 'invalid_code' });
    expect((await decide(world, { user: 'U0GUEST' })).searchParams.get('error')).toBe('access_denied');
  });

  it.each([
    [{ client_id: 'other' }, 'Invalid client_id'],
    [{ redirect_uri: 'https://evil.example/' }, 'redirect_uri did not match'],
    [{ scope: 'admin' }, 'Invalid permissions requested'],
    [{ scope: '' }, 'No scopes'],
  ])('shows an error for %j', async (change, words) => {
    const answer = await fetch(link(await made(), change));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(words);
  });

  it('wants the app to prove itself, also by HTTP Basic', async () => {
    const world = await made();
    const code = (await decide(world, {})).searchParams.get('code')!;
    expect(await access(world, { code, client_secret: 'wrong' })).toMatchObject({
      error: 'bad_client_secret',
    });
    expect(await access(world, { code, client_id: 'wrong' })).toMatchObject({ error: 'invalid_client_id' });
    const basic = Buffer.from(`${ask.client_id}:${encodeURIComponent('client secret')}`).toString('base64');
    const answer = await fetch(`${world.slack.apiUrl}oauth.v2.access`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ code }),
    });
    expect(await answer.json()).toMatchObject({ ok: true });
  });
});

describe('token rotation', () => {
  it('ends tokens after twelve hours and trades a refresh token once', async () => {
    const world = await made({ tokenRotation: true });
    const code = (await decide(world, {})).searchParams.get('code')!;
    const first = await access(world, { code });
    expect(first).toMatchObject({ expires_in: 43_200, access_token: expect.stringMatching(/^xoxe\.xoxb-/) });
    world.tick(12 * 3_600_000);
    expect(await world.call('auth.test', {}, first.access_token)).toEqual({
      ok: false,
      error: 'token_expired',
    });
    const renew = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
    const second = await access(world, renew);
    expect(await world.call('auth.test', {}, second.access_token)).toMatchObject({ ok: true });
    expect(await access(world, renew)).toEqual({ ok: false, error: 'invalid_refresh_token' });
  });
});

it('an organisation installs for all its workspaces', async () => {
  const world = await made({ enterprise: { id: 'E0ACME', name: 'Acme Group' } });
  const page = await (await fetch(link(world))).text();
  expect(page).toContain('The whole organisation Acme Group');
  const change = { scope: 'channels:read,app_mentions:read,channels:history' };
  const code = (await decide(world, { install: 'org' }, change)).searchParams.get('code')!;
  const answer = await access(world, { code });
  expect(answer).toMatchObject({ team: null, enterprise: { id: 'E0ACME' }, is_enterprise_install: true });
  const list = (args: Record<string, string>) => world.call('conversations.list', args, answer.access_token);
  expect(await list({})).toMatchObject({ error: 'missing_argument' });
  expect(await list({ team_id: 'T0ACME' })).toMatchObject({ ok: true });
  await world.slack.as('U0SAM').invite('C0COMPLAINTS', BOT);
  await world.slack.quiet();
  expect(world.app.taken.at(-1)!.body).toMatchObject({
    team_id: 'T0ACME',
    enterprise_id: 'E0ACME',
    authorizations: [{ enterprise_id: 'E0ACME', team_id: null, is_enterprise_install: true }],
  });
});

it('a link without a redirect URI goes to the first that is set', async () => {
  const world = await made({
    app: sampleSlackApp({ clientSecret: 'x', signingSecret: SECRET, redirectUrls: [CALLBACK] }),
  });
  const { redirect_uri: _, ...rest } = ask;
  expect((await fetch(`${world.slack.authorizeUrl}?${new URLSearchParams(rest)}`)).status).toBe(200);
});
