import * as z from 'zod';
import {
  addMember,
  archiveChannel,
  createChannel,
  directChannel,
  inviteProblem,
  removeMember,
  setPhrase,
  unarchiveChannel,
} from '../channels.ts';
import { SlackError } from '../errors.ts';
import { writeScope } from '../events/catalogue.ts';
import type { Channel } from '../types.ts';
import { channelWire } from '../wire.ts';
import { isMember, nextTs } from '../workspace.ts';
import { bool, type Call, channelOf, isBot, list, memberChannel, method, need, number } from './method.ts';

const inChannel = { channel: z.string().min(1) };
const WRITES = ['channels:manage', 'groups:write', 'im:write', 'mpim:write', 'channels:write'];
const shown = (call: Call, channel: Channel) => ({
  channel: channelWire(call.workspace, channel, call.token.user),
});

/** A channel that the caller may shape: of the right scope for its kind, not archived, with the caller in it. */
function ownChannel(call: Call, id: string, ...alsoBy: string[]): Channel {
  const channel = channelOf(call, id);
  if (channel.kind === 'im') throw new SlackError('method_not_supported_for_channel_type');
  const user = channel.kind === 'public' && !isBot(call) ? ['channels:write'] : [];
  need(call, writeScope(channel.kind), ...user, ...alsoBy);
  return memberChannel(call, id);
}

const create = method({
  scopes: ['channels:manage', 'groups:write'],
  tier: 2,
  input: z.object({
    name: z.string().default(''),
    is_private: bool.default(false),
    team_id: z.string().optional(),
  }),
  run: (call, input) => {
    need(call, input.is_private ? 'groups:write' : 'channels:manage');
    return shown(call, createChannel(call.workspace, call.token.user, input.name, input.is_private));
  },
});

const invite = method({
  scopes: [...WRITES, 'channels:write.invites', 'groups:write.invites'],
  tier: 3,
  input: z.object({ ...inChannel, users: list, force: bool.default(false) }),
  run: (call, { channel: id, users, force }) => {
    const kind = channelOf(call, id).kind;
    const channel = ownChannel(
      call,
      id,
      kind === 'public' ? 'channels:write.invites' : 'groups:write.invites',
    );
    if (users.join('') === '') throw new SlackError('no_user');
    const people = users.map((user) => ({ user, found: call.workspace.state.users.get(user) }));
    const errors = people.flatMap(({ user, found }) => {
      const error = inviteProblem(channel, found, call.token.user);
      return error ? [{ ok: false, error, user }] : [];
    });
    const good = people.filter(({ user }) => !errors.some((error) => error.user === user));
    if (errors.length === 0 || force) {
      for (const { user } of good) addMember(call.workspace, channel, user, call.token.user);
    }
    if (errors.length > 0 && (!force || good.length === 0))
      throw new SlackError(errors[0]!.error, { errors });
    return { ...shown(call, channel), ...(errors.length > 0 ? { errors } : {}) };
  },
});

const kick = method({
  scopes: WRITES,
  tier: 3,
  input: z.object({ ...inChannel, user: z.string().min(1) }),
  run: (call, { channel: id, user }) => {
    const channel = ownChannel(call, id);
    if (user === call.token.user) throw new SlackError('cant_kick_self');
    if (channel.general) throw new SlackError('cant_kick_from_general');
    if (!call.workspace.state.users.has(user)) throw new SlackError('user_not_found');
    if (!isMember(channel, user)) throw new SlackError('not_in_channel');
    removeMember(call.workspace, channel, user);
    return { errors: {} };
  },
});

const open = method({
  scopes: ['im:write', 'mpim:write'],
  tier: 3,
  input: z.object({ users: list.optional(), channel: z.string().optional(), return_im: bool.default(false) }),
  run: (call, input) => {
    need(call, 'im:write');
    if (input.channel) return { channel: { id: channelOf(call, input.channel).id } };
    const [id, ...others] = input.users ?? [];
    if (!id) throw new SlackError('users_list_not_supplied');
    if (others.length > 0) throw new SlackError('method_not_supported_for_channel_type');
    const user = call.workspace.state.users.get(id);
    if (!user) throw new SlackError('user_not_found');
    if (user.deleted) throw new SlackError('user_disabled');
    const channel = directChannel(call.workspace, call.token.user, id);
    return input.return_im ? shown(call, channel) : { channel: { id: channel.id } };
  },
});

const phrase = (what: 'topic' | 'purpose') =>
  method({
    scopes: [...WRITES, 'channels:write.topic', 'groups:write.topic'],
    tier: 2,
    input: z.object({ ...inChannel, [what]: z.string() }),
    run: (call, input) => {
      const kind = channelOf(call, input.channel as string).kind;
      const scope = kind === 'public' ? 'channels:write.topic' : 'groups:write.topic';
      const channel = ownChannel(call, input.channel as string, scope);
      setPhrase(call.workspace, channel, what, call.token.user, (input as Record<string, string>)[what]!);
      return shown(call, channel);
    },
  });

const archive = method({
  scopes: WRITES,
  tier: 2,
  input: z.object(inChannel),
  run: (call, input) => {
    if (channelOf(call, input.channel).archived) throw new SlackError('already_archived');
    archiveChannel(call.workspace, ownChannel(call, input.channel), call.token.user);
    return {};
  },
});

/** A bot is out of every archived channel, and only members can bring one back. */
const unarchive = method({
  scopes: WRITES,
  tier: 2,
  input: z.object(inChannel),
  run: (call, input) => {
    const channel = channelOf(call, input.channel);
    need(call, writeScope(channel.kind), ...(isBot(call) ? [] : ['channels:write']));
    if (!channel.archived) throw new SlackError('not_archived');
    if (isBot(call)) throw new SlackError('not_in_channel');
    unarchiveChannel(call.workspace, channel, call.token.user);
    return {};
  },
});

const join = method({
  scopes: ['channels:join'],
  tier: 3,
  input: z.object(inChannel),
  run: (call, input) => {
    const channel = channelOf(call, input.channel);
    if (channel.kind !== 'public') throw new SlackError('method_not_supported_for_channel_type');
    if (channel.archived) throw new SlackError('is_archived');
    if (isMember(channel, call.token.user)) return { ...shown(call, channel), warning: 'already_in_channel' };
    addMember(call.workspace, channel, call.token.user);
    return shown(call, channel);
  },
});

const leave = method({
  scopes: WRITES,
  tier: 3,
  input: z.object(inChannel),
  run: (call, input) => {
    const channel = channelOf(call, input.channel);
    if (!isMember(channel, call.token.user)) return { not_in_channel: true };
    if (channel.general) throw new SlackError('cant_leave_general');
    removeMember(call.workspace, ownChannel(call, input.channel), call.token.user);
    return {};
  },
});

const mark = method({
  scopes: WRITES,
  tier: 3,
  input: z.object({ ...inChannel, ts: number }),
  run: (call, input) => {
    const channel = memberChannel(call, input.channel);
    call.workspace.state.lastRead.set(`${call.token.user} ${channel.id}`, input.ts || nextTs(call.workspace));
    return {};
  },
});

export const CONVERSATIONS = {
  'conversations.create': create,
  'conversations.invite': invite,
  'conversations.kick': kick,
  'conversations.open': open,
  'conversations.setTopic': phrase('topic'),
  'conversations.setPurpose': phrase('purpose'),
  'conversations.archive': archive,
  'conversations.unarchive': unarchive,
  'conversations.join': join,
  'conversations.leave': leave,
  'conversations.mark': mark,
};
