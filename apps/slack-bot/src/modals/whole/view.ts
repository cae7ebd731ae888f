import type { Words } from '@recourse/chat';
import type { KnownBlock, ModalView } from '@slack/types';
import { formView } from '../kit/inputs.ts';
import { aside, literal } from '../kit/text.ts';

/** Sections of 3,000 in one view, beside a few blocks more: 80 hold any text that a case or a message can have. */
const SECTIONS = 80;

type Frame = {
  title?: string | undefined;
  before?: KnownBlock[] | undefined;
  after?: KnownBlock[] | undefined;
  submit?: { text: string; callback: string; meta: object } | undefined;
  /** False: below it lies a form that is still needed. */
  last?: boolean | undefined;
};

/** A text as it is, all of it. */
export function wholeView(text: string, words: Words, frame: Frame = {}): ModalView {
  const { title, before = [], after = [], submit, last = true } = frame;
  const { blocks, rest } = literal(text, SECTIONS);
  const shown = text.length - rest;
  return formView({
    callback: submit?.callback ?? 'end',
    title: title ?? words.t('actions.whole'),
    close: words.t('common.close'),
    submit: submit?.text,
    meta: submit?.meta,
    last,
    blocks: [
      ...before,
      ...blocks,
      ...(rest > 0 ? [aside(words.t('actions.whole.part', { n: shown }))] : []),
      ...after,
    ],
  });
}
