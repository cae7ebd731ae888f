import type { Block } from '../block-kit/schemas.ts';
import type { Attachment, ChannelKind, Ephemeral, Values } from '../types.ts';

export type { Attachment, Block, Ephemeral, Values };

export interface ClientPerson {
  id: string;
  name: string;
  email: string;
  /** BCP 47. */
  locale: string;
  /** IANA name. */
  tz: string;
  isBot: boolean;
  deleted: boolean;
  guest: boolean;
}

export interface ClientChannel {
  id: string;
  /** Empty for a direct conversation. */
  name: string;
  kind: ChannelKind;
  topic: string;
  general: boolean;
  archived: boolean;
  members: string[];
  member: boolean;
  /** Messages after the last that was read; own ones and replies in threads do not count. */
  unread: number;
  /** Some of them name the person, or are written to nobody else. */
  mentioned: boolean;
  /** The other one of a direct conversation. */
  with: string | null;
}

export interface ClientView {
  id: string;
  type: 'modal' | 'home';
  blocks: Block[];
  state: { values: Values };
  hash: string;
  title?: { text: string };
  submit?: { text: string } | null;
  close?: { text: string } | null;
  submit_disabled?: boolean;
  /** By block id. */
  errors: Record<string, string>;
}

export interface ClientApp {
  id: string;
  name: string;
  /** The bot's user. */
  user: string;
  installed: boolean;
  commands: { command: string; description: string; usageHint?: string | undefined }[];
  shortcuts: { callbackId: string; name: string }[];
}

/** All that the page shows beside messages. */
export interface ClientState {
  /** The workspace's time, UTC ms. */
  now: number;
  team: { id: string; name: string };
  me: string;
  people: ClientPerson[];
  channels: ClientChannel[];
  app: ClientApp;
  home: ClientView | null;
  /** Open modals, the topmost last. */
  modals: ClientView[];
}

export interface ClientFile {
  id: string;
  name?: string;
  mimetype?: string;
  size?: number;
  mode: string;
}

/** A message in Slack's own form. */
export interface ClientMessage {
  ts: string;
  subtype?: string;
  user?: string;
  bot_id?: string;
  username?: string;
  text: string;
  blocks?: Block[];
  attachments?: Attachment[];
  files?: ClientFile[];
  edited?: { user: string; ts: string };
  reactions?: { name: string; users: string[]; count: number }[];
  thread_ts?: string;
  reply_count?: number;
  reply_users?: string[];
  latest_reply?: string;
  /** What stands in its fields. */
  state?: Values;
}

export interface ClientContent {
  channel: string;
  /** The last message that had been read; empty: none. */
  lastRead: string;
  /** Without replies, oldest first. */
  messages: ClientMessage[];
  /** The first message and its replies. */
  thread: ClientMessage[] | null;
  ephemerals: Ephemeral[];
}

/** Where blocks stand: a message, something only this person sees, or a modal or home tab. */
export type ClientSpot = { channel: string; ts: string } | { ephemeral: string } | { view: string };
