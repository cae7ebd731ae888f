/** Somebody’s first page. */
export const en = {
  'desk.title': 'Complaints',
  'desk.cases': 'My cases',
  'desk.tasks': 'My tasks',
  'desk.due': 'Due this week',
  'desk.approvals': 'Approvals waiting',
  'desk.none.cases': 'Nothing is assigned to you.',
  'desk.none.tasks': 'No open tasks.',
  'desk.none.due': 'Nothing is due this week.',
  'desk.none.approvals': 'Nothing waits for your approval.',
  'desk.filtered': 'Nothing fits the filters.',
  'desk.all': 'All',
  'desk.show': 'Show',
  'desk.more': { one: '{n} more', other: '{n} more' },
} as const;
