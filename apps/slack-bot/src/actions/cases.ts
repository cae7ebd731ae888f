import { ACTION_IDS, messageOf } from '@recourse/adapter-slack';
import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { caseContent } from '../cases.ts';
import type { From } from '../modals/kit/open.ts';
import { openSend } from '../modals/send/open.ts';
import type { SmallName } from '../modals/small/forms.ts';
import { openSmall } from '../modals/small/index.ts';
import { asClicker, type Click, onClick } from './click.ts';

const FORMS: Partial<Record<keyof typeof ACTION_IDS, SmallName>> = {
  note: 'note',
  task: 'task',
  escalate: 'escalate',
  cancel: 'cancel',
  decline: 'decline',
};

/** The buttons of a case: one does something at once, the others open a form. */
export function registerCaseButtons(app: App, bot: Bot): void {
  onClick(app, bot, ACTION_IDS.assign, assignToMe);
  for (const [button, form] of Object.entries(FORMS))
    onClick(app, bot, ACTION_IDS[button as keyof typeof FORMS], (click) =>
      opening(click, (from, reference) => openSmall(bot, from, form, { reference, id: click.id })),
    );
  onClick(app, bot, ACTION_IDS.send, (click) =>
    opening(click, (from, reference) => openSend(bot, from, reference)),
  );
  onClick(app, bot, ACTION_IDS.acknowledge, (click) =>
    opening(click, (from, reference) => openSend(bot, from, reference, 'acknowledgement')),
  );
  // A link: Slack tells of it all the same and wants to hear that it was told.
  app.action(ACTION_IDS.open, async ({ ack }) => ack());
}

async function opening(click: Click, open: (from: From, reference: string) => Promise<void>): Promise<void> {
  const { reference, trigger, user } = click;
  if (reference === null) return asClicker(click, async () => {});
  await open({ trigger, user, pushed: click.body.view?.type === 'modal' }, reference);
}

async function assignToMe(click: Click): Promise<void> {
  const { bot, alone, key, replace } = click;
  await asClicker(click, async (person, reference) => {
    const { client, member, words } = person;
    await client.command(reference, 'Assign', { assignee: member }, { idempotencyKey: key });
    // In a room the outbox changes the card.
    if (!alone) return;
    const { content } = await caseContent(bot, person, reference, words);
    await replace({ replace_original: true, ...messageOf(content, { words, value: { reference } }) });
  });
}
