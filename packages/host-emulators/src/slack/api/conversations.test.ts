import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ALICE,
  BOT,
  COMPLAINTS,
  RETAIL,
  SAM,
  type TestWorkspace,
  testWorkspace,
} from '../fixtures/workspace.ts';

let world: TestWorkspace;
beforeEach(async () => {
  world = await testWorkspace();
});
afterEach(() => world.close());

const room = async (name = 'c-2026-000042-7'): Promise<string> =>
  (await world.call('conversations.create', { name, is_private: true })).channel.id;

describe('a private channel of the app', () => {
  it('has a topic and members, and is known to nobody else', async () => {
    const channel = await room();
    expect(await world.call('conversations.invite', { channel, users: 'U0ALICE,U0BRUNO' })).toMatchObject({
      ok: true,
    });
    expect(
      await world.call('conversations.setTopic', { channel, topic: 'Due on Friday & counted' }),
    ).toMatchObject({
      channel: { topic: { value: 'Due on Friday &amp; counted', creator: BOT } },
    });
    const { members } = await world.call('conversations.members', { channel });
    expect(members).toEqual([BOT, 'U0ALICE', 'U0BRUNO']);
    const info = await world.call('conversations.info', { channel, include_num_members: 'true' });
    expect(info.channel).toMatchObject({ is_private: true, is_group: true, is_member: true, num_members: 3 });
    expect(
      world.slack
        .as(ALICE!)
        .channels()
        .map(({ id }) => id),
    ).toContain(channel);
    expect(
      world.slack
        .as(SAM!)
        .channels()
        .map(({ id }) => id),
    ).not.toContain(channel);
  });

  it('lets people be taken out', async () => {
    const channel = await room();
    await world.call('conversations.invite', { channel, users: 'U0ALICE' });
    expect(await world.call('conversations.kick', { channel, user: 'U0ALICE' })).toMatchObject({ ok: true });
    expect(await world.call('conversations.kick', { channel, user: 'U0ALICE' })).toMatchObject({
      error: 'not_in_channel',
    });
    expect(await world.call('conversations.kick', { channel, user: BOT })).toMatchObject({
      error: 'cant_kick_self',
    });
    expect(await world.call('conversations.kick', { channel, user: 'U0NOBODY' })).toMatchObject({
      error: 'user_not_found',
    });
  });

  it('lets the app leave it, and is unknown to it then', async () => {
    const channel = await room();
    expect(await world.call('conversations.leave', { channel })).toMatchObject({ ok: true });
    expect(await world.call('conversations.info', { channel })).toMatchObject({ error: 'channel_not_found' });
  });
});

describe('names', () => {
  it.each([
    ['', 'invalid_name_required'],
    ['C-2026', 'invalid_name_specials'],
    ['two words', 'invalid_name_specials'],
    ['x'.repeat(81), 'invalid_name_maxlength'],
    ['---', 'invalid_name_punctuation'],
    ['complaints', 'name_taken'],
  ])('refuses %j', async (name, error) => {
    expect(await world.call('conversations.create', { name })).toMatchObject({ ok: false, error });
  });

  it('stay taken while a channel is archived, and are free when it is deleted', async () => {
    const channel = await room('c-1');
    await world.call('conversations.invite', { channel, users: 'U0ALICE' });
    await world.call('conversations.archive', { channel });
    expect(await world.call('conversations.create', { name: 'c-1' })).toMatchObject({ error: 'name_taken' });
    await world.slack.as(ALICE!).deleteChannel(channel);
    expect(await world.call('conversations.create', { name: 'c-1' })).toMatchObject({ ok: true });
  });
});

describe('inviting', () => {
  it.each([
    ['U0ALICE', 'already_in_channel'],
    ['U0NOBODY', 'user_not_found'],
    ['U0GONE', 'user_disabled'],
    ['U0GUEST', 'user_is_ultra_restricted'],
    [BOT, 'cant_invite_self'],
    ['', 'no_user'],
  ])('refuses %j', async (users, error) => {
    expect(await world.call('conversations.invite', { channel: COMPLAINTS, users })).toMatchObject({
      ok: false,
      error,
    });
  });

  it('of several is all or nothing, unless it is forced', async () => {
    const channel = await room();
    const args = { channel, users: 'U0ALICE,U0NOBODY' };
    const errors = [{ ok: false, error: 'user_not_found', user: 'U0NOBODY' }];
    expect(await world.call('conversations.invite', args)).toMatchObject({
      ok: false,
      error: 'user_not_found',
      errors,
    });
    expect((await world.call('conversations.members', { channel })).members).toEqual([BOT]);
    expect(await world.call('conversations.invite', { ...args, force: true })).toMatchObject({
      ok: true,
      errors,
    });
    expect((await world.call('conversations.members', { channel })).members).toEqual([BOT, 'U0ALICE']);
  });

  it('takes being in a channel oneself', async () => {
    const args = { channel: 'C0GENERAL', users: 'U0NEW' };
    expect(await world.call('conversations.invite', args)).toMatchObject({ error: 'not_in_channel' });
    expect(await world.call('conversations.join', { channel: 'C0GENERAL' })).toMatchObject({ ok: true });
    expect(await world.call('conversations.invite', args)).toMatchObject({ ok: true });
    expect(await world.call('conversations.join', { channel: RETAIL })).toMatchObject({
      error: 'channel_not_found',
    });
  });
});

describe('an archived channel', () => {
  it('takes nothing, and no bot can bring it back', async () => {
    const channel = await room();
    await world.call('conversations.invite', { channel, users: 'U0ALICE' });
    expect(await world.call('conversations.archive', { channel })).toEqual({ ok: true });
    expect(await world.call('conversations.archive', { channel })).toMatchObject({
      error: 'already_archived',
    });
    expect(await world.call('chat.postMessage', { channel, text: 'x' })).toMatchObject({
      error: 'is_archived',
    });
    expect(await world.call('conversations.setTopic', { channel, topic: 'x' })).toMatchObject({
      error: 'is_archived',
    });
    expect(await world.call('conversations.unarchive', { channel })).toMatchObject({
      error: 'not_in_channel',
    });
    await expect(world.slack.as(ALICE!).post(channel, 'x')).rejects.toThrow('is archived');
  });

  it('comes back by a person, without the app until somebody asks it in', async () => {
    const channel = await room();
    await world.call('conversations.invite', { channel, users: 'U0ALICE' });
    await world.call('conversations.archive', { channel });
    await world.slack.as(ALICE!).unarchive(channel);
    expect(await world.call('chat.postMessage', { channel, text: 'x' })).toMatchObject({
      error: 'channel_not_found',
    });
    await world.slack.as(ALICE!).invite(channel, BOT);
    expect(await world.call('chat.postMessage', { channel, text: 'x' })).toMatchObject({ ok: true });
  });

  it('comes back by the token of a person who allowed it', async () => {
    const { authed_user } = world.slack.admin().install({ by: ALICE!, userScopes: ['groups:write'] });
    const channel = await room();
    await world.call('conversations.invite', { channel, users: 'U0ALICE' });
    await world.call('conversations.archive', { channel });
    expect(await world.call('conversations.unarchive', { channel }, authed_user.access_token)).toEqual({
      ok: true,
    });
  });
});

describe('lists', () => {
  it('are paged, and show only what the app may know of', async () => {
    const first = await world.call('conversations.list', {
      types: 'public_channel,private_channel',
      limit: 1,
    });
    const cursor = first.response_metadata.next_cursor;
    const second = await world.call('conversations.list', {
      types: 'public_channel,private_channel',
      limit: 1,
      cursor,
    });
    const names = [...first.channels, ...second.channels].map(({ name }: { name: string }) => name);
    expect(names).toEqual(['general', 'complaints']);
    expect(second.response_metadata.next_cursor).toBe('');
    expect(await world.call('conversations.list', { cursor: 'rubbish' })).toMatchObject({
      error: 'invalid_cursor',
    });
  });

  it('of answers ask for a thread that is there', async () => {
    const unknown = { channel: COMPLAINTS, ts: '1.000001' };
    expect(await world.call('conversations.replies', unknown)).toMatchObject({ error: 'thread_not_found' });
    expect(await world.call('conversations.history', { channel: 'C0GENERAL' })).toMatchObject({
      error: 'not_in_channel',
    });
  });
});

it('a direct conversation is opened once', async () => {
  const first = await world.call('conversations.open', { users: 'U0SAM', return_im: true });
  const second = await world.call('conversations.open', { users: 'U0SAM' });
  expect(first.channel).toMatchObject({ is_im: true, user: 'U0SAM' });
  expect(second.channel).toEqual({ id: first.channel.id });
  expect(await world.call('conversations.open', { users: 'U0NOBODY' })).toMatchObject({
    error: 'user_not_found',
  });
});
