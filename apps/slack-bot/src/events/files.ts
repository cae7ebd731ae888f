import { filesOf } from '@recourse/adapter-slack';
import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { attachFiles } from '../files.ts';

/** Files that are shared where a case is worked become its documents. The message itself is a note already. */
export function registerFiles(app: App, bot: Bot): void {
  app.event('message', async ({ event }) => {
    const { channel, user, ts, thread_ts, subtype, bot_id } = event as {
      channel: string;
      user?: string;
      ts: string;
      thread_ts?: string;
      subtype?: string;
      bot_id?: string;
    };
    const said = subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast';
    const files = filesOf(event);
    if (!said || files.length === 0 || user === undefined || bot_id !== undefined) return;
    const found = await bot.caseAt({ channel, thread: thread_ts ?? ts });
    if (found === null) return;
    const place = { channel, user, thread: thread_ts };
    const person = await bot.personOf(user);
    if (!person.ok) return bot.tell(place, person.message);
    const { reference } = found;
    const lost = await attachFiles(bot, person, reference, files);
    if (lost.length === 0) return;
    const lines = lost.map(({ name, why }) => person.words.t('file.lost', { file: name, reference, why }));
    await bot.tell(place, lines.join('\n'));
  });
}
