import type { App } from '@slack/bolt';
import type { Bot, Place } from './bot.ts';
import { traceOf } from './log.ts';

/** What goes wrong in a handler is logged, and whoever waits for it is told so that nobody else sees it. */
export function explainErrors(app: App, bot: Bot): void {
  app.error(async ({ error, body }: Failed) => {
    const place = placeOf(body as Body);
    bot.log('error', 'handler', {
      register: bot.connection.register,
      channel: place?.channel,
      ...traceOf(error),
    });
    if (place === null) return;
    try {
      const words = await bot.wordsFor(await bot.profileOf(place.user));
      await bot.tell(place, words.t('command.trouble'));
    } catch (second) {
      bot.log('warn', 'nobody could be told', { channel: place.channel, ...traceOf(second) });
    }
  });
}

type Failed = { error: unknown; body: unknown };
type Body = {
  user_id?: string;
  channel_id?: string;
  user?: { id?: string };
  channel?: { id?: string };
  container?: { channel_id?: string; thread_ts?: string };
  event?: { user?: unknown; channel?: unknown; item?: { channel?: unknown }; thread_ts?: unknown };
};

/** Who waits for an answer, and where. */
export function placeOf(body: Body): Place | null {
  const user = text(body.user_id) ?? text(body.user?.id) ?? text(body.event?.user);
  if (user === null) return null;
  const channel =
    text(body.channel_id) ??
    text(body.channel?.id) ??
    text(body.container?.channel_id) ??
    text(body.event?.channel) ??
    text(body.event?.item?.channel) ??
    user;
  const thread = text(body.container?.thread_ts) ?? text(body.event?.thread_ts);
  return { channel, user, ...(thread === null ? {} : { thread }) };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
