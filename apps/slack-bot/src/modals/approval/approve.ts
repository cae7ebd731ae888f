import type { Bot, Person } from '../../bot.ts';
import { showSending } from '../send/sending-card.ts';

/** Approves the final response that waits: it leaves after a moment in which it can be taken back. */
export async function approve(
  bot: Bot,
  person: Person,
  user: string,
  reference: string,
  idempotencyKey: string,
): Promise<void> {
  const prepared = { command: 'ApproveFinalResponse', data: {} } as const;
  await person.client.command(reference, 'PrepareSending', prepared, { idempotencyKey });
  await showSending(bot, person, user, { reference, letter: 'final-response' });
}
