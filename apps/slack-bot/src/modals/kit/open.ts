import { explainProblem } from '@recourse/chat';
import type { ModalView } from '@slack/types';
import type { Bot, Person } from '../../bot.ts';
import { explainable } from './refusal.ts';
import { loadingView, refusedView } from './views.ts';

/** Who asked for a form, and the trigger of it. `pushed`: on top of the form in which they asked. */
export type From = { trigger: string; user: string; pushed?: boolean | undefined };

/**
 * Opens a form for somebody. What starts it (`trigger`) is good for three seconds and what it shows may have to be asked
 * for, so an empty one is opened at once and filled when `fill` is done. Who is no member is told how to be let in.
 */
export async function openForm(
  bot: Bot,
  { trigger, user, pushed }: From,
  fill: (person: Person) => Promise<ModalView>,
): Promise<void> {
  const body = { trigger_id: trigger, view: loadingView() };
  const opened = pushed ? await bot.slack.views.push(body) : await bot.slack.views.open(body);
  const id = opened.view?.id;
  if (id === undefined) return;
  const person = await bot.personOf(user);
  await showForm(bot, id, person.ok ? await filled(person, fill) : refusedView(person.message, person.words));
}

/** Puts a form in the place of the one that is open; nothing where it was closed meanwhile. */
export async function showForm(bot: Bot, id: string, view: ModalView): Promise<void> {
  try {
    await bot.slack.views.update({ view_id: id, view });
  } catch (error) {
    const { data } = error as { data?: { error?: string } };
    if (data?.error !== 'not_found' && data?.error !== 'view_not_found') throw error;
  }
}

async function filled(person: Person, fill: (person: Person) => Promise<ModalView>): Promise<ModalView> {
  try {
    return await fill(person);
  } catch (error) {
    if (!explainable(error)) throw error;
    return refusedView(explainProblem(error, person.words), person.words);
  }
}
