import type { Language } from '../vocabulary.ts';
import { DATE, DURATION, foldedPhrase, type Passage } from './passages.ts';
import type { Ways } from './phrases/index.ts';

/** What `{body}`, `{limit}` and `{reference}` stand for in this letter: folded words, any of which is enough. */
export type Facts = { body?: readonly string[]; limit?: readonly string[]; reference?: readonly string[] };

/** One word or phrase as it is searched; the name of a fact where it stands for one. */
type Part = { text: string } | { fact: keyof Facts };
/** Groups of parts: one part of every group has to be there. */
type Way = Part[][];

const COMPILED = new Map<Ways, Way[]>();

/**
 * A question to passages of one letter: do they say one of the ways? `whole` is the letter: what it lacks no passage
 * has, and is looked for once.
 */
export function asker(
  ways: Ways,
  whole: Passage,
  language: Language,
  facts: Facts = {},
): (passage: Passage) => boolean {
  const possible = compiled(ways, language)
    .map((way) => way.map((parts) => parts.filter((part) => stands(part, whole, facts))))
    .filter((way) => way.every((parts) => parts.length > 0));
  if (possible.length === 0) return () => false;
  return (passage) =>
    possible.some((way) => way.every((parts) => parts.some((part) => stands(part, passage, facts))));
}

/** Whether some passage says one of the ways. */
export function isSaid(
  ways: Ways,
  passages: readonly Passage[],
  whole: Passage,
  language: Language,
  facts: Facts = {},
): boolean {
  return passages.some(asker(ways, whole, language, facts));
}

function stands(part: Part, { folded, bare }: Passage, facts: Facts): boolean {
  if ('fact' in part)
    return (facts[part.fact] ?? []).some((text) => folded.includes(text) || bare.includes(text));
  return folded.includes(part.text) || (bare !== folded && bare.includes(part.text));
}

function compiled(ways: Ways, language: Language): Way[] {
  const known = COMPILED.get(ways);
  if (known) return known;
  const made = ways.map((way) =>
    way.split(' + ').map((group) => group.split('|').map((p) => partOf(p, language))),
  );
  COMPILED.set(ways, made);
  return made;
}

function partOf(phrase: string, language: Language): Part {
  if (phrase === '{date}') return { text: ` ${DATE} ` };
  if (phrase === '{duration}') return { text: ` ${DURATION}` };
  if (phrase.startsWith('{')) return { fact: phrase.slice(1, -1) as keyof Facts };
  return { text: searchText(phrase, language) };
}

/** `refer` is the whole word, `refer*` its beginning, `*refer` its end. */
export function searchText(phrase: string, language: Language): string {
  const start = phrase.startsWith('*') ? '' : ' ';
  const end = phrase.endsWith('*') ? '' : ' ';
  return `${start}${foldedPhrase(phrase, language)}${end}`;
}
