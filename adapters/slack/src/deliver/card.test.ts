import { beforeEach, describe, expect, it } from 'vitest';
import { CARD, CARD_TS, noticeOf, THREAD, testWorkspace } from '../testing/channel.ts';
import { deliveringTo } from '../testing/delivering.ts';
import { BOT_USER, CHANNEL, MARTA, ROOT } from '../testing/events.ts';
import { type FakeWorkspace, refusal } from '../testing/fake-workspace.ts';

let workspace: FakeWorkspace;
beforeEach(() => {
  workspace = testWorkspace();
});

const { deliver, refuse, own, last } = deliveringTo(() => workspace);
const closed = {
  ...noticeOf('card'),
  card: { ...CARD, status: 'closed' as const },
  existing: CARD_TS,
  kept: [],
};

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

  it('of a closed case stays as it was then, unless somebody is there who must not read it', async () => {
    workspace.botsMayUnarchive = false;
    own().is_archived = true;
    expect(await deliver('C0OWN', closed)).toEqual({ kind: 'delivered', externalId: CARD_TS });
    expect(own().messages[0]?.text).toBe('card');
    const kept = ['tom@acme.example'];
    expect(await deliver('C0OWN', { ...closed, kept })).toMatchObject({ kind: 'failed', reason: 'archived' });
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
