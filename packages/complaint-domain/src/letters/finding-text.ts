import type { ContentElement } from '../regimes/content-elements.ts';
import type { Language } from '../vocabulary.ts';
import type { LetterCheck, LetterFinding } from './finding.ts';
import { FINDING_WORDS } from './finding-words.ts';

/** What was found, for whoever writes the letter, in their own language. Its quote and its source stand beside it. */
export function findingText(finding: Pick<LetterFinding, 'level' | 'element'>, language: Language): string {
  const { missing, elements, checks } = FINDING_WORDS[language];
  if (finding.level !== 'gap') return checks[finding.element as LetterCheck];
  return `${missing}: ${elements[finding.element as ContentElement]}`;
}
