import {
  actions,
  actionValue,
  buttonText,
  LIMIT,
  marked,
  mrkdwnOf,
  notification,
  paragraphs,
  rowText,
  title,
} from '@recourse/adapter-slack';
import type { ListContent, Row, Words } from '@recourse/chat';
import type { KnownBlock } from '@slack/types';
import type { Answer, ListCommand } from './answer.ts';

/** Asks for another page of the same list. */
export const LIST_PAGE = 'list_page';
/** Asks for the card of one case in a list. */
export const LIST_SHOW = 'list_show';

/** A page of cases, each with a button that shows its card, and buttons to the pages beside it. */
export function listMessage(content: ListContent, list: ListCommand, words: Words): Answer {
  const { title: name, rows, empty, buttons } = content;
  return {
    text: notification(name, empty ?? ''),
    blocks: [
      title(name),
      ...rows.map((row) => rowBlock(row, words)),
      ...paragraphs(empty === null ? [] : [empty]),
      ...actions(
        buttons.map(({ id, label, page }) => ({
          type: 'button',
          text: buttonText(label),
          action_id: id === 'back' ? `${LIST_PAGE}_back` : LIST_PAGE,
          value: pageValue({ ...list, page }),
        })),
      ),
    ],
  };
}

function rowBlock(row: Row, words: Words): KnownBlock {
  const snippet = row.snippet === undefined ? '' : `\n${mrkdwnOf(row.snippet)}`;
  const text = rowText(row);
  const whole = text.length + snippet.length <= LIMIT.section ? text + snippet : text;
  return {
    type: 'section',
    text: marked(whole),
    accessory: {
      type: 'button',
      text: buttonText(words.t('command.show')),
      action_id: LIST_SHOW,
      value: actionValue({ reference: row.reference }),
    },
  };
}

function pageValue(list: ListCommand): string {
  return JSON.stringify(list);
}

/** Reads the value of a paging button back; null for anything that is none of ours. */
export function pageOf(value: string | undefined): ListCommand | null {
  try {
    const { kind, words, page } = JSON.parse(value ?? '') as Record<string, unknown>;
    if (typeof page !== 'number' || !Number.isInteger(page) || page < 1) return null;
    if (kind === 'mine' || kind === 'due') return { kind, page };
    return kind === 'find' && typeof words === 'string' ? { kind, words, page } : null;
  } catch {
    return null;
  }
}
