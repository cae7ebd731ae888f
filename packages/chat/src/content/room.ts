import type { CaseCard } from '@recourse/channel';
import { obligationName } from '@recourse/ui/timeline';
import { shorten } from '../text/shorten.ts';
import type { Words } from '../words/index.ts';

const TOPIC_LENGTH = 250;
const NAME_LENGTH = 80;

/** The line above a room of its own: the nearest date, or how the case stands. At most 250 characters. */
export function roomTopic(card: CaseCard, words: Words): string {
  const { t } = words;
  const { next } = card;
  if (!next) return shorten(t('room.topic.none', { status: t(`status.${card.status}`) }), TOPIC_LENGTH);
  const duty = obligationName(next.kind, words);
  const date = words.formatDate(next.due);
  const key = next.state === 'missed' ? 'room.topic.missed' : 'room.topic';
  return shorten(t(key, { duty, date, citation: next.citation }), TOPIC_LENGTH);
}

/** The name of a room of its own: lower case, digits and hyphens, at most 80 characters. */
export function roomName(reference: string): string {
  const name = reference.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return name.slice(0, NAME_LENGTH).replace(/^-+|-+$/g, '');
}

/** The first message of a room: what it is for, and that nothing in it reaches the complainant. */
export function roomWelcome({ reference }: Pick<CaseCard, 'reference'>, words: Words): string {
  return words.t('room.welcome', { reference });
}
