/**
 * What a regime can ask a letter to contain. The words by which the linter knows an element, and the paragraph that
 * says it, stand in `letters/` for all five languages.
 */
export const CONTENT_ELEMENTS = [
  /** The complaint is named: its number or what it was about. */
  'refers-to-complaint',
  /** The number under which the complainant can ask. */
  'reference-number',
  /** By when an answer will come. */
  'response-time',
  /** The outcome of the complaint as a whole. */
  'outcome',
  /** Each issue raised, with what was found about it. */
  'findings-per-issue',
  /** Why, in enough detail to be understood. */
  'reasons',
  /** What is offered, accepted or refused. */
  'redress-decision',
  /** The complaint is considered resolved. */
  'considered-resolved',
  /** Why there is no final answer yet. */
  'delay-reasons',
  /** Which circumstances are still to be established. */
  'circumstances',
  /** When the answer is now expected. */
  'expected-date',
  /** That the time promised was missed, and why. */
  'turnaround-missed',
  /** The right to go to the ombudsman, dispute body or authority. */
  'right-to-refer',
  /** Its name and how it is reached. */
  'body-contact',
  /** Until when it can be asked. */
  'refer-time-limit',
  /** Whether the firm waives the time limits of the ombudsman. */
  'time-limit-waiver',
  /** That its leaflet comes with the letter. */
  'body-leaflet',
  /** The right to go to court. */
  'right-to-court',
  /** What was done about the complaint. */
  'steps-taken',
  /** Which communications came from the complainant. */
  'communications-received',
  /** What follows. */
  'follow-up',
] as const;
export type ContentElement = (typeof CONTENT_ELEMENTS)[number];
