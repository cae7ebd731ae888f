/** One person’s day. */
export const en = {
  'digest.title': 'Your day: {day}',
  'digest.overdue': 'Overdue',
  'digest.today': 'Due today',
  'digest.week': 'Due in the next seven days',
  'digest.tasks': 'Your tasks',
  'digest.approvals': 'Waiting for your approval',
  'digest.nothing': 'Nothing is due today.',
} as const;
