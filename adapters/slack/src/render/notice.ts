import type { ChatNotice, Notice } from '@recourse/channel';
import {
  alertContent,
  approvalContent,
  type CardOptions,
  cardContent,
  checkpointContent,
  createWords,
  sendingContent,
  taskContent,
  tellContent,
} from '@recourse/chat';
import { DRAFT } from './actions.ts';
import { literally } from './blocks.ts';
import { digestMessage } from './digest.ts';
import { messageOf, noteMessage, notification, type SlackText } from './message.ts';
import type { Users } from './mrkdwn.ts';

/** The notices that are one message. */
export type Told = Extract<
  Notice,
  { kind: 'note' | 'alert' | 'card' | 'task' | 'sending' | 'approval' | 'tell' | 'digest' | 'checkpoint' }
>;

export type RenderOptions = CardOptions & {
  /** IANA name, for clients that cannot show a moment in the reader's own zone. */
  timeZone: string;
  /** Whether one person reads it or several. */
  to: 'person' | 'channel';
  users?: Users | undefined;
};

/** A notice as a message, in its language. */
export function renderNotice(notice: Told, options: RenderOptions): SlackText {
  const words = createWords(notice.language, options.timeZone);
  const { reveal, users } = options;
  switch (notice.kind) {
    case 'note':
      return noteMessage(notice.author, notice.text, notice.item, words);
    case 'alert':
      return messageOf(alertContent(notice, words), { words, value: {}, users });
    case 'card':
      return messageOf(cardContent(notice.card, words, options), {
        words,
        value: { reference: notice.card.reference },
      });
    case 'task': {
      const value = { reference: notice.task.reference, id: notice.task.id };
      return messageOf(taskContent(notice.task, words), { words, value });
    }
    case 'sending': {
      const value = { reference: notice.sending.reference, id: notice.sending.id };
      return messageOf(sendingContent(notice.sending, words), { words, value });
    }
    case 'approval': {
      const value = { reference: notice.approval.reference, id: DRAFT };
      return messageOf(approvalContent(notice.approval, words, { reveal }), { words, value });
    }
    case 'tell': {
      const { card, task, about } = notice;
      const value = { reference: card.reference, id: about === 'approval' ? DRAFT : task?.id };
      return messageOf(tellContent(notice, words, options), { words, value, users });
    }
    case 'digest':
      return digestMessage(notice.digest, words);
    case 'checkpoint':
      return checkpointMessage(notice, options.timeZone, notice.language);
  }
}

/** A signed note is of use only whole, so it is never folded: it is far below what a message can hold. */
function checkpointMessage(
  notice: Extract<ChatNotice, { kind: 'checkpoint' }>,
  timeZone: string,
  language: Notice['language'],
): SlackText {
  const words = createWords(language, timeZone);
  const { body = '', ...content } = checkpointContent(notice, words);
  const message = messageOf(content, { words, value: {} });
  return {
    text: notification(message.text, body),
    blocks: [...message.blocks, ...literally(body, 9_000).blocks],
  };
}
