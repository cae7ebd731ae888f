import * as z from 'zod';
import { type Outcome, outcomeOf } from '../api/outcome.ts';
import type { DeliverDeps } from './deps.ts';

/** What our messages carry, so that they are found again (*Using message metadata*). Anybody there can read it. */
export const EVENT_TYPE = 'recourse';
export type Mark = {
  delivery: string;
  kind: string;
  /** Of a note, task, letter or answer. */
  item?: string;
};

export function metadataOf({ delivery, kind, item }: Mark) {
  return {
    event_type: EVENT_TYPE,
    event_payload: item === undefined ? { delivery, kind } : { delivery, kind, item },
  };
}

const message = z.looseObject({
  ts: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })).optional(),
  metadata: z
    .looseObject({
      event_type: z.string(),
      event_payload: z.looseObject({
        delivery: z.string().optional(),
        kind: z.string().optional(),
        item: z.string().optional(),
      }),
    })
    .optional()
    .catch(undefined),
});
export type Found = z.output<typeof message>;

/** Our own message with what it carries; null: not ours, or from before. */
export function markOf(found: Found, { botUserId, botId }: DeliverDeps['connection']): Partial<Mark> | null {
  if (found.user !== botUserId && found.bot_id !== botId) return null;
  if (found.metadata?.event_type !== EVENT_TYPE) return null;
  const { delivery, kind, item } = found.metadata.event_payload;
  return {
    ...(delivery !== undefined && { delivery }),
    ...(kind !== undefined && { kind }),
    ...(item !== undefined && { item }),
  };
}

/** Where to look: a channel, newest first, or a thread from its root on. */
export type Where = { channel: string; root?: string | undefined };

const PAGE = 200;
/** 2,000 messages: far more than come between two attempts of a delivery, or in a thread about one case. */
const MOST_PAGES = 10;

/** Reads messages page by page until `wanted` says that it has seen enough. */
export async function readMessages(
  { client }: DeliverDeps,
  where: Where,
  wanted: (found: Found) => boolean,
): Promise<Outcome<Found | null>> {
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await outcomeOf(pageOf(client, where, cursor));
    if (!page.ok) return page;
    const hit = messagesIn(page.body.messages).find(wanted);
    if (hit) return { ok: true, body: hit };
    cursor = page.body.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return { ok: true, body: null };
}

function pageOf(client: DeliverDeps['client'], { channel, root }: Where, cursor: string | undefined) {
  const page = { channel, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) };
  return root === undefined
    ? client.conversations.history(page)
    : client.conversations.replies({ ...page, ts: root });
}

/** One message by its `ts`; null: it is gone. */
export async function readMessage(
  { client }: DeliverDeps,
  { channel, root }: Where,
  ts: string,
): Promise<Outcome<Found | null>> {
  const one = { channel, oldest: ts, latest: ts, inclusive: true, limit: 2, include_all_metadata: true };
  const page = await outcomeOf(
    root === undefined
      ? client.conversations.history(one)
      : client.conversations.replies({ ...one, ts: root }),
  );
  if (!page.ok)
    return page.code === 'thread_not_found' || page.code === 'message_not_found'
      ? { ok: true, body: null }
      : page;
  return { ok: true, body: messagesIn(page.body.messages).find((each) => each.ts === ts) ?? null };
}

function messagesIn(messages: unknown): Found[] {
  return Array.isArray(messages) ? messages.flatMap((each) => message.safeParse(each).data ?? []) : [];
}

/** The message that an earlier attempt of this delivery posted. */
export function findDelivery(deps: DeliverDeps, where: Where, id: string): Promise<Outcome<Found | null>> {
  return readMessages(deps, where, (found) => markOf(found, deps.connection)?.delivery === id);
}
