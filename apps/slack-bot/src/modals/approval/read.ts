import type { ComplaintView } from '@recourse/api-client/schemas';
import { recipientText, type Words } from '@recourse/chat';
import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Bot, Person } from '../../bot.ts';
import { readCase } from '../kit/case.ts';
import { pressButton } from '../kit/inputs.ts';
import { type From, openForm } from '../kit/open.ts';
import { onPress } from '../kit/press.ts';
import { type Outcome, onSubmit, type Submission } from '../kit/submit.ts';
import { aside, escaped, fact, marked } from '../kit/text.ts';
import { metaOf } from '../kit/values.ts';
import { noticeBlocks, refusedView } from '../kit/views.ts';
import { openSmall } from '../small/index.ts';
import { wholeView } from '../whole/view.ts';
import { approve } from './approve.ts';

/** `at`: when the draft was made that is shown, UTC ms. */
type DraftMeta = { reference: string; at: number };

export function registerApproval(app: App, bot: Bot): void {
  onSubmit(app, bot, 'approval', { blame: [], work: approveRead });
  onPress(app, bot, 'approval:reason', async ({ view, user, trigger }) => {
    const { reference = '' } = metaOf<DraftMeta>(view);
    await openSmall(bot, { user, trigger, pushed: true }, 'decline', { reference });
    return null;
  });
}

/** The whole letter that waits for a second person, with the decision for whoever may take it. */
export function openDraft(bot: Bot, from: From, reference: string): Promise<void> {
  return openForm(bot, from, async (person) => {
    const found = await readCase(person, reference);
    return found.ok ? draftView(found.view, person.words) : refusedView(found.why, person.words);
  });
}

export function draftView(view: ComplaintView, words: Words, notice?: string): ModalView {
  const { draft, reference, commands } = view;
  const { t } = words;
  if (draft === null) return refusedView(t('actions.draft.gone', { reference }), words);
  const may = commands.ApproveFinalResponse === null;
  return wholeView(draft.text ?? t('erased.item'), words, {
    title: t('messageKind.final-response'),
    before: [...noticeBlocks(notice), ...frameBlocks(view, words)],
    after: may ? declineBlock(words) : ownBlock(view, words),
    ...(may && {
      submit: {
        text: t('actions.approve.submit'),
        callback: 'approval',
        meta: { reference, at: draft.at } satisfies DraftMeta,
      },
    }),
  });
}

function frameBlocks(view: ComplaintView, words: Words): KnownBlock[] {
  const { t } = words;
  const { by, at, offerUntil } = view.draft as NonNullable<ComplaintView['draft']>;
  return [
    ...marked(
      [
        fact(t('approval.by'), by.name ?? by.id),
        fact(t('approval.at'), words.formatDate(at)),
        fact(t('writing.recipient'), recipientText(view, words)),
        ...(offerUntil ? [escaped(t('actions.offer', { date: words.formatDay(offerUntil) }))] : []),
      ].join('\n'),
    ),
    { type: 'divider' },
  ];
}

function declineBlock(words: Words): KnownBlock[] {
  const elements = [pressButton('approval:reason', words.t('approval.decline'))];
  return [{ type: 'actions', block_id: 'decline', elements }];
}

function ownBlock({ commands }: ComplaintView, words: Words): KnownBlock[] {
  const own = commands.ApproveFinalResponse?.code === 'second-person-needed';
  return own ? [aside(words.t('actions.draft.own'))] : [];
}

/** Only what was read is approved: a draft that was written anew meanwhile is shown first. */
async function approveRead({ bot, person, user, view, key }: Submission): Promise<Outcome> {
  const { reference = '', at } = metaOf<DraftMeta>(view);
  const found = await readCase(person, reference);
  if (!found.ok) return { kind: 'show', view: refusedView(found.why, person.words) };
  if (found.view.draft?.at !== at)
    return {
      kind: 'show',
      view: draftView(found.view, person.words, person.words.t('actions.draft.changed')),
    };
  await approve(bot, person as Person, user, reference, key);
  return { kind: 'close' };
}
