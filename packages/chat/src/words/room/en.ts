export const en = {
  'room.topic': '{duty}, by {date} ({citation})',
  'room.topic.missed': 'Overdue: {duty}, was due {date} ({citation})',
  'room.topic.none': '{status}; no date is running',
  'room.circle': 'Restricted: only those who work on the case are here',
  'room.welcome':
    'This is where the team talks about {reference}. What is written here is kept in the case as an internal note; nothing of it reaches the complainant.',
  'room.hidden': 'The case is kept to its circle. Here only its reference is shown.',
} as const;
