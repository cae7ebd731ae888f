import { randomUUID } from 'node:crypto';
import { unescapeText } from './escape.ts';
import { messageSubscription } from './events/catalogue.ts';
import { emitEvent } from './events/emit.ts';
import { rememberState } from './field-state.ts';
import type { Channel, Message } from './types.ts';
import { messageWire, type Wire } from './wire.ts';
import { BOT_USER, isMember, nextId, nextTs, type Workspace } from './workspace.ts';

const CHANNEL_TYPE = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' } as const;
export const channelType = (channel: Channel): string => CHANNEL_TYPE[channel.kind];

export type Draft = Omit<Message, 'ts' | 'type'>;

/** Adds a message and tells everybody. */
export function addMessage(workspace: Workspace, channel: Channel, draft: Draft): Message {
  const parent = draft.thread_ts ? findMessage(channel, draft.thread_ts) : undefined;
  const thread = parent
    ? { thread_ts: parent.thread_ts ?? parent.ts, parent_user_id: parent.user ?? '' }
    : {};
  const own = draft.bot_id || draft.subtype ? {} : { client_msg_id: randomUUID() };
  const message: Message = { ts: nextTs(workspace), type: 'message', ...own, ...draft, ...thread };
  channel.messages.push(message);
  rememberState(message);
  if (message.user) workspace.state.lastRead.set(`${message.user} ${channel.id}`, message.ts);
  tellMessage(workspace, channel, message);
  return message;
}

export function findMessage(channel: Channel, ts: string): Message | undefined {
  return channel.messages.find((message) => message.ts === ts);
}

function tellMessage(workspace: Workspace, channel: Channel, message: Message): void {
  emitMessage(workspace, channel, {
    ...messageWire(workspace, channel, message, true),
    event_ts: message.ts,
  });
  const mentioned = message.text.includes(`<@${BOT_USER}>`) && message.user !== BOT_USER;
  if (mentioned && !message.subtype && channel.kind !== 'im') {
    const { type: _type, ...rest } = messageWire(workspace, channel, message);
    emitEvent(
      workspace,
      { type: 'app_mention', ...rest, channel: channel.id, event_ts: message.ts },
      { channel },
    );
  }
  if (message.user !== BOT_USER) tellLinks(workspace, channel, message);
}

/** A message event as it is: in the channel of the kind that the app subscribed to. */
export function emitMessage(workspace: Workspace, channel: Channel, event: Wire): void {
  emitEvent(
    workspace,
    { type: 'message', ...event, channel: channel.id, channel_type: channelType(channel) },
    { channel, subscription: messageSubscription(channel.kind) },
  );
}

const LINK = /<(https?:[^>|]+)(?:\|[^>]*)?>/g;

function tellLinks(workspace: Workspace, channel: Channel, message: Message): void {
  const domains = workspace.options.app.unfurlDomains ?? [];
  const links = [...message.text.matchAll(LINK)].flatMap(([, escaped]) => {
    const url = unescapeText(escaped!);
    const domain = URL.canParse(url) ? domains.find((one) => covers(one, new URL(url))) : undefined;
    return domain ? [{ url, domain }] : [];
  });
  if (links.length === 0) return;
  const thread = message.thread_ts ? { thread_ts: message.thread_ts } : {};
  const event = {
    type: 'link_shared',
    user: message.user,
    channel: channel.id,
    message_ts: message.ts,
    ...thread,
    links,
    source: 'conversations_history',
    unfurl_id: `${channel.id}.${message.ts}.${nextId(workspace, '')}`,
    is_bot_user_member: isMember(channel, BOT_USER),
    event_ts: message.ts,
  };
  emitEvent(workspace, event, { channel, always: true });
}

function covers(domain: string, { host, hostname }: URL): boolean {
  if (domain.includes(':')) return host === domain;
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

/** Changes a message in place and tells with both versions. `silent`: by Slack itself, not marked as edited. */
export function changeMessage(
  workspace: Workspace,
  channel: Channel,
  message: Message,
  by: string,
  change: { [K in keyof Message]?: Message[K] | undefined },
  silent = false,
): void {
  const before = messageWire(workspace, channel, message, true);
  const ts = nextTs(workspace);
  Object.assign(message, change, silent ? {} : { edited: { user: by, ts } });
  for (const key of Object.keys(message) as (keyof Message)[])
    if (message[key] === undefined) delete message[key];
  rememberState(message);
  emitMessage(workspace, channel, {
    subtype: 'message_changed',
    message: { ...messageWire(workspace, channel, message, true), source_team: workspace.options.team.id },
    previous_message: before,
    hidden: true,
    ts,
    event_ts: ts,
  });
}

/** Takes a message away. The first of a thread leaves a stone behind, and Slack tells that as a change. */
export function deleteMessage(workspace: Workspace, channel: Channel, message: Message): void {
  const replies = channel.messages.some((one) => one.thread_ts === message.ts && one !== message);
  if (replies) {
    const gone = {
      blocks: undefined,
      attachments: undefined,
      files: undefined,
      reactions: undefined,
      metadata: undefined,
    };
    const stone = {
      subtype: 'tombstone',
      text: 'This message was deleted.',
      user: 'USLACKBOT',
      bot_id: undefined,
    };
    changeMessage(workspace, channel, message, 'USLACKBOT', { ...gone, ...stone }, true);
    return;
  }
  const before = messageWire(workspace, channel, message, true);
  channel.messages.splice(channel.messages.indexOf(message), 1);
  for (const id of message.files ?? []) forgetShare(workspace, id, message.ts);
  const ts = nextTs(workspace);
  const told = { subtype: 'message_deleted', deleted_ts: message.ts, previous_message: before, hidden: true };
  emitMessage(workspace, channel, { ...told, ts, event_ts: ts });
}

function forgetShare(workspace: Workspace, id: string, ts: string): void {
  const file = workspace.state.files.get(id);
  if (!file) return;
  file.shares = file.shares.filter((share) => share.ts !== ts);
  if (file.shares.length === 0) file.deleted = true;
}

/** A line by Slack itself, such as "joined the channel". */
export function addSystemMessage(
  workspace: Workspace,
  channel: Channel,
  subtype: string,
  user: string,
  text: string,
  extra: Record<string, string> = {},
): void {
  const kind =
    channel.kind === 'private' && PRIVATE_TWINS.has(subtype) ? subtype.replace('channel', 'group') : subtype;
  const message: Message = { ts: nextTs(workspace), type: 'message', subtype: kind, user, text, extra };
  channel.messages.push(message);
  emitMessage(workspace, channel, { ...messageWire(workspace, channel, message), event_ts: message.ts });
}

const PRIVATE_TWINS = new Set([
  'channel_topic',
  'channel_purpose',
  'channel_name',
  'channel_archive',
  'channel_unarchive',
]);
