import * as z from 'zod';
import { readBlocks } from '../block-kit/read.ts';
import { directChannel } from '../channels.ts';
import { postEphemeral } from '../ephemerals.ts';
import { SlackError } from '../errors.ts';
import { unescapeText } from '../escape.ts';
import { addMessage, changeMessage, deleteMessage } from '../messages.ts';
import type { Attachment, Channel, Message } from '../types.ts';
import { messageWire, permalink } from '../wire.ts';
import { BOT_ID, isMember } from '../workspace.ts';
import { content, readContent, readMetadata } from './content.ts';
import {
  author,
  bool,
  type Call,
  channelOf,
  has,
  isBot,
  json,
  messageOf,
  method,
  need,
  number,
} from './method.ts';

/** Where a message may go: a conversation, a person (as a direct message) or `#name`. */
function postingChannel(call: Call, id: string): Channel {
  const { state } = call.workspace;
  const person = state.users.get(id);
  if (person?.isBot || person?.deleted) throw new SlackError('channel_not_found');
  if (person) return directChannel(call.workspace, call.token.user, id);
  const named = [...state.channels.values()].find(({ name, kind }) => kind !== 'im' && `#${name}` === id);
  const channel = channelOf(call, named?.id ?? id);
  if (channel.archived) throw new SlackError('is_archived');
  if (isMember(channel, call.token.user)) return channel;
  if (channel.kind !== 'public' || !has(call, 'chat:write.public')) throw new SlackError('not_in_channel');
  need(call, 'chat:write.public');
  return channel;
}

const postMessage = method({
  scopes: ['chat:write'],
  tier: 'post',
  input: z.object({
    channel: z.string().min(1),
    ...content,
    thread_ts: number.optional(),
    reply_broadcast: bool.optional(),
    metadata: json.optional(),
    username: z.string().optional(),
  }),
  run: (call, input) => {
    const channel = postingChannel(call, input.channel);
    const { text, ...rest } = readContent(call.workspace, input);
    if (input.username) need(call, 'chat:write.customize');
    const parent = input.thread_ts ? channel.messages.find(({ ts }) => ts === input.thread_ts) : undefined;
    if (parent?.subtype && /_(join|leave)$/.test(parent.subtype))
      throw new SlackError('cannot_reply_to_message');
    const message = addMessage(call.workspace, channel, {
      ...author(call),
      text,
      ...rest,
      ...readMetadata(input.metadata),
      ...(input.thread_ts ? { thread_ts: input.thread_ts } : {}),
      ...(input.thread_ts && input.reply_broadcast ? { broadcast: true } : {}),
      ...(input.username ? { username: input.username, subtype: 'bot_message' } : {}),
    });
    return {
      channel: channel.id,
      ts: message.ts,
      message: messageWire(call.workspace, channel, message, true),
    };
  },
});

/** Only what this app wrote can be changed by it. */
function ownMessage(call: Call, channelId: string, ts: string, refusal: string): [Channel, Message] {
  const channel = channelOf(call, channelId);
  const message = messageOf(channel, ts);
  const mine = message.bot_id === BOT_ID || (!isBot(call) && message.user === call.token.user);
  if (!mine) throw new SlackError(refusal);
  return [channel, message];
}

const update = method({
  scopes: ['chat:write'],
  tier: 3,
  input: z.object({
    channel: z.string().min(1),
    ts: number,
    ...content,
    metadata: json.optional(),
  }),
  run: (call, input) => {
    const [channel, message] = ownMessage(call, input.channel, input.ts, 'cant_update_message');
    if (channel.archived) throw new SlackError('is_inactive');
    const { text, blocks, attachments } = readContent(call.workspace, input);
    const kept = input.attachments ? { attachments: attachments ?? [] } : {};
    const change = { text, blocks: blocks ?? [], ...kept, ...readMetadata(input.metadata) };
    changeMessage(call.workspace, channel, message, call.token.user, change);
    const shown = messageWire(call.workspace, channel, message, true);
    return { channel: channel.id, ts: message.ts, text: message.text, message: shown };
  },
});

const remove = method({
  scopes: ['chat:write'],
  tier: 3,
  input: z.object({ channel: z.string().min(1), ts: number }),
  run: (call, input) => {
    const [channel, message] = ownMessage(call, input.channel, input.ts, 'cant_delete_message');
    if (message.subtype === 'tombstone') throw new SlackError('message_not_found');
    deleteMessage(call.workspace, channel, message);
    return { channel: channel.id, ts: input.ts };
  },
});

const ephemeral = method({
  scopes: ['chat:write'],
  tier: 4,
  input: z.object({
    channel: z.string().min(1),
    user: z.string().min(1),
    ...content,
    thread_ts: number.optional(),
  }),
  run: (call, input) => {
    const channel = channelOf(call, input.channel);
    if (channel.archived) throw new SlackError('is_archived');
    if (!isMember(channel, call.token.user)) throw new SlackError('not_in_channel');
    if (!isMember(channel, input.user)) throw new SlackError('user_not_in_channel');
    const draft = {
      ...readContent(call.workspace, input),
      ...(input.thread_ts ? { thread_ts: input.thread_ts } : {}),
    };
    return { message_ts: postEphemeral(call.workspace, channel, input.user, draft).ts };
  },
});

const unfurlSchema = z.record(z.string(), z.looseObject({}));

const unfurl = method({
  scopes: ['links:write'],
  tier: 3,
  input: z.object({
    channel: z.string().optional(),
    ts: number.optional(),
    unfurl_id: z.string().optional(),
    source: z.string().optional(),
    unfurls: json,
  }),
  run: (call, input) => {
    const [channelId, ts] = input.unfurl_id
      ? [input.unfurl_id.split('.')[0]!, input.unfurl_id.split('.').slice(1, 3).join('.')]
      : [input.channel ?? '', input.ts ?? ''];
    const channel = call.workspace.state.channels.get(channelId);
    const message = channel?.messages.find((one) => one.ts === ts);
    if (!channel || !message) throw new SlackError('cannot_unfurl_message');
    const read = unfurlSchema.safeParse(input.unfurls);
    if (!read.success) throw new SlackError('invalid_unfurls_format');
    const added = Object.entries(read.data).map(([url, given]) => unfurled(call, message, url, given));
    const others = (message.attachments ?? []).filter(
      ({ from_url }) => !added.some((one) => one.from_url === from_url),
    );
    const attachments = [...others, ...added].map((attachment, index) => ({ ...attachment, id: index + 1 }));
    changeMessage(call.workspace, channel, message, call.token.user, { attachments }, true);
    return {};
  },
});

function unfurled(call: Call, message: Message, url: string, given: Record<string, unknown>): Attachment {
  if (!message.text.includes(url) && !unescapeText(message.text).includes(url)) {
    throw new SlackError('cannot_unfurl_url');
  }
  const { blocks, ...rest } = given;
  const app = {
    bot_id: BOT_ID,
    app_id: call.workspace.options.app.id,
    app_unfurl_url: url,
    is_app_unfurl: true,
  };
  return { ...rest, ...(blocks ? { blocks: readBlocks(blocks) } : {}), ...app, from_url: url };
}

const getPermalink = method({
  tier: 3,
  formOnly: true,
  input: z.object({ channel: z.string().min(1), message_ts: number }),
  run: (call, input) => {
    const channel = channelOf(call, input.channel);
    const message = messageOf(channel, input.message_ts);
    return { channel: channel.id, permalink: permalink(call.workspace, channel, message) };
  },
});

export const CHAT = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': ephemeral,
  'chat.unfurl': unfurl,
  'chat.getPermalink': getPermalink,
};
