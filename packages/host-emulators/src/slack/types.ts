import type { Block, ViewBody } from './block-kit/schemas.ts';

export interface User {
  id: string;
  /** Short name, as in `user_name` of a command. */
  handle: string;
  name: string;
  email: string;
  locale: string;
  tz: string;
  isBot: boolean;
  deleted: boolean;
  guest: 'multi' | 'single' | null;
  unconfirmed: boolean;
  stranger: boolean;
  /** Of the emulated app's own user. */
  botId?: string;
}

export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';
export interface Phrase {
  value: string;
  creator: string;
  last_set: number;
}

export interface Channel {
  id: string;
  name: string;
  kind: ChannelKind;
  creator: string;
  /** UTC seconds, as all of Slack's own dates. */
  created: number;
  members: string[];
  archived: boolean;
  /** Apps that were in it when it was archived: Slack takes them out then. */
  ousted: string[];
  topic: Phrase;
  purpose: Phrase;
  previousNames: string[];
  general: boolean;
  /** Oldest first. */
  messages: Message[];
}

export interface Attachment {
  id?: number;
  blocks?: Block[];
  text?: string;
  title?: string;
  title_link?: string;
  fallback?: string;
  color?: string;
  from_url?: string;
  [other: string]: unknown;
}

export interface Metadata {
  event_type: string;
  event_payload: Record<string, unknown>;
}

/** A message as it is kept; what Slack derives from others (replies, files' details) is added when it is shown. */
export interface Message {
  ts: string;
  type: 'message';
  subtype?: string;
  user?: string;
  text: string;
  blocks?: Block[];
  attachments?: Attachment[];
  /** Ids. */
  files?: string[];
  thread_ts?: string;
  parent_user_id?: string;
  /** A reply that stands in the channel as well. */
  broadcast?: boolean;
  bot_id?: string;
  app_id?: string;
  username?: string;
  client_msg_id?: string;
  edited?: { user: string; ts: string };
  metadata?: Metadata;
  reactions?: { name: string; users: string[] }[];
  /** What stands in its fields: block id, action id, value. */
  state?: Values;
  /** More of system messages: `inviter`, `topic`, `name` … */
  extra?: Record<string, string>;
}

export interface Ephemeral {
  id: string;
  channel: string;
  user: string;
  ts: string;
  text: string;
  blocks?: Block[];
  attachments?: Attachment[];
  thread_ts?: string;
  state?: Values;
}

export interface SlackFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  user: string;
  created: number;
  /** What was announced; the bytes must be as many. */
  length: number;
  bytes: Uint8Array | null;
  complete: boolean;
  deleted: boolean;
  shares: { channel: string; ts: string; thread_ts?: string }[];
}

/** What a field holds, in the form of Slack's `state.values`. */
export type FieldState = { type: string; [member: string]: unknown };
export type Values = Record<string, Record<string, FieldState>>;

export interface View {
  id: string;
  user: string;
  body: ViewBody;
  hash: string;
  root: string;
  previous: string | null;
  state: Values;
  /** By block id, shown under the field. */
  errors: Record<string, string>;
}

export interface Install {
  /** `T…`, or `E…` for the whole organisation. */
  id: string;
  org: boolean;
  scopes: string[];
  userScopes: string[];
  by: string;
  at: number;
  active: boolean;
}

export interface Token {
  install: string;
  kind: 'bot' | 'user';
  user: string;
  scopes: string[];
  /** UTC ms. */
  expiresAt: number | null;
  ended: 'token_revoked' | 'account_inactive' | 'invalid_auth' | null;
}

export interface Code {
  install: { org: boolean; scopes: string[]; userScopes: string[]; by: string };
  redirectUri: string;
  expiresAt: number;
  used: boolean;
}

export interface Trigger {
  user: string;
  expiresAt: number;
  used: boolean;
  /** The view it came from, onto which another may be pushed. */
  view: string | null;
}

export interface ResponseUrl {
  user: string;
  channel: string;
  /** The message it belongs to. */
  ts: string | null;
  ephemeral: string | null;
  thread: string | null;
  expiresAt: number;
  left: number;
}

/** One event for the app, with all its attempts. */
export interface EventDelivery {
  id: string;
  type: string;
  body: string;
  attempts: { at: number; outcome: number | 'timeout' | 'unreachable' | 'dropped'; retry: number }[];
  status: 'pending' | 'delivered' | 'failed';
}

/** A Web API call, or a download (`url_private_download`), for comparing the scopes used with those asked for. */
export interface ApiCall {
  at: number;
  method: string;
  /** Scopes that this call needed. */
  scopes: string[];
  ok: boolean;
  error: string | null;
}

export interface SlackState {
  users: Map<string, User>;
  channels: Map<string, Channel>;
  ephemerals: Ephemeral[];
  files: Map<string, SlackFile>;
  /** By upload token. */
  uploads: Map<string, string>;
  views: Map<string, View>;
  /** Open modals of a person, the topmost last. */
  stacks: Map<string, string[]>;
  /** View id of a person's home tab. */
  homes: Map<string, string>;
  installs: Map<string, Install>;
  tokens: Map<string, Token>;
  /** Refresh token to the access token that it renews. */
  refreshTokens: Map<string, string>;
  codes: Map<string, Code>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  /** `user channel` to the ts that was read last. */
  lastRead: Map<string, string>;
  /** What the app's settings hold now. */
  urls: { requestUrl: string; interactivityUrl: string; commandUrl: string; redirectUrls: string[] };
  counter: number;
  /** Microseconds of the latest ts. */
  lastTs: number;
}
