import type { Issue } from '../complaint/state.ts';
import { fold, tokens } from '../recognise/fold.ts';
import type { Language } from '../vocabulary.ts';
import { PHRASES } from './phrases/index.ts';
import type { Block, LetterText } from './read-letter.ts';
import { isSaid, searchText } from './ways.ts';

/** Share of an issue's words that a passage has where it speaks of that issue. */
const NAMED = 0.6;

/** Parts of a letter that belong to no issue: after them no section goes on. */
const APART = [
  'right-to-refer',
  'refer-time-limit',
  'time-limit-waiver',
  'right-to-court',
  'body-leaflet',
] as const;

/**
 * Where a letter speaks of each issue, by issue id: the passage that names it (by its words, or by its number in a
 * heading or beside an outcome), and what follows until another issue, another heading or the complainant's rights.
 * With one issue, the whole letter speaks of it.
 */
export function sectionsOf(letter: LetterText, issues: readonly Issue[]): Map<string, Block[]> {
  const apart = apartOf(letter);
  const named = issues.filter(({ text }) => text !== null);
  if (issues.length === 1)
    return new Map(issues.map(({ id }) => [id, letter.blocks.filter((b) => !apart.has(b))]));
  const stems = named.map((issue) => ({ id: issue.id, words: stemsOf(issue.text!, letter.language) }));
  const numbers = new Map(issues.map(({ id }, i) => [id, i + 1]));
  const sections = new Map<string, Block[]>();
  let open: string[] = [];
  for (const block of letter.blocks) {
    const begun = stems
      .filter(({ id, words }) => names(block, words, numbers.get(id)!, letter))
      .map(({ id }) => id);
    if (begun.length > 0) open = begun;
    else if (block.heading || apart.has(block)) open = [];
    for (const id of open) sections.set(id, [...(sections.get(id) ?? []), block]);
  }
  return sections;
}

/** Beginnings of the words of a text that carry content, each once. */
export function stemsOf(text: string, language: Language): string[] {
  const common = commonWords(language);
  const length = language === 'en' || language === 'it' || language === 'pt' ? 6 : 5;
  const words = tokens(text).map((word) => (language === 'ar' ? word.bare : word.folded));
  return [
    ...new Set(words.filter((word) => word.length > 2 && !common.has(word)).map((w) => w.slice(0, length))),
  ];
}

/** How many of the stems begin a word of the block, as a share. No stems: 0. */
export function shareOf(stems: readonly string[], { folded, bare }: Pick<Block, 'folded' | 'bare'>): number {
  if (stems.length === 0) return 0;
  const found = stems.filter((stem) => folded.includes(` ${stem}`) || bare.includes(` ${stem}`));
  return found.length / stems.length;
}

function names(block: Block, stems: readonly string[], number: number, letter: LetterText): boolean {
  if (shareOf(stems, block) >= NAMED) return true;
  if (!startsWithNumber(block.text, number)) return false;
  return block.heading || saysOutcome(block, letter);
}

/** "1.", "1)", "Issue 1", "Punkt 1:". */
function startsWithNumber(text: string, number: number): boolean {
  return new RegExp(String.raw`^\s*(?:\p{L}+\s+)?${number}(?![\d/-]|[.,]\d)`, 'u').test(text);
}

function saysOutcome(block: Block, { whole, language }: LetterText): boolean {
  return Object.values(PHRASES[language].outcomes).some((ways) => isSaid(ways, [block], whole, language));
}

function apartOf({ blocks, whole, language }: LetterText): Set<Block> {
  const { elements, bodies } = PHRASES[language];
  const body = bodies.split('|').map((word) => searchText(word, language));
  const facts = { body, limit: [' qdur'] };
  return new Set(
    blocks.filter((block) =>
      APART.some((element) => isSaid(elements[element], [block], whole, language, facts)),
    ),
  );
}

const COMMON = new Map<Language, ReadonlySet<string>>();

function commonWords(language: Language): ReadonlySet<string> {
  const known = COMMON.get(language);
  if (known) return known;
  const made = new Set(fold(PHRASES[language].common).split(' '));
  COMMON.set(language, made);
  return made;
}
