import { type Outcome, outcomeOf } from '../api/outcome.ts';
import type { DeliverDeps } from './deps.ts';

const done: Outcome<null> = { ok: true, body: null };

/**
 * Opens an archived channel of a case again. Slack's reference warns that bot tokens "cannot currently be used" for it;
 * where that is so, the room stays shut, and the reason is `archived` whatever code Slack chose.
 */
export async function unarchive({ client }: DeliverDeps, channel: string): Promise<Outcome<null>> {
  const reply = await outcomeOf(client.conversations.unarchive({ channel }));
  if (reply.ok || reply.code === 'not_archived') return done;
  const isGone = reply.code === 'channel_not_found';
  return reply.verdict === 'final' && reply.code !== null && !isGone && reply.reason !== 'token-revoked'
    ? { ...reply, reason: 'archived' }
    : reply;
}

/** Shuts the channel of a closed case. A workspace may forbid it; then it stays open, which is no failure. */
export async function archive({ client }: DeliverDeps, channel: string): Promise<Outcome<null>> {
  const reply = await outcomeOf(client.conversations.archive({ channel }));
  const isDone = reply.ok || reply.code === 'already_archived';
  return isDone || (reply.code !== null && reply.verdict === 'final') ? done : reply;
}

/** How a channel says that it is shut: to new messages, and to changes of old ones (*chat.update*: "frozen"). */
const SHUT = new Set(['is_archived', 'is_inactive']);

/** Work in a case's own channel that may be archived: opened for it, and shut again as it was found. */
export async function inOpenChannel<T>(
  deps: DeliverDeps,
  channel: string,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const first = await work();
  if (first.ok || !SHUT.has(first.code ?? '')) return first;
  const opened = await unarchive(deps, channel);
  if (!opened.ok) return opened;
  const second = await work();
  const shut = await archive(deps, channel);
  return second.ok && !shut.ok ? shut : second;
}
