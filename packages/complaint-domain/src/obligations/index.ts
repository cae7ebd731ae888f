export * from '../calendars/index.ts';
export * from '../regimes/index.ts';
export { type DueDate, dueDates, type ExtensionOutcome, type SatisfiedBy } from './due-dates.ts';
export { explainObligation } from './explain.ts';
export type { ExplainedCount, ExplainedDay, Explanation, LocalMoment } from './explanation.ts';
export * from './facts.ts';
export * from './obligations.ts';
export { explainSentence } from './sentences.ts';
export * from './status.ts';
