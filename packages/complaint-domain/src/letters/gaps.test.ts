import { describe, expect, it } from 'vitest';
import { CONTENT_ELEMENTS, type ContentElement } from '../regimes/content-elements.ts';
import { LANGUAGES, type Language } from '../vocabulary.ts';
import { lintLetter } from './index.ts';
import { requirementsOf } from './required.ts';
import { standardWording } from './standard-wording.ts';
import { caseIn, regimeWanting } from './test-letters.ts';
import { letterVariables } from './values.ts';

const OF_ISSUES: readonly ContentElement[] = ['findings-per-issue', 'reasons'];
const WORDED = CONTENT_ELEMENTS.filter((element) => !OF_ISSUES.includes(element));

/** Two elements are said by the same words, a day by which an answer comes: a letter wants one of them. */
const SAME_WORDS: readonly ContentElement[] = ['response-time', 'expected-date'];

/** The standard paragraphs of a letter that wants these elements, by element. */
function paragraphs(elements: readonly ContentElement[], language: Language) {
  const policy = regimeWanting('summary-letter', elements);
  const c = caseIn(language, { regimes: ['test'], outcome: 'upheld' });
  const given = { due: '2026-04-30', expected: '2026-05-30', delayReasons: 'x' };
  const values = letterVariables(c, policy, language, given);
  const all = requirementsOf({ kind: 'summary-letter' }, c, policy);
  const texts = all.map((requirement) => {
    const rendered = standardWording(requirement, all, 'summary-letter', language, values);
    if (!rendered.ok) throw new Error(`${requirement.element}: ${rendered.missing}`);
    return [requirement.element, rendered.markdown] as const;
  });
  return { c, policy, texts };
}

function gapsOf(
  texts: readonly (readonly [string, string])[],
  { c, policy }: ReturnType<typeof paragraphs>,
  language: Language,
) {
  const markdown = texts.map(([, text]) => text).join('\n\n');
  const findings = lintLetter({ kind: 'summary-letter', markdown, language, c, policy });
  return findings.filter(({ level }) => level !== 'advice').map(({ element }) => element);
}

describe.each(LANGUAGES)('standard wordings in %s', (language) => {
  it('[LT2] a letter of nothing but standard paragraphs has no gap', () => {
    const whole = paragraphs(WORDED, language);
    expect(whole.texts.map(([element]) => element)).toEqual(WORDED);
    expect(gapsOf(whole.texts, whole, language)).toEqual([]);
  });

  it.each(WORDED)('[LT2] without the paragraph on %s there is exactly that gap', (element) => {
    const other = SAME_WORDS.includes(element) ? SAME_WORDS.filter((each) => each !== element) : [];
    const whole = paragraphs(
      WORDED.filter((each) => !other.includes(each)),
      language,
    );
    const rest = whole.texts.filter(([name]) => name !== element);
    expect(gapsOf(rest, whole, language)).toEqual([element]);
  });

  it.each(WORDED)('[LT2] the paragraph on %s closes its gap by itself', (element) => {
    const alone = paragraphs([element], language);
    expect(gapsOf([['', 'Ok.']], alone, language)).toEqual([element]);
    expect(gapsOf(alone.texts, alone, language)).toEqual([]);
  });
});
