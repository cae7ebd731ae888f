import { filesOf, msOfTs, readable, type SlackFile } from '@recourse/adapter-slack';
import type { Bot } from '../../bot.ts';

/** Where a message is. `thread`: ts of its thread's root, which it may be itself. */
export type Spot = { channel: string; ts: string; thread: string };

export type Message = Spot & {
  /** As people read it, whole. */
  text: string;
  /** UTC ms. */
  at: number;
  /** Slack's id of whoever wrote it; null: an app. */
  user: string | null;
  /** What an app calls itself. */
  appName: string | null;
  files: SlackFile[];
};

/** A message as shortcuts and `conversations.replies` show it. */
export type Raw = {
  ts?: string | undefined;
  thread_ts?: string | undefined;
  text?: string | undefined;
  user?: string | undefined;
  username?: string | undefined;
  bot_profile?: { name?: string | undefined } | undefined;
  attachments?: { text?: string | undefined; fallback?: string | undefined }[] | undefined;
};

export async function messageFrom(bot: Bot, channel: string, raw: Raw): Promise<Message> {
  const { ts = '', thread_ts: thread = ts } = raw;
  return {
    channel,
    ts,
    thread,
    text: await readable(wordsIn(raw), async (user) => (await bot.profileOf(user))?.name ?? null),
    at: msOfTs(ts) ?? bot.now(),
    user: raw.user ?? null,
    appName: raw.bot_profile?.name ?? raw.username ?? null,
    files: filesOf(raw),
  };
}

function wordsIn({ text, attachments = [] }: Raw): string {
  if (text?.trim()) return text;
  const shared = attachments.map((each) => each.text ?? each.fallback ?? '');
  return shared.filter(Boolean).join('\n\n');
}

const UNREADABLE = ['not_in_channel', 'channel_not_found', 'thread_not_found', 'message_not_found'];

/** The message as it is in Slack now; null where the app cannot read it, or it is gone. */
export async function readMessage(
  bot: Bot,
  { channel, ts, thread }: Omit<Spot, 'thread'> & { thread?: string | undefined },
): Promise<Message | null> {
  try {
    const { messages = [] } = await bot.slack.conversations.replies({
      channel,
      ts: thread ?? ts,
      oldest: ts,
      latest: ts,
      inclusive: true,
      limit: 2,
    });
    const raw = messages.find((message) => message.ts === ts);
    return raw === undefined ? null : await messageFrom(bot, channel, raw as Raw);
  } catch (error) {
    const code = (error as { data?: { error?: string } }).data?.error ?? '';
    if (UNREADABLE.includes(code)) return null;
    throw error;
  }
}

/** The place at which a case that is registered from this message appears. */
export function surfaceOf({ connection }: Bot, { channel, thread }: Pick<Spot, 'channel' | 'thread'>) {
  return { host: 'slack', account: connection.account, ref: `${channel}:${thread}` } as const;
}
