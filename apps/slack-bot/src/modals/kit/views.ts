import type { Words } from '@recourse/chat';
import type { KnownBlock, ModalView } from '@slack/types';
import { formView } from './inputs.ts';
import { escaped, marked } from './text.ts';

/** The same in every language: it is opened before anything is known of whoever asked. */
export function loadingView(): ModalView {
  return formView({
    callback: 'loading',
    title: 'Recourse',
    close: '×',
    blocks: marked(':hourglass_flowing_sand:'),
  });
}

/** It takes longer than Slack waits. */
export function workingView(words: Words): ModalView {
  return formView({
    callback: 'working',
    title: 'Recourse',
    close: words.t('common.close'),
    blocks: marked(escaped(words.t('actions.loading'))),
  });
}

/** Why something is not possible. */
export function refusedView(text: string, words: Words): ModalView {
  return endView(words.t('actions.failed'), marked(`:warning: ${escaped(text)}`), words);
}

/** What came of it. */
export function doneView(text: string, words: Words, more: KnownBlock[] = []): ModalView {
  return endView(words.t('actions.done'), [...marked(`:white_check_mark: ${escaped(text)}`), ...more], words);
}

function endView(title: string, blocks: KnownBlock[], words: Words): ModalView {
  return formView({ callback: 'end', title, close: words.t('common.close'), blocks, last: true });
}

/** A line above a form that says what is wrong with it, or what changed. */
export function noticeBlocks(text: string | undefined): KnownBlock[] {
  return text ? marked(`:warning: ${escaped(text)}`) : [];
}
