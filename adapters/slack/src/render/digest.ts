import type { Digest } from '@recourse/channel';
import { digestContent, isolateLine, type Row, shorten, type Words } from '@recourse/chat';
import type { KnownBlock } from '@slack/types';
import { LIMIT, marked, paragraphs, title } from './blocks.ts';
import { notification, type SlackText } from './message.ts';
import { dateMark, escaped, linkMark } from './mrkdwn.ts';

/** What all rows of a message may come to; the App Home has every row. */
const ROOM = 8_000;
/** Subjects are pointers here. */
const SUBJECT = 120;

/** One person's day. What does not fit is counted, never left out silently. */
export function digestMessage(digest: Digest, words: Words): SlackText {
  const content = digestContent(digest, words);
  const share = Math.floor(ROOM / Math.max(1, content.sections.length));
  const blocks = content.sections.flatMap(({ title: name, rows }) => section(name, rows, share, words));
  const counts = content.sections.map(({ title: name, rows }) => `${name}: ${words.number(rows.length)}`);
  return {
    text: notification(content.title, ...counts, content.empty ?? ''),
    blocks: [title(content.title), ...blocks, ...paragraphs(content.empty === null ? [] : [content.empty])],
  };
}

function section(name: string, rows: Row[], share: number, words: Words): KnownBlock[] {
  const room = Math.min(share, LIMIT.section - 100);
  const lines = [`*${escaped(shorten(name, 60))}*`];
  for (const row of rows) {
    const line = `• ${rowText(row)}`;
    if (lines.join('\n').length + 1 + line.length > room) break;
    lines.push(line);
  }
  const left = rows.length - (lines.length - 1);
  if (left > 0) lines.push(`_${escaped(words.t('desk.more', { n: left }))}_`);
  return [{ type: 'section', text: marked(lines.join('\n')) }];
}

/** One case or task as a line of `mrkdwn`. */
export function rowText({ reference, url, text, details, due }: Row): string {
  const said = [text, ...details].map((each) =>
    escaped(isolateLine(shorten(each.replace(/\s+/g, ' '), SUBJECT))),
  );
  return [linkMark(url, reference), ...said, ...(due === null ? [] : [dateMark(due.at, due.text)])].join(
    ' · ',
  );
}
