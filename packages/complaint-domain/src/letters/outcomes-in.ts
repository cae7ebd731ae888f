import type { Complaint } from '../complaint/state.ts';
import type { Language, Outcome } from '../vocabulary.ts';
import type { Passage } from './passages.ts';
import { PHRASES } from './phrases/index.ts';
import type { LetterText } from './read-letter.ts';
import { sectionsOf } from './sections.ts';
import { asker } from './ways.ts';

const OTHERS: readonly Outcome[] = ['partly-upheld', 'not-upheld', 'withdrawn', 'out-of-scope'];

/** Reads the outcomes that sentences of a letter state, each once. */
export type OutcomeReader = (sentences: readonly Passage[]) => Set<Outcome>;

/** "Upheld" inside "not upheld" or "partly upheld" is no outcome of its own. */
export function outcomeReader(whole: Passage, language: Language): OutcomeReader {
  const { outcomes } = PHRASES[language];
  const upheld = asker(outcomes.upheld, whole, language);
  const others = OTHERS.map((outcome) => [outcome, asker(outcomes[outcome], whole, language)] as const);
  const inSentence = (sentence: Passage): Outcome[] => {
    const said = others.filter(([, says]) => says(sentence)).map(([outcome]) => outcome);
    if (said.includes('partly-upheld') || said.includes('not-upheld')) return said;
    return upheld(sentence) ? [...said, 'upheld'] : said;
  };
  return (sentences) => new Set(sentences.flatMap(inSentence));
}

/** Whether the letter tells the outcome of every issue where it speaks of that issue. */
export function issuesToldAlone(letter: LetterText, c: Complaint): boolean {
  const decided = c.issues.filter(({ outcome, text }) => outcome !== undefined && text !== null);
  if (decided.length < 2) return false;
  const sections = sectionsOf(letter, c.issues);
  const read = outcomeReader(letter.whole, letter.language);
  return decided.every(({ id, outcome }) => {
    const sentences = (sections.get(id) ?? []).flat().flatMap((block) => block.sentences);
    return read(sentences).has(outcome!);
  });
}
