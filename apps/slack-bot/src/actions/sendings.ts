import { ACTION_IDS } from '@recourse/adapter-slack';
import type { App } from '@slack/bolt';
import type { Bot, Person } from '../bot.ts';
import { readCase } from '../modals/kit/case.ts';
import { sendingMessage } from '../modals/send/sending-card.ts';
import { asClicker, type Click, onClick } from './click.ts';

const COMMANDS = { 'take-back': 'TakeBackSending', 'send-now': 'ReleaseSending' } as const;

/** The letter that waits: it stays here after all, or leaves at once. */
export function registerSendingButtons(app: App, bot: Bot): void {
  for (const [button, command] of Object.entries(COMMANDS))
    onClick(app, bot, ACTION_IDS[button as keyof typeof COMMANDS], (click) => decide(click, command));
}

async function decide(click: Click, command: (typeof COMMANDS)[keyof typeof COMMANDS]): Promise<void> {
  await asClicker(click, async (person, reference) => {
    try {
      await person.client.command(reference, command, { sending: click.id }, { idempotencyKey: click.key });
    } finally {
      // Also when it was too late: the card then says what became of the letter.
      if (click.alone) await redraw(click, person, reference);
    }
  });
}

async function redraw(click: Click, person: Person, reference: string): Promise<void> {
  const found = await readCase(person, reference);
  const sending = found.ok ? found.view.sendings.find(({ id }) => id === click.id) : undefined;
  if (!found.ok || sending === undefined) return;
  await click.replace({ replace_original: true, ...sendingMessage(found.view, sending, person.words) });
}
