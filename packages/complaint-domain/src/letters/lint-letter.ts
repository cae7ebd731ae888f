import type { Policy } from '../complaint/policy.ts';
import type { Complaint } from '../complaint/state.ts';
import { tokens } from '../recognise/fold.ts';
import { languageOf } from '../recognise/recognise.ts';
import type { Language, MessageKind } from '../vocabulary.ts';
import type { LetterFinding } from './finding.ts';
import { forbiddenContent } from './lint-forbidden.ts';
import { issueGaps } from './lint-issues.ts';
import { elementGaps } from './lint-required.ts';
import { toneFindings } from './lint-tone.ts';
import { readLetter } from './read-letter.ts';
import { requirementsOf } from './required.ts';

export type LetterInput = {
  kind: MessageKind;
  /** The letter as it was written. */
  markdown: string;
  /** In which language it is meant to be. */
  language: Language;
  c: Complaint;
  policy: Policy;
  /** Of a notice of more time: the rule that it extends. Only what its regime wants is then looked for. */
  rule?: string | undefined;
};

/** Shorter letters do not show their language. */
const FEWEST_WORDS = 12;

/**
 * What a letter lacks, what it must not say, and what could be better: gaps first. An empty list, or one with
 * nothing but `advice`, lets it go out. Phrases and facts only, the same answer every time; what it says by other
 * words than those that are known is shown as a gap, and its `wording` closes it.
 */
export function lintLetter(input: LetterInput): LetterFinding[] {
  const letter = readLetter(input.markdown, input.language);
  const wanted = requirementsOf(input, input.c, input.policy);
  return [
    ...elementGaps(letter, input, wanted),
    ...issueGaps(letter, input, wanted),
    ...forbiddenContent(letter, input),
    ...toneFindings(letter, input.c),
    ...otherLanguage(letter.text, input.language),
  ];
}

function otherLanguage(text: string, language: Language): LetterFinding[] {
  const words = tokens(text);
  const found = words.length < FEWEST_WORDS ? language : languageOf(words);
  if (found === language) return [];
  return [
    { level: 'advice', element: 'language', regime: null, citation: 'LT9', quote: found, wording: null },
  ];
}
