import type { ComplaintRow } from '@recourse/api-client/schemas';
import { moment, type Rich } from '../rich.ts';
import type { Words } from '../words/index.ts';
import type { Row } from './types.ts';

export type ListPage = {
  /** What was asked for. */
  list: { kind: 'find'; words: string } | { kind: 'mine' } | { kind: 'due' };
  /** From 1. */
  page: number;
  /** True when the service has more rows. */
  more: boolean;
  /** Address of a case without its reference. */
  caseUrl: string;
};
export type ListContent = {
  title: string;
  rows: Row[];
  /** Said instead of rows; null when there are some. */
  empty: string | null;
  /** `page`: the one that a press asks for. */
  buttons: { id: 'back' | 'more'; label: string; page: number }[];
};

/** One page of cases, as a list was asked for. */
export function listContent(rows: ComplaintRow[], words: Words, page: ListPage): ListContent {
  const { list } = page;
  const values = { words: list.kind === 'find' ? list.words : '' };
  const title = words.lookup(`pages.${list.kind}`, '', values);
  return {
    title: page.page > 1 ? `${title} · ${words.t('pages.page', { page: page.page })}` : title,
    rows: rows.map((row) => caseRow(row, words, page.caseUrl)),
    empty: rows.length === 0 ? words.lookup(`pages.none.${list.kind}`, '', values) : null,
    buttons: [
      ...(page.page > 1 ? [{ id: 'back', label: words.t('pages.back'), page: page.page - 1 } as const] : []),
      ...(page.more ? [{ id: 'more', label: words.t('pages.more'), page: page.page + 1 } as const] : []),
    ],
  };
}

/** One case of a list: what it is about, how it stands, and when its next date is. */
export function caseRow(row: ComplaintRow, words: Words, caseUrl: string): Row {
  return {
    reference: row.reference,
    url: caseUrl + row.reference,
    text: row.subject ?? words.t('list.noSubject'),
    details: [words.t(`status.${row.status}`), words.t(`priority.${row.priority}`)],
    due: row.nextObligation ? moment(row.nextObligation.due, words) : null,
    ...(row.snippet !== undefined && { snippet: snippetOf(row.snippet) }),
  };
}

/** The matching passage; each hit stands between U+0002 and U+0003. */
function snippetOf(snippet: string): Rich {
  const [before = '', ...hits] = snippet.split('\u0002');
  const parts = hits.flatMap((piece) => {
    const [hit = '', ...after] = piece.split('\u0003');
    return [{ strong: hit }, after.join('')];
  });
  return [before, ...parts].filter((part) => part !== '');
}
