import { escaped } from '@recourse/adapter-slack';
import { fold, shorten } from '@recourse/chat';
import type { ContextBlock, PlainTextElement, SectionBlock } from '@slack/types';

/** A section holds as much, UTF-16 units. */
const SECTION = 3_000;
/** A line of small print. */
const ASIDE = 2_000;

/** Text that Slack shows letter by letter: no mentions, links or formatting. */
export function plainText(text: string, length: number = SECTION): PlainTextElement {
  return { type: 'plain_text', text: shorten(text, length) || ' ', emoji: false };
}

/** Marked-up text whose values were escaped. One that is longer than a section is shown without marks, in several. */
export function marked(text: string): SectionBlock[] {
  if (text.length > SECTION) return literal(text).blocks;
  return [{ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }];
}

/** What a person wrote, in as many sections as it takes and at most `sections`; `rest`: what is not shown. */
export function literal(text: string, sections = 40): { blocks: SectionBlock[]; rest: number } {
  const { parts, rest } = fold(text, { section: SECTION, sections });
  return { blocks: parts.map((part) => ({ type: 'section', text: plainText(part) })), rest };
}

/** "*Label* value", with both as they are. */
export function fact(label: string, value: string): string {
  return `*${escaped(label)}*  ${escaped(value)}`;
}

export function aside(text: string): ContextBlock {
  return { type: 'context', elements: [plainText(text, ASIDE)] };
}

export { escaped };
