export const en = {
  'time.by': 'by {date}',
  'time.was': 'was due {date}',
  'time.seconds': { one: '{n} second', other: '{n} seconds' },
} as const;
