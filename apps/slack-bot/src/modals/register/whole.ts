import type { App } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import { openForm } from '../kit/open.ts';
import { onPress } from '../kit/press.ts';
import { metaOf } from '../kit/values.ts';
import { refusedView } from '../kit/views.ts';
import { wholeView } from '../whole/view.ts';
import type { RegisterMeta } from './form.ts';
import { readMessage } from './message.ts';

/** The whole of a message of which the form shows the beginning. */
export function registerWholeMessage(app: App, bot: Bot): void {
  onPress(app, bot, 'register:whole', async ({ view, user, trigger }) => {
    const { channel = '', ts = '', thread } = metaOf<RegisterMeta>(view);
    await openForm(bot, { user, trigger, pushed: true }, async ({ words }) => {
      const message = await readMessage(bot, { channel, ts, thread });
      if (message === null)
        return refusedView(words.t('register.unreadable', { command: '/complaint new' }), words);
      return wholeView(message.text, words, { last: false });
    });
    return null;
  });
}
