import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

type Code = 'complaint' | 'harmless' | 'praise' | 'question' | 'serious';
type Phrase = { parts: string[]; code: Code; weight: number };
export type PhraseMatch = { length: number; code: Code; weight: number };

/** Phrases by the first two letters of their first word, longest first. */
export type PhraseTable = Map<string, Phrase[]>;

const PRAISE = -1.5;
const QUESTION = -1;
const SERIOUS = { high: 1, critical: 2 } as const;

/** A language's tables in the form in which they are searched. */
export function compileLexicon(lexicon: Lexicon): {
  common: ReadonlySet<string>;
  phrases: PhraseTable;
  severity: PhraseTable;
  negation: PhraseTable;
} {
  const { complaint, severity } = lexicon;
  const phrases = [
    ...([1, 2, 3] as const).flatMap((weight) => named(complaint[weight], 'complaint', weight)),
    ...named(lexicon.harmless, 'harmless', 0),
    ...named(lexicon.praise, 'praise', PRAISE),
    ...named(lexicon.question, 'question', QUESTION),
  ];
  const serious = [
    ...named(severity.critical, 'serious', SERIOUS.critical),
    ...named(severity.high, 'serious', SERIOUS.high),
  ];
  return {
    common: new Set(lexicon.common.split(' ')),
    phrases: table(phrases),
    severity: table(serious),
    negation: table(named(lexicon.negation, 'harmless', 0)),
  };
}

/** The longest phrase that stands at a word; among equally long ones the exact and heavier one. */
export function matchAt(phrases: PhraseTable, words: readonly Token[], at: number): PhraseMatch | null {
  const { folded, bare } = words[at]!;
  const candidates = phrases.get(folded.slice(0, 2)) ?? [];
  const others = bare === folded ? [] : (phrases.get(bare.slice(0, 2)) ?? []);
  const found =
    candidates.find(({ parts }) => stands(parts, words, at)) ??
    others.find(({ parts }) => stands(parts, words, at));
  return found ? { length: found.parts.length, code: found.code, weight: found.weight } : null;
}

function stands(parts: string[], words: readonly Token[], at: number): boolean {
  return parts.every((part, offset) => {
    const word = words[at + offset];
    if (!word) return false;
    if (part.endsWith('*')) return word.folded.startsWith(part.slice(0, -1));
    return word.folded === part || word.bare === part;
  });
}

function named(phrases: string, code: Code, weight: number): Phrase[] {
  const each = phrases.split(',').map((phrase) => phrase.trim());
  return each.map((phrase) => ({ parts: phrase.split(/[\s-]+/), code, weight }));
}

function table(phrases: Phrase[]): PhraseTable {
  const sorted = phrases.toSorted(
    (a, b) =>
      b.parts.length - a.parts.length || letters(b) - letters(a) || Math.abs(b.weight) - Math.abs(a.weight),
  );
  return Map.groupBy(sorted, ({ parts }) => parts[0]!.replace('*', '').slice(0, 2));
}

function letters({ parts }: Phrase): number {
  return parts.join('').length;
}
