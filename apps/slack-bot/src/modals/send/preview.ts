import type { LetterView } from '@recourse/api-client/schemas';
import { letterContent, plain, splitForInputs, type Words } from '@recourse/chat';
import type { KnownBlock, ModalView } from '@slack/types';
import { formView } from '../kit/inputs.ts';
import { aside, fact, literal, marked } from '../kit/text.ts';
import { noticeBlocks } from '../kit/views.ts';
import { addressBlocks, type Known, textBlocks } from './compose.ts';
import { findingBlocks } from './findings.ts';
import { type Draft, type Meta, PART_SIZE } from './state.ts';

export type Preview = {
  draft: Draft;
  letter: LetterView;
  known: Known;
  /** Mark of the text that is shown. */
  shown: string;
  count: number;
  notice?: string | undefined;
};

/**
 * The last look: to whom, by which way, in which language, and the whole letter. The text stands in fields once more,
 * because a form hands on nothing but its fields: what is changed there is shown again before it goes out.
 */
export function previewView(preview: Preview, words: Words): ModalView {
  const { draft, letter, known, shown, count, notice } = preview;
  const { t } = words;
  const { parts, glue } = splitForInputs(draft.text, PART_SIZE);
  const { reference, text: _, ...rest } = draft;
  const meta: Meta = { reference, count, filled: '', glue, shown, letter: rest };
  return formView({
    callback: 'send:preview',
    title: t('send.preview.modal'),
    submit: draft.how ? t('send.submit.record') : t('send.submit.in', { n: known.undoSeconds }),
    close: t('send.back'),
    meta,
    blocks: [
      ...noticeBlocks(notice),
      ...addressBlocks(draft, known.view, words),
      ...factBlocks(draft, letter, words),
      ...findingBlocks(letter, words, false),
      { type: 'divider' },
      ...literal(draft.text).blocks,
      { type: 'divider' },
      ...textBlocks(parts, words, count, { label: t('send.last'), hint: t('send.last.hint') }),
      ...(draft.how ? [] : [aside(t('send.undo'))]),
    ],
  });
}

function factBlocks(draft: Draft, letter: LetterView, words: Words): KnownBlock[] {
  const { t } = words;
  const { lines } = letterContent(letter, words);
  return marked(
    [
      fact(t('send.kind'), t(`messageKind.${draft.kind}`)),
      ...lines.map(({ label, value }) => fact(label, plain(value))),
      ...(draft.rule && draft.until ? [fact(t('send.until'), words.formatDay(draft.until))] : []),
      ...(draft.offerUntil ? [fact(t('send.offerUntil'), words.formatDay(draft.offerUntil))] : []),
      ...(draft.how ? [fact(t('send.how'), draft.how)] : []),
    ].join('\n'),
  );
}
