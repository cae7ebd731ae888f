import { messageOf, type SlackText } from '@recourse/adapter-slack';
import type { ComplaintView } from '@recourse/api-client/schemas';
import type { SendingCard } from '@recourse/channel';
import { REACHES_COMPLAINANT, sendingContent, type Words } from '@recourse/chat';
import type { MessageKind } from '@recourse/complaint-domain';
import type { Bot, Person } from '../../bot.ts';
import { readCase } from '../kit/case.ts';
import { waitingOf } from './hand-over.ts';

type Sending = ComplaintView['sendings'][number];

/** Whether the case is worked on somewhere in this workspace: what waits is then shown there, and kept right there. */
export function hasRoom({ surfaces }: ComplaintView, { connection }: Bot): boolean {
  return surfaces.some(
    ({ host, account, state }) => host === 'slack' && account === connection.account && state !== 'gone',
  );
}

/** Shows a letter that waits to whoever prepared it, where the case has no room that would. */
export async function showSending(
  bot: Bot,
  person: Person,
  user: string,
  about: { reference: string; letter: MessageKind; surface?: string | undefined },
): Promise<void> {
  const found = await readCase(person, about.reference);
  if (!found.ok || hasRoom(found.view, bot)) return;
  const sending = waitingOf(found.view, about.letter);
  if (sending === undefined) return;
  const message = sendingMessage(found.view, sending, person.words, about.surface);
  await bot.slack.chat.postMessage({ channel: user, ...message });
}

/** The card of a letter as this person reads it. `surface`: the one that it goes through, where it is known. */
export function sendingMessage(
  view: ComplaintView,
  sending: Sending,
  words: Words,
  surface?: string | undefined,
): SlackText {
  const value = { reference: view.reference, id: sending.id };
  return messageOf(sendingContent(cardOf(view, sending, surface), words), { words, value });
}

function cardOf(view: ComplaintView, sending: Sending, surface?: string | undefined): SendingCard {
  const ways = view.surfaces.filter(
    ({ host, state }) => state === 'live' && REACHES_COMPLAINANT.includes(host),
  );
  const way = ways.find(({ id }) => id === surface) ?? ways[0];
  return {
    id: sending.id,
    reference: view.reference,
    letter: sending.letter,
    state: sending.state,
    releaseAt: sending.releaseAt,
    by: sending.by.name ?? sending.by.id,
    through: way ? { host: way.host, ref: way.ref } : null,
    ...(sending.why && { why: sending.why.code }),
  };
}
