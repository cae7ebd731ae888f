import type { Delivery } from '@recourse/channel';
import { createWords, roomName, roomWelcome, shorten } from '@recourse/chat';
import { delivered, type Failure, failed, type Outcome, outcomeOf, refused } from '../api/outcome.ts';
import { paragraphs } from '../render/blocks.ts';
import { notification } from '../render/message.ts';
import { withoutEntities } from '../render/mrkdwn.ts';
import { renderNotice } from '../render/notice.ts';
import { unarchive } from './archive.ts';
import type { Attempt, DeliverDeps, NoticeOf } from './deps.ts';
import { invite, membersOf } from './members.ts';
import { refOfThread } from './place.ts';
import { post } from './post.ts';

type Open = NoticeOf<'open'>;

/** Makes the room of a case. `externalId` of the delivery is its `ref`. */
export function deliverOpen(deps: DeliverDeps, notice: Open, attempt: Attempt): Promise<Delivery> {
  return notice.room.mode === 'channel'
    ? openChannel(deps, notice, attempt)
    : openThread(deps, notice, attempt);
}

async function openThread(deps: DeliverDeps, notice: Open, attempt: Attempt): Promise<Delivery> {
  const { room, card, language } = notice;
  const channel = room.channel;
  if (!channel) return refused('room.channel: a thread needs the channel that it is in');
  const asCard: NoticeOf<'card'> = { kind: 'card', language, card, existing: null, people: [], kept: [] };
  const message = renderNotice(asCard, {
    reveal: !card.closedCircle,
    to: 'channel',
    timeZone: deps.timeZone,
  });
  const root = await post(deps, { channel, kind: 'open', message, attempt });
  return root.ok ? delivered(refOfThread(channel, root.body)) : failed(root);
}

async function openChannel(deps: DeliverDeps, notice: Open, attempt: Attempt): Promise<Delivery> {
  const made = await makeChannel(deps, notice);
  if (!made.ok) return failed(made);
  const { channel, isNew } = made.body;
  for (const step of [
    () => describe(deps, channel, notice),
    () => bringIn(deps, channel, notice),
    () => welcome(deps, channel, notice, { ...attempt, again: attempt.again || !isNew }),
  ]) {
    const outcome = await step();
    if (!outcome.ok) return failed(outcome);
  }
  return delivered(channel);
}

type Made = { channel: string; isNew: boolean };
/** Names that are tried where somebody else's channel has the one we want. */
const SUFFIXES = ['', '-2', '-3', '-4', '-5'];

/** A name that is taken may be our own channel, of an attempt whose answer was lost. */
async function makeChannel(deps: DeliverDeps, notice: Open): Promise<Outcome<Made>> {
  const team = notice.team === undefined ? {} : { team_id: notice.team };
  let taken: Failure | null = null;
  for (const suffix of SUFFIXES) {
    const name = `${roomName(notice.card.reference)}${suffix}`;
    const reply = await outcomeOf(deps.client.conversations.create({ name, is_private: true, ...team }));
    if (reply.ok) {
      const channel = reply.body.channel?.id;
      if (channel) return { ok: true, body: { channel, isNew: true } };
      return { ok: false, code: null, verdict: 'unknown', reason: 'unreadable-answer' };
    }
    if (reply.code !== 'name_taken') return reply;
    taken = reply;
    const ours = await findChannel(deps, name, notice);
    if (!ours.ok) return ours;
    if (ours.body !== null) return { ok: true, body: { channel: ours.body, isNew: false } };
  }
  return taken as Failure;
}

const PAGE = 200;
const MOST_PAGES = 20;

/**
 * Ours says the case's address in its purpose, or has none yet because the attempt broke off before. One that is shut, of
 * a case that was closed, is taken up again where that can be.
 */
async function findChannel(
  deps: DeliverDeps,
  name: string,
  { card, team }: Open,
): Promise<Outcome<string | null>> {
  const { client, connection } = deps;
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await outcomeOf(
      client.conversations.list({
        types: 'private_channel',
        exclude_archived: false,
        limit: PAGE,
        ...(team === undefined ? {} : { team_id: team }),
        ...(cursor ? { cursor } : {}),
      }),
    );
    if (!page.ok) return page;
    const found = page.body.channels?.find((each) => each.name === name);
    if (found) {
      const purpose = withoutEntities(found.purpose?.value ?? '');
      const unfinished = purpose === '' && found.creator === connection.botUserId;
      const id = purpose.includes(card.url) || unfinished ? found.id : undefined;
      return id === undefined ? { ok: true, body: null } : reopened(deps, id, found.is_archived === true);
    }
    cursor = page.body.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return { ok: true, body: null };
}

async function reopened(deps: DeliverDeps, id: string, isShut: boolean): Promise<Outcome<string | null>> {
  const opened = isShut ? await unarchive(deps, id) : null;
  if (opened === null || opened.ok) return { ok: true, body: id };
  return opened.reason === 'archived' ? { ok: true, body: null } : opened;
}

const PURPOSE = 250;

function describe(
  { client, timeZone }: DeliverDeps,
  channel: string,
  { card, language }: Open,
): Promise<Outcome<unknown>> {
  const words = shorten(
    roomWelcome(card, createWords(language, timeZone)),
    Math.max(1, PURPOSE - card.url.length - 1),
  );
  return outcomeOf(client.conversations.setPurpose({ channel, purpose: `${card.url} ${words}` }));
}

async function bringIn(deps: DeliverDeps, channel: string, { people }: Open): Promise<Outcome<unknown>> {
  if (people.length === 0) return { ok: true, body: null };
  const members = await membersOf(deps, channel);
  return members.ok ? invite(deps, channel, members.body, people) : members;
}

function welcome(
  deps: DeliverDeps,
  channel: string,
  { card, language }: Open,
  attempt: Attempt,
): Promise<Outcome<string>> {
  const text = roomWelcome(card, createWords(language, deps.timeZone));
  const message = { text: notification(text), blocks: paragraphs([text]) };
  return post(deps, { channel, kind: 'welcome', message, attempt });
}
