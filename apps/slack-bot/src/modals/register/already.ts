import type { Bot, Person } from '../../bot.ts';
import { type Spot, surfaceOf } from './message.ts';

/** API8: one place shows one case. Says which, as far as this person may see it; null: none stands there. */
export async function registeredAt(
  bot: Bot,
  person: Person,
  spot: Pick<Spot, 'channel' | 'thread'>,
): Promise<string | null> {
  const surface = surfaceOf(bot, spot);
  const found = await bot.gate.at(bot.connection.register, surface);
  return found === null ? null : whoseIs(person, surface);
}

/** The same for a refusal that says that a place is taken. */
export async function whoseIs(
  { client, words }: Person,
  { host, account, ref }: { host: string; account: string; ref: string },
): Promise<string> {
  const { items } = await client.list({ surface: `${host}:${account}:${ref}`, limit: 1 });
  const reference = items[0]?.reference;
  return reference === undefined
    ? words.t('register.already.unseen')
    : words.t('register.already', { reference });
}
