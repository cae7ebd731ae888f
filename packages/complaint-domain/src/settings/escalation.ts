import type { Settings } from './schema.ts';

/** Who hears of dates where an organisation has not said otherwise: a missed legal duty goes to a manager. */
export const DEFAULT_ESCALATION: Settings['escalation'] = [
  { on: 'warned', notify: ['assignee'] },
  { on: 'due', notify: ['assignee'] },
  { on: 'missed', statutory: false, notify: ['assignee'] },
  { on: 'missed', statutory: true, notify: ['assignee', 'manager'], escalateTo: 'manager' },
];
