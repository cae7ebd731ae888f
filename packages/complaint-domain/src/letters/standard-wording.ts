import type { Language, MessageKind } from '../vocabulary.ts';
import { type Rendered, renderText } from './render-template.ts';
import type { Requirement } from './required.ts';
import { bodyVariables } from './values.ts';
import type { LetterVariables } from './variables.ts';
import { WORDINGS, type WordedElement } from './wordings/index.ts';

/** Letters after which the body can be asked at once. */
const OPENS_THE_WAY: readonly MessageKind[] = ['final-response', 'delay-notice', 'holding-response'];

/**
 * The standard paragraph that says what a regime wants, with the case's values. Not ok where a value is missing
 * that only a person knows: it is named.
 *
 * @param all everything wanted of the letter
 */
export function standardWording(
  { element, body }: Requirement,
  all: readonly Requirement[],
  kind: MessageKind,
  language: Language,
  values: LetterVariables,
): Rendered {
  const wordings = WORDINGS[language];
  const own = bodyVariables(body, language);
  const limitElsewhere = all.some((other) => other.element === 'refer-time-limit');
  return renderText(wordings[element as WordedElement], {
    ...values,
    ...own,
    body: own.body || wordings.someBody,
    the: takesArticle(body, language) ? 'the' : '',
    now: OPENS_THE_WAY.includes(kind) ? 'now' : '',
    alone: own.timeLimit && !limitElsewhere ? 'alone' : '',
  });
}

/** "the Financial Ombudsman Service", but "Sanadak": a name of several words takes the article. */
function takesArticle(body: Requirement['body'], language: Language): boolean {
  return language === 'en' && body !== null && /^\p{L}+ [\p{L} ]+$/u.test(body.name);
}
