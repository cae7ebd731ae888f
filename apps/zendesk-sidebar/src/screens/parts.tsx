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
