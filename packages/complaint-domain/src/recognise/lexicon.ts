import type { Language } from '../vocabulary.ts';

/**
 * What one language says about whether a text complains. A phrase is one or more folded words (no accents, lower
 * case, Arabic letter variants unified); a word that ends in `*` stands for every word that begins with it. Phrases
 * are separated by commas.
 */
export type Lexicon = {
  /** Frequent small words, for telling the language. */
  common: string;
  /** Phrases by weight: 3 says it outright, 2 is typical of a complaint, 1 is a hint. */
  complaint: Record<1 | 2 | 3, string>;
  /** Words that turn a complaint word just after them into its opposite or take it back. */
  negation: string;
  /** Phrases that contain a complaint word and do not complain, by what they take off. */
  harmless: string;
  praise: string;
  /** How somebody asks for something ordinary. */
  question: string;
  severity: { high: string; critical: string };
};

export type Lexicons = Record<Language, Lexicon>;
