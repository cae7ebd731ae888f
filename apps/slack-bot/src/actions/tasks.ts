import { ACTION_IDS, messageOf } from '@recourse/adapter-slack';
import { taskContent } from '@recourse/chat';
import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { readCase } from '../modals/kit/case.ts';
import { asClicker, type Click, onClick } from './click.ts';

export function registerTaskButtons(app: App, bot: Bot): void {
  onClick(app, bot, ACTION_IDS.done, complete);
}

async function complete(click: Click): Promise<void> {
  await asClicker(click, async (person, reference) => {
    const { client, words } = person;
    await client.command(reference, 'CompleteTask', { task: click.id }, { idempotencyKey: click.key });
    if (!click.alone) return;
    const found = await readCase(person, reference);
    const task = found.ok ? found.view.tasks.find(({ id }) => id === click.id) : undefined;
    if (task === undefined) return;
    const { id, state, dueAt } = task;
    const title = task.title ?? words.t('erased.item');
    const card = { id, reference, title, state, dueAt, assignee: null };
    const value = { reference, id };
    await click.replace({ replace_original: true, ...messageOf(taskContent(card, words), { words, value }) });
  });
}
