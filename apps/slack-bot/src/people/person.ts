import { createClient } from '@recourse/api-client/client';
import type { Vouched } from '@recourse/channel';
import { createWords, languageOf, type Words } from '@recourse/chat';
import type { Bot, Person, Stranger } from '../bot.ts';
import type { Services } from '../services.ts';
import type { Profile } from './profiles.ts';
import { fetchAs, sessionOf } from './sessions.ts';

/** The service is behind a binding: this name never leaves the machine. */
const SERVICE = 'https://service';

/** Who of the register a user is. Only a member whose e-mail Slack has verified is anybody. */
export async function personIn(services: Services, bot: Bot, user: string): Promise<Person | Stranger> {
  const profile = await bot.profileOf(user);
  const words = await bot.wordsFor(profile);
  const person = vouchFor(bot, profile);
  if (person === null || profile === null) return stranger(profile, words, 'not-vouched');
  const { register } = bot.connection;
  const session = await sessionOf(services, register, person);
  if (!session.ok) return stranger(profile, words, session.code);
  const client = createClient({
    url: SERVICE,
    token: session.token,
    fetch: fetchAs(services, register, person),
    language: words.language,
  });
  return { ok: true, profile, words, client, member: session.member };
}

/** Words in the reader's own language; without one that we know, in the register's. */
export async function wordsFor(bot: Bot, profile: Profile | null): Promise<Words> {
  const settings = await bot.settings();
  const language = profile?.locale ? languageOf(profile.locale) : settings.defaultLanguage;
  return createWords(language, profile?.timeZone ?? settings.timeZone);
}

function vouchFor(bot: Bot, profile: Profile | null): Vouched | null {
  if (profile?.email == null || !profile.emailVerified) return null;
  if (profile.bot || profile.deleted || profile.stranger) return null;
  const { account } = bot.connection;
  return { host: 'slack', account, externalId: profile.id, name: profile.name, email: profile.email };
}

function stranger(profile: Profile | null, words: Words, code: string): Stranger {
  return { ok: false, profile, words, code, message: words.t(code) };
}
