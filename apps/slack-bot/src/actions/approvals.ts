import { ACTION_IDS } from '@recourse/adapter-slack';
import { whyNot } from '@recourse/chat';
import type { App, BlockAction } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { approve } from '../modals/approval/approve.ts';
import { openDraft } from '../modals/approval/read.ts';
import { readCase } from '../modals/kit/case.ts';
import { asClicker, type Click, onClick } from './click.ts';

/** Approves what stands on the card. Where the card does not hold the whole letter as it is now, it is read first. */
export function registerApprovalButtons(app: App, bot: Bot): void {
  onClick(app, bot, ACTION_IDS.approve, approveShown);
}

async function approveShown(click: Click): Promise<void> {
  const { bot, user, trigger, place, key } = click;
  await asClicker(click, async (person, reference) => {
    const { words } = person;
    const found = await readCase(person, reference);
    if (!found.ok) return bot.tell(place, found.why);
    const { draft, commands } = found.view;
    if (draft === null) return bot.tell(place, words.t('actions.draft.gone', { reference }));
    const refused = commands.ApproveFinalResponse;
    if (refused) return bot.tell(place, whyNot(refused, words));
    if (!holds(click.body, draft.text ?? ''))
      return openDraft(bot, { user, trigger, pushed: click.body.view?.type === 'modal' }, reference);
    await approve(bot, person, user, reference, key);
  });
}

/** Slack writes emoji, entities and blanks its own way: what is compared are letters and digits. */
function bare(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

type Shown = { blocks?: { type: string; text?: { type: string; text: string } }[] };

/** Whether the message that was pressed shows all of a letter. */
export function holds({ message }: Pick<BlockAction, 'message'>, letter: string): boolean {
  const sections = ((message as Shown | undefined)?.blocks ?? []).flatMap(({ type, text }) =>
    type === 'section' && text?.type === 'plain_text' ? [text.text] : [],
  );
  return bare(letter) !== '' && bare(sections.join(' ')).includes(bare(letter));
}
