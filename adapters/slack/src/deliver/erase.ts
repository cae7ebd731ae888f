import type { Delivery } from '@recourse/channel';
import { createWords } from '@recourse/chat';
import type { KnownBlock } from '@slack/types';
import { delivered, failed, type Outcome, outcomeOf, refused } from '../api/outcome.ts';
import { aside } from '../render/blocks.ts';
import { foldedBody, HEAD, notification } from '../render/message.ts';
import { inOpenChannel } from './archive.ts';
import type { DeliverDeps, NoticeOf } from './deps.ts';
import { type Found, markOf, metadataOf, readMessage, readMessages, type Where } from './find.ts';
import { isTs } from './place.ts';

/** Our messages that carry what people wrote. */
const TEXTS = new Set(['note', 'approval', 'task']);

/**
 * Deletes our copies: those that are named, and those that an attempt left whose answer was lost. What people wrote
 * themselves in Slack a bot cannot delete.
 */
export async function deliverErase(
  deps: DeliverDeps,
  where: Where,
  ref: string,
  { externalIds }: NoticeOf<'erase'>,
): Promise<Delivery> {
  const outcome = await inOpenChannel(deps, where.channel, async () => {
    const wanted = new Set(externalIds.filter(isTs));
    const read = await readMessages(deps, where, (found) => {
      if (TEXTS.has(markOf(found, deps.connection)?.kind ?? '')) wanted.add(found.ts);
      return false;
    });
    if (!read.ok) return read;
    for (const ts of wanted) {
      const gone = await remove(deps, where.channel, ts);
      if (!gone.ok) return gone;
    }
    return { ok: true, body: null };
  });
  return outcome.ok ? delivered(ref) : failed(outcome);
}

async function remove({ client }: DeliverDeps, channel: string, ts: string): Promise<Outcome<unknown>> {
  const reply = await outcomeOf(client.chat.delete({ channel, ts }));
  return reply.ok || reply.code === 'message_not_found' ? { ok: true, body: null } : reply;
}

/** Changes or deletes one copy of ours. */
export async function deliverRevision(
  deps: DeliverDeps,
  where: Where,
  { externalId, text, language }: NoticeOf<'revision'>,
): Promise<Delivery> {
  if (!isTs(externalId)) return refused('externalId: is not the ts of a message');
  const outcome = await inOpenChannel(deps, where.channel, () =>
    text === null
      ? remove(deps, where.channel, externalId)
      : rewrite(deps, where, externalId, text, language),
  );
  return outcome.ok ? delivered(externalId) : failed(outcome);
}

/** Puts another text under the line that says whose note it is. */
async function rewrite(
  deps: DeliverDeps,
  where: Where,
  ts: string,
  text: string,
  language: NoticeOf<'revision'>['language'],
): Promise<Outcome<unknown>> {
  const found = await readMessage(deps, where, ts);
  if (!found.ok) return found;
  const words = createWords(language, deps.timeZone);
  const mark = found.body && markOf(found.body, deps.connection);
  const blocks = [
    headOf(found.body) ?? aside(words.t('notes.changed'), HEAD),
    ...foldedBody(text, { id: mark?.item }, words),
  ];
  return outcomeOf(
    deps.client.chat.update({
      channel: where.channel,
      ts,
      text: notification(text),
      blocks,
      parse: 'none',
      metadata: metadataOf({ delivery: '', kind: 'note', ...mark }),
    }),
  );
}

function headOf(found: Found | null): KnownBlock | null {
  return (found?.blocks?.find(({ block_id }) => block_id === HEAD) as KnownBlock | undefined) ?? null;
}
