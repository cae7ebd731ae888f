import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Loose } from './fixtures/app-server.ts';
import {
  ALICE,
  BOT,
  COMPLAINTS,
  RETAIL,
  SAM,
  type TestWorkspace,
  testWorkspace,
} from './fixtures/workspace.ts';

const SHARED = resolve(import.meta.dirname, '../../../..', process.env.RECOURSE_SHARED ?? '../shared');
const FOLDER = join(SHARED, 'payloads/slack');
const absent = !existsSync(FOLDER);
if (absent) console.warn(`Skipped: Slack's recorded bodies are not at ${FOLDER} (set RECOURSE_SHARED)`);

const read = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');
const shape = (path: string): Loose => JSON.parse(read(path));
const recorded = absent ? [] : readdirSync(join(FOLDER, 'recorded'));

/** Members that Slack sends by now although the shapes, which are older, do not have them. */
const NEWER = new Set([
  'is_pending_ext_shared',
  'source_team',
  'member',
  'verbatim',
  'dispatch_action',
  'count',
]);
/** Parts with shapes of their own, which depend on what stands in them. */
const OPEN = new Set([
  'blocks',
  'attachments',
  'values',
  'icons',
  'metadata',
  'shares',
  'icon',
  'response_urls',
  'view',
]);

/** Paths in `made` that the shape does not have, or has with another type of value. */
function strangers(made: Loose, like: Loose, path = ''): string[] {
  if (made === null || made === undefined) return [];
  if (Array.isArray(made)) {
    if (!Array.isArray(like)) return [path];
    return like.length === 0 ? [] : made.flatMap((one) => strangers(one, like[0], `${path}[]`));
  }
  if (typeof made !== 'object') return typeof made === typeof like ? [] : [path];
  if (typeof like !== 'object' || like === null || Array.isArray(like)) return [path];
  return Object.entries(made).flatMap(([key, value]) => {
    if (NEWER.has(key) || OPEN.has(key)) return [];
    return key in like ? strangers(value, like[key], `${path}.${key}`) : [`${path}.${key}`];
  });
}

let world: TestWorkspace;
const got: Record<string, Loose> = {};

beforeAll(async () => {
  world = await testWorkspace();
});
afterAll(() => world.close());

describe.skipIf(absent)('recorded bodies', () => {
  it.each(recorded)('%s reaches the app byte for byte, signed', async (name) => {
    const body = read(`recorded/${name}`);
    expect(await world.slack.replay(body)).toMatchObject({ status: 200 });
    expect(world.app.taken.at(-1)!.raw).toBe(body);
  });

  it('clicks look as the recorded one', async () => {
    const text = (words: string) => ({ type: 'plain_text', text: words });
    const option = (words: string) => ({ text: text(words), value: `select-fruit|${words}` });
    const select = {
      type: 'static_select',
      action_id: 'select-fruit',
      placeholder: text('Fruit'),
      options: [option('apple'), option('orange')],
    };
    const blocks = [{ type: 'actions', block_id: 'EAEE', elements: [select] }];
    const { ts } = await world.call('chat.postMessage', { channel: COMPLAINTS, text: 'Select', blocks });
    await world.slack.as(SAM!).click({ channel: COMPLAINTS, ts }, 'select-fruit', 'select-fruit|apple');
    const form = new URLSearchParams(read('recorded/BlockActionsBody.txt').replace(/^\uFEFF/, ''));
    const like = JSON.parse(form.get('payload')!);
    const made = world.app.taken.at(-1)!.body;
    expect(Object.keys(made)).toEqual(expect.arrayContaining(Object.keys(like)));
    for (const part of ['user', 'team', 'container', 'channel', 'message']) {
      expect(Object.keys(made[part])).toEqual(expect.arrayContaining(Object.keys(like[part])));
    }
    expect(Object.keys(made.actions[0]).sort()).toEqual(Object.keys(like.actions[0]).sort());
    expect(made.state).toEqual({
      values: {
        EAEE: { 'select-fruit': { type: 'static_select', selected_option: made.actions[0].selected_option } },
      },
    });
  });

  it('commands and messages look as the recorded ones', async () => {
    await world.slack.as(SAM!).command('/complaint', { channel: COMPLAINTS });
    const command = Object.keys(world.app.taken.at(-1)!.body);
    expect(command).toEqual(
      expect.arrayContaining([...new URLSearchParams(read('recorded/SlashCommandBody.txt')).keys()]),
    );
    const alice = world.slack.as(ALICE!);
    await alice.upload(COMPLAINTS, 'fileName.png', new Uint8Array([1]), { text: 'Hello' });
    await world.slack.quiet();
    const file = world.app.events('message').at(-1);
    const like = shape('recorded/MessageBodyWithFileShare.json');
    expect(Object.keys(file)).toEqual(
      expect.arrayContaining(Object.keys(like.event).filter((key) => key !== 'display_as_bot')),
    );
    expect(Object.keys(file.files[0])).toEqual(expect.arrayContaining(Object.keys(like.event.files[0])));
  });
});

/** Does everything once, and remembers what the app was told by the names of the shapes. */
async function everything(): Promise<void> {
  const { slack, app } = world;
  const [sam, alice] = [slack.as(SAM!), slack.as(ALICE!)];
  app.taken.length = 0;
  const root = await sam.post(COMPLAINTS, 'Plain');
  await sam.edit(root, 'Changed');
  await sam.post(COMPLAINTS, '@Recourse look at https://cases.example/1');
  await sam.react(root, 'eyes');
  await sam.unreact(root, 'eyes');
  await sam.delete(root);
  await sam.upload(COMPLAINTS, 'a.txt', new Uint8Array([1]));
  await sam.openHome();
  await sam.invite(COMPLAINTS, 'U0NEW');
  await sam.kick(COMPLAINTS, 'U0NEW');
  await alice.rename(COMPLAINTS, 'complaints-2');
  slack.admin().moveChannel(
    slack
      .as(ALICE!)
      .channels()
      .find(({ name }) => name === 'complaints-2')!.id,
  );
  await alice.archive('complaints-2');
  await alice.unarchive('complaints-2');
  await alice.invite('complaints-2', BOT);
  await alice.create('short-lived');
  await alice.deleteChannel('short-lived');
  await alice.invite(RETAIL, BOT);
  await alice.kick(RETAIL, BOT);
  await alice.kick('complaints-2', BOT);
  await slack.quiet();
  for (const { body } of app.taken) got[eventName(body.event)] ??= body;
  slack.admin().uninstall();
  await slack.quiet();
  for (const { body } of app.taken) got[eventName(body.event)] ??= body;
}

function eventName({ type, subtype }: Loose): string {
  const camel = (text: string) => text.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const own = subtype && subtype !== 'bot_message' ? camel(subtype).replace(/^Message/, '') : '';
  return `${camel(type)}${own}Payload.json`;
}

describe.skipIf(absent)('shapes', () => {
  it('of the Web API hold for what it answers', async () => {
    const { call } = world;
    const lengthOf = { filename: 'a.txt', length: 1 };
    const upload = await call('files.getUploadURLExternal', lengthOf);
    await fetch(upload.upload_url, { method: 'POST', body: 'x' });
    await world.slack.as(SAM!).command('/complaint', { channel: COMPLAINTS });
    const { trigger_id } = world.app.taken.at(-1)!.body;
    const view = { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [] };
    const opened = await call('views.open', { trigger_id, view });
    const created = await call('conversations.create', { name: 'shape' });
    const channel = created.channel.id;
    const answers: Record<string, Loose> = {
      'auth.test': await call('auth.test'),
      'chat.postEphemeral': await call('chat.postEphemeral', {
        channel: COMPLAINTS,
        user: 'U0SAM',
        text: 'x',
      }),
      'conversations.create': created,
      'conversations.info': await call('conversations.info', {
        channel,
        include_num_members: 'true',
        include_locale: 'true',
      }),
      'conversations.invite': await call('conversations.invite', { channel, users: 'U0SAM' }),
      'conversations.join': await call('conversations.join', { channel: 'C0GENERAL' }),
      'conversations.setTopic': await call('conversations.setTopic', { channel, topic: 'x' }),
      'files.getUploadURLExternal': upload,
      'files.completeUploadExternal': await call('files.completeUploadExternal', {
        files: [{ id: upload.file_id }],
        channel_id: COMPLAINTS,
      }),
      'oauth.v2.access': world.slack.admin().install(),
      'team.info': await call('team.info'),
      'users.info': await call('users.info', { user: 'U0SAM', include_locale: 'true' }),
      'users.lookupByEmail': await call('users.lookupByEmail', { email: SAM }),
      'views.open': opened,
      'views.update': await call('views.update', { view_id: opened.view.id, view }),
      'views.publish': await call('views.publish', { user_id: 'U0SAM', view: { type: 'home', blocks: [] } }),
    };
    for (const [name, answer] of Object.entries(answers)) {
      expect({ name, ok: answer.ok, strangers: strangers(answer, shape(`shapes/api/${name}.json`)) }).toEqual(
        { name, ok: true, strangers: [] },
      );
    }
  });

  it('of interactions hold for what is sent', async () => {
    const sam = world.slack.as(SAM!);
    const at = await sam.post(COMPLAINTS, 'A message');
    await sam.shortcut('register_complaint', COMPLAINTS, at.ts);
    const shortcut = world.app.taken.at(-1)!.body;
    const title = { type: 'plain_text', text: 'T' };
    const view = { type: 'modal', title, submit: title, notify_on_close: true, blocks: [] };
    const open = (trigger_id: string) => world.call('views.open', { trigger_id, view });
    const first = await open(shortcut.trigger_id);
    await sam.submit(first.view.id);
    const submission = world.app.taken.at(-1)!.body;
    await sam.shortcut('register_complaint', COMPLAINTS, at.ts);
    const second = await open(world.app.taken.at(-1)!.body.trigger_id);
    await sam.close(second.view.id);
    const closed = world.app.taken.at(-1)!.body;
    const folder = 'shapes/app-backend';
    for (const [made, path] of [
      [shortcut, 'interactive-components/MessageShortcutPayload.json'],
      [submission, 'views/ViewSubmissionPayload.json'],
      [closed, 'views/ViewClosedPayload.json'],
    ] as const) {
      const more = ['.user.username', '.api_app_id', '.channel.name', '.enterprise'];
      const found = strangers(made, shape(`${folder}/${path}`)).filter((one) => !more.includes(one));
      expect({ path, found }).toEqual({ path, found: [] });
    }
  });

  it('of events hold for what is told', async () => {
    await everything();
    const names = Object.keys(got).sort();
    expect(names.length).toBeGreaterThanOrEqual(20);
    for (const name of names) {
      const path = `shapes/events/${name}`;
      if (!existsSync(join(FOLDER, path))) continue;
      const found = strangers(got[name], shape(path)).filter((one) => !/^\.context_/.test(one));
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });
});
