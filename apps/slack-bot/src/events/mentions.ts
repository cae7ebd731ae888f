import { parseCommand } from '@recourse/chat';
import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { answerTo } from '../commands/answer.ts';

/** Whoever mentions the app sees, alone, what they asked for; without a question the case that is worked here. */
export function registerMentions(app: App, bot: Bot): void {
  app.event('app_mention', async ({ event }) => {
    const { user, channel, text, ts, thread_ts: thread } = event;
    if (user === undefined) return;
    const place = { channel, user, thread };
    const person = await bot.personOf(user);
    if (!person.ok) return bot.tell(place, person.message);
    const asked = parseCommand(text.replace(/<@[A-Z0-9]+(\|[^>]*)?>/g, ' '));
    const vague = asked.kind === 'help' || asked.kind === 'unknown' || asked.kind === 'new';
    const found = vague ? await bot.caseAt({ channel, thread: thread ?? ts }) : null;
    const question = found === null ? asked : { kind: 'reference' as const, reference: found.reference };
    const answer = await answerTo(bot, person, question, '/complaint');
    await bot.tell(place, answer.text, answer.blocks);
  });
}
