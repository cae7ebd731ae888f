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
import { historyScope, readScope, writeScope } from '../events/catalogue.ts';
import type { Channel, Message } from '../types.ts';
import { channelWire, messageWire } from '../wire.ts';
import { isMember, nextTs } from '../workspace.ts';
import {
  bool,
  type Call,
  channelOf,
  int,
  isBot,
  list,
  mayKnow,
  memberChannel,
  method,
  need,
  number,
  page,
  readableChannel,
} from './method.ts';

const inChannel = { channel: z.string().min(1) };
const paged = { limit: int.default(100), cursor: z.string().optional() };
const READS = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const HISTORIES = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];
const WRITES = ['channels:manage', 'groups:write', 'im:write', 'mpim:write', 'channels:write'];
const shown = (call: Call, channel: Channel) => ({
  channel: channelWire(call.workspace, channel, call.token.user),
});
const more = (next: string) => ({ response_metadata: { next_cursor: next } });

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

const info = method({
  scopes: READS,
  tier: 3,
  formOnly: true,
  input: z.object({
    ...inChannel,
    include_num_members: bool.default(false),
    include_locale: bool.default(false),
  }),
  run: (call, input) => {
    const channel = readableChannel(call, input.channel);
    const count = input.include_num_members ? { num_members: channel.members.length } : {};
    const locale = input.include_locale ? { locale: 'en-US' } : {};
    return { channel: { ...channelWire(call.workspace, channel, call.token.user), ...count, ...locale } };
  },
});

const members = method({
  scopes: READS,
  tier: 4,
  formOnly: true,
  input: z.object({ ...inChannel, ...paged }),
  run: (call, input) => {
    const channel = readableChannel(call, input.channel);
    const { items, next } = page(channel.members, input.limit, input.cursor);
    return { members: items, ...more(next) };
  },
});

const listAll = method({
  scopes: READS,
  tier: 2,
  formOnly: true,
  input: z.object({
    ...paged,
    types: list.default(['public_channel']),
    exclude_archived: bool.default(false),
    team_id: z.string().optional(),
  }),
  run: (call, input) => {
    const { state, options } = call.workspace;
    const org = state.installs.get(call.token.install)?.org;
    if (org && input.team_id !== options.team.id) throw new SlackError('missing_argument');
    const kinds = input.types.map((type) => type.replace('_channel', '') as Channel['kind']);
    for (const kind of kinds) need(call, readScope(kind));
    const all = [...state.channels.values()].filter(
      (channel) =>
        kinds.includes(channel.kind) &&
        mayKnow(channel, call.token.user) &&
        !(input.exclude_archived && channel.archived),
    );
    const { items, next } = page(all, input.limit, input.cursor);
    return {
      channels: items.map((channel) => channelWire(call.workspace, channel, call.token.user)),
      ...more(next),
    };
  },
});

const span = {
  ...inChannel,
  ...paged,
  latest: number.optional(),
  oldest: number.optional(),
  inclusive: bool.default(false),
  include_all_metadata: bool.default(false),
};

/** Messages within the asked time. */
function within(
  messages: Message[],
  { oldest, latest, inclusive }: z.output<z.ZodObject<typeof span>>,
): Message[] {
  const from = Number(oldest ?? 0);
  const to = latest === undefined || latest === '' ? Number.POSITIVE_INFINITY : Number(latest);
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= from && at <= to : at > from && at < to;
  });
}

function readHistory(call: Call, id: string): Channel {
  const channel = channelOf(call, id);
  need(call, historyScope(channel.kind));
  if (!isMember(channel, call.token.user)) throw new SlackError('not_in_channel');
  return channel;
}

const history = method({
  scopes: HISTORIES,
  tier: 3,
  formOnly: true,
  input: z.object(span),
  run: (call, input) => {
    const channel = readHistory(call, input.channel);
    const top = channel.messages.filter(
      ({ ts, thread_ts, broadcast }) => !thread_ts || thread_ts === ts || broadcast,
    );
    const { items, next } = page(within(top, input).reverse(), input.limit, input.cursor);
    const messages = items.map((one) =>
      messageWire(call.workspace, channel, one, input.include_all_metadata),
    );
    return { messages, has_more: next !== '', pin_count: 0, ...more(next) };
  },
});

const replies = method({
  scopes: HISTORIES,
  tier: 3,
  formOnly: true,
  input: z.object({ ...span, ts: number }),
  run: (call, input) => {
    const channel = readHistory(call, input.channel);
    const asked = channel.messages.find(({ ts }) => ts === input.ts);
    if (!asked) throw new SlackError('thread_not_found');
    const root = asked.thread_ts ?? asked.ts;
    const rest = channel.messages.filter(({ ts, thread_ts }) => thread_ts === root && ts !== root);
    const first = channel.messages.filter(({ ts }) => ts === root);
    const { items, next } = page([...first, ...within(rest, input)], input.limit, input.cursor);
    const messages = items.map((one) =>
      messageWire(call.workspace, channel, one, input.include_all_metadata),
    );
    return { messages, has_more: next !== '', ...more(next) };
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
  'conversations.info': info,
  'conversations.members': members,
  'conversations.list': listAll,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.open': open,
  'conversations.setTopic': phrase('topic'),
  'conversations.setPurpose': phrase('purpose'),
  'conversations.archive': archive,
  'conversations.unarchive': unarchive,
  'conversations.join': join,
  'conversations.leave': leave,
  'conversations.mark': mark,
};
