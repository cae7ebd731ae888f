import { reset, runDurableObjectAlarm } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import type { HostGate, Inbound } from '@recourse/channel';
import { afterEach, describe, expect, it } from 'vitest';
import { TEAM } from './connection/testing/team.ts';
import type { RegisterStub } from './env.ts';
import type { Answer, Caller } from './register/rpc.ts';

const { REGISTERS, TEST_API_KEY } = env as unknown as {
  REGISTERS: { getByName(name: string): RegisterStub };
  TEST_API_KEY: string;
};
const gate = (exports as unknown as { HostGateEntrypoint: HostGate }).HostGateEntrypoint;
const register = () => REGISTERS.getByName('main');
const caller: Caller = { credential: TEST_API_KEY, requestId: 'r1', language: 'en' };
const THREAD = { host: 'slack', account: TEAM.account, ref: 'C1:17.1' } as const;

const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};
const lodge = (surface: object) =>
  register().lodge(caller, { description: 'Charged twice and nobody answers.', surface }).then(value);
const note = (account: string): Inbound => ({
  ...{ kind: 'note', eventId: `Ev-${account}`, at: Date.now(), surface: { ...THREAD, account } },
  ...{ externalId: '17.2', text: 'Called.', author: { kind: 'agent', externalId: 'U1', name: 'Rosa' } },
});

afterEach(() => reset());

describe('the gate that the bot binds', () => {
  it('takes an installation from its invitation to the first note', async () => {
    const { url } = value(await register().inviteSlack(caller, 'https://slack.example'));
    const ticket = new URL(url).searchParams.get('ticket')!;
    expect(await gate.redeemInstall(ticket)).toEqual({ register: 'main', by: 'bootstrap' });
    expect(await gate.redeemInstall(ticket)).toBeNull();
    expect(await gate.connectSlack(TEAM)).toBe(true);
    expect(await gate.slack(['T0OTHER', TEAM.account])).toEqual(TEAM);

    const { reference } = await lodge(THREAD);
    expect(await gate.takeIn('main', [note(TEAM.account)])).toEqual({ ok: true, taken: 1 });
    const place = { reference, surface: 's1', ownChannel: false, item: null };
    expect(await gate.at('main', THREAD)).toEqual(place);
    expect(await gate.settings('main')).toMatchObject({
      ...{ register: 'main', caseUrl: 'https://recourse.test/cases/', maxFileBytes: 26_214_400 },
      ...{ defaultLanguage: 'en', registerEmoji: [] },
    });
  });

  it('opens a session for a member, and tells a stranger whom to ask', async () => {
    await gate.connectSlack(TEAM);
    value(await register().putMember(caller, { email: 'rosa@acme.example', name: 'Rosa', roles: ['agent'] }));
    const vouched = { host: 'slack', account: TEAM.account, externalId: 'U1', name: 'Rosa' } as const;
    const opened = await gate.openSession('main', { ...vouched, email: 'Rosa@Acme.example' });
    expect(opened).toMatchObject({ ok: true, member: expect.stringMatching(/^m-/) });
    const credential = opened.ok ? opened.token : '';
    expect(value(await register().session({ ...caller, credential })).actor.name).toBe('Rosa');
    const stranger = await gate.openSession('main', { ...vouched, email: 'eve@acme.example' });
    expect(stranger).toMatchObject({ ok: false, code: 'not-a-member' });
    const elsewhere = await gate.openSession('retail', { ...vouched, email: 'rosa@acme.example' });
    expect(elsewhere).toMatchObject({ ok: false, code: 'not-connected' });
  });

  it('ends what was connected when the workspace takes it back', async () => {
    await gate.connectSlack(TEAM);
    await gate.revokeSlack(TEAM.account, 'uninstalled');
    expect(await gate.slack([TEAM.account])).toBeNull();
    const refused = { ok: false, code: 'not-connected', message: expect.any(String) };
    expect(await gate.takeIn('main', [note(TEAM.account)])).toEqual(refused);
    expect(await gate.connectSlack(TEAM)).toBe(true);
    expect(await gate.slack([TEAM.account])).toMatchObject({ revokedAt: null });
  });

  it('ends it as well when a delivery hears that the token is good no more', async () => {
    await gate.connectSlack({ ...TEAM, name: 'gone' });
    const { reference } = await lodge(THREAD);
    value(await register().command(caller, { reference, type: 'AddNote', data: { text: 'Called.' } }));
    await runDurableObjectAlarm(register() as never);
    expect(await gate.slack([TEAM.account])).toBeNull();
    const { items } = value(await register().deliveries(caller, { limit: 10 }));
    expect(items.map(({ state, reason }) => [state, reason])).toContainEqual([
      'failed',
      'the workspace took the permission back',
    ]);
  });

  it.each([
    ['a register that is not here', { register: 'retail' }],
    ['an account that can be none', { account: '../zendesk/acme' }],
  ])('connects nothing for %s', async (_, change) => {
    expect(await gate.connectSlack({ ...TEAM, ...change })).toBe(false);
    expect(await gate.slack([TEAM.account, '../zendesk/acme'])).toBeNull();
  });

  it('takes nothing in about an account of nobody, or of another register', async () => {
    await gate.connectSlack(TEAM);
    const refused = { ok: false, code: 'not-connected', message: expect.any(String) };
    expect(await gate.takeIn('main', [note('T0OTHER')])).toEqual(refused);
    expect(await gate.at('main', { ...THREAD, account: 'T0OTHER' })).toBeNull();
  });

  it.each(['it_main_AAAAAAAAAAAAAAAA', 'it_retail_AAAAAAAAAAAAAAAA', 'lt_main_AAAAAAAAAAAAAAAA', '', 'x'])(
    'an invitation "%s" that nobody made invites nobody',
    async (ticket) => {
      expect(await gate.redeemInstall(ticket)).toBeNull();
    },
  );
});
