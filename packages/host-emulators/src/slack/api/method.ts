import * as z from 'zod';
import { SlackError } from '../errors.ts';
import { readScope } from '../events/catalogue.ts';
import { findMessage } from '../messages.ts';
import type { Channel, Message, Token } from '../types.ts';
import { BOT_ID, isMember, type Workspace } from '../workspace.ts';

/** One call of a Web API method. */
export interface Call {
  workspace: Workspace;
  token: Token;
  /** Scopes that this call turned out to need. */
  used: Set<string>;
}

export type Answer = Record<string, unknown>;

export interface Method {
  /** Any one of these is needed before anything is looked at. Empty: none. */
  scopes: string[];
  /** Slack's tier, or `post`: one message a second in a channel. */
  tier: 1 | 2 | 3 | 4 | 'post';
  /** Slack reads no JSON here: arguments must come as a form or in the query. */
  formOnly?: boolean;
  run(call: Call, args: Record<string, unknown>): Answer | Promise<Answer>;
}

interface Parts<S extends z.ZodType> {
  scopes?: string[];
  tier: Method['tier'];
  formOnly?: boolean;
  input: S;
  run(call: Call, input: z.output<S>): Answer | Promise<Answer>;
}

/** A method with its arguments described. */
export function method<S extends z.ZodType>({ input, run, scopes = [], ...rest }: Parts<S>): Method {
  return {
    ...rest,
    scopes,
    run: (call, args) => {
      const read = input.safeParse(args, { reportInput: true });
      if (read.success) return run(call, read.data);
      const messages = read.error.issues.map(argumentProblem);
      throw new SlackError('invalid_arguments', { response_metadata: { messages } });
    },
  };
}

function argumentProblem(issue: z.core.$ZodIssue): string {
  const name = issue.path.map(String).join('/');
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return missing
    ? `[ERROR] missing required field: ${name}`
    : `[ERROR] ${issue.message} [json-pointer:/${name}]`;
}

/** Arguments as forms carry them: everything is text. */
export const bool = z.preprocess(
  (value) => (typeof value === 'string' ? value === 'true' || value === '1' : value),
  z.boolean(),
);
export const int = z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.int());
export const number = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string(),
);
export const list = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').map((one) => one.trim()) : value),
  z.array(z.string()),
);
/** An object or a list, in JSON text when it comes in a form. */
export const json = z.preprocess(
  (value) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return Symbol.for('no JSON');
    }
  },
  z.unknown().refine((value) => value !== Symbol.for('no JSON'), 'must be valid JSON'),
);

/** Refuses a call whose token was not granted a scope. */
export function need(call: Call, ...anyOf: string[]): void {
  const found = anyOf.find((scope) => call.token.scopes.includes(scope));
  if (found) call.used.add(found);
  else
    throw new SlackError('missing_scope', { needed: anyOf.join(','), provided: call.token.scopes.join(',') });
}

export const has = (call: Call, scope: string): boolean => call.token.scopes.includes(scope);

/** Who writes: what is posted carries the app's ids, whoever's token it is. */
export function author(call: Call): Pick<Message, 'user' | 'bot_id' | 'app_id'> {
  return { user: call.token.user, bot_id: BOT_ID, app_id: call.workspace.options.app.id };
}

export const isBot = (call: Call): boolean => call.token.kind === 'bot';

/** A conversation that the caller may know of. Private ones exist only for those who are, or were, in them. */
export function channelOf(call: Call, id: string): Channel {
  const channel = call.workspace.state.channels.get(id);
  if (!channel || !mayKnow(channel, call.token.user)) throw new SlackError('channel_not_found');
  return channel;
}

export function mayKnow(channel: Channel, user: string): boolean {
  return channel.kind === 'public' || isMember(channel, user) || channel.ousted.includes(user);
}

/** A channel that can be written to by the caller as a member. */
export function memberChannel(call: Call, id: string): Channel {
  const channel = channelOf(call, id);
  if (channel.archived) throw new SlackError('is_archived');
  if (!isMember(channel, call.token.user)) throw new SlackError('not_in_channel');
  return channel;
}

/** A channel that the caller may read, by the scope for its kind. */
export function readableChannel(call: Call, id: string): Channel {
  const channel = channelOf(call, id);
  need(call, readScope(channel.kind));
  return channel;
}

export function messageOf(channel: Channel, ts: string): Message {
  const message = findMessage(channel, ts);
  if (!message) throw new SlackError('message_not_found');
  return message;
}

/** Part of a list, from a cursor, with Slack's own form of "there is more". */
export function page<T>(all: T[], limit: number, cursor: string | undefined): { items: T[]; next: string } {
  const from = cursor ? Number(Buffer.from(cursor, 'base64').toString().replace('from:', '')) : 0;
  if (!Number.isInteger(from) || from < 0) throw new SlackError('invalid_cursor');
  const to = from + limit;
  const next = to < all.length ? Buffer.from(`from:${to}`).toString('base64') : '';
  return { items: all.slice(from, to), next };
}
