import type { ContentElement } from '../../regimes/content-elements.ts';

/** Elements that a paragraph of its own can say. Findings and reasons belong to an issue and are written there. */
export type WordedElement = Exclude<ContentElement, 'findings-per-issue' | 'reasons'>;

/**
 * The standard paragraph for each element, as a template over the letter's variables. `{#now}`: the letter is one
 * after which the body may be asked at once. `{#alone}`: the time limit is said nowhere else in it.
 * `{#the}`: the name of the body takes an article.
 */
export type Wordings = Record<WordedElement, string> & {
  /** What stands for the body where a regime names none. */
  someBody: string;
};
