import { messageOf } from '@recourse/adapter-slack';
import { ApiError } from '@recourse/api-client/client';
import { createWords, openButton, vouch, type Words } from '@recourse/chat';
import { parseReference } from '@recourse/complaint-domain/reference';
import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Bot } from '../bot.ts';
import { caseContent } from '../cases.ts';

/** In a channel of more people than this nobody is asked who may see the case: only its reference is shown. */
const MOST_MEMBERS = 200;
/** So many profiles are asked for at once. */
const AT_ONCE = 10;

/** Addresses of cases unfold: into the card where everybody who reads along may see the case, else into its reference. */
export function registerLinks(app: App, bot: Bot): void {
  app.event('link_shared', async ({ event }) => {
    const { channel, message_ts: ts, user, links } = event;
    // While it is still being written there is no message yet; the same comes again when it is posted.
    if ((event as { source?: string }).source === 'composer') return;
    const settings = await bot.settings();
    const words = createWords(settings.defaultLanguage, settings.timeZone);
    const audience = once(() => emailsOf(bot, channel));
    const unfurls: Record<string, { blocks: KnownBlock[] }> = {};
    for (const { url } of links) {
      const reference = referenceIn(url, settings.caseUrl);
      if (reference === null) continue;
      const full = await fullCard(bot, user, reference, words, audience);
      unfurls[url] = { blocks: full ?? onlyReference(reference, settings.caseUrl, words) };
    }
    if (Object.keys(unfurls).length > 0) await bot.slack.chat.unfurl({ channel, ts, unfurls });
  });
}

/** The reference in the address of a case's own page; null: it is none. */
export function referenceIn(url: string, caseUrl: string): string | null {
  if (!url.startsWith(caseUrl)) return null;
  const reference = url.slice(caseUrl.length).match(/^[^/?#]+/)?.[0] ?? '';
  return parseReference(reference) === null ? null : reference.toUpperCase();
}

/** The card as whoever shared the link sees it; null: not for everybody here. */
async function fullCard(
  bot: Bot,
  user: string,
  reference: string,
  words: Words,
  audience: () => Promise<string[] | null>,
): Promise<KnownBlock[] | null> {
  const person = await bot.personOf(user);
  if (!person.ok) return null;
  const emails = await audience();
  if (emails === null) return null;
  const readers = await bot.gate.readers(bot.connection.register, reference, emails);
  const may = new Set(readers.map((email) => email.toLowerCase()));
  if (!emails.every((email) => may.has(email))) return null;
  try {
    const shown = await caseContent(bot, person, reference, words);
    if (shown.kind !== 'whole' || shown.restricted) return null;
    return messageOf(shown.content, { words, value: { reference } }).blocks;
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}

function onlyReference(reference: string, caseUrl: string, words: Words): KnownBlock[] {
  const content = {
    title: reference,
    sentence: [words.t('card.hidden')],
    lines: [],
    buttons: [openButton(caseUrl + reference, words)],
  };
  return messageOf(content, { words, value: { reference } }).blocks;
}

/** Addresses of all people in a channel; null: they are too many, or one of them is nobody whom Slack vouches for. */
async function emailsOf(bot: Bot, channel: string): Promise<string[] | null> {
  const { members = [], response_metadata: more } = await bot.slack.conversations.members({
    channel,
    limit: MOST_MEMBERS,
  });
  if (more?.next_cursor || members.length > MOST_MEMBERS) return null;
  const emails: string[] = [];
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const some = members.slice(from, from + AT_ONCE).filter((user) => user !== bot.connection.botUserId);
    for (const profile of await Promise.all(some.map((user) => bot.profileOf(user)))) {
      if (profile?.isBot) continue;
      const voucher = profile === null ? null : vouch(profile);
      if (!voucher?.ok) return null;
      emails.push(voucher.email);
    }
  }
  return emails;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
