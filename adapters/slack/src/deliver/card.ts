import type { Delivery } from '@recourse/channel';
import { createWords, roomTopic } from '@recourse/chat';
import { delivered, failed, type Outcome, outcomeOf } from '../api/outcome.ts';
import { withoutEntities } from '../render/mrkdwn.ts';
import { renderNotice } from '../render/notice.ts';
import { archive, inOpenChannel, unarchive } from './archive.ts';
import type { Attempt, DeliverDeps, NoticeOf } from './deps.ts';
import { markOf, readMessage } from './find.ts';
import { invite, membersOf, removeKept } from './members.ts';
import type { Place } from './place.ts';
import { postOrUpdate } from './post.ts';

type Own = Extract<Place, { kind: 'own' }>;
type Thread = Extract<Place, { kind: 'thread' }>;

/**
 * The card in a channel of the case alone, and the channel as it should be. Those who must not read along go before
 * anything is written; it is opened before and shut after.
 */
export async function deliverOwnCard(
  deps: DeliverDeps,
  { channel }: Own,
  notice: NoticeOf<'card'>,
  attempt: Attempt,
): Promise<Delivery> {
  const info = await outcomeOf(deps.client.conversations.info({ channel }));
  if (!info.ok) return failed(info);
  const closed = notice.card.status === 'closed';
  const archived = info.body.channel?.is_archived === true;
  const topic = info.body.channel?.topic?.value ?? '';
  if (archived && closed) return shutCard(deps, channel, notice, attempt);
  if (archived) {
    const opened = await unarchive(deps, channel);
    if (!opened.ok) return failed(opened);
  }
  const card = await cardAndRoom(deps, channel, topic, notice, attempt);
  if (!card.ok) return failed(card);
  const shut = closed ? await archive(deps, channel) : card;
  return shut.ok ? delivered(card.body) : failed(shut);
}

/**
 * The card of a closed case in its shut channel. Where the channel cannot be opened it stays as it was when the case was
 * closed, which is enough, unless somebody is in it who must not read it.
 */
async function shutCard(
  deps: DeliverDeps,
  channel: string,
  notice: NoticeOf<'card'>,
  attempt: Attempt,
): Promise<Delivery> {
  const card = await inOpenChannel(deps, channel, () => cardAlone(deps, channel, notice, attempt));
  if (card.ok) return delivered(card.body);
  const frozen = card.reason === 'archived' && notice.kept.length === 0;
  return frozen ? delivered(notice.existing ?? channel) : failed(card);
}

/** In a shut channel nobody is invited and no topic is set; who must not read it is taken out all the same. */
async function cardAlone(
  deps: DeliverDeps,
  channel: string,
  notice: NoticeOf<'card'>,
  attempt: Attempt,
): Promise<Outcome<string>> {
  if (notice.kept.length > 0) {
    const members = await membersOf(deps, channel);
    if (!members.ok) return members;
    const removed = await removeKept(deps, channel, members.body, notice.kept);
    if (!removed.ok) return removed;
  }
  return postCard(deps, channel, notice, attempt);
}

async function cardAndRoom(
  deps: DeliverDeps,
  channel: string,
  topic: string,
  notice: NoticeOf<'card'>,
  attempt: Attempt,
): Promise<Outcome<string>> {
  const members = await membersOf(deps, channel);
  if (!members.ok) return members;
  const removed = await removeKept(deps, channel, members.body, notice.kept);
  if (!removed.ok) return removed;
  const invited = await invite(deps, channel, members.body, notice.people);
  if (!invited.ok) return invited;
  const named = await setTopic(deps, channel, topic, notice);
  if (!named.ok) return named;
  return postCard(deps, channel, notice, attempt);
}

function postCard(
  deps: DeliverDeps,
  channel: string,
  notice: NoticeOf<'card'>,
  attempt: Attempt,
): Promise<Outcome<string>> {
  const { timeZone } = deps;
  const message = renderNotice(notice, { reveal: true, to: 'channel', timeZone });
  return postOrUpdate(deps, { channel, kind: 'card', message, attempt }, notice.existing);
}

async function setTopic(
  { client, timeZone }: DeliverDeps,
  channel: string,
  before: string,
  { card, language }: NoticeOf<'card'>,
): Promise<Outcome<unknown>> {
  const topic = roomTopic(card, createWords(language, timeZone));
  if (withoutEntities(before) === topic) return { ok: true, body: null };
  return outcomeOf(client.conversations.setTopic({ channel, topic }));
}

/** The card in a thread: its root where we posted that as the card, else an answer in it. */
export async function deliverThreadCard(
  deps: DeliverDeps,
  { channel, root }: Thread,
  notice: NoticeOf<'card'>,
  attempt: Attempt,
): Promise<Delivery> {
  const shown = notice.existing ?? (await ownRoot(deps, channel, root));
  if (typeof shown === 'object' && shown !== null) return failed(shown);
  const reveal = !notice.card.closedCircle;
  const message = renderNotice(notice, { reveal, to: 'channel', timeZone: deps.timeZone });
  const card = await postOrUpdate(deps, { channel, root, kind: 'card', message, attempt }, shown);
  return card.ok ? delivered(card.body) : failed(card);
}

async function ownRoot(deps: DeliverDeps, channel: string, root: string) {
  const found = await readMessage(deps, { channel, root }, root);
  if (!found.ok) return found;
  const kind = found.body && markOf(found.body, deps.connection)?.kind;
  return kind === 'open' || kind === 'card' ? root : null;
}
