/** What the first page of a person has besides their lists. */
export const en = {
  'home.refresh': 'Refresh',
  'home.as-of': 'As of {time}',
  'home.unreachable': 'Your lists cannot be shown right now. Press Refresh in a moment.',
} as const;
