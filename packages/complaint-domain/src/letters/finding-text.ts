import type { ContentElement } from '../regimes/content-elements.ts';
import type { Language } from '../vocabulary.ts';
import type { LetterCheck, LetterFinding } from './finding.ts';
import { FINDING_WORDS } from './finding-words.ts';

/** A finding as a sentence for whoever writes the letter, in their own language, with its quote and its source. */
export function findingText(finding: LetterFinding, language: Language): string {
  const { missing, elements, checks } = FINDING_WORDS[language];
  const what =
    finding.level === 'gap'
      ? `${missing}: ${elements[finding.element as ContentElement]}`
      : checks[finding.element as LetterCheck];
  const quote = finding.quote === undefined ? '' : `: ${quoted(finding.quote, language)}`;
  const source = finding.regime === null ? '' : ` (${isolate(finding.citation ?? finding.regime, language)})`;
  return `${what}${quote}${source}`;
}

/** In a right-to-left sentence foreign words keep their own order (Unicode first-strong isolate). */
function isolate(text: string, language: Language): string {
  return language === 'ar' ? `\u2068${text}\u2069` : text;
}

const QUOTES: Record<Language, [string, string]> = {
  en: ['“', '”'],
  it: ['«', '»'],
  pl: ['„', '”'],
  pt: ['«', '»'],
  ar: ['«', '»'],
};

function quoted(text: string, language: Language): string {
  const [open, close] = QUOTES[language];
  return `${open}${isolate(text, language)}${close}`;
}
