import type { Outcome } from '../../vocabulary.ts';
import type { WordedElement } from '../wordings/index.ts';

/**
 * How a letter can say something. Each entry is one way: groups joined by ` + ` that all stand in the same passage, in
 * any order; in a group `|` parts words or phrases of which one is enough. `word*` is a beginning, `*word` an end.
 * `{body}`, `{limit}`, `{date}`, `{duration}` and `{reference}` stand for what the case says.
 */
export type Ways = readonly string[];

/** Elements that facts alone do not show. */
export type PhrasedElement = Exclude<WordedElement, 'outcome' | 'reference-number' | 'body-contact'>;

export type Phrases = {
  elements: Record<PhrasedElement, Ways>;
  outcomes: Record<Outcome, Ways>;
  /** Words that deny a right: a sentence with them grants none. */
  denials: Ways;
  /** Nouns for an ombudsman or authority that the case does not name. */
  bodies: string;
  /** Words for a time limit that is not named. */
  limits: Ways;
  /** Words that give a reason. */
  reasons: Ways;
  /** Words with which a letter comes to its end. */
  closings: Ways;
  /** Words that promise money. */
  promises: Ways;
  /** Words by which somebody binds themselves to pay; words and phrases only. */
  payments: Ways;
  /** Insults, threats and blame; words and phrases only. */
  offences: Ways;
  /** What is unkind without being an insult; words and phrases only. */
  brusque: Ways;
  /** Words that carry no content, beside those of the recogniser. */
  common: string;
  numbers: Record<string, number>;
  units: { day: string; week: string; month: string; year: string };
};
