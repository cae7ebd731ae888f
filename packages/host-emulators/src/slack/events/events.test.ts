import { afterEach, describe, expect, it } from 'vitest';
import type { AppServer } from '../fixtures/app-server.ts';
import {
  ALICE,
  BOT,
  COMPLAINTS,
  RETAIL,
  SAM,
  type TestWorkspace,
  testWorkspace,
} from '../fixtures/workspace.ts';

const open: TestWorkspace[] = [];
afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});
async function made(...given: Parameters<typeof testWorkspace>): Promise<TestWorkspace> {
  const world = await testWorkspace(...given);
  open.push(world);
  return world;
}
const texts = (app: AppServer) => app.events('message').map(({ text }) => text);

describe('what people do', () => {
  it('is told in a signed envelope', async () => {
    const { slack, app } = await made();
    await slack.as(SAM!).post(COMPLAINTS, 'They charged me twice & said "tough"');
    await slack.quiet();
    const [taken] = app.taken;
    expect(taken!.body).toMatchObject({
      type: 'event_callback',
      team_id: 'T0ACME',
      api_app_id: 'A0RECOURSE',
      event_id: expect.stringMatching(/^Ev/),
      event_time: 1_795_510_800,
      is_ext_shared_channel: false,
      authorizations: [{ team_id: 'T0ACME', user_id: BOT, is_bot: true, is_enterprise_install: false }],
    });
    expect(taken!.body.event).toMatchObject({
      type: 'message',
      user: 'U0SAM',
      text: 'They charged me twice &amp; said "tough"',
      channel: COMPLAINTS,
      channel_type: 'channel',
      client_msg_id: expect.any(String),
      blocks: [{ type: 'rich_text' }],
    });
  });

  it('edits and deletions come with what was there before', async () => {
    const { slack, app } = await made();
    const at = await slack.as(SAM!).post(COMPLAINTS, 'First');
    await slack.as(SAM!).edit(at, 'Second');
    await slack.as(SAM!).delete(at);
    await slack.quiet();
    const [, changed, deleted] = app
      .events('message')
      .sort((a, b) => Number(a.event_ts) - Number(b.event_ts));
    expect(changed).toMatchObject({
      subtype: 'message_changed',
      message: { ts: at.ts, text: 'Second', edited: { user: 'U0SAM' } },
      previous_message: { text: 'First' },
    });
    expect(deleted).toMatchObject({
      subtype: 'message_deleted',
      deleted_ts: at.ts,
      previous_message: { text: 'Second', user: 'U0SAM' },
    });
  });

  it('the first of a thread that is deleted leaves a stone', async () => {
    const { slack, app, call } = await made();
    const at = await slack.as(SAM!).post(COMPLAINTS, 'Root');
    await slack.as(ALICE!).post(COMPLAINTS, 'Reply', { thread: at.ts });
    await slack.as(SAM!).delete(at);
    await slack.quiet();
    const last = app.events('message').find(({ subtype }) => subtype === 'message_changed');
    expect(last).toMatchObject({
      message: { subtype: 'tombstone', ts: at.ts },
      previous_message: { text: 'Root' },
    });
    const { messages } = await call('conversations.replies', { channel: COMPLAINTS, ts: at.ts });
    expect(messages.map(({ text }: { text: string }) => text)).toEqual([
      'This message was deleted.',
      'Reply',
    ]);
  });

  it('files, reactions, mentions, joining and leaving have events of their own', async () => {
    const { slack, app } = await made();
    const sam = slack.as(SAM!);
    const { ts } = await sam.upload(COMPLAINTS, 'letter.txt', new Uint8Array([65]), { text: 'The letter' });
    await sam.react({ channel: COMPLAINTS, ts }, 'inbox_tray');
    await sam.unreact({ channel: COMPLAINTS, ts }, 'inbox_tray');
    await sam.post(COMPLAINTS, '@Recourse please look');
    await sam.invite(COMPLAINTS, 'new@acme.example');
    await sam.leave(COMPLAINTS);
    await slack.quiet();
    const kinds = app.events().map(({ type, subtype }) => [type, subtype].filter(Boolean).join('.'));
    expect(kinds.sort()).toEqual([
      'app_mention',
      'file_shared',
      'member_joined_channel',
      'member_left_channel',
      'message',
      'message.channel_join',
      'message.channel_leave',
      'message.file_share',
      'reaction_added',
      'reaction_removed',
    ]);
    expect(app.events('reaction_added')[0]).toMatchObject({
      reaction: 'inbox_tray',
      item_user: 'U0SAM',
      item: { ts },
    });
    expect(app.events('member_joined_channel')[0]).toMatchObject({
      user: 'U0NEW',
      inviter: 'U0SAM',
      channel_type: 'C',
    });
  });

  it('of channels: archived, brought back, renamed, deleted; the app put in and out', async () => {
    const { slack, app } = await made();
    const alice = slack.as(ALICE!);
    await alice.invite(RETAIL, BOT);
    await alice.rename(RETAIL, 'retail');
    await alice.kick(RETAIL, BOT);
    await alice.archive(COMPLAINTS);
    await alice.unarchive(COMPLAINTS);
    await alice.deleteChannel(COMPLAINTS);
    await slack.quiet();
    const told = app.events().filter(({ type }) => /^(channel|group)_/.test(type));
    expect(told.map(({ type }) => type).sort()).toEqual([
      'channel_archive',
      'channel_deleted',
      'channel_unarchive',
      'group_left',
      'group_rename',
    ]);
  });

  it('in a private channel are told only while the app is in it', async () => {
    const { slack, app } = await made();
    const alice = slack.as(ALICE!);
    await alice.post(RETAIL, 'Not for apps');
    await alice.invite(RETAIL, BOT);
    await alice.post(RETAIL, 'For apps as well');
    await slack.quiet();
    expect(texts(app)).toContain('For apps as well');
    expect(texts(app)).not.toContain('Not for apps');
  });

  it('a channel with somebody from outside is said to be shared', async () => {
    const { slack, app } = await made();
    await slack.as(SAM!).invite(COMPLAINTS, 'U0OTHER');
    await slack.as(SAM!).post(COMPLAINTS, 'Hello all');
    await slack.quiet();
    expect(app.taken.at(-1)!.body.is_ext_shared_channel).toBe(true);
  });

  it("the app's own messages come back to it, marked as its own", async () => {
    const { call, slack, app } = await made();
    await call('chat.postMessage', { channel: COMPLAINTS, text: 'By the app <@U0RECOURSEBOT>' });
    await slack.quiet();
    expect(app.events()).toMatchObject([
      { type: 'message', bot_id: 'B0RECOURSEBOT', app_id: 'A0RECOURSE', user: BOT },
    ]);
  });
});

describe('an event that is not acknowledged', () => {
  it('is sent again: at once, after a minute, after five, then given up', async () => {
    const { slack, app, tick } = await made();
    app.answer = () => new Response('', { status: 500 });
    await slack.as(SAM!).post(COMPLAINTS, 'Once');
    for (const wait of [60_000, 300_000]) {
      await slack.quiet();
      tick(wait);
    }
    await slack.quiet();
    const headers = app.taken.map((taken) => [
      taken.headers['x-slack-retry-num'],
      taken.headers['x-slack-retry-reason'],
    ]);
    expect(headers).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    expect(new Set(app.taken.map(({ raw }) => raw)).size).toBe(1);
    expect(slack.deliveries.at(-1)).toMatchObject({ status: 'failed', attempts: [{}, {}, {}, {}] });
  });

  it('counts as one that took too long, unless the app asks for no more', async () => {
    const { slack, app } = await made({ timeoutMs: 50 });
    app.answer = ({ headers }) =>
      headers['x-slack-retry-num']
        ? new Response('', { status: 503, headers: { 'x-slack-no-retry': '1' } })
        : new Promise(() => undefined);
    await slack.as(SAM!).post(COMPLAINTS, 'Slow');
    await slack.quiet();
    expect(app.taken.map(({ headers }) => headers['x-slack-retry-reason'])).toEqual([
      undefined,
      'http_timeout',
    ]);
    expect(slack.deliveries.at(-1)?.attempts.map(({ outcome }) => outcome)).toEqual(['timeout', 503]);
  });
});

describe('faults', () => {
  it('drop, double, hold back and delay events', async () => {
    const { slack, app, tick } = await made();
    const say = (text: string) => slack.as(SAM!).post(COMPLAINTS, text);
    const mode = (fault: string, body: string, more = {}) =>
      slack.faults.set({ target: 'webhook', mode: fault as 'drop', match: { body }, ...more });
    mode('drop', 'dropped');
    mode('duplicate', 'doubled');
    mode('reorder', 'held', { delayMs: 60_000 });
    mode('delay', 'late', { delayMs: 60_000 });
    for (const text of ['dropped', 'doubled', 'held', 'late']) await say(text);
    await slack.quiet();
    expect(texts(app)).toEqual(['doubled', 'doubled', 'held']);
    tick(60_000);
    await slack.quiet();
    expect(texts(app).at(-1)).toBe('late');
    mode('reorder', 'second', { delayMs: 60_000 });
    await say('second');
    await say('first');
    await slack.quiet();
    expect(texts(app).slice(-2)).toEqual(['first', 'second']);
  });

  it('can be left out: an event is sent once more by hand', async () => {
    const { slack, app } = await made();
    await slack.as(SAM!).post(COMPLAINTS, 'Again');
    await slack.quiet();
    slack.repeat(slack.deliveries.at(-1)!);
    await slack.quiet();
    expect(app.taken[1]!.raw).toBe(app.taken[0]!.raw);
  });
});

it('a request URL is taken when it gives the challenge back', async () => {
  const { slack, app } = await made();
  await slack.admin().configure({ requestUrl: `${app.url}/elsewhere` });
  await slack.as(SAM!).post(COMPLAINTS, 'There');
  await slack.quiet();
  expect(app.taken.map(({ path, body }) => [path, body.type])).toEqual([
    ['/elsewhere', 'url_verification'],
    ['/elsewhere', 'event_callback'],
  ]);
  const wrong = slack.admin().configure({ requestUrl: `${slack.url}/signin` });
  await expect(wrong).rejects.toThrow('challenge');
});

it('uninstalling is told, and ends everything', async () => {
  const { slack, app } = await made();
  slack.admin().uninstall();
  await slack.as(SAM!).post(COMPLAINTS, 'Nobody hears');
  await slack.quiet();
  expect(
    app
      .events()
      .map(({ type }) => type)
      .sort(),
  ).toEqual(['app_uninstalled', 'tokens_revoked']);
  expect(slack.admin().installs()).toMatchObject([{ id: 'T0ACME', active: false }]);
});
