/** Dates in a few words. */
export const en = {
  'time.by': 'by {date}',
} as const;
