import type { MarkedToken } from 'marked';
import type { Language } from '../vocabulary.ts';
import { blocksOf } from './markdown.ts';
import { type Passage, passageOf } from './passages.ts';
import { blockText, itemText } from './to-text.ts';

/** A paragraph, heading or entry of a list. */
export type Block = Passage & { text: string; heading: boolean; sentences: Sentence[] };
export type Sentence = Passage & { text: string };

/** A letter as the linter reads it. */
export type LetterText = {
  language: Language;
  text: string;
  whole: Passage;
  blocks: Block[];
  sentences: Sentence[];
  /** Two sentences of one block that follow each other: far enough for what is said with a full stop between. */
  windows: Passage[];
};

export function readLetter(markdown: string, language: Language): LetterText {
  const blocks = blocksOf(markdown).flatMap((token) => blocksIn(token, language));
  const text = blocks.map((block) => block.text).join('\n\n');
  return {
    language,
    text,
    whole: joined(blocks),
    blocks,
    sentences: blocks.flatMap(({ sentences }) => sentences),
    windows: blocks.flatMap(windowsOf),
  };
}

/** Sentences of a text. A full stop inside an address, an amount or a number ends none. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?؟…])\s+/).filter((sentence) => sentence.trim() !== '');
}

function blocksIn(token: MarkedToken, language: Language): Block[] {
  if (token.type === 'list')
    return token.items.map((item, i) => blockOf(itemText(item, token, i), false, language));
  if (token.type === 'blockquote')
    return (token.tokens as MarkedToken[]).flatMap((inner) => blocksIn(inner, language));
  const text = blockText(token);
  return text.trim() === '' ? [] : [blockOf(text, isHeading(token), language)];
}

/** A line in bold by itself heads what follows as a heading does. */
function isHeading(token: MarkedToken): boolean {
  if (token.type === 'heading') return true;
  return token.type === 'paragraph' && token.tokens.length === 1 && token.tokens[0]!.type === 'strong';
}

function blockOf(text: string, heading: boolean, language: Language): Block {
  const sentences = sentencesOf(text).map((sentence) => ({
    text: sentence,
    ...passageOf(sentence, language),
  }));
  return { text, heading, sentences, ...joined(sentences) };
}

function windowsOf({ sentences }: Block): Passage[] {
  if (sentences.length < 2) return sentences;
  return sentences.slice(1).map((sentence, i) => joined([sentences[i]!, sentence]));
}

function joined(passages: readonly Passage[]): Passage {
  const folded = passages.map((passage) => passage.folded).join('');
  const bare = passages.every((passage) => passage.bare === passage.folded)
    ? folded
    : passages.map((passage) => passage.bare).join('');
  return { folded, bare };
}
