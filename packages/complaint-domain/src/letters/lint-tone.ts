import type { Complaint } from '../complaint/state.ts';
import type { Language } from '../vocabulary.ts';
import { complainantTexts } from './case-texts.ts';
import type { LetterFinding } from './finding.ts';
import { type Passage, passageOf } from './passages.ts';
import { PHRASES, type Ways } from './phrases/index.ts';
import type { LetterText } from './read-letter.ts';
import { searchText } from './ways.ts';

/**
 * LT8: insults, threats and blame stop a letter; unkind words are shown. Words that the complainant used may be
 * quoted.
 */
export function toneFindings(letter: LetterText, c: Complaint): LetterFinding[] {
  const { offences, brusque } = PHRASES[letter.language];
  const bad = partsIn(offences, letter.whole, letter.language);
  const rude = partsIn(brusque, letter.whole, letter.language);
  if (bad.length + rude.length === 0) return [];
  const theirs = passageOf(complainantTexts(c).join('\n'), letter.language);
  const own = (part: string) => !theirs.folded.includes(part) && !theirs.bare.includes(part);
  return [
    ...bad.filter(own).map((part) => finding('forbidden', 'tone', part, letter)),
    ...rude.filter(own).map((part) => finding('advice', 'brusque', part, letter)),
  ];
}

function finding(
  level: LetterFinding['level'],
  element: 'tone' | 'brusque',
  part: string,
  { sentences }: LetterText,
): LetterFinding {
  const sentence = sentences.find(({ folded, bare }) => folded.includes(part) || bare.includes(part));
  const quote = (sentence?.text ?? part).trim().slice(0, 200);
  return { level, element, regime: null, citation: 'LT8', quote, wording: null };
}

function partsIn(ways: Ways, { folded, bare }: Passage, language: Language): string[] {
  const parts = partsOf(ways, language);
  return parts.filter((part) => folded.includes(part) || (bare !== folded && bare.includes(part)));
}

const PARTS = new Map<Ways, string[]>();

function partsOf(ways: Ways, language: Language): string[] {
  const known = PARTS.get(ways);
  if (known) return known;
  const made = ways.flatMap((way) => way.split('|').map((part) => searchText(part, language)));
  PARTS.set(ways, made);
  return made;
}
