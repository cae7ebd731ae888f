import type { Language } from '@recourse/complaint-domain';
import { ErrorCode, type WebClient } from '@slack/web-api';
import type { Services } from '../services.ts';

/** A user of a workspace, as Slack knows them. */
export type Profile = {
  id: string;
  name: string;
  email: string | null;
  /** Whether Slack has seen that the address is theirs. */
  emailVerified: boolean;
  /** BCP 47, such as `pt-BR`. */
  locale: string | null;
  timeZone: string | null;
  bot: boolean;
  deleted: boolean;
  /** Of another organisation, in a channel that is shared with it. */
  stranger: boolean;
};

const REMEMBERED_MS = 10 * 60_000;

export type { Language };

/**
 * Who a user is; null: Slack knows no such user. Remembered for ten minutes. Rejects when Slack cannot be asked.
 */
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

type Answer = NonNullable<Awaited<ReturnType<WebClient['users']['info']>>['user']>;

async function ask(slack: WebClient, user: string): Promise<Profile | null> {
  try {
    const { user: found } = await slack.users.info({ user, include_locale: true });
    return found === undefined ? null : profileFrom(user, found);
  } catch (error) {
    if (isRefusal(error, ['user_not_found', 'user_not_visible', 'users_not_found'])) return null;
    throw error;
  }
}

function profileFrom(id: string, user: Answer): Profile {
  return {
    id,
    name: user.profile?.real_name || user.real_name || user.profile?.display_name || user.name || id,
    email: user.profile?.email?.trim() || null,
    emailVerified: user.is_email_confirmed === true,
    locale: user.locale ?? null,
    timeZone: user.tz ?? null,
    bot: user.is_bot === true || user.is_workflow_bot === true || id === 'USLACKBOT',
    deleted: user.deleted === true,
    stranger: user.is_stranger === true,
  };
}

/** Whether Slack answered with one of these error codes. */
export function isRefusal(error: unknown, codes: string[]): boolean {
  const { code, data } = error as { code?: string; data?: { error?: string } };
  return code === ErrorCode.PlatformError && codes.includes(data?.error ?? '');
}
