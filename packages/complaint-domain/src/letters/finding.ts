import type { ContentElement } from '../regimes/content-elements.ts';

/** What a letter must not contain, or what should be looked at again. */
export const LETTER_CHECKS = [
  /** Somebody else's e-mail address, phone or account number. */
  'personal-data',
  /** The full number of a payment card. */
  'card-number',
  /** Words of an internal note. */
  'internal-note',
  /** Money that nobody approved. */
  'unapproved-promise',
  /** An insult, a threat or blame. */
  'tone',
  /** Unkind words. */
  'brusque',
  /** A gap that was left to be filled in. */
  'placeholder',
  /** Written in another language than stated. */
  'language',
] as const;
export type LetterCheck = (typeof LETTER_CHECKS)[number];

/**
 * One thing about a letter. A `gap` or something `forbidden` stops it, `advice` does not.
 *
 * `citation` is where the law says so, or the id of the rule in SPEC.md. `wording` is a paragraph in the language of
 * the letter, ready to be put in, that closes the gap; null where only a person can write it.
 */
export type LetterFinding = {
  level: 'gap' | 'forbidden' | 'advice';
  element: ContentElement | LetterCheck;
  regime: string | null;
  citation: string | null;
  /** The issue of the case that it is about. */
  issue?: string;
  /** The words of the letter, or the issue or body that is missing in it. */
  quote?: string;
  wording: string | null;
};
