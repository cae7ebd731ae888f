import { profileOf as profileFrom } from '@recourse/adapter-slack';
import type { Profile } from '@recourse/chat';
import type { WebClient } from '@slack/web-api';
import type { Services } from '../services.ts';
import { refusalOf } from '../slack-client.ts';

const REMEMBERED_MS = 10 * 60_000;
const UNKNOWN = ['user_not_found', 'user_not_visible', 'users_not_found'];

/** Who a user is; null: Slack knows no such user. Remembered for ten minutes. Rejects when Slack cannot be asked. */
export async function profileOf(
  { memory, now }: Pick<Services, 'memory' | 'now'>,
  slack: WebClient,
  account: string,
  user: string,
): Promise<Profile | null> {
  const key = `${account}/${user}`;
  const known = memory.profiles.get(key);
  if (known !== undefined) return known;
  const profile = await ask(slack, user);
  if (profile !== null) memory.profiles.set(key, profile, now() + REMEMBERED_MS);
  return profile;
}

async function ask(slack: WebClient, user: string): Promise<Profile | null> {
  try {
    const answer = await slack.users.info({ user, include_locale: true });
    return profileFrom(answer.user);
  } catch (error) {
    if (UNKNOWN.includes(refusalOf(error) ?? '')) return null;
    throw error;
  }
}
