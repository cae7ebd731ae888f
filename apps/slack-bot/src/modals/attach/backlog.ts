import { inboundOf } from '@recourse/adapter-slack';
import type { Inbound } from '@recourse/channel';
import { vouch } from '@recourse/chat';
import type { Bot } from '../../bot.ts';
import type { Spot } from '../register/message.ts';

/** Messages of a thread that become notes when it is attached. */
export const MOST = 200;

export type Backlog = { inbound: Inbound[] /** The thread is longer. */; more: boolean };

type Said = Record<string, unknown> & { ts?: string };

/**
 * What was said in a thread before it was a case's, as the notes that it would have been. Each keeps the message's own
 * id, so that a later edit finds it, and one that comes by its event as well is not kept twice.
 */
export async function backlogOf(
  bot: Bot,
  { channel, thread }: Pick<Spot, 'channel' | 'thread'>,
): Promise<Backlog> {
  const { messages = [], has_more: more = false } = await bot.slack.conversations.replies({
    channel,
    ts: thread,
    limit: MOST,
  });
  const notes = await Promise.all(
    (messages as Said[]).map((message) => noteOf(bot, { channel, thread }, message)),
  );
  return { inbound: notes.flat().sort((a, b) => a.at - b.at), more };
}

async function noteOf(
  bot: Bot,
  { channel, thread }: Pick<Spot, 'channel' | 'thread'>,
  message: Said,
): Promise<Inbound[]> {
  const { account, botUserId, botId, appId } = bot.connection;
  const event = { ...message, type: 'message', channel };
  return inboundOf(
    {
      type: 'event_callback',
      event_id: `backlog.${channel}.${message.ts}`,
      team_id: bot.team,
      enterprise_id: undefined,
      api_app_id: appId,
      event,
    },
    {
      account,
      botUserId,
      botId,
      appId,
      surfaceFor: async () => `${channel}:${thread}`,
      personOf: async (user) => {
        const profile = await bot.profileOf(user);
        if (profile === null) return null;
        // An address that Slack does not vouch for makes nobody the author.
        const voucher = vouch(profile);
        return voucher.ok ? { name: voucher.name, email: voucher.email } : { name: profile.name };
      },
    },
  );
}
