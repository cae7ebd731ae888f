import { explainProblem } from '@recourse/chat';
import type { ModalView } from '@slack/types';
import type { Bot, Person } from '../../bot.ts';
import { showForm } from '../kit/open.ts';
import { rejectionOf } from '../kit/refusal.ts';
import { escaped, marked } from '../kit/text.ts';
import { doneView } from '../kit/views.ts';
import { whoseIs } from '../register/already.ts';
import { type Spot, surfaceOf } from '../register/message.ts';
import { backlogOf, MOST } from './backlog.ts';

export type Attached =
  | { ok: true; view: ModalView; after: (form: string) => Promise<void> }
  | { ok: false; why: string };

/**
 * Makes a thread a place of a case, as this person; what was said in it before follows as internal notes. Doing it twice
 * changes nothing.
 */
export async function attachThread(
  bot: Bot,
  person: Person,
  reference: string,
  spot: Pick<Spot, 'channel' | 'thread'>,
): Promise<Attached> {
  const { client, words } = person;
  const surface = surfaceOf(bot, spot);
  const idempotencyKey = `slack.${surface.account}.${surface.ref}.attach.${reference}`;
  try {
    await client.command(reference, 'LinkSurface', { surface }, { idempotencyKey });
  } catch (error) {
    const code = rejectionOf(error)?.code;
    if (code !== 'already-done') throw error;
    return { ok: false, why: await whoseIs(person, surface) };
  }
  const done = (lines: string[]) =>
    doneView(
      words.t('register.attach.done', { reference }),
      words,
      lines.flatMap((line) => marked(escaped(line))),
    );
  return {
    ok: true,
    view: done([]),
    after: async (form) => showForm(bot, form, done(await takeBacklog(bot, person, spot))),
  };
}

/** What is said of the notes; also that they could not be had, since the thread is the case's all the same. */
async function takeBacklog(
  bot: Bot,
  { words }: Person,
  spot: Pick<Spot, 'channel' | 'thread'>,
): Promise<string[]> {
  try {
    const { inbound, more } = await backlogOf(bot, spot);
    if (inbound.length === 0) return [];
    const kept = await bot.gate.takeIn(bot.connection.register, inbound);
    if (!kept.ok) return [words.t('register.attach.later', { why: kept.message })];
    return [
      words.t('register.attach.notes', { n: inbound.length }),
      ...(more ? [words.t('register.attach.most', { n: MOST })] : []),
    ];
  } catch (error) {
    bot.log('warn', 'the backlog of a thread was not taken', { channel: spot.channel });
    return [words.t('register.attach.later', { why: explainProblem(error, words) })];
  }
}
