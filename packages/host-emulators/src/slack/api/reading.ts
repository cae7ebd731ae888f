import * as z from 'zod';
import { SlackError } from '../errors.ts';
import { historyScope, readScope } from '../events/catalogue.ts';
import type { Channel, Message } from '../types.ts';
import { channelWire, messageWire } from '../wire.ts';
import { isMember } from '../workspace.ts';
import {
  bool,
  type Call,
  channelOf,
  int,
  list,
  mayKnow,
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
const more = (next: string) => ({ response_metadata: { next_cursor: next } });

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

/** What tells of conversations and changes nothing. */
export const READING = {
  'conversations.info': info,
  'conversations.members': members,
  'conversations.list': listAll,
  'conversations.history': history,
  'conversations.replies': replies,
};
