/** Where a team talks about one case. */
export const en = {
  'room.topic': '{duty}, by {date} ({citation})',
  'room.topic.missed': 'Overdue: {duty}, was due {date} ({citation})',
  'room.topic.none': '{status}; no date is running',
  'room.circle': 'Only those who work on the case and its overseers see it',
  'room.welcome':
    'This is where the team talks about {reference}. What is written here is kept in the case as an internal note; nothing of it reaches the complainant.',
} as const;
