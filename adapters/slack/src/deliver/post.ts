import { type Failure, type Outcome, outcomeOf } from '../api/outcome.ts';
import type { SlackText } from '../render/message.ts';
import type { Attempt, DeliverDeps } from './deps.ts';
import { findDelivery, metadataOf, type Where } from './find.ts';
import { isTs } from './place.ts';

/** One message of ours. */
export type Posting = Where & {
  kind: string;
  item?: string | undefined;
  message: SlackText;
  attempt: Attempt;
};

const UNREADABLE: Failure = { ok: false, code: null, verdict: 'unknown', reason: 'unreadable-answer' };

/** Posts, unless an earlier attempt did. The `ts` of the message. */
export async function post(deps: DeliverDeps, posting: Posting): Promise<Outcome<string>> {
  const { channel, root, message, attempt } = posting;
  if (attempt.again) {
    const earlier = await findDelivery(deps, posting, attempt.id);
    if (!earlier.ok) return earlier;
    if (earlier.body) return { ok: true, body: earlier.body.ts };
  }
  const reply = await outcomeOf(
    deps.client.chat.postMessage({
      channel,
      ...(root === undefined ? {} : { thread_ts: root }),
      ...message,
      metadata: metadataFor(posting),
      // Our own links would come back to us to be unfurled.
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  if (!reply.ok) return reply;
  return reply.body.ts ? { ok: true, body: reply.body.ts } : UNREADABLE;
}

/** There is nothing there that could be changed. */
const NOTHING_TO_CHANGE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** Changes the message that shows it already; where that is gone or is not ours, posts another. */
export async function postOrUpdate(
  deps: DeliverDeps,
  posting: Posting,
  existing: string | null,
): Promise<Outcome<string>> {
  if (!isTs(existing)) return post(deps, posting);
  const { channel, message } = posting;
  const metadata = metadataFor(posting);
  const reply = await outcomeOf(
    deps.client.chat.update({ channel, ts: existing, ...message, metadata, parse: 'none' }),
  );
  if (!reply.ok) return NOTHING_TO_CHANGE.has(reply.code ?? '') ? post(deps, posting) : reply;
  return reply.body.ok ? { ok: true, body: existing } : UNREADABLE;
}

function metadataFor({ kind, item, attempt }: Posting) {
  return metadataOf({ delivery: attempt.id, kind, ...(item !== undefined && { item }) });
}
