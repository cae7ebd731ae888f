import type { Notice } from '@recourse/channel';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  CARD,
  CARD_TS,
  CONNECTION,
  NOTE_TS,
  noticeOf,
  OWN,
  REFERENCE,
  THREAD,
  testChannel,
  testWorkspace,
  URL_OF_CASE,
} from '../testing/channel.ts';
import { BOT_USER, CHANNEL, MARTA, ROOT, TEAM } from '../testing/events.ts';
import { type FakeWorkspace, refusal } from '../testing/fake-workspace.ts';
import { placeOf } from './place.ts';

let workspace: FakeWorkspace;
beforeEach(() => {
  workspace = testWorkspace();
});

const at = (ref: string) => ({ host: 'slack' as const, account: TEAM, ref });
const deliver = (ref: string, notice: Notice, { id = 'd-7', again = false } = {}) =>
  testChannel({ fetch: workspace.fetch }).deliver(at(ref), notice, id, again);
const refuse = (method: string, error: string) => {
  workspace.intercept = (call) => (call.method === method ? Response.json(refusal(error)) : undefined);
};
const own = () => workspace.channel('C0OWN');
const last = (channel = 'C0OWN') => workspace.channel(channel).messages.at(-1);
const closed = {
  ...noticeOf('card'),
  card: { ...CARD, status: 'closed' as const },
  existing: CARD_TS,
  kept: [],
};

describe('open', () => {
  const open = noticeOf('open');
  const name = REFERENCE.toLowerCase();

  it('makes a private channel named by the reference, says what it is for, and brings in those who are found', async () => {
    const delivery = await deliver('', open);
    const made = [...workspace.channels.values()].find((channel) => channel.name === name);
    expect(delivery).toEqual({ kind: 'delivered', externalId: made?.id });
    expect(workspace.calls.find(({ method }) => method === 'conversations.create')?.args).toMatchObject({
      name,
      is_private: 'true',
    });
    expect(made?.purpose).toContain(URL_OF_CASE);
    expect(made?.purpose.length).toBeLessThanOrEqual(250);
    expect(made?.members).toEqual([BOT_USER, MARTA]);
    expect(made?.messages).toHaveLength(1);
  });

  it('goes on with the channel of an attempt that broke off, whether or not it had said what it is for', async () => {
    for (const purpose of ['', `<${URL_OF_CASE}> x`]) {
      workspace = testWorkspace();
      workspace.addChannel('C0HALF', { name, purpose });
      expect(await deliver('', open)).toEqual({ kind: 'delivered', externalId: 'C0HALF' });
      expect(workspace.channel('C0HALF').members).toContain(MARTA);
    }
  });

  it("leaves another's channel of that name alone", async () => {
    workspace.addChannel('C0OTHER', { name, creator: MARTA, purpose: '' });
    workspace.addChannel('C0OLD', { name: `${name}-case`, purpose: 'https://elsewhere.example/cases/1' });
    const delivery = await deliver('', open);
    expect(delivery).toMatchObject({ kind: 'delivered' });
    const id = delivery.kind === 'delivered' ? delivery.externalId : '';
    expect(workspace.channel(id).name).toBe(`${name}-case-2`);
    expect(workspace.channel('C0OTHER').members).toEqual([BOT_USER]);
  });

  it('says when every name is taken', async () => {
    refuse('conversations.create', 'name_taken');
    expect(await deliver('', open)).toEqual({ kind: 'failed', retryable: false, reason: 'name-taken' });
  });

  it('in the workspace that is asked for, where the account is an organisation', async () => {
    await deliver('', { ...open, team: 'T0TWO' });
    expect(workspace.calls[0]?.args).toMatchObject({ team_id: 'T0TWO' });
  });

  it('a thread begins with the card, and only the reference where it is kept to a circle', async () => {
    const thread: Notice = { ...open, room: { mode: 'thread', channel: CHANNEL } };
    const delivery = await deliver('', thread);
    expect(delivery).toEqual({ kind: 'delivered', externalId: `${CHANNEL}:${last(CHANNEL)?.ts}` });
    expect(JSON.stringify(last(CHANNEL))).toContain('Charged twice');
    await deliver('', { ...thread, card: { ...CARD, closedCircle: true } }, { id: 'd-8' });
    expect(JSON.stringify(last(CHANNEL))).not.toContain('Charged twice');
    expect(JSON.stringify(last(CHANNEL))).toContain(REFERENCE);
  });

  it('a thread without a channel is refused', async () => {
    const thread: Notice = { ...open, room: { mode: 'thread' } };
    expect(await deliver('', thread)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('room.channel'),
    });
    expect(workspace.calls).toEqual([]);
  });
});

describe('the card in a channel of its own', () => {
  const card = noticeOf('card');

  it('puts out who must not read along before anything is written, then invites, names and posts', async () => {
    const delivery = await deliver('C0OWN', card);
    expect(workspace.writes()).toEqual([
      'conversations.kick',
      'conversations.invite',
      'conversations.setTopic',
      'chat.postMessage',
    ]);
    expect(own().members).toEqual([BOT_USER, MARTA]);
    expect(own().topic).toContain('DISP 1.6.2R');
    expect(delivery).toEqual({ kind: 'delivered', externalId: last()?.ts });
    expect(last()?.metadata).toEqual({
      event_type: 'recourse',
      event_payload: { delivery: 'd-7', kind: 'card' },
    });
  });

  it('does nothing a second time that is as it should be', async () => {
    const first = await deliver('C0OWN', card);
    const existing = first.kind === 'delivered' ? first.externalId : '';
    workspace.calls.length = 0;
    await deliver('C0OWN', { ...card, existing }, { id: 'd-8' });
    expect(workspace.writes()).toEqual(['chat.update']);
  });

  it('posts nothing while somebody who must not read it cannot be taken out', async () => {
    refuse('conversations.kick', 'restricted_action');
    const before = own().messages.length;
    expect(await deliver('C0OWN', card)).toEqual({ kind: 'failed', retryable: false, reason: 'restricted' });
    expect(own().messages).toHaveLength(before);
  });

  it('also takes out guests and bots, whom it would never invite', async () => {
    workspace.addUser({
      id: 'U0GUEST',
      name: 'Guest',
      email: 'guest@acme.example',
      more: { is_restricted: true },
    });
    own().members.push('U0GUEST');
    await deliver('C0OWN', { ...card, kept: ['guest@acme.example'] });
    expect(own().members).not.toContain('U0GUEST');
    await deliver('C0OWN', { ...card, kept: [], people: [{ name: 'Guest', email: 'guest@acme.example' }] });
    expect(own().members).not.toContain('U0GUEST');
  });

  it('somebody who cannot be invited keeps nobody else out', async () => {
    workspace.intercept = ({ method, args }) =>
      method === 'conversations.invite' && args.users === MARTA
        ? Response.json(refusal('cant_invite'))
        : undefined;
    const people = [...card.people, { name: 'Tom Hale', email: 'tom@acme.example' }];
    own().members = [BOT_USER];
    expect(await deliver('C0OWN', { ...card, people, kept: [] })).toMatchObject({ kind: 'delivered' });
    expect(own().members).toEqual([BOT_USER, 'U0TOM']);
  });

  it('is changed in place, and posted again where somebody removed it', async () => {
    expect(await deliver('C0OWN', { ...card, existing: CARD_TS })).toEqual({
      kind: 'delivered',
      externalId: CARD_TS,
    });
    own().messages.length = 0;
    const delivery = await deliver('C0OWN', { ...card, existing: CARD_TS });
    expect(delivery).toEqual({ kind: 'delivered', externalId: last()?.ts });
    expect(own().messages).toHaveLength(1);
  });

  it('a case that is closed: the card, then the channel is shut; open again: the channel is opened first', async () => {
    await deliver('C0OWN', closed);
    expect(workspace.writes().slice(-2)).toEqual(['chat.update', 'conversations.archive']);
    expect(own().is_archived).toBe(true);
    workspace.calls.length = 0;
    await deliver('C0OWN', { ...card, existing: CARD_TS });
    expect(workspace.writes()[0]).toBe('conversations.unarchive');
    expect(own().is_archived).toBe(false);
  });

  it('a case that stays closed: a shut channel is opened for the card and shut again', async () => {
    own().is_archived = true;
    expect(await deliver('C0OWN', closed)).toMatchObject({ kind: 'delivered', externalId: CARD_TS });
    expect(own().is_archived).toBe(true);
    expect(JSON.stringify(own().messages[0])).toContain('Charged twice');
  });

  it('says so where the workspace does not let a bot open a channel again', async () => {
    workspace.botsMayUnarchive = false;
    own().is_archived = true;
    const expected = { kind: 'failed', retryable: false, reason: 'archived' };
    expect(await deliver('C0OWN', card)).toEqual(expected);
    expect(await deliver('C0OWN', noticeOf('note'))).toEqual(expected);
  });

  it('where channels may not be shut, the card is delivered all the same', async () => {
    refuse('conversations.archive', 'restricted_action');
    expect(await deliver('C0OWN', closed)).toEqual({ kind: 'delivered', externalId: CARD_TS });
  });

  it('a channel that is gone, and one that we are not in, are told apart', async () => {
    expect(await deliver('C0NONE', card)).toMatchObject({ retryable: false, reason: 'channel-gone' });
    refuse('conversations.members', 'not_in_channel');
    expect(await deliver('C0OWN', card)).toMatchObject({ retryable: false, reason: 'not-in-channel' });
  });
});

describe('the card in a thread', () => {
  const card = noticeOf('card');

  it('takes the place of the root that we posted', async () => {
    const opened = await deliver('', { ...noticeOf('open'), room: { mode: 'thread', channel: CHANNEL } });
    const ref = opened.kind === 'delivered' ? opened.externalId : '';
    const count = workspace.ours();
    expect(await deliver(ref, card, { id: 'd-8' })).toEqual({
      kind: 'delivered',
      externalId: ref.split(':')[1],
    });
    expect(workspace.ours()).toBe(count);
  });

  it("answers below a person's message, and below another message of ours", async () => {
    const delivery = await deliver(THREAD.ref, card);
    expect(delivery).toEqual({ kind: 'delivered', externalId: last(CHANNEL)?.ts });
    expect(last(CHANNEL)?.thread_ts).toBe(ROOT);
    const metadata = { event_type: 'recourse', event_payload: { delivery: 'x', kind: 'checkpoint' } };
    const { ts } = workspace.addMessage(CHANNEL, { text: 'signed', metadata });
    await deliver(`${CHANNEL}:${ts}`, card, { id: 'd-8' });
    expect(last(CHANNEL)?.thread_ts).toBe(ts);
  });

  it('leaves the channel of the team as it is', async () => {
    await deliver(THREAD.ref, { ...closed, existing: null, kept: ['tom@acme.example'] });
    expect(workspace.writes()).toEqual(['chat.postMessage']);
  });

  it('an archived channel of a team is not opened', async () => {
    workspace.channel(CHANNEL).is_archived = true;
    expect(await deliver(THREAD.ref, noticeOf('note'))).toEqual({
      kind: 'failed',
      retryable: false,
      reason: 'archived',
    });
    expect(workspace.writes()).toEqual(['chat.postMessage']);
  });
});

describe('to people and teams', () => {
  const tell = noticeOf('tell');

  it('one person gets a direct message, whole', async () => {
    const restricted = { ...tell, card: { ...CARD, closedCircle: true } };
    const delivery = await deliver('@marta@acme.example', restricted);
    expect(delivery).toEqual({ kind: 'delivered', externalId: last('D0U0MARTA')?.ts });
    expect(JSON.stringify(last('D0U0MARTA'))).toContain('Charged twice');
  });

  it('a team reads only the reference of what is kept to a circle', async () => {
    await deliver(`#${CHANNEL}`, { ...tell, card: { ...CARD, closedCircle: true } });
    expect(JSON.stringify(last(CHANNEL))).not.toMatch(/Charged twice|DISP/);
    expect(JSON.stringify(last(CHANNEL))).toContain(REFERENCE);
    expect(last(CHANNEL)?.thread_ts).toBeUndefined();
  });

  it.each([
    ['nobody with that address', {}],
    ['a guest', { is_restricted: true }],
    ['somebody who left', { deleted: true }],
    ['somebody of another organisation', { is_stranger: true }],
    ['somebody whose address is not confirmed', { is_email_confirmed: false }],
  ])('%s is told nothing', async (who, more) => {
    const email = 'x@acme.example';
    if (!who.startsWith('nobody')) workspace.addUser({ id: 'U0X', name: 'X', email, more });
    expect(await deliver(`@${email}`, tell)).toEqual({
      kind: 'failed',
      retryable: false,
      reason: 'person-unknown',
    });
    expect(workspace.methods()).toEqual(['users.lookupByEmail']);
  });

  it('an alert calls by name those who are found', async () => {
    await deliver(THREAD.ref, noticeOf('alert'));
    expect(JSON.stringify(last(CHANNEL))).toContain(`<@${MARTA}> · Nobody There`);
  });
});

describe('again', () => {
  it('finds what an attempt posted, pages back', async () => {
    const note = noticeOf('note');
    const first = await deliver(THREAD.ref, note);
    for (let more = 0; more < 9; more += 1) workspace.addMessage(CHANNEL, { user: MARTA, thread_ts: ROOT });
    const before = workspace.ours();
    expect(await deliver(THREAD.ref, note, { again: true })).toEqual(first);
    expect(workspace.ours()).toBe(before);
  });

  it('takes nobody else for us', async () => {
    const metadata = { event_type: 'recourse', event_payload: { delivery: 'd-7', kind: 'note' } };
    own().messages.push({ ts: '1795600001.000001', user: MARTA, text: 'forged', metadata });
    const delivery = await deliver('C0OWN', noticeOf('note'), { again: true });
    expect(delivery).toEqual({ kind: 'delivered', externalId: last()?.ts });
    expect(last()?.text).not.toBe('forged');
  });

  it('posts nothing while it cannot look', async () => {
    workspace.intercept = ({ method }) =>
      method === 'conversations.history'
        ? new Response('', { status: 429, headers: { 'retry-after': '60' } })
        : undefined;
    expect(await deliver('C0OWN', noticeOf('note'), { again: true })).toEqual({
      kind: 'failed',
      retryable: true,
      reason: 'rate-limited',
      retryAfterMs: 60_000,
    });
    expect(workspace.writes()).toEqual([]);
  });
});

describe('revision and erasure', () => {
  it('puts the new text under the line that says whose note it is', async () => {
    await deliver(THREAD.ref, { kind: 'revision', language: 'en', externalId: NOTE_TS, text: 'new & short' });
    const note = workspace.channel(CHANNEL).messages.find(({ ts }) => ts === NOTE_TS);
    expect(note?.blocks).toMatchObject([{ block_id: 'head' }, { text: { text: 'new & short' } }]);
    expect(JSON.stringify(note?.blocks)).toContain('Note by Tom');
    expect(note?.metadata).toMatchObject({ event_payload: { delivery: 'old-note', kind: 'note' } });
  });

  it('a new text that is long is folded, and still knows of which note it is', async () => {
    const posted = await deliver(THREAD.ref, noticeOf('note'));
    const externalId = posted.kind === 'delivered' ? posted.externalId : '';
    await deliver(THREAD.ref, { kind: 'revision', language: 'en', externalId, text: 'Long. '.repeat(2_000) });
    const actions = last(CHANNEL)?.blocks?.at(-1);
    expect(actions).toMatchObject({ elements: [{ action_id: 'show_all', value: '{"id":"n1"}' }] });
  });

  it('what is gone already is deleted; what a person wrote is not ours to change', async () => {
    const revision = { kind: 'revision', language: 'en' } as const;
    const gone = '1795500000.000001';
    expect(await deliver('C0OWN', { ...revision, externalId: gone, text: null })).toMatchObject({
      kind: 'delivered',
    });
    expect(await deliver('C0OWN', { ...revision, externalId: gone, text: 'x' })).toMatchObject({
      reason: 'message-gone',
    });
    for (const text of [null, 'x']) {
      expect(await deliver(THREAD.ref, { ...revision, externalId: ROOT, text })).toEqual({
        kind: 'failed',
        retryable: false,
        reason: 'not-ours',
      });
    }
    expect(await deliver('C0OWN', { ...revision, externalId: 'nonsense', text: null })).toMatchObject({
      retryable: false,
    });
  });

  it('erases what is named and what an attempt left whose answer was lost, and leaves people and the card', async () => {
    workspace.addMessage(CHANNEL, { user: MARTA, thread_ts: ROOT, text: 'mine' });
    const metadata = { event_type: 'recourse', event_payload: { delivery: 'lost', kind: 'approval' } };
    workspace.addMessage(CHANNEL, { thread_ts: ROOT, text: 'lost', metadata });
    expect(
      await deliver(THREAD.ref, { kind: 'erase', language: 'en', externalIds: ['x', '1795500000.000001'] }),
    ).toEqual({
      kind: 'delivered',
      externalId: THREAD.ref,
    });
    expect(workspace.channel(CHANNEL).messages.map(({ text }) => text)).toEqual([
      'Look at this one',
      'card',
      'mine',
    ]);
  });
});

describe('refused without a call', () => {
  it.each([
    [
      'a letter',
      OWN.ref,
      { kind: 'message', language: 'en', item: 'm1', text: 'Dear' } as const,
      'not-carried',
    ],
    ['a place that is none', 'general', noticeOf('note'), 'surface.ref: must be'],
    ['an empty place', '', noticeOf('note'), 'surface.ref: must be'],
  ])('%s', async (_what, ref, notice, reason) => {
    expect(await deliver(ref, notice)).toMatchObject({
      kind: 'failed',
      retryable: false,
      reason: expect.stringContaining(reason),
    });
    expect(workspace.calls).toEqual([]);
  });

  it('anything, once the workspace took its token back', async () => {
    const connection = { ...CONNECTION, revokedAt: 1 };
    const channel = testChannel({ fetch: workspace.fetch, connection });
    expect(await channel.deliver(OWN, noticeOf('note'), 'd')).toMatchObject({ reason: 'token-revoked' });
    expect(workspace.calls).toEqual([]);
  });
});

it('places are read from refs, and from nothing else', () => {
  expect(['C1', 'C1:1716000000.000100', '#C1', '@a@b.example', 'D1'].map(placeOf)).toEqual([
    { kind: 'own', channel: 'C1' },
    { kind: 'thread', channel: 'C1', root: '1716000000.000100' },
    { kind: 'team', channel: 'C1' },
    { kind: 'person', email: 'a@b.example' },
    { kind: 'own', channel: 'D1' },
  ]);
  for (const ref of ['c1', 'C1:1716', '#general', '@marta', 'U1', 'C1:1716000000.000100:2', 'C1\n', '35'])
    expect(placeOf(ref)).toBeNull();
});
