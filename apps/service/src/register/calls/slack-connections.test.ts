import { beforeEach, describe, expect, it } from 'vitest';
import { TEAM } from '../../connection/testing/team.ts';
import { decodeEnvelope } from '../entry.ts';
import type { Caller } from '../rpc.ts';
import { good, openCalls } from '../testing/calls.ts';

const ORIGIN = 'https://slack.example';
const MINUTE = 60_000;

let opened: ReturnType<typeof openCalls>;
let admin: Caller;
beforeEach(() => {
  opened = openCalls();
  admin = opened.as('m-ada', ['administrator']);
});

const entries = () => {
  const { log } = opened.ctx.stores;
  const all = log.range(0, log.size()).map(({ bytes }) => decodeEnvelope(bytes));
  return all.map(({ type, actor, data }) => ({ type, by: actor.id, data }));
};
const ticketIn = (url: string) => new URL(url).searchParams.get('ticket')!;
const invite = () => good(opened.connections.inviteSlack(admin, ORIGIN));
const connect = async () => {
  await opened.connection('slack/T024BE7LD').put(TEAM);
  opened.connections.hostConnected('slack', TEAM.account);
};

describe('an invitation to install the Slack app (API11)', () => {
  it('is an address of the bot, for ten minutes, and an entry says who made it', () => {
    const { url, expiresAt } = invite();
    expect(url).toMatch(/^https:\/\/slack\.example\/slack\/install\?ticket=it_main_[\w-]{32}$/);
    expect(expiresAt).toBe(opened.ctx.now() + 10 * MINUTE);
    expect(entries()).toEqual([{ type: 'InstallLinkMade', by: 'm-ada', data: { host: 'slack' } }]);
  });

  it('is good once', () => {
    const ticket = ticketIn(invite().url);
    expect(opened.connections.redeemInstall(ticket)).toEqual({ by: 'm-ada' });
    expect(opened.connections.redeemInstall(ticket)).toBeNull();
  });

  it('is good for ten minutes', () => {
    const ticket = ticketIn(invite().url);
    opened.ctx.moveClock(10 * MINUTE);
    expect(opened.connections.redeemInstall(ticket)).toBeNull();
  });

  it.each([
    ['guessed', 'it_main_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['no ticket', ''],
  ])('that is %s is good for nothing', (_, ticket) => {
    invite();
    expect(opened.connections.redeemInstall(ticket)).toBeNull();
  });

  it('is no ticket for a live socket, and such a ticket is none for an installation', () => {
    const { ticket } = good(opened.admin.liveTicket(admin));
    expect(opened.connections.redeemInstall(ticket)).toBeNull();
    expect(opened.ctx.stores.access.redeem(ticketIn(invite().url), 'live', 0)).toBeNull();
  });

  it('ends with the right of who made it', () => {
    const ticket = ticketIn(invite().url);
    opened.as('m-ada', ['agent']);
    expect(opened.connections.redeemInstall(ticket)).toBeNull();
  });

  it('made with a key ends with the key', () => {
    const { id, key } = good(opened.admin.createKey(admin, { name: 'CI', scopes: ['settings'] }));
    const make = () =>
      ticketIn(good(opened.connections.inviteSlack({ ...admin, credential: key }, ORIGIN)).url);
    const [first, second] = [make(), make()];
    expect(opened.connections.redeemInstall(first)).toEqual({ by: id });
    opened.ctx.stores.access.removeKey(id);
    expect(opened.connections.redeemInstall(second)).toBeNull();
  });

  it('is for administrators', () => {
    const agent = opened.as('m-rosa', ['agent', 'manager']);
    const answer = opened.connections.inviteSlack(agent, ORIGIN);
    expect(answer).toMatchObject({ ok: false, problem: { status: 403, code: 'not-permitted' } });
  });

  it('says that Slack is not set up where no bot is', () => {
    const problem = { status: 422, code: 'slack-not-set-up', rule: 'API11' };
    expect(opened.connections.inviteSlack(admin, null)).toMatchObject({ ok: false, problem });
    expect(entries()).toEqual([]);
  });
});

describe('a connected workspace', () => {
  it('is listed without anything secret', async () => {
    await connect();
    const { items } = good(await opened.connections.connections(admin));
    expect(items).toEqual([
      {
        ...{ host: 'slack', account: 'T024BE7LD', connected: true, name: 'Acme' },
        ...{ revokedAt: null, scopes: ['chat:write'] },
      },
    ]);
    expect(good(await opened.connections.connections(admin, 'zendesk')).items).toEqual([]);
    expect(opened.connections.connectionOf('slack')).toBe('T024BE7LD');
  });

  it('that took its permission back vouches for nobody; its sessions have ended; one entry says so', async () => {
    await connect();
    const rosa = opened.as('m-rosa', ['agent']);
    const person = { host: 'slack', account: TEAM.account, userId: 'U1', name: 'Rosa' } as const;
    const email = 'M-Rosa@acme.example';
    const { session } = good(opened.gate.openHostSession({ ...person, email }));
    const through = { ...rosa, credential: session };
    expect(good(opened.admin.session(through)).actor.id).toBe('m-rosa');

    opened.connections.hostRevoked('slack', TEAM.account, 'uninstalled');
    opened.connections.hostRevoked('slack', TEAM.account, 'revoked');
    expect(opened.admin.session(through)).toMatchObject({ ok: false, problem: { status: 401 } });
    expect(good(opened.admin.session(rosa)).actor.id).toBe('m-rosa');
    const again = opened.gate.openHostSession({ ...person, email });
    expect(again).toMatchObject({ ok: false, problem: { code: 'not-connected', rule: 'API13' } });
    expect(opened.connections.connectionOf('slack')).toBeNull();
    expect(entries().map(({ type }) => type)).toEqual(['Connected', 'Disconnected']);
    const data = { host: 'slack', account: 'T024BE7LD', why: 'uninstalled' };
    expect(entries()[1]).toEqual({ type: 'Disconnected', by: 'slack/T024BE7LD', data });

    await connect();
    expect(opened.gate.openHostSession({ ...person, email }).ok).toBe(true);
  });

  it('is disconnected from our side for good, once, by an administrator (API12)', async () => {
    await connect();
    const agent = opened.as('m-rosa', ['agent']);
    const refused = await opened.connections.disconnect(agent, 'slack', TEAM.account);
    expect(refused).toMatchObject({ ok: false, problem: { status: 403 } });
    expect(await opened.connections.disconnect(admin, 'slack', TEAM.account)).toEqual({
      ok: true,
      value: true,
    });
    expect(await opened.connection('slack/T024BE7LD').kept()).toBeNull();
    expect(good(await opened.connections.connections(admin)).items).toEqual([]);
    const again = await opened.connections.disconnect(admin, 'slack', TEAM.account);
    expect(again).toMatchObject({ ok: false, problem: { status: 404, rule: 'API12' } });
    expect(entries().at(-1)).toEqual({
      type: 'Disconnected',
      by: 'm-ada',
      data: { host: 'slack', account: 'T024BE7LD', why: 'disconnected' },
    });
  });

  it('of another register is not disconnected here, nor is what it says taken in', async () => {
    await opened.connection('slack/T024BE7LD').put({ ...TEAM, register: 'retail' });
    const answer = await opened.connections.disconnect(admin, 'slack', TEAM.account);
    expect(answer).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(await opened.connection('slack/T024BE7LD').kept()).toMatchObject({ register: 'retail' });
  });
});
