import type { Inbound } from '@recourse/channel';
import { describe, expect, it } from 'vitest';
import { type EventCallback, payloadOf } from '../payload.ts';
import { CONNECTION } from '../testing/channel.ts';
import { APP, BOT, BOT_USER, CHANNEL, eventCallback, MARTA, messageEvent, ROOT } from '../testing/events.ts';
import { type InboundContext, inboundOf } from './inbound.ts';
import { filesOf } from './message.ts';

const CONTEXT: InboundContext = {
  account: CONNECTION.account,
  botUserId: BOT_USER,
  botId: BOT,
  appId: APP,
  personOf: async (user) => (user === MARTA ? { name: 'Marta Neri', email: 'marta@acme.example' } : null),
};
function inbound(event: Record<string, unknown>, context: Partial<InboundContext> = {}): Promise<Inbound[]> {
  const payload = payloadOf(JSON.stringify(event), 'application/json');
  if (payload.kind !== 'event') throw new Error(`not an event: ${JSON.stringify(payload)}`);
  return inboundOf(payload.body as EventCallback, { ...CONTEXT, ...context });
}
const changed = (message: object, previous?: object) =>
  eventCallback({
    type: 'message',
    subtype: 'message_changed',
    channel: CHANNEL,
    message,
    previous_message: previous,
    event_ts: '1795526410.000300',
  });
const said = { type: 'message', user: MARTA, text: 'Call me', ts: '1795526407.000200', thread_ts: ROOT };

describe('where a message belongs', () => {
  it('an answer belongs to its thread, a message of its own to the thread that it may begin', async () => {
    expect(await inbound(messageEvent())).toMatchObject([{ surface: { ref: `${CHANNEL}:${ROOT}` } }]);
    const first = await inbound(messageEvent({ thread_ts: undefined }));
    expect(first).toMatchObject([{ surface: { ref: `${CHANNEL}:1795526407.000200` } }]);
  });

  it('the caller knows better: a channel of its own, or no case at all', async () => {
    const asked: unknown[] = [];
    const surfaceFor = async (...place: unknown[]) => {
      asked.push(place);
      return 'C0TEAM';
    };
    expect(await inbound(messageEvent(), { surfaceFor })).toMatchObject([{ surface: { ref: 'C0TEAM' } }]);
    expect(asked).toEqual([[CHANNEL, ROOT]]);
    expect(await inbound(messageEvent(), { surfaceFor: async () => null })).toEqual([]);
  });

  it('a direct message belongs to no case', async () => {
    expect(await inbound(messageEvent({ channel_type: 'im' }))).toEqual([]);
  });
});

describe('what becomes a note', () => {
  it.each(['file_share', 'thread_broadcast', 'me_message'])(
    '%s is said by a person, once',
    async (subtype) => {
      expect(await inbound(messageEvent({ subtype }))).toMatchObject([{ kind: 'note' }]);
    },
  );

  it.each([
    'channel_join',
    'channel_leave',
    'channel_topic',
    'channel_purpose',
    'channel_name',
    'channel_archive',
    'channel_unarchive',
    'message_replied',
    'pinned_item',
    'group_topic',
    'bot_add',
    'reminder_add',
  ])('%s is not', async (subtype) => {
    expect(await inbound(messageEvent({ subtype }))).toEqual([]);
  });

  it.each([
    ['our user', { user: BOT_USER }],
    ['our app under another user', { app_id: APP }],
    ['another bot', { bot_id: 'B0OTHER' }],
    ['an old bot message', { subtype: 'bot_message', user: undefined }],
  ])('%s is not', async (_who, more) => {
    expect(await inbound(messageEvent(more))).toEqual([]);
  });

  it('a file without words is noted by its name, and can be fetched', async () => {
    const files = [
      {
        id: 'F1',
        name: 'letter <1>.pdf',
        mimetype: 'application/pdf',
        size: 12,
        url_private_download: 'https://files.slack.com/1',
      },
      { id: 'F2', name: 'gone.png', mode: 'tombstone' },
      { id: 'F3', title: 'Plan', mode: 'external', url_private_download: 'https://elsewhere.example/3' },
    ];
    const event = messageEvent({ subtype: 'file_share', text: '', files });
    expect(await inbound(event)).toMatchObject([{ text: 'letter <1>.pdf, Plan' }]);
    expect(filesOf(event.event)).toEqual([
      {
        id: 'F1',
        name: 'letter <1>.pdf',
        mimeType: 'application/pdf',
        size: 12,
        downloadUrl: 'https://files.slack.com/1',
      },
      { id: 'F3', name: 'Plan', mimeType: 'application/octet-stream', size: null, downloadUrl: null },
    ]);
    expect(filesOf('nothing')).toEqual([]);
  });

  it('a message that was passed on is noted with what it says', async () => {
    const event = messageEvent({
      text: '',
      attachments: [{ text: 'She called &amp; cried', is_share: true }],
    });
    expect(await inbound(event)).toMatchObject([{ text: 'She called & cried' }]);
  });

  it('an author who is not known stays an id', async () => {
    expect(await inbound(messageEvent({ user: 'U0X' }))).toMatchObject([
      { author: { kind: 'agent', externalId: 'U0X' } },
    ]);
  });

  it('40,000 characters come whole', async () => {
    const text = 'x'.repeat(40_000);
    expect(await inbound(messageEvent({ text }))).toMatchObject([{ text }]);
  });
});

describe('edits and deletions', () => {
  const edited = { ...said, text: 'Call me at home', edited: { user: MARTA, ts: '1795526410.000000' } };

  it('a link that unfolds, or an answer below, is no edit', async () => {
    expect(await inbound(changed({ ...said, attachments: [{ text: 'Preview' }] }, said))).toEqual([]);
    expect(await inbound(changed({ ...said, reply_count: 3 }, said))).toEqual([]);
    expect(await inbound(changed(said))).toEqual([]);
  });

  it('an edit is one, with its own time, also where Slack leaves out what stood before', async () => {
    const expected = [
      { kind: 'revised', change: 'edited', externalId: said.ts, text: 'Call me at home', at: 1795526410000 },
    ];
    expect(await inbound(changed(edited, said))).toMatchObject(expected);
    expect(await inbound(changed(edited))).toMatchObject(expected);
  });

  it('our own message that changes is none of it', async () => {
    const ours = { ...said, user: BOT_USER, bot_id: BOT };
    expect(await inbound(changed({ ...ours, text: 'new' }, ours))).toEqual([]);
    const event = eventCallback({
      type: 'message',
      subtype: 'message_deleted',
      channel: CHANNEL,
      deleted_ts: said.ts,
      previous_message: ours,
    });
    expect(await inbound(event)).toEqual([]);
  });

  it('the root of a thread with answers is deleted by being emptied', async () => {
    const tombstone = { ...said, subtype: 'tombstone', text: 'This message was deleted.', user: 'USLACKBOT' };
    expect(await inbound(changed(tombstone, said))).toMatchObject([
      { kind: 'revised', change: 'deleted', externalId: said.ts },
    ]);
  });

  it('a deletion of which Slack says no more belongs to the thread that it was', async () => {
    const event = eventCallback({
      type: 'message',
      subtype: 'message_deleted',
      channel: CHANNEL,
      deleted_ts: ROOT,
    });
    expect(await inbound(event)).toMatchObject([
      { kind: 'revised', change: 'deleted', externalId: ROOT, surface: { ref: `${CHANNEL}:${ROOT}` } },
    ]);
  });
});

describe('channels', () => {
  it.each([
    ['channel_deleted', {}],
    ['group_deleted', {}],
    ['channel_left', {}],
    ['group_left', {}],
    ['member_left_channel', { user: BOT_USER }],
  ])('%s: the place is gone', async (type, more) => {
    const event = eventCallback({ type, channel: CHANNEL, event_ts: '1795526411.000100', ...more });
    expect(await inbound(event)).toEqual([
      {
        kind: 'gone',
        eventId: 'Ev0001',
        at: 1795526411000,
        surface: { host: 'slack', account: CONNECTION.account, ref: CHANNEL },
      },
    ]);
  });

  it.each([
    'channel_archive',
    'channel_unarchive',
    'group_archive',
    'channel_rename',
    'member_joined_channel',
    'reaction_added',
  ])('%s: nothing', async (type) => {
    expect(await inbound(eventCallback({ type, channel: CHANNEL, user: MARTA }))).toEqual([]);
  });

  it('somebody else who leaves: nothing', async () => {
    expect(
      await inbound(eventCallback({ type: 'member_left_channel', channel: CHANNEL, user: MARTA })),
    ).toEqual([]);
  });

  it('channel_id_changed: moved', async () => {
    const event = eventCallback({ type: 'channel_id_changed', old_channel_id: 'G1', new_channel_id: 'C1' });
    expect(await inbound(event)).toMatchObject([
      { kind: 'moved', surface: { ref: 'G1' }, into: { ref: 'C1' } },
    ]);
  });
});
