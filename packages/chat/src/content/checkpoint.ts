import type { ChatNotice } from '@recourse/channel';
import { moment } from '../rich.ts';
import type { Words } from '../words/index.ts';
import type { Content } from './types.ts';

export type Checkpoint = Omit<Extract<ChatNotice, { kind: 'checkpoint' }>, 'kind'>;

/** A signed checkpoint of the log. `body` is the signed note itself: hosts show it letter by letter, never folded. */
export function checkpointContent({ register, note, size, at }: Checkpoint, words: Words): Content {
  const { t } = words;
  return {
    title: t('checkpoint.title'),
    sentence: [t('checkpoint.text', { n: size })],
    lines: [
      { label: t('checkpoint.register'), value: [register] },
      { label: t('checkpoint.at'), value: [moment(at, words)] },
    ],
    body: note,
    buttons: [],
  };
}
