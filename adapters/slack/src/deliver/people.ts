import type { Person } from '@recourse/channel';
import { type Profile, vouch } from '@recourse/chat';
import * as z from 'zod';
import { type Outcome, outcomeOf } from '../api/outcome.ts';
import type { Users } from '../render/mrkdwn.ts';
import type { DeliverDeps } from './deps.ts';

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value === true);
const word = z
  .string()
  .nullish()
  .transform((value) => value || null);

const user = z.looseObject({
  id: z.string(),
  name: word,
  real_name: word,
  deleted: flag,
  is_bot: flag,
  is_stranger: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_email_confirmed: z.boolean().nullish(),
  locale: word,
  profile: z.looseObject({ email: word, real_name: word, display_name: word }).nullish(),
});

/**
 * A user of `users.info` or `users.lookupByEmail` as the chats know people; null: not of the form. Guests count as
 * strangers. Where Slack does not say whether an address is confirmed, it is not.
 */
export function profileOf(value: unknown): Profile | null {
  const parsed = user.safeParse(value).data;
  if (!parsed) return null;
  const { profile } = parsed;
  return {
    id: parsed.id,
    isBot: parsed.is_bot,
    deleted: parsed.deleted,
    stranger: parsed.is_stranger || parsed.is_restricted || parsed.is_ultra_restricted,
    email: profile?.email ?? null,
    emailConfirmed: parsed.is_email_confirmed === true,
    name: profile?.real_name ?? parsed.real_name ?? profile?.display_name ?? parsed.name ?? parsed.id,
    locale: parsed.locale,
  };
}

const UNKNOWN = new Set(['users_not_found', 'user_not_found', 'user_not_visible']);

/** The user with this e-mail who may be told of cases; null: nobody there, or not somebody to tell. */
export async function userOf({ client }: DeliverDeps, email: string): Promise<Outcome<string | null>> {
  const reply = await outcomeOf(client.users.lookupByEmail({ email }));
  if (!reply.ok) return UNKNOWN.has(reply.code ?? '') ? { ok: true, body: null } : reply;
  const profile = profileOf(reply.body.user);
  return { ok: true, body: profile && vouch(profile).ok ? profile.id : null };
}

/** The same for several; those who are not found are left out. */
export async function usersOf(
  deps: DeliverDeps,
  people: readonly Pick<Person, 'email'>[],
): Promise<Outcome<Users>> {
  const users = new Map<string, string>();
  for (const email of new Set(people.map((person) => person.email.toLowerCase()))) {
    const found = await userOf(deps, email);
    if (!found.ok) return found;
    if (found.body !== null) users.set(email, found.body);
  }
  return { ok: true, body: users };
}

/** The user with this e-mail, whoever they are: to keep somebody out it does not matter whether they may be told. */
async function anyUserOf({ client }: DeliverDeps, email: string): Promise<Outcome<string | null>> {
  const reply = await outcomeOf(client.users.lookupByEmail({ email }));
  if (!reply.ok) return UNKNOWN.has(reply.code ?? '') ? { ok: true, body: null } : reply;
  return { ok: true, body: reply.body.user?.id ?? null };
}

export async function anyUsersOf(deps: DeliverDeps, emails: readonly string[]): Promise<Outcome<string[]>> {
  const ids: string[] = [];
  for (const email of emails) {
    const found = await anyUserOf(deps, email);
    if (!found.ok) return found;
    if (found.body !== null) ids.push(found.body);
  }
  return { ok: true, body: ids };
}
