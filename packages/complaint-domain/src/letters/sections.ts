import type { Issue } from '../complaint/state.ts';
import { fold, tokens } from '../recognise/fold.ts';
import type { Language } from '../vocabulary.ts';
import { amountsIn } from './money-in.ts';
import { PHRASES } from './phrases/index.ts';
import type { Block, LetterText } from './read-letter.ts';
import { asker, searchText } from './ways.ts';

/** Share of a recorded finding's words with which a letter tells that finding. */
export const TOLD = 0.5;
/** Share of an issue's words that a passage has where it speaks of that issue. */
const NAMED = 0.6;

/** What belongs to no issue: after it no section goes on. */
const APART = [
  'right-to-refer',
  'refer-time-limit',
  'time-limit-waiver',
  'right-to-court',
  'body-leaflet',
] as const;

/**
 * Where a letter speaks of each issue, by issue id: the passage that names it (by its words, or by its number in a
 * heading or beside an outcome), and what follows until another issue, another heading, an offer, the complainant's
 * rights or the end of the letter. One issue can have several sections; where it is the only one, the whole letter
 * is its section.
 */
export function sectionsOf(letter: LetterText, issues: readonly Issue[]): Map<string, Block[][]> {
  const statesOutcome = outcomeAsker(letter);
  const apart = apartOf(letter, statesOutcome);
  const sections = new Map<string, Block[][]>(issues.map(({ id }) => [id, []]));
  if (issues.length === 1) {
    sections.get(issues[0]!.id)!.push(letter.blocks.filter((block) => !apart.has(block)));
    return sections;
  }
  const stems = issues.map(({ id, text, finding }, i) => ({
    id,
    number: i + 1,
    named: stemsOf(text ?? '', letter.language),
    found: stemsOf(finding ?? '', letter.language),
  }));
  let open: typeof stems = [];
  for (const block of letter.blocks) {
    const begun = stems.filter(({ named, number }) => names(block, named, number, statesOutcome));
    const told = open.some(({ found }) => shareOf(found, block) >= TOLD);
    if (begun.length > 0) for (const { id } of begun) sections.get(id)!.push([]);
    if (begun.length > 0) open = begun;
    else if (block.heading || (apart.has(block) && !told)) open = [];
    for (const { id } of open) sections.get(id)!.at(-1)!.push(block);
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

function names(
  block: Block,
  stems: readonly string[],
  number: number,
  statesOutcome: (block: Block) => boolean,
): boolean {
  if (shareOf(stems, block) >= NAMED) return true;
  if (!startsWithNumber(block.text, number)) return false;
  return block.heading || statesOutcome(block);
}

/** "1.", "1)", "Issue 1", "Punkt 1:". */
function startsWithNumber(text: string, number: number): boolean {
  const found = /^\s*(?:\p{L}+\s+)?(\d+)(?![\d/-]|[.,]\d)/u.exec(text);
  return found !== null && Number(found[1]) === number;
}

/** Asks blocks whether they state any outcome. */
function outcomeAsker({ whole, language }: LetterText): (block: Block) => boolean {
  const askers = Object.values(PHRASES[language].outcomes).map((ways) => asker(ways, whole, language));
  return (block) => askers.some((says) => says(block));
}

/** The complainant's rights, and offers and closing words where they do not state an outcome at once. */
function apartOf(
  { blocks, whole, language }: LetterText,
  statesOutcome: (block: Block) => boolean,
): Set<Block> {
  const { elements, bodies, promises, closings } = PHRASES[language];
  const body = bodies.split('|').map((word) => searchText(word, language));
  const rights = APART.map((element) => asker(elements[element], whole, language, { body }));
  const promising = asker(promises, whole, language);
  const closing = asker(closings, whole, language);
  const money = ({ text }: Block) => text.endsWith(':') || amountsIn(text).length > 0;
  const ends = (block: Block) => closing(block) || (promising(block) && money(block));
  return new Set(
    blocks.filter((block) => rights.some((says) => says(block)) || (ends(block) && !statesOutcome(block))),
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
