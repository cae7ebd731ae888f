import { type EventCallback, inboundOf } from '@recourse/adapter-slack';
import { vouch } from '@recourse/chat';
import type { Bot } from '../bot.ts';
import { traceOf } from '../log.ts';
import type { Retry } from '../receiver.ts';
import { endConnection } from './ended.ts';
import { guardRoom } from './members.ts';

/** Slack sends an event again up to this often; with the last attempt a note is better kept without its author's name. */
const LAST_RETRY = 3;

/**
 * What must not be lost is done before Slack hears that it arrived: what people wrote, changed or deleted, who came into
 * the room of a case, and the end of a connection. An answer means that it was not; Slack then sends it again. `null`:
 * go on.
 */
export async function takeInFirst(bot: Bot, body: EventCallback, retry: Retry): Promise<Response | null> {
  try {
    await takeIn(bot, body, retry);
    await guardRoom(bot, body);
    await endConnection(bot, body);
    return null;
  } catch (error) {
    bot.log('error', 'not taken in', { type: body.event.type, retry: retry.num, ...traceOf(error) });
    return new Response('', { status: 503, headers: { 'retry-after': '5' } });
  }
}

async function takeIn(bot: Bot, body: EventCallback, retry: Retry): Promise<void> {
  const { register, account, botUserId, botId, appId } = bot.connection;
  const inbound = await inboundOf(body, {
    account,
    botUserId,
    botId,
    appId,
    surfaceFor: (channel, root) => bot.roomAt(channel, root),
    personOf: (user) => authorOf(bot, user, retry),
  });
  if (inbound.length === 0) return;
  const taken = await bot.gate.takeIn(register, inbound);
  if (!taken.ok) bot.log('warn', 'refused by the register', { register, code: taken.code });
}

/** An address that Slack does not vouch for makes nobody the author. */
async function authorOf(
  bot: Bot,
  user: string,
  retry: Retry,
): Promise<{ name?: string; email?: string } | null> {
  try {
    const profile = await bot.profileOf(user);
    if (profile === null) return null;
    const voucher = vouch(profile);
    return voucher.ok ? { name: voucher.name, email: voucher.email } : { name: profile.name };
  } catch (error) {
    if (retry.num < LAST_RETRY) throw error;
    return null;
  }
}
