import { actions, buttonText, paragraphs } from '@recourse/adapter-slack';
import { ApiError, UnreachableError } from '@recourse/api-client/client';
import type { Found } from '@recourse/channel';
import { explainProblem } from '@recourse/chat';
import type { App } from '@slack/bolt';
import type { Bot, Place } from '../bot.ts';
import { refusalOf } from '../slack-client.ts';

/** What ticks off a task: ✅ ✔️ ☑️ */
const DONE = ['white_check_mark', 'heavy_check_mark', 'ballot_box_with_check'];

/** A reaction can complete a task, or ask to register what somebody wrote. */
export function registerReactions(app: App, bot: Bot): void {
  app.event('reaction_added', async ({ event, body }) => {
    const { user, item, reaction } = event;
    if (item.type !== 'message') return;
    const emoji = reaction.split('::')[0] ?? '';
    const { channel, ts } = item;
    if (DONE.includes(emoji)) {
      const found = await itemAt(bot, channel, ts);
      if (found?.item?.startsWith('t'))
        return completeTask(bot, { channel, user, thread: found.thread }, found, body.event_id);
    }
    const { registerEmoji } = await bot.settings();
    if (registerEmoji.includes(emoji)) await offerToRegister(bot, { channel, user }, ts);
  });
}

type Placed = Found & { thread?: string };

/** A reaction does not say in which thread its message is. */
async function itemAt(bot: Bot, channel: string, ts: string): Promise<Placed | null> {
  const own = await bot.caseAt({ channel, ts });
  if (own?.item) return own;
  const thread = await threadOf(bot, channel, ts);
  if (thread === null) return null;
  const found = await bot.caseAt({ channel, thread, ts });
  return found === null ? null : { ...found, thread };
}

async function threadOf(bot: Bot, channel: string, ts: string): Promise<string | null> {
  try {
    const { messages } = await bot.slack.conversations.replies({ channel, ts, limit: 1 });
    return messages?.[0]?.thread_ts ?? null;
  } catch (error) {
    if (['thread_not_found', 'message_not_found', 'channel_not_found'].includes(refusalOf(error) ?? ''))
      return null;
    throw error;
  }
}

async function completeTask(
  bot: Bot,
  place: Place,
  { reference, item }: Found,
  event: string,
): Promise<void> {
  const person = await bot.personOf(place.user);
  if (!person.ok) return bot.tell(place, person.message);
  try {
    const idempotencyKey = `slack.${bot.connection.account}.${event}`;
    await person.client.command(reference, 'CompleteTask', { task: item ?? '' }, { idempotencyKey });
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof UnreachableError)) throw error;
    await bot.tell(place, explainProblem(error, person.words, reference));
  }
}

/** Slack lets no form open for a reaction, so a button that only this person sees opens it. */
async function offerToRegister(bot: Bot, place: Place, ts: string): Promise<void> {
  const person = await bot.personOf(place.user);
  if (!person.ok) return bot.tell(place, person.message);
  const { t } = person.words;
  const value = JSON.stringify({ channel: place.channel, ts });
  await bot.tell(place, t('command.emoji'), [
    ...paragraphs([t('command.emoji')]),
    ...actions([
      {
        type: 'button',
        style: 'primary',
        text: buttonText(t('register.action')),
        action_id: 'register_from_message',
        value,
      },
    ]),
  ]);
}
