export const en = {
  'notes.by': 'Internal note by {name}',
  'notes.changed': 'Internal note, changed in the case',
  'notes.escalate': 'Escalate {reference}?',
  'notes.escalate.text': 'You choose next to whom. It is kept in the case, and they are told.',
} as const;
