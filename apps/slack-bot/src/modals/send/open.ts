import { whyNot } from '@recourse/chat';
import type { MessageKind } from '@recourse/complaint-domain';
import type { ModalView } from '@slack/types';
import type { Bot, Person } from '../../bot.ts';
import { readCase } from '../kit/case.ts';
import { type From, openForm } from '../kit/open.ts';
import { refusedView } from '../kit/views.ts';
import { composeView, type Known } from './compose.ts';
import { markOf } from './state.ts';
import { newLetter } from './write.ts';

/** Opens the form in which a letter to the complainant is written. `kind`: the one that somebody came to write. */
export function openSend(
  bot: Bot,
  from: From,
  reference: string,
  kind?: MessageKind | undefined,
): Promise<void> {
  return openForm(bot, from, (person) => firstLook(person, reference, kind));
}

async function firstLook(
  person: Person,
  reference: string,
  kind: MessageKind | undefined,
): Promise<ModalView> {
  const { words } = person;
  const known = await knownOf(person, reference);
  if (!known.ok) return refusedView(known.why, words);
  const checked = await newLetter(person, known, kind);
  if (checked === null) return refusedView(whyNone(known, kind, person), words);
  const filled = await markOf(checked.draft.text);
  return composeView(checked, known, words, { count: 0, filled });
}

/** Why no letter can be sent: the refusal that stands in its way, where there is one. */
function whyNone({ view }: Known, kind: MessageKind | undefined, { words }: Person): string {
  const command = kind === 'acknowledgement' ? 'Acknowledge' : 'SendMessage';
  const refused = view.commands[command];
  return refused ? whyNot(refused, words) : words.t('send.none');
}

/** The case, and what of the register a letter needs. */
export async function knownOf(
  person: Person,
  reference: string,
): Promise<({ ok: true } & Known) | { ok: false; why: string }> {
  const [found, session] = await Promise.all([readCase(person, reference), person.client.session()]);
  if (!found.ok) return found;
  const { now, settings } = session;
  const { templates, chat } = settings;
  return { ok: true, view: found.view, templates, now, undoSeconds: chat.undoSeconds };
}
