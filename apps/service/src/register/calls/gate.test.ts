import type { Inbound } from '@recourse/channel';
import type { Complaint } from '@recourse/complaint-domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { ACME } from '../../connection/testing/acme.ts';
import { TEAM } from '../../connection/testing/team.ts';
import { decodeEnvelope } from '../entry.ts';
import { good, openCalls } from '../testing/calls.ts';
import { lodge } from '../testing/register.ts';

const THREAD = { host: 'slack', account: TEAM.account, ref: 'C1:1716.000100' } as const;

let opened: ReturnType<typeof openCalls>;
let complaint: Complaint;
beforeEach(async () => {
  opened = openCalls();
  await opened.connection('slack/T024BE7LD').put(TEAM);
  opened.connections.hostConnected('slack', TEAM.account);
  complaint = lodge(opened.register, { surface: THREAD });
});

const types = () => {
  const { log } = opened.ctx.stores;
  return log.range(0, log.size()).map(({ bytes }) => decodeEnvelope(bytes).type);
};
const note = (surface: Inbound['surface'], eventId = 'Ev1'): Inbound => ({
  kind: 'note',
  eventId,
  at: opened.ctx.now(),
  surface,
  externalId: '1716.000200',
  text: 'I called her back.',
  author: { kind: 'agent', externalId: 'U1', name: 'Rosa' },
});

describe('what a bot brings in (API13)', () => {
  it('from a connected account is kept once', () => {
    expect(good(opened.gate.takeIn([note(THREAD)]))).toEqual({ taken: 1, ignored: 0 });
    opened.gate.takeIn([note(THREAD)]);
    expect(opened.register.reload(complaint.id).notes).toHaveLength(1);
  });

  it.each<[string, (of: typeof THREAD) => Inbound]>([
    ['an account that is not connected', (of) => note({ ...of, account: 'T0OTHER' })],
    ['a host that is not connected', (of) => note({ ...of, host: 'teams' })],
    [
      'a move to an account that is not connected',
      (of) => ({ kind: 'moved', eventId: 'Ev2', at: 0, surface: of, into: { ...of, account: 'T0OTHER' } }),
    ],
  ])('about %s is refused, with all that came beside it', (_, make) => {
    const before = types().length;
    const answer = opened.gate.takeIn([note(THREAD), make(THREAD)]);
    expect(answer).toMatchObject({ ok: false, problem: { status: 403, rule: 'API13' } });
    expect(types()).toHaveLength(before);
  });
});

describe('whom a host vouches for', () => {
  const person = { host: 'slack', account: TEAM.account, userId: 'U1', name: 'Eve' } as const;

  it('comes in as the member with this e-mail, whatever roles they have', () => {
    const roles = ['agent', 'manager', 'administrator'] as const;
    opened.as('m-rosa', [...roles]);
    const got = good(opened.gate.openHostSession({ ...person, email: 'M-ROSA@acme.example' }));
    expect(got).toMatchObject({ member: 'm-rosa', expiresAt: opened.ctx.now() + 2 * 3_600_000 });
    const caller = { credential: got.session, requestId: 'r1', language: 'en' };
    expect(good(opened.admin.session(caller)).actor.roles).toEqual(roles);
    const place = { host: 'slack', account: TEAM.account };
    expect(opened.ctx.stores.preferences.placeOf('m-rosa')).toEqual(place);
  });

  it('and is no member is told whom to ask, in the words of the host', () => {
    expect(opened.gate.openHostSession({ ...person, email: 'eve@acme.example' })).toMatchObject({
      ok: false,
      problem: { status: 403, code: 'not-a-member', detail: expect.stringContaining('that Slack knows') },
    });
  });
});

describe('what stands at a place', () => {
  it('is the case, its surface, and what we wrote there', () => {
    const at = opened.gate.placeOf(THREAD);
    expect(at).toEqual({ reference: complaint.reference, surface: 's1', ownChannel: false, item: null });
    opened.ctx.stores.surfaces.recordOwnWrite(THREAD, '1716.000300', complaint.id, 's1', 't1');
    expect(opened.gate.placeOf(THREAD, '1716.000300')).toMatchObject({ item: 't1' });
    expect(opened.gate.placeOf(THREAD, '1716.000999')).toMatchObject({ item: null });
  });

  it('is nothing where no case stands, or once the account is not connected any more', () => {
    expect(opened.gate.placeOf({ ...THREAD, ref: 'C2' })).toBeNull();
    opened.connections.hostRevoked('slack', TEAM.account, 'revoked');
    expect(opened.gate.placeOf(THREAD)).toBeNull();
  });
});

it('those who may read a case in full are known by e-mail, and asking leaves no entry', () => {
  opened.as('m-rosa', ['agent']);
  opened.as('m-otto', ['agent']);
  opened.as('m-sal', ['sales']);
  const all = ['M-Rosa@acme.example', 'm-otto@acme.example', 'm-sal@acme.example', 'eve@elsewhere.example'];
  const readers = () => opened.gate.readersOf(complaint.reference, all);
  expect(readers()).toEqual(['M-Rosa@acme.example', 'm-otto@acme.example']);
  opened.register.give({
    type: 'Restrict',
    data: { restricted: true, excluded: ['m-otto'], reason: 'Her cousin.' },
    complaint: complaint.id,
    actor: { kind: 'member', id: 'm-bruno', roles: ['manager', 'compliance'] },
  });
  const before = types().length;
  expect(readers()).toEqual([]);
  expect(opened.gate.readersOf('C-2026-000099-1', all)).toEqual([]);
  expect(types()).toHaveLength(before);
});

it('a removal from a room is one entry, however often the host says it', () => {
  const person = { externalId: 'U9', why: 'excluded' } as const;
  opened.gate.recordRemoval(THREAD, person, 'Ev7');
  opened.gate.recordRemoval(THREAD, person, 'Ev7');
  opened.gate.recordRemoval({ ...THREAD, ref: 'C2' }, person, 'Ev8');
  opened.gate.recordRemoval({ ...THREAD, account: 'T0OTHER' }, person, 'Ev9');
  expect(types().filter((type) => type === 'PersonRemovedFromRoom')).toHaveLength(1);
});

describe('the page of a case', () => {
  beforeEach(async () => {
    await opened.connection('zendesk/acme').put(ACME);
    opened.connections.hostConnected('zendesk', 'acme');
    const data = { surface: { host: 'zendesk', account: 'acme', ref: '35' } };
    opened.register.give({ type: 'LinkSurface', data, complaint: complaint.id });
  });

  it('shows the nearest date and where the case is worked', async () => {
    const page = good(await opened.gate.casePage(opened.as('m-rosa', ['agent']), complaint.reference));
    expect(page).toMatchObject({ reference: complaint.reference, status: 'new' });
    expect(page.next).toMatchObject({ due: expect.any(Number), citation: expect.any(String) });
    expect(page.links).toEqual([
      { host: 'slack', url: 'https://slack.com/app_redirect?channel=C1&team=T024BE7LD' },
      { host: 'zendesk', url: 'https://acme.zendesk.com/agent/tickets/35' },
    ]);
  });

  it('shows a summary reader that there is a case, and no more', async () => {
    const page = good(await opened.gate.casePage(opened.as('m-sal', ['sales']), complaint.reference));
    expect(page).toEqual({ reference: complaint.reference, status: 'new', next: null, links: [] });
  });

  it('is not there for whom the case is not', async () => {
    const data = { restricted: false, excluded: ['m-otto'], reason: 'Her cousin.' };
    const actor = { kind: 'member', id: 'm-bruno', roles: ['manager', 'compliance'] } as const;
    opened.register.give({ type: 'Restrict', data, complaint: complaint.id, actor });
    const otto = opened.as('m-otto', ['agent']);
    const [hidden, absent] = await Promise.all([
      opened.gate.casePage(otto, complaint.reference),
      opened.gate.casePage(otto, 'C-2026-000099-1'),
    ]);
    const said = (answer: typeof hidden) => !answer.ok && answer.problem.detail!.replace(/C-[\d-]+/, 'REF');
    expect(said(hidden)).toBe(said(absent));
  });
});
