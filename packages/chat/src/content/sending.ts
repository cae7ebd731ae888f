import type { SendingCard } from '@recourse/channel';
import { moment, type Rich, say } from '../rich.ts';
import type { Words } from '../words/index.ts';
import type { Button, Content } from './types.ts';

/** A letter that is about to leave, or what became of it. While it waits it can be taken back. */
export function sendingContent(sending: SendingCard, words: Words): Content {
  const { t } = words;
  return {
    title: t('sending.title', { letter: letterName(sending, words), reference: sending.reference }),
    sentence: whatOf(sending, words),
    lines: [
      { label: t('sending.by'), value: [sending.by] },
      { label: t('sending.through'), value: [throughText(sending.through, words)] },
    ],
    buttons: sending.state === 'waiting' ? waitingButtons(words) : [],
  };
}

function letterName({ letter }: SendingCard, words: Words): string {
  return words.lookup(`messageKind.${letter}`, letter);
}

function whatOf(sending: SendingCard, words: Words): Rich {
  const time = moment(sending.releaseAt, words);
  switch (sending.state) {
    case 'waiting':
      return say(words, 'sending.waiting', { time });
    case 'released':
      return say(words, 'sending.released', { time });
    case 'taken-back':
      return [words.t('sending.taken-back')];
    case 'stopped':
      return say(words, 'sending.stopped', {
        why: words.lookup(`rejection.${sending.why}`, sending.why ?? ''),
      });
  }
}

/** Where a letter goes through: "Public reply in Zendesk ticket 35". */
export function throughText(through: SendingCard['through'], words: Words): string {
  if (!through) return words.t('sending.outside');
  const host = words.lookup(`channel.${through.host}`, through.host);
  const { ref } = through;
  return words.lookup(`writing.way.${through.host}`, words.t('writing.way', { host, ref }), { ref });
}

function waitingButtons({ t }: Words): Button[] {
  return [
    {
      id: 'take-back',
      label: t('sending.take-back'),
      style: 'danger',
      command: 'TakeBackSending',
    },
    { id: 'send-now', label: t('sending.now'), command: 'ReleaseSending' },
  ];
}
