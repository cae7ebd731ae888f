import type { App, BlockAction, MessageShortcut } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import type { RegisterMeta } from './form.ts';
import type { Raw } from './message.ts';
import { openRegister } from './open.ts';

/** From the menu of a message, and from the button that answers an emoji. */
export function registerFromMessage(app: App, bot: Bot): void {
  app.shortcut<MessageShortcut>('register_complaint', async ({ ack, shortcut }) => {
    await ack();
    const { user, trigger_id: trigger, channel, message_ts: ts, message } = shortcut;
    const raw = { ...message, ts } as Raw;
    await openRegister(bot, { user: user.id, trigger, channel: channel.id, ts, message: raw });
  });
  app.action<BlockAction>('register_from_message', async ({ ack, body, payload }) => {
    await ack();
    const { value } = payload as { value?: string };
    await openRegister(bot, { user: body.user.id, trigger: body.trigger_id, ...spotOf(value, body) });
  });
}

/** The button says which message it is about; one that does not is about none, and opens an empty form. */
function spotOf(value: string | undefined, { channel }: BlockAction): RegisterMeta & { text?: string } {
  try {
    const { channel: where, ts, thread, text } = JSON.parse(value ?? '') as Record<string, string>;
    return { channel: where ?? channel?.id, ts, thread, text };
  } catch {
    return {};
  }
}
