import { beforeEach, describe, expect, it } from 'vitest';
import {
  CARD,
  CONNECTION,
  NOTE_TS,
  noticeOf,
  OWN,
  REFERENCE,
  THREAD,
  testChannel,
  testWorkspace,
} from '../testing/channel.ts';
import { deliveringTo } from '../testing/delivering.ts';
import { CHANNEL, MARTA, ROOT } from '../testing/events.ts';
import type { FakeWorkspace } from '../testing/fake-workspace.ts';
import { placeOf } from './place.ts';

let workspace: FakeWorkspace;
beforeEach(() => {
  workspace = testWorkspace();
});

const { deliver, own, last } = deliveringTo(() => workspace);

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
