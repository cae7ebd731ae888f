import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALICE, BOT, COMPLAINTS, SAM, type TestWorkspace, testWorkspace } from '../fixtures/workspace.ts';

let world: TestWorkspace;
beforeAll(async () => {
  world = await testWorkspace();
});
afterAll(() => world.close());

const post = (args: Record<string, unknown>) =>
  world.call('chat.postMessage', { channel: COMPLAINTS, ...args });

describe('posting', () => {
  it('answers with the message as history gives it', async () => {
    const posted = await post({ text: 'Hello <@U0ALICE>, see https://cases.example/C-1' });
    expect(posted).toMatchObject({ ok: true, channel: COMPLAINTS });
    expect(posted.message).toMatchObject({
      user: BOT,
      bot_id: 'B0RECOURSEBOT',
      app_id: 'A0RECOURSE',
      text: 'Hello <@U0ALICE>, see <https://cases.example/C-1>',
    });
    const { messages } = await world.call('conversations.history', { channel: COMPLAINTS, limit: 1 });
    expect(messages[0]).toEqual(posted.message);
  });

  it('keeps metadata and shows it only when asked', async () => {
    const metadata = { event_type: 'recourse_delivery', event_payload: { id: 'd1' } };
    const { ts } = await post({ text: 'With metadata', metadata });
    const at = { channel: COMPLAINTS, oldest: ts, latest: ts, inclusive: 'true' };
    const plain = await world.call('conversations.history', at);
    const full = await world.call('conversations.history', { ...at, include_all_metadata: 'true' });
    expect(plain.messages[0].metadata).toBeUndefined();
    expect(full.messages[0].metadata).toEqual(metadata);
    expect(await post({ text: 'x', metadata: { event_type: 'x' } })).toMatchObject({
      error: 'invalid_metadata_format',
    });
  });

  it('puts answers under their message, which then counts them', async () => {
    const { ts } = await post({ text: 'Root' });
    await post({ text: 'First', thread_ts: ts });
    const second = await post({ text: 'Second', thread_ts: ts, reply_broadcast: true });
    const thread = await world.call('conversations.replies', { channel: COMPLAINTS, ts });
    expect(thread.messages.map(({ text }: { text: string }) => text)).toEqual(['Root', 'First', 'Second']);
    expect(thread.messages[0]).toMatchObject({ reply_count: 2, latest_reply: second.ts, reply_users: [BOT] });
    const { messages } = await world.call('conversations.history', { channel: COMPLAINTS, limit: 2 });
    expect(messages.map(({ text }: { text: string }) => text)).toEqual(['Second', 'Root']);
  });

  it('opens a direct conversation when a person is named', async () => {
    const posted = await world.call('chat.postMessage', { channel: 'U0SAM', text: 'For you' });
    expect(posted.channel).toMatch(/^D/);
    expect(world.slack.as(SAM!).unread()).toMatchObject([{ text: 'For you', channel: posted.channel }]);
    await world.slack.as(SAM!).read(posted.channel);
    expect(world.slack.as(SAM!).unread()).toEqual([]);
  });

  it.each([
    [{ channel: 'C0NOWHERE', text: 'x' }, 'channel_not_found'],
    [{ channel: 'C0RETAIL', text: 'x' }, 'channel_not_found'],
    [{ channel: 'C0GENERAL', text: 'x' }, 'not_in_channel'],
    [{ channel: COMPLAINTS }, 'no_text'],
    [{ channel: COMPLAINTS, text: 'x'.repeat(40_001) }, 'msg_too_long'],
    [{ channel: COMPLAINTS, text: 'x', blocks: [{ type: 'section' }] }, 'invalid_blocks'],
    [{ channel: COMPLAINTS, text: 'x', username: 'Somebody' }, 'missing_scope'],
    [{ text: 'x' }, 'invalid_arguments'],
  ])('refuses %j', async (args, error) => {
    expect(await world.call('chat.postMessage', args)).toMatchObject({ ok: false, error });
  });
});

describe('changing and deleting', () => {
  it('does both with what the app wrote', async () => {
    const { ts } = await post({ text: 'Before' });
    const at = { channel: COMPLAINTS, ts };
    expect(await world.call('chat.update', { ...at, text: 'After' })).toMatchObject({
      ok: true,
      text: 'After',
      ts,
    });
    const { messages } = await world.call('conversations.history', { channel: COMPLAINTS, limit: 1 });
    expect(messages[0]).toMatchObject({ text: 'After', edited: { user: BOT } });
    expect(await world.call('chat.delete', at)).toMatchObject({ ok: true });
    expect(await world.call('chat.delete', at)).toMatchObject({ error: 'message_not_found' });
    expect(await world.call('chat.update', { ...at, text: 'x' })).toMatchObject({
      error: 'message_not_found',
    });
  });

  it('refuses it for what people wrote', async () => {
    const at = await world.slack.as(SAM!).post(COMPLAINTS, 'Mine');
    expect(await world.call('chat.update', { ...at, text: 'x' })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await world.call('chat.delete', at)).toMatchObject({ error: 'cant_delete_message' });
  });
});

describe('what only one person sees', () => {
  it('reaches that person alone, in their thread', async () => {
    const root = await world.slack.as(ALICE!).post(COMPLAINTS, 'A question');
    const shown = { channel: COMPLAINTS, user: 'U0ALICE', text: 'Only for you', thread_ts: root.ts };
    expect(await world.call('chat.postEphemeral', shown)).toMatchObject({ ok: true });
    expect(world.slack.as(ALICE!).ephemerals(COMPLAINTS)).toMatchObject([
      { text: 'Only for you', thread_ts: root.ts },
    ]);
    expect(world.slack.as(SAM!).ephemerals()).toEqual([]);
    expect(await world.call('chat.postEphemeral', { ...shown, user: 'U0NEW' })).toMatchObject({
      error: 'user_not_in_channel',
    });
  });
});

describe('links', () => {
  it('are unfurled into the message they stand in', async () => {
    const url = 'https://cases.example/cases/C-1?a=1&b=2';
    const at = await world.slack.as(SAM!).post(COMPLAINTS, `Look: ${url}`);
    await world.slack.quiet();
    const [event] = world.app.events('link_shared').slice(-1);
    expect(event).toMatchObject({
      links: [{ url, domain: 'cases.example' }],
      message_ts: at.ts,
      is_bot_user_member: true,
    });
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*C-1*' } }];
    const { unfurl_id, source } = event;
    expect(await world.call('chat.unfurl', { unfurl_id, source, unfurls: { [url]: { blocks } } })).toEqual({
      ok: true,
    });
    const [message] = world.slack.as(SAM!).messages(COMPLAINTS).slice(-1);
    expect(message.attachments).toMatchObject([
      { from_url: url, is_app_unfurl: true, blocks: [{ type: 'section' }] },
    ]);
    expect(message.edited).toBeUndefined();
    const other = { channel: COMPLAINTS, ts: at.ts, unfurls: { 'https://cases.example/other': { blocks } } };
    expect(await world.call('chat.unfurl', other)).toMatchObject({ error: 'cannot_unfurl_url' });
  });

  it('to a message itself are permanent', async () => {
    const root = await post({ text: 'Root' });
    const reply = await post({ text: 'Reply', thread_ts: root.ts });
    const { permalink } = await world.call('chat.getPermalink', {
      channel: COMPLAINTS,
      message_ts: reply.ts,
    });
    const name = reply.ts.replace('.', '');
    expect(permalink).toBe(
      `https://acme.slack.com/archives/${COMPLAINTS}/p${name}?thread_ts=${root.ts}&cid=${COMPLAINTS}`,
    );
  });
});
