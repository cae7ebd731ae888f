import type { Complaint } from '../complaint/state.ts';
import type { Language, Outcome } from '../vocabulary.ts';
import type { Passage } from './passages.ts';
import { PHRASES } from './phrases/index.ts';
import type { LetterText } from './read-letter.ts';
import { sectionsOf } from './sections.ts';
import { isSaid } from './ways.ts';

const ALWAYS: readonly Outcome[] = ['partly-upheld', 'not-upheld', 'withdrawn', 'out-of-scope'];

/** The outcomes that sentences state. "Upheld" inside "not upheld" or "partly upheld" is none of its own. */
export function outcomesIn(sentences: readonly Passage[], whole: Passage, language: Language): Set<Outcome> {
  const { outcomes } = PHRASES[language];
  return new Set(
    sentences.flatMap((sentence) => {
      const said = ALWAYS.filter((outcome) => isSaid(outcomes[outcome], [sentence], whole, language));
      if (said.includes('partly-upheld') || said.includes('not-upheld')) return said;
      return isSaid(outcomes.upheld, [sentence], whole, language) ? [...said, 'upheld' as const] : said;
    }),
  );
}

/** Whether the letter tells the outcome of every issue where it speaks of that issue. */
export function issuesToldAlone(letter: LetterText, c: Complaint): boolean {
  const decided = c.issues.filter(({ outcome, text }) => outcome !== undefined && text !== null);
  if (decided.length < 2) return false;
  const sections = sectionsOf(letter, c.issues);
  return decided.every(({ id, outcome }) => {
    const sentences = (sections.get(id) ?? []).flat().flatMap((block) => block.sentences);
    return outcomesIn(sentences, letter.whole, letter.language).has(outcome!);
  });
}
