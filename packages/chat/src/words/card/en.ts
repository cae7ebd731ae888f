/** The card of a case. */
export const en = {
  'card.status': 'Status',
  'card.priority': 'Priority',
  'card.because': '{level}, because of: {reasons}',
  'card.reason': '{name}: {value}',
  'card.by': '{duty}, by {date}',
  'card.was': '{duty}, was due {date}',
  'card.step': 'Next: {step}',
  'card.tasks': { one: '{n} open task', other: '{n} open tasks' },
  'card.acknowledge': 'Acknowledge',
  'card.note': 'Internal note',
  'card.send': 'Send to complainant',
  'card.open': 'Open the case',
  'card.hidden': 'Only the reference is shown here, because others read along. Open the case to see more.',
} as const;
