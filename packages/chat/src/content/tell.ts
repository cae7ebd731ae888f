import type { CaseCard, ChatNotice } from '@recourse/channel';
import { obligationName } from '@recourse/ui/timeline';
import { moment, type Rich, say, someone } from '../rich.ts';
import type { Words } from '../words/index.ts';
import { approvalButtons } from './approval.ts';
import { caseButtons, openButton } from './buttons.ts';
import { type CardOptions, cardLines } from './card.ts';
import type { Content } from './types.ts';

export type Tell = Omit<Extract<ChatNotice, { kind: 'tell' }>, 'kind'>;
export type TellOptions = CardOptions & {
  /** To one person, or to a channel in which several read. */
  to: 'person' | 'channel';
};

/** One sentence on what happened, the card under it, and the buttons that it is about. */
export function tellContent(tell: Tell, words: Words, { reveal, to }: TellOptions): Content {
  const { card, approval } = tell;
  const { reference, url } = card;
  if (!reveal) {
    return {
      title: reference,
      sentence: say(words, 'tell.look', { reference }),
      lines: [],
      buttons: [openButton(url, words)],
    };
  }
  return {
    title: card.subject ? `${reference} · ${card.subject}` : reference,
    sentence: sentenceOf(tell, words, to),
    lines: cardLines(card, words),
    ...(tell.about === 'approval' && approval && { body: approval.text }),
    buttons: buttonsOf(tell, words),
  };
}

function buttonsOf({ about, card, task }: Tell, words: Words): Content['buttons'] {
  if (about === 'approval') return [...approvalButtons(words), openButton(card.url, words)];
  if (task) {
    const done = { id: 'done', label: words.t('task.done'), command: 'CompleteTask' } as const;
    return [...(task.state === 'open' ? [done] : []), openButton(card.url, words)];
  }
  return caseButtons(card.allowed, card.url, words, card.step?.command);
}

function sentenceOf(tell: Tell, words: Words, to: TellOptions['to']): Rich {
  const { reference } = tell.card;
  switch (tell.about) {
    case 'assigned':
      return assigned(tell.card, words, to);
    case 'high-priority':
      return say(words, 'tell.high-priority', {
        reference,
        priority: words.t(`priority.${tell.card.priority.level}`),
      });
    case 'warned':
    case 'due':
    case 'missed':
      return dated(tell, words, tell.about);
    case 'task':
      return say(words, to === 'person' ? 'tell.task' : 'tell.task.all', { reference, title: titleOf(tell) });
    case 'task-due':
      return taskDue(tell, words);
    case 'approval':
      return approvalAsked(tell, words, to);
    case 'answered':
      return say(words, 'tell.answered', { reference });
    case 'sending-stopped':
      return say(words, 'tell.sending-stopped', { reference });
  }
}

function titleOf({ task }: Tell): string {
  return task?.title ?? '';
}

function assigned({ reference, owner }: CaseCard, words: Words, to: TellOptions['to']): Rich {
  if (to === 'person') return say(words, 'tell.assigned', { reference });
  if (!owner) return say(words, 'tell.assigned.nobody', { reference });
  return say(words, 'tell.assigned.all', { reference, name: someone(owner) });
}

function dated(tell: Tell, words: Words, about: 'warned' | 'due' | 'missed'): Rich {
  const { reference } = tell.card;
  const obligation = tell.obligation ?? tell.card.next;
  if (!obligation) return say(words, 'tell.look', { reference });
  const duty = obligationName(obligation.kind, words);
  return say(words, `tell.${about}`, { reference, duty, date: moment(obligation.due, words) });
}

function taskDue(tell: Tell, words: Words): Rich {
  const { reference } = tell.card;
  const title = titleOf(tell);
  const due = tell.task?.dueAt ?? null;
  if (due === null) return say(words, 'tell.task-due.undated', { reference, title });
  return say(words, 'tell.task-due', { reference, title, date: moment(due, words) });
}

function approvalAsked({ card, approval }: Tell, words: Words, to: TellOptions['to']): Rich {
  const { reference } = card;
  if (to === 'channel' || !approval) return say(words, 'tell.approval.all', { reference });
  return say(words, 'tell.approval', { reference, name: approval.by });
}
