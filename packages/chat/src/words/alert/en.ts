/** Dates that are near, have come or were missed, said in the room of a case. */
export const en = {
  'alert.warned': 'Due soon: {duty}, by {date}',
  'alert.due': 'Due now: {duty}, {date}',
  'alert.missed': 'Overdue: {duty}, was due {date}',
  'alert.source': 'Source',
} as const;
