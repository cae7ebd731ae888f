import type { Delivery, Notice } from '@recourse/channel';
import type { SurfaceRef } from '@recourse/complaint-domain';
import { delivered, failed, type Outcome, outcomeOf, refused } from '../api/outcome.ts';
import type { Users } from '../render/mrkdwn.ts';
import { renderNotice, type Told } from '../render/notice.ts';
import { inOpenChannel } from './archive.ts';
import { deliverOwnCard, deliverThreadCard } from './card.ts';
import type { Attempt, DeliverDeps } from './deps.ts';
import { deliverErase, deliverRevision } from './erase.ts';
import type { Where } from './find.ts';
import { deliverOpen } from './open.ts';
import { userOf, usersOf } from './people.ts';
import { type Place, placeOf } from './place.ts';
import { postOrUpdate } from './post.ts';

/** One attempt to give a place in Slack what it is owed. Never throws. */
export async function deliver(
  deps: DeliverDeps,
  surface: SurfaceRef,
  notice: Notice,
  attempt: Attempt,
): Promise<Delivery> {
  const { account } = deps.connection;
  if (surface.host !== 'slack' || surface.account !== account)
    return refused(`surface: ${surface.host}/${surface.account} is not the account ${account}`);
  try {
    return await send(deps, surface.ref, notice, attempt);
  } catch (error) {
    return refused(`the notice could not be made into a request: ${String(error)}`);
  }
}

async function send(deps: DeliverDeps, ref: string, notice: Notice, attempt: Attempt): Promise<Delivery> {
  // Letters never go through Slack, and it has no fields of its own: a card shows them.
  if (notice.kind === 'message' || notice.kind === 'fields') return refused('not-carried');
  if (notice.kind === 'open') return deliverOpen(deps, notice, attempt);
  const place = placeOf(ref);
  if (!place) return refused('surface.ref: must be C1, C1:1716000000.000100, #C1 or @e-mail');
  if (notice.kind === 'card' && place.kind === 'own') return deliverOwnCard(deps, place, notice, attempt);
  if (notice.kind === 'card' && place.kind === 'thread')
    return deliverThreadCard(deps, place, notice, attempt);
  const where = await whereOf(deps, place);
  if (!where.ok) return failed(where);
  if (where.body === null) return refused('person-unknown');
  if (notice.kind === 'revision') return deliverRevision(deps, where.body, notice);
  if (notice.kind === 'erase') return deliverErase(deps, where.body, ref, notice);
  return tellThere(deps, place, where.body, notice, attempt);
}

/** The conversation of a place; null: a person who is not there, or is not to be told of cases. */
async function whereOf(deps: DeliverDeps, place: Place): Promise<Outcome<Where | null>> {
  if (place.kind === 'thread') return { ok: true, body: { channel: place.channel, root: place.root } };
  if (place.kind !== 'person') return { ok: true, body: { channel: place.channel } };
  const user = await userOf(deps, place.email);
  if (!user.ok) return user;
  if (user.body === null) return { ok: true, body: null };
  const direct = await outcomeOf(deps.client.conversations.open({ users: user.body }));
  if (!direct.ok) return direct;
  const channel = direct.body.channel?.id;
  return channel
    ? { ok: true, body: { channel } }
    : { ok: false, code: null, verdict: 'unknown', reason: 'unreadable-answer' };
}

async function tellThere(
  deps: DeliverDeps,
  place: Place,
  where: Where,
  notice: Told,
  attempt: Attempt,
): Promise<Delivery> {
  const users = await mentionedIn(deps, notice);
  if (!users.ok) return failed(users);
  const message = renderNotice(notice, {
    reveal: place.kind === 'own' || place.kind === 'person' || !closedCircleOf(notice),
    to: place.kind === 'person' ? 'person' : 'channel',
    timeZone: deps.timeZone,
    users: users.body,
  });
  const item = 'item' in notice ? notice.item : undefined;
  const posting = { ...where, kind: notice.kind, item, message, attempt };
  const existing = 'existing' in notice ? notice.existing : null;
  const work = () => postOrUpdate(deps, posting, existing);
  const outcome = place.kind === 'own' ? await inOpenChannel(deps, where.channel, work) : await work();
  return outcome.ok ? delivered(outcome.body) : failed(outcome);
}

function closedCircleOf(notice: Told): boolean {
  return 'card' in notice && notice.card.closedCircle;
}

/** Only an alert calls people by name. */
async function mentionedIn(deps: DeliverDeps, notice: Told): Promise<Outcome<Users>> {
  return notice.kind === 'alert' ? usersOf(deps, notice.people) : { ok: true, body: new Map() };
}
