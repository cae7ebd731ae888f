import { readdirSync, readFileSync } from 'node:fs';
import { isMissing, readShared, sharedPath } from '@recourse/channel/contract-suite';
import { describe, expect, it } from 'vitest';
import { accountsOf, type EventCallback, payloadOf } from './payload.ts';
import { inboundOf } from './receive/inbound.ts';
import { filesOf } from './receive/message.ts';
import { verifySlackRequest } from './receive/signature.ts';
import { APP, BOT, BOT_USER } from './testing/events.ts';

const VECTORS = 'vectors/request-signatures.json';
type Vector = { secret: string; timestamp: string; body: string; signature: string };

describe.skipIf(isMissing(VECTORS))('published signatures', () => {
  const vectors = isMissing(VECTORS) ? [] : (readShared(VECTORS) as { slack: Vector[] }).slack;

  it.each(vectors)(
    'of $timestamp verifies, and only as it is',
    async ({ secret, timestamp, body, signature }) => {
      const at = Number(timestamp) * 1_000;
      const verify = (sent: string, now = at, by = secret) =>
        verifySlackRequest(
          new Headers({ 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp }),
          new TextEncoder().encode(sent),
          by,
          now,
        );
      expect(await verify(body)).toBeNull();
      expect(await verify(`${body} `)).toMatch(/does not match/);
      expect(await verify(body, at, `${secret}x`)).toMatch(/does not match/);
      for (const off of [301_000, -301_000]) expect(await verify(body, at + off)).toMatch(/five minutes/);
      expect(payloadOf(body, 'application/x-www-form-urlencoded')).toMatchObject({
        kind: 'command',
        body: { command: '/webhook-collect', user_id: 'U2CERLKJA' },
      });
    },
  );
});

const RECORDED = 'payloads/slack/recorded';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const bytes = (path: string) => new Uint8Array(readFileSync(sharedPath(path)));
const list = (path: string) =>
  isMissing(path) ? [] : readdirSync(sharedPath(path)).map((name) => `${path}/${name}`);

const CONTEXT = { account: 'T1', botUserId: BOT_USER, botId: BOT, appId: APP };

describe.skipIf(isMissing(RECORDED))('recorded bodies', () => {
  const read = (name: string) =>
    payloadOf(bytes(`${RECORDED}/${name}`), name.endsWith('.json') ? JSON_TYPE : FORM_TYPE);

  it.each([
    [
      'BlockActionsBody.txt',
      { kind: 'interaction', body: { type: 'block_actions', user: { id: 'UCJ0BJ4MP' } } },
    ],
    ['BlockActionsWithStringState.txt', { kind: 'interaction', body: { type: 'block_actions' } }],
    ['InteractiveMessageBody.txt', { kind: 'interaction', body: { type: 'interactive_message' } }],
    ['MessageBody.json', { kind: 'event', body: { event_id: 'eventId' } }],
    ['MessageBodyWithFileShare.json', { kind: 'event', body: { event: { subtype: 'file_share' } } }],
    ['ReactionAddedEvent.json', { kind: 'event', body: { event: { type: 'reaction_added' } } }],
    ['SlackActivity.json', { kind: 'refused', status: 422, reason: expect.stringMatching(/^type: /) }],
    [
      'SlashCommandBody.txt',
      { kind: 'command', body: { command: '/test', text: '', channel_id: 'testChannelId' } },
    ],
    ['URLVerificationBody.json', { kind: 'verification', challenge: expect.stringMatching(/^3eZbrw1a/) }],
    ['UnknownEvent.json', { kind: 'ignored', type: 'unknown' }],
  ])('%s', (name, expected) => {
    expect(read(name)).toMatchObject(expected);
  });

  it('are all here', () => {
    expect(readdirSync(sharedPath(RECORDED))).toHaveLength(10);
  });

  it('a file that was shared in a direct message is no note, and can be fetched', async () => {
    const payload = read('MessageBodyWithFileShare.json');
    if (payload.kind !== 'event') throw new Error(payload.kind);
    expect(await inboundOf(payload.body, CONTEXT)).toEqual([]);
    expect(filesOf(payload.body.event)).toMatchObject([
      { id: 'fileId', name: 'fileName', mimeType: 'image/png' },
    ]);
    expect(accountsOf(payload)).toEqual(['teamId']);
  });
});

const TS = '1795526407.000100';
/** Values for what the shapes leave blank, by the name of the member. */
const BLANKS: Record<string, string> = { type: 'event_callback', user: 'U1', channel: 'C1', text: 'Hello' };
for (const name of ['ts', 'event_ts', 'thread_ts', 'deleted_ts']) BLANKS[name] = TS;

/** A shape with its blanks filled: members of bots stay empty, as in a message that a person wrote. */
function filled(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => filled(each, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, name)]));
  if (value !== '') return value;
  if (['bot_id', 'app_id', 'subtype', 'channel_type'].includes(key)) return '';
  return BLANKS[key] ?? 'x';
}

/** What an event comes to; everything else comes to nothing. */
const COMES_TO: Record<string, string> = {
  MessagePayload: 'note',
  MessageFileSharePayload: 'note',
  MessageMePayload: 'note',
  MessageThreadBroadcastPayload: 'note',
  MessageDeletedPayload: 'revised',
  ChannelDeletedPayload: 'gone',
  GroupDeletedPayload: 'gone',
  ChannelLeftPayload: 'gone',
  GroupLeftPayload: 'gone',
  ChannelIdChangedPayload: 'moved',
};

const EVENTS = 'payloads/slack/shapes/events';
describe.skipIf(isMissing(EVENTS))('shapes of events', () => {
  it.each(list(EVENTS))('%s', async (path) => {
    const shape = JSON.parse(readFileSync(sharedPath(path), 'utf8')) as { event: { type: string } };
    const body = filled(shape) as EventCallback;
    const event = { ...body.event, type: shape.event?.type || 'unnamed' };
    const payload = payloadOf(JSON.stringify({ ...body, event }), JSON_TYPE);
    if (payload.kind !== 'event') {
      expect(payload).toMatchObject({ kind: 'ignored' });
      return;
    }
    const name = path.split('/').at(-1)?.replace('.json', '') ?? '';
    const inbound = await inboundOf(payload.body, CONTEXT);
    expect(inbound.map(({ kind }) => kind)).toEqual(COMES_TO[name] === undefined ? [] : [COMES_TO[name]]);
    for (const each of inbound)
      expect(each).toMatchObject({ eventId: 'x', surface: { host: 'slack', account: 'T1' } });
  });
});

const APP_BACKEND = 'payloads/slack/shapes/app-backend';
const FOLDERS = ['dialogs', 'interactive-components', 'views'].map((name) => `${APP_BACKEND}/${name}`);
describe.skipIf(isMissing(APP_BACKEND))('shapes of clicks, shortcuts and modals', () => {
  it.each(FOLDERS.flatMap(list))('%s', (path) => {
    const shape = filled(JSON.parse(readFileSync(sharedPath(path), 'utf8')));
    const form = new URLSearchParams({ payload: JSON.stringify(shape) });
    const payload = payloadOf(form.toString(), FORM_TYPE);
    expect(payload).toMatchObject({ kind: 'interaction', body: shape as object });
    expect(accountsOf(payload).length).toBeGreaterThan(0);
  });

  it('a slash command', () => {
    const path = `${APP_BACKEND}/slash-commands/SlashCommandPayload.json`;
    const shape = filled(JSON.parse(readFileSync(sharedPath(path), 'utf8'))) as Record<string, string>;
    const entries = Object.entries({ ...shape, command: '/complaint' }).map(([key, value]) => [
      key,
      String(value),
    ]);
    const form = new URLSearchParams(Object.fromEntries(entries) as Record<string, string>);
    expect(payloadOf(form.toString(), FORM_TYPE)).toMatchObject({ kind: 'command' });
  });
});
