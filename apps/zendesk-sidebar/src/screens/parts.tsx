import { lazyPart } from './lazy-part.tsx';

/** The parts of a case that are not shown at first, each a file of its own beside the texts that it needs. */
export const MessagesTab = lazyPart(
  ['letters'],
  async () => (await import('./messages-tab.tsx')).MessagesTab,
);
export const TeamTab = lazyPart([], async () => (await import('./team-tab.tsx')).TeamTab);
export const DecisionTab = lazyPart(
  ['letters', 'law'],
  async () => (await import('./decision-tab.tsx')).DecisionTab,
);
export const HistoryTab = lazyPart([], async () => (await import('./history-tab.tsx')).HistoryTab);

/** What the law says about the case, and about each of its dates. */
export const LawTab = lazyPart(['law', 'letters'], async () => (await import('./law/law-tab.tsx')).LawTab);
export const Duties = lazyPart(['law'], async () => (await import('./law/duties.tsx')).Duties);
export const Counted = lazyPart(['law'], async () => (await import('./law/counted.tsx')).Counted);
export const ExtensionOf = lazyPart(['law'], async () => (await import('./law/extension.tsx')).ExtensionOf);
