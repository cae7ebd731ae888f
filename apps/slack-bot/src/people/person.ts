import { createClient } from '@recourse/api-client/client';
import type { Vouched } from '@recourse/channel';
import { createWords, languageOf, type Profile, vouch, type Words, whyNobody } from '@recourse/chat';
import type { Bot, Person, Stranger } from '../bot.ts';
import type { Services } from '../services.ts';
import { fetchAs, sessionOf } from './sessions.ts';

/** The service is behind a binding: this name is never looked up. */
const SERVICE = 'https://service';

/** Who of the register a user is. Whoever Slack cannot vouch for, or is no member, is nobody and can read nothing. */
export async function personIn(services: Services, bot: Bot, user: string): Promise<Person | Stranger> {
  const profile = await bot.profileOf(user);
  const words = await bot.wordsFor(profile);
  const nobody = (code: string, message: string): Stranger => ({ ok: false, profile, words, code, message });
  if (profile === null) return nobody('stranger', whyNobody('stranger', words));
  const voucher = vouch(profile);
  if (!voucher.ok) return nobody(voucher.why, whyNobody(voucher.why, words));
  const { register, account } = bot.connection;
  const { email, name } = voucher;
  const person: Vouched = { host: 'slack', account, externalId: user, name, email };
  const session = await sessionOf(services, register, person);
  if (!session.ok) return nobody(session.code, whyNobody({ notMember: email }, words));
  const client = createClient({
    url: SERVICE,
    token: session.token,
    fetch: fetchAs(services, register, person),
    language: words.language,
  });
  return { ok: true, profile, words, client, member: session.member };
}

/** Words in the reader's own language; where Slack does not say which, in the register's. */
export async function wordsFor(bot: Bot, profile: Profile | null): Promise<Words> {
  const settings = await bot.settings();
  const language = profile?.locale ? languageOf(profile.locale) : settings.defaultLanguage;
  return createWords(language, settings.timeZone);
}
