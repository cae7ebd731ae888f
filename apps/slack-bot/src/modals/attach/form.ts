import type { ComplaintRow } from '@recourse/api-client/schemas';
import type { Words } from '@recourse/chat';
import type { ModalView, RadioButtons } from '@slack/types';
import { formView, LIMITS, optionLabel, pressButton, textField } from '../kit/inputs.ts';
import { aside, escaped, marked, plainText } from '../kit/text.ts';
import { noticeBlocks } from '../kit/views.ts';

export type AttachMeta = { channel: string; ts: string; thread: string };

/** Radio buttons are at most ten. */
export const FOUND = 10;

type Look = { words?: string; rows?: ComplaintRow[]; notice?: string | undefined };

/** Looks for a case, and shows what was found to choose from. */
export function attachView(meta: AttachMeta, words: Words, look: Look = {}): ModalView {
  const { t } = words;
  return formView({
    callback: 'attach',
    title: t('register.attach.modal'),
    submit: t('register.attach.submit'),
    close: t('common.cancel'),
    meta,
    blocks: [
      ...noticeBlocks(look.notice),
      aside(t('register.attach.hint')),
      textField({
        name: 'words',
        label: t('register.attach.search'),
        value: look.words,
        most: 200,
        live: true,
      }),
      {
        type: 'actions',
        block_id: 'find',
        elements: [pressButton('attach:find', t('register.attach.find'))],
      },
      ...(look.rows === undefined ? [] : foundBlocks(look.rows, look.words ?? '', words)),
    ],
  });
}

function foundBlocks(rows: ComplaintRow[], looked: string, words: Words) {
  if (rows.length === 0) return marked(escaped(words.t('pages.none.find', { words: looked })));
  const options = rows.slice(0, FOUND).map((row) => ({
    value: row.reference,
    text: plainText(optionLabel(row.reference, words.t(`status.${row.status}`)), LIMITS.option),
    description: plainText(row.subject ?? words.t('list.noSubject'), LIMITS.option),
  }));
  const element: RadioButtons = { type: 'radio_buttons', action_id: 'case', options };
  const label = plainText(words.t('register.attach.case'), LIMITS.label);
  // Other words find other cases: the choice among those before does not stay.
  return [{ type: 'input' as const, block_id: `case:${looked.slice(0, 200)}`, label, element }];
}
