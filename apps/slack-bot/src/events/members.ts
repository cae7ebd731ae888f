import type { EventCallback } from '@recourse/adapter-slack';
import { type Profile, vouch, type Words, whyNobody } from '@recourse/chat';
import * as z from 'zod';
import type { Bot } from '../bot.ts';
import { traceOf } from '../log.ts';
import { refusalOf } from '../slack-client.ts';

const JoinedSchema = z.looseObject({
  type: z.literal('member_joined_channel'),
  user: z.string().min(1),
  channel: z.string().min(1),
  inviter: z.string().nullish(),
});
type Joined = z.output<typeof JoinedSchema>;
type Why = 'not-a-member' | 'may-not-read';

/**
 * In the channel of a case are only people who may read it. Whoever else comes in is taken out again and told why, and
 * that it happened is kept. Rejects when it could not be found out or done for the moment.
 */
export async function guardRoom(bot: Bot, body: EventCallback): Promise<void> {
  const joined = JoinedSchema.safeParse(body.event).data;
  if (joined === undefined || joined.user === bot.connection.botUserId) return;
  const found = await bot.caseAt({ channel: joined.channel });
  if (found === null || !found.ownChannel) return;
  const profile = await bot.profileOf(joined.user);
  const why = await whyOut(bot, found.reference, profile);
  if (why === null) return;
  const removed = await remove(bot, joined);
  if (removed) await record(bot, joined, why, body.event_id);
  await tellThem(bot, joined, { reference: found.reference, profile, why, removed });
}

async function whyOut(bot: Bot, reference: string, profile: Profile | null): Promise<Why | null> {
  const voucher = profile === null ? null : vouch(profile);
  if (!voucher?.ok) return 'not-a-member';
  const { register, account } = bot.connection;
  const readers = await bot.gate.readers(register, reference, [voucher.email]);
  if (readers.some((email) => email.toLowerCase() === voucher.email)) return null;
  const { email, name } = voucher;
  const person = { host: 'slack', account, externalId: profile?.id ?? '', name, email } as const;
  const session = await bot.gate.openSession(register, person);
  return session.ok ? 'may-not-read' : 'not-a-member';
}

const GONE_ALREADY = ['not_in_channel', 'channel_not_found', 'user_not_found'];
const FOR_NOW = ['ratelimited', 'rate_limited', 'internal_error', 'fatal_error', 'service_unavailable'];

/** False: Slack does not let the app do it. */
async function remove(bot: Bot, { channel, user }: Joined): Promise<boolean> {
  try {
    await bot.slack.conversations.kick({ channel, user });
    return true;
  } catch (error) {
    const refused = refusalOf(error);
    if (refused !== null && GONE_ALREADY.includes(refused)) return true;
    if (refused === null || FOR_NOW.includes(refused)) throw error;
    bot.log('error', 'not removed from a room', { channel, ...traceOf(error) });
    return false;
  }
}

function record(bot: Bot, { channel, user }: Joined, why: Why, event: string): Promise<void> {
  const { register, account } = bot.connection;
  return bot.gate.recordRemoval(
    register,
    { host: 'slack', account, ref: channel },
    { externalId: user, why },
    event,
  );
}

type Removal = { reference: string; profile: Profile | null; why: Why; removed: boolean };

/** Being told is less than being out: what goes wrong here is logged. */
async function tellThem(bot: Bot, joined: Joined, removal: Removal): Promise<void> {
  try {
    if (removal.removed) await tellRemoved(bot, joined, removal);
    await tellInviter(bot, joined, removal);
  } catch (error) {
    bot.log('warn', 'a removal was not explained', { channel: joined.channel, ...traceOf(error) });
  }
}

async function tellRemoved(bot: Bot, { user }: Joined, { reference, profile, why }: Removal): Promise<void> {
  if (profile === null || profile.isBot) return;
  const words = await bot.wordsFor(profile);
  const reason = why === 'not-a-member' ? whyNotMember(profile, words) : words.t('membership.may-not-read');
  const text = words.t('membership.removed', { reference, why: reason });
  await bot.slack.chat.postMessage({ channel: user, text });
}

function whyNotMember(profile: Profile, words: Words): string {
  const voucher = vouch(profile);
  return whyNobody(voucher.ok ? { notMember: voucher.email } : voucher.why, words);
}

async function tellInviter(
  bot: Bot,
  joined: Joined,
  { reference, profile, removed }: Removal,
): Promise<void> {
  const { inviter, channel, user } = joined;
  if (inviter == null || inviter === user || inviter === bot.connection.botUserId) return;
  const words = await bot.wordsFor(await bot.profileOf(inviter));
  const name = profile?.name ?? user;
  const text = words.t(removed ? 'membership.undone' : 'membership.stays', { name, reference });
  await bot.tell({ channel, user: inviter }, text);
}
