import { fold, plain, type Rich, shorten } from '@recourse/chat';
import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  MrkdwnElement,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';
import { hasMarks, mrkdwnPieces, type Users } from './mrkdwn.ts';

/** Slack's limits for messages, in UTF-16 units (*Block Kit reference*). */
export const LIMIT = {
  blocks: 50,
  section: 3_000,
  fields: 10,
  field: 2_000,
  header: 150,
  buttons: 25,
  buttonText: 75,
  actionId: 255,
  value: 2_000,
  url: 3_000,
  context: 10,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
} as const;

/** Text that Slack shows letter by letter: no mentions, links or formatting. */
export function plainText(text: string, length: number = LIMIT.section): PlainTextElement {
  return { type: 'plain_text', text: shorten(text, length) || ' ', emoji: false };
}

/** Marked-up text that was escaped already. `verbatim`: Slack makes no links or mentions of its own from it. */
export function marked(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** A title: a header, or a section where it is longer than a header can be. */
export function title(text: string): HeaderBlock | SectionBlock {
  const type = text.length <= LIMIT.header ? 'header' : 'section';
  return { type, text: plainText(text.replaceAll('\n', ' ')) };
}

/** A text in parts, in as many sections as it takes; letter by letter where a value would be formatted otherwise. */
export function paragraphs(rich: Rich, users?: Users): SectionBlock[] {
  if (hasMarks(rich)) return literally(plain(rich), Number.POSITIVE_INFINITY).blocks;
  return mrkdwnPieces(rich, LIMIT.section, users).map((text) => ({ type: 'section', text: marked(text) }));
}

/**
 * What a person wrote, letter by letter, in sections of 3,000. `shown`: how much of it at most; `whole` says whether that
 * was all.
 */
export function literally(text: string, shown: number): { blocks: SectionBlock[]; whole: boolean } {
  const section = Math.min(LIMIT.section, shown);
  const { parts, rest } = fold(text, { section, sections: Math.max(1, Math.floor(shown / section)) });
  const blocks = parts.map((part): SectionBlock => ({ type: 'section', text: plainText(part.trimEnd()) }));
  return { blocks, whole: rest === 0 };
}

/** Short facts in two columns, ten to a block, each at most 2,000 long. */
export function facts(texts: (MrkdwnElement | PlainTextElement)[]): SectionBlock[] {
  return chunks(texts, LIMIT.fields).map((fields) => ({ type: 'section', fields }));
}

/** A small grey line. */
export function aside(text: string, blockId?: string): ContextBlock {
  const block: ContextBlock = { type: 'context', elements: [plainText(text, LIMIT.field)] };
  return blockId === undefined ? block : { ...block, block_id: blockId };
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}

export function actions(buttons: Button[]): ActionsBlock[] {
  return chunks(buttons, LIMIT.buttons).map((elements) => ({ type: 'actions', elements }));
}

export function buttonText(label: string): PlainTextElement {
  return plainText(label, LIMIT.buttonText);
}

export function chunks<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, at * size + size),
  );
}
