import type { ModalView } from '@slack/types';
import type { Bot, Person } from '../../bot.ts';
import { LIMITS } from '../kit/inputs.ts';
import { type From, openForm } from '../kit/open.ts';
import { refusedView } from '../kit/views.ts';
import { registeredAt } from './already.ts';
import { registerView } from './form.ts';
import { type Message, messageFrom, type Raw, readMessage } from './message.ts';

export type RegisterFrom = From & {
  channel?: string | undefined;
  ts?: string | undefined;
  thread?: string | undefined;
  /** What was typed behind the command. */
  text?: string | undefined;
  /** The message as Slack told it with the shortcut: it can be used where the app cannot read it. */
  message?: Raw | undefined;
};

/** Opens the form to register a complaint: from a message, or empty but for what was typed. */
export function openRegister(bot: Bot, from: RegisterFrom): Promise<void> {
  return openForm(bot, from, (person) => registerFormFor(bot, person, from));
}

async function registerFormFor(bot: Bot, person: Person, from: RegisterFrom): Promise<ModalView> {
  const { words } = person;
  const known = await messageOf(bot, from);
  if (known === 'unreadable')
    return refusedView(words.t('register.unreadable', { command: '/complaint new' }), words);
  const { message, within } = known;
  const already = message && (await registeredAt(bot, person, message));
  if (already) return refusedView(already, words);
  const text = message?.text ?? from.text ?? '';
  const [session, settings, profile, link, assessment] = await Promise.all([
    person.client.session(),
    bot.settings(),
    message?.user ? bot.profileOf(message.user) : null,
    message && linkTo(bot, message),
    text.trim() === '' ? null : person.client.assess({ text: text.slice(0, 100_000) }),
  ]);
  const { maxFileBytes } = settings;
  const notice = within ? undefined : words.t('register.files.unread');
  return registerView(
    { message, text, author: profile, link, assessment, session, maxFileBytes, notice },
    words,
  );
}

type Known = {
  message: Message | null /** Whether the app can read it when the form comes back. */;
  within: boolean;
};

/**
 * What Slack told with the shortcut is enough while it fits into a field; a longer text, and files, are fetched when the
 * form is sent, so the app must be able to.
 */
async function messageOf(bot: Bot, from: RegisterFrom): Promise<Known | 'unreadable'> {
  const { channel, ts, thread, message: told } = from;
  if (channel === undefined || ts === undefined) return { message: null, within: true };
  if (told === undefined) {
    const message = await readMessage(bot, { channel, ts, thread });
    return message === null ? 'unreadable' : { message, within: true };
  }
  const message = await messageFrom(bot, channel, told);
  const long = message.text.length > LIMITS.input;
  if (!long && message.files.length === 0) return { message, within: true };
  const within = (await readMessage(bot, message)) !== null;
  return long && !within ? 'unreadable' : { message, within };
}

async function linkTo({ slack }: Bot, { channel, ts }: Message): Promise<string | null> {
  try {
    const { permalink } = await slack.chat.getPermalink({ channel, message_ts: ts });
    return permalink ?? null;
  } catch {
    // Where the app is not in the channel there is no link, and none is needed to register.
    return null;
  }
}
