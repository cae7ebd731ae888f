import { actionValueOf } from '@recourse/adapter-slack';
import { explainProblem } from '@recourse/chat';
import type { App, BlockAction, RespondArguments } from '@slack/bolt';
import type { Bot, Person, Place } from '../bot.ts';
import { placeOf } from '../errors.ts';
import { filtersOf } from '../home/filters.ts';
import { publish } from '../home/index.ts';
import { explainable } from '../modals/kit/refusal.ts';

/** A press on a button of a card, in a room, a message to one person, or the home page. */
export type Click = {
  bot: Bot;
  user: string;
  trigger: string;
  place: Place;
  /** Of the case; null: the message does not know it, and no case is worked on where it stands. */
  reference: string | null;
  /** Of the task, letter or note. */
  id: string;
  /** For the service: the same press told twice is one thing. */
  key: string;
  body: BlockAction;
  /** Only this person sees the message, so nothing but this press changes it. */
  alone: boolean;
  /** Puts another message in the place of the one that was pressed. */
  replace(message: RespondArguments): Promise<void>;
};

/** Handles a button of a card. What a message does not know of its case, the place where it stands does. */
export function onClick(app: App, bot: Bot, action: string, work: (click: Click) => Promise<void>): void {
  app.action<BlockAction>(action, async ({ ack, body, payload, respond }) => {
    await ack();
    const { user, trigger_id: trigger, container } = body;
    const { value } = payload as { value?: string };
    const { reference, id = '' } = actionValueOf(value);
    const place = placeOf(body as Parameters<typeof placeOf>[0]) ?? { channel: user.id, user: user.id };
    await work({
      bot,
      user: user.id,
      trigger,
      place,
      reference: reference ?? (await referenceAt(bot, body)),
      id,
      key: `slack.${bot.connection.account}.${user.id}.${payload.action_ts}`,
      body,
      alone: container.is_ephemeral === true || place.channel.startsWith('D'),
      replace: async (message) => {
        if (body.response_url) await respond(message);
      },
    });
  });
}

async function referenceAt(bot: Bot, { channel, container }: BlockAction): Promise<string | null> {
  if (channel === undefined) return null;
  const { message_ts: ts, thread_ts: thread } = container as { message_ts?: string; thread_ts?: string };
  const found = await bot.caseAt({ channel: channel.id, thread: thread ?? ts, ts });
  return found?.reference ?? null;
}

/** The first page shows what was done on it; a card in a room is changed by the outbox. */
async function refreshHome({ bot, user, body }: Click): Promise<void> {
  if (body.view?.type === 'home') await publish(bot, user, filtersOf(body.view.private_metadata));
}

/**
 * Does what a press asks for as the person who pressed. Who may not, and why, is said to them alone; a press on what no
 * case is known for says so.
 */
export async function asClicker(
  click: Click,
  work: (person: Person, reference: string) => Promise<void>,
): Promise<void> {
  const { bot, user, place, reference } = click;
  const person = await bot.personOf(user);
  if (!person.ok) return bot.tell(place, person.message);
  const { words } = person;
  if (reference === null) return bot.tell(place, words.t('actions.nowhere'));
  try {
    await work(person, reference);
    await refreshHome(click);
  } catch (error) {
    if (!explainable(error)) throw error;
    await bot.tell(place, explainProblem(error, words, reference));
  }
}
