import type { Digest, DigestLine } from '@recourse/channel';
import { moment } from '../rich.ts';
import type { Words } from '../words/index.ts';
import type { Row } from './types.ts';

export type Section<Id extends string = string> = {
  id: Id;
  title: string;
  rows: Row[];
  /** What stands there when it has no rows. */
  empty?: string | undefined;
};
export type DigestContent = {
  title: string;
  sections: Section<'overdue' | 'today' | 'week' | 'tasks' | 'approvals'>[];
  /** Said when there is nothing at all; else null. */
  empty: string | null;
};

const SECTIONS = ['overdue', 'today', 'approvals', 'tasks', 'week'] as const;

/** One person's day: what presses first. Sections without anything are left out. */
export function digestContent(digest: Digest, words: Words): DigestContent {
  const sections = SECTIONS.map((id) => ({
    id,
    title: words.t(`digest.${id}`),
    rows: digest[id].map((line) => rowOf(line, words)),
  })).filter(({ rows }) => rows.length > 0);
  return {
    title: words.t('digest.title', { day: words.formatDay(digest.day) }),
    sections,
    empty: sections.length === 0 ? words.t('digest.nothing') : null,
  };
}

function rowOf(line: DigestLine & { title?: string }, words: Words): Row {
  const subject = line.subject ?? words.t('list.noSubject');
  return {
    reference: line.reference,
    url: line.url,
    text: line.title ?? subject,
    details: line.title === undefined ? [] : [subject],
    due: line.due === null ? null : moment(line.due, words),
  };
}
