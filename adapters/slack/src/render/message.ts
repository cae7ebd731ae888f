import { type Content, type Line, plain, type Rich, shorten, type Words } from '@recourse/chat';
import type { KnownBlock } from '@slack/types';
import { type ActionValue, buttonOf, showAllButton } from './actions.ts';
import { actions, aside, facts, LIMIT, literally, marked, paragraphs, plainText, title } from './blocks.ts';
import { entities, escaped, hasMarks, mrkdwnOf, mrkdwnPieces, type Users } from './mrkdwn.ts';

/** A message as Slack takes it. `text` is what notifications and screen readers say of it. */
export type SlackText = { text: string; blocks: KnownBlock[] };

/**
 * Slack refuses a message whose blocks are longer than some 13,200 characters together (`msg_blocks_too_long`), a limit
 * that its reference does not name. A message of ours stays below this, as JSON.
 */
export const MOST = 12_000;
/** What is shown of a text that a person wrote before it is folded. */
const SHOWN = 6_000;
/** A notification shows a line or two; beyond 4,000 characters Slack may refuse it. */
const NOTIFICATION = 1_000;
/** How long a fact may be, tried one after the other until the message fits. The case's own page has them whole. */
const FACTS = [LIMIT.field / 5, 120, 30];

export type MessageOptions = {
  words: Words;
  value: ActionValue;
  /** Who is mentioned and so notified. */
  users?: Users | undefined;
};

/** Content of any kind as a message: title, what to do, facts, the text folded, buttons. */
export function messageOf(content: Content, options: MessageOptions): SlackText {
  const text = notification(content.title, plain(content.sentence), content.body ?? '');
  const tried = FACTS.map((longest) => blocksOf(content, longest, options));
  return { text, blocks: tried.find(fits) ?? (tried.at(-1) as KnownBlock[]) };
}

function fits(blocks: KnownBlock[]): boolean {
  return blocks.length <= LIMIT.blocks && sizeOf(blocks) <= MOST;
}

function sizeOf(blocks: KnownBlock[]): number {
  return JSON.stringify(blocks).length;
}

function blocksOf(content: Content, longest: number, { words, value, users }: MessageOptions): KnownBlock[] {
  const before = [
    title(content.title),
    ...paragraphs(content.sentence, users),
    ...mentions(content, users),
    ...facts(content.lines.map((line) => fact(line, longest, users))),
  ];
  const after = actions(content.buttons.map((button) => buttonOf(button, value, words)));
  const body = foldedBody(content.body ?? '', value, words, MOST - sizeOf([...before, ...after]));
  return [...before, ...body, ...after];
}

function mentions({ mentions: people = [] }: Content, users?: Users): KnownBlock[] {
  const all: Rich = people.flatMap((person, at) => [at === 0 ? '' : ' · ', { person, text: person.name }]);
  return mrkdwnPieces(all, LIMIT.section, users).map((text) => ({ type: 'section', text: marked(text) }));
}

const SIGNS = { warning: '⚠️ ', danger: '🔴 ' } as const;

function fact({ label, value, emphasis }: Line, longest: number, users?: Users) {
  const name = shorten(label, 60);
  const sign = emphasis === undefined ? '' : SIGNS[emphasis];
  const whole = plain(value);
  if (hasMarks(value)) return plainText(`${name}\n${sign}${shorten(whole, longest)}`, LIMIT.field);
  const shown = whole.length <= longest ? mrkdwnOf(value, users) : escaped(shorten(whole, longest));
  return marked(`*${escaped(name)}*\n${sign}${shown}`);
}

/** What notifications say: no more than a few lines, and no marks. */
export function notification(...parts: string[]): string {
  return entities(
    shorten(
      parts
        .map((part) => part.trim())
        .filter(Boolean)
        .join('\n'),
      NOTIFICATION,
    ),
  );
}

/** Of this block of ours the text below may be replaced while it stays. */
export const HEAD = 'head';

/** What a colleague wrote: who, and the text folded. `id`: of the note, by which the rest of it is found. */
export function noteMessage(by: string, text: string, id: string, words: Words): SlackText {
  const head = words.t('notes.by', { name: shorten(by, LIMIT.header) });
  return {
    text: notification(head, text),
    blocks: [aside(head, HEAD), ...foldedBody(text, { id }, words)],
  };
}

/** A text that a person wrote, and the button that shows the rest of it where there is one. JSON escapes count. */
export function foldedBody(
  text: string,
  value: ActionValue,
  words: Words,
  room: number = MOST,
): KnownBlock[] {
  for (let shown = SHOWN; shown > 100; shown = Math.floor(shown / 2)) {
    const { blocks, whole } = literally(text, shown);
    const all = whole ? blocks : [...blocks, ...actions([showAllButton(value, words)])];
    if (sizeOf(all) <= room) return all;
  }
  return actions([showAllButton(value, words)]);
}
