import type { Inbound, InboundAuthor } from '@recourse/channel';
import type { SurfaceRef } from '@recourse/complaint-domain';
import * as z from 'zod';
import type { EventCallback } from '../payload.ts';
import { changed, deleted, posted, type SlackMessage, wordsOf } from './message.ts';
import { readable } from './text.ts';
import { msOfTs } from './time.ts';

/** Whose workspace it is, who we are there, and what only the caller can find out. */
export type InboundContext = {
  /** Under which the workspace or organisation is connected. */
  account: string;
  botUserId: string;
  botId: string;
  appId: string;
  /**
   * The `ref` of the surface that a message belongs to: `C1:1716.000100` for a thread, `C1` where the whole channel is
   * one case's; null: neither is a case's. `root` is the `ts` of the thread, or of the message itself.
   */
  surfaceFor?: ((channel: string, root: string) => Promise<string | null>) | undefined;
  /** A user's name and e-mail, to fill in authors and mentions; null: not to be had. */
  personOf?: ((userId: string) => Promise<{ name?: string; email?: string } | null>) | undefined;
};

/** Messages that a person wrote; the others are what Slack says about its channels. */
const SAID = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);
const GONE = new Set(['channel_deleted', 'group_deleted', 'channel_left', 'group_left']);

/**
 * What an event of Slack means for a case: nothing where it is ours coming back, of a machine, of a kind that does not
 * matter, or not at a case's place. The event id is Slack's own, which stays the same when it is sent again.
 */
export async function inboundOf(callback: EventCallback, context: InboundContext): Promise<Inbound[]> {
  const { event } = callback;
  if (event.type === 'message') return messageInbound(callback, context);
  return channelInbound(callback, context);
}

function messageInbound(callback: EventCallback, context: InboundContext): Promise<Inbound[]> {
  switch (callback.event.subtype) {
    case 'message_changed':
      return edited(callback, context);
    case 'message_deleted':
      return removed(callback, context);
    default:
      return noted(callback, context);
  }
}

async function noted(callback: EventCallback, context: InboundContext): Promise<Inbound[]> {
  const said = posted.safeParse(callback.event).data;
  if (!said || isDirect(said) || !SAID.has(said.subtype) || isMachine(said, context)) return [];
  const surface = await surfaceOf(said.channel, said, context);
  if (!surface) return [];
  const text = await textOf(said, context);
  const at = msOfTs(said.ts) ?? whenOf(callback);
  const author = await authorOf(said.user, context);
  return [{ eventId: callback.event_id, at, surface, kind: 'note', externalId: said.ts, text, author }];
}

/** Links that unfold, threads that grow and pins change a message too, and leave its text as it was. */
async function edited(callback: EventCallback, context: InboundContext): Promise<Inbound[]> {
  const event = changed.safeParse(callback.event).data;
  if (!event || isDirect(event)) return [];
  const { message, previous_message: previous, channel } = event;
  if (isMachine({ ...message, user: message.user ?? previous?.user }, context)) return [];
  const surface = await surfaceOf(channel, message, context);
  if (!surface) return [];
  const base = { eventId: callback.event_id, at: whenOf(callback), surface, kind: 'revised' } as const;
  // The root of a thread that has answers is not removed but emptied.
  if (message.subtype === 'tombstone') return [{ ...base, externalId: message.ts, change: 'deleted' }];
  if (!SAID.has(message.subtype)) return [];
  const same = previous ? wordsOf(previous) === wordsOf(message) : !message.edited;
  if (same) return [];
  return [{ ...base, externalId: message.ts, change: 'edited', text: await textOf(message, context) }];
}

async function removed(callback: EventCallback, context: InboundContext): Promise<Inbound[]> {
  const event = deleted.safeParse(callback.event).data;
  if (!event || isDirect(event)) return [];
  const { deleted_ts: externalId, previous_message: previous, channel } = event;
  if (previous && (!SAID.has(previous.subtype) || isMachine(previous, context))) return [];
  const surface = await surfaceOf(channel, { ts: externalId, thread_ts: previous?.thread_ts }, context);
  if (!surface) return [];
  return [
    {
      eventId: callback.event_id,
      at: whenOf(callback),
      surface,
      kind: 'revised',
      externalId,
      change: 'deleted',
    },
  ];
}

const channelEvent = z.looseObject({ channel: z.string().min(1), user: z.string().optional() });
const idChanged = z.looseObject({ old_channel_id: z.string().min(1), new_channel_id: z.string().min(1) });

async function channelInbound(callback: EventCallback, context: InboundContext): Promise<Inbound[]> {
  const { event, event_id: eventId } = callback;
  const base = { eventId, at: whenOf(callback) };
  if (event.type === 'channel_id_changed') {
    const ids = idChanged.safeParse(event).data;
    if (!ids) return [];
    const into = surfaceRef(context, ids.new_channel_id);
    return [{ ...base, kind: 'moved', surface: surfaceRef(context, ids.old_channel_id), into }];
  }
  const at = channelEvent.safeParse(event).data;
  if (!at) return [];
  const weLeft = event.type === 'member_left_channel' && at.user === context.botUserId;
  if (!GONE.has(event.type) && !weLeft) return [];
  return [{ ...base, kind: 'gone', surface: surfaceRef(context, at.channel) }];
}

function isDirect({ channel_type }: { channel_type?: string | undefined }): boolean {
  return channel_type === 'im' || channel_type === 'app_home';
}

/** Written by us, or by another program: nobody said it. */
function isMachine(
  said: Pick<SlackMessage, 'user' | 'bot_id' | 'app_id' | 'subtype'>,
  { botUserId, appId }: InboundContext,
): boolean {
  return (
    said.bot_id !== undefined ||
    said.subtype === 'bot_message' ||
    said.user === botUserId ||
    said.app_id === appId
  );
}

async function surfaceOf(
  channel: string,
  { ts, thread_ts }: { ts: string; thread_ts?: string | undefined },
  context: InboundContext,
): Promise<SurfaceRef | null> {
  const root = thread_ts ?? ts;
  const ref = context.surfaceFor ? await context.surfaceFor(channel, root) : `${channel}:${root}`;
  return ref === null ? null : surfaceRef(context, ref);
}

function surfaceRef({ account }: InboundContext, ref: string): SurfaceRef {
  return { host: 'slack', account, ref };
}

async function textOf(said: SlackMessage, { personOf }: InboundContext): Promise<string> {
  return readable(wordsOf(said), async (user) => (await personOf?.(user))?.name ?? null);
}

async function authorOf(user: string | undefined, { personOf }: InboundContext): Promise<InboundAuthor> {
  if (user === undefined) return { kind: 'unknown', externalId: '' };
  return { kind: 'agent', externalId: user, ...(await personOf?.(user)) };
}

/** UTC ms of what happened to a message or channel: of the event itself, in seconds where it has nothing finer. */
function whenOf({ event, event_time }: EventCallback): number {
  const ts = typeof event.event_ts === 'string' ? event.event_ts : undefined;
  return msOfTs(ts) ?? (event_time ?? 0) * 1_000;
}
