import { SHOW_ALL } from '@recourse/adapter-slack';
import type { ComplaintView } from '@recourse/api-client/schemas';
import type { Words } from '@recourse/chat';
import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { draftView } from '../modals/approval/read.ts';
import { readCase } from '../modals/kit/case.ts';
import { openForm } from '../modals/kit/open.ts';
import { refusedView } from '../modals/kit/views.ts';
import { wholeView } from '../modals/whole/view.ts';
import { asClicker, type Click, onClick } from './click.ts';

/** Shows all of a text that a message shows folded, as the person who asks may read it. */
export function registerShowAll(app: App, bot: Bot): void {
  onClick(app, bot, SHOW_ALL, showAll);
}

async function showAll(click: Click): Promise<void> {
  const { bot, user, trigger, reference, id, body } = click;
  if (reference === null) return asClicker(click, async () => {});
  const pushed = body.view?.type === 'modal';
  await openForm(bot, { user, trigger, pushed }, async (person) => {
    const { words } = person;
    const found = await readCase(person, reference);
    if (!found.ok) return refusedView(found.why, words);
    if (id === 'draft') return draftView(found.view, words);
    const text = textIn(found.view, id, words);
    return text === null ? refusedView(words.t('actions.gone'), words) : wholeView(text, words);
  });
}

/** Of a note, a message, a task or, without an id, the complaint itself; null: it is none of this case. */
function textIn(view: ComplaintView, id: string, words: Words): string | null {
  const erased = words.t('erased.item');
  if (id === '') return view.description ?? erased;
  const item = [...view.notes, ...view.messages].find((each) => each.id === id);
  const task = view.tasks.find((each) => each.id === id);
  if (item === undefined && task === undefined) return null;
  return (item ? item.text : task?.title) ?? erased;
}
