/** A letter that is about to leave, and what became of it. */
export const en = {
  'sending.title': '{letter} for {reference}',
  'sending.waiting': 'It goes to the complainant ({time}), unless it is taken back before.',
  'sending.released': 'On its way to the complainant ({time}).',
  'sending.taken-back': 'Taken back. Nothing was sent.',
  'sending.stopped': 'Not sent. {why}',
  'sending.by': 'Prepared by',
  'sending.through': 'Goes through',
  'sending.outside': 'Sent outside Recourse; it is only recorded',
  'sending.take-back': 'Take back',
  'sending.now': 'Send now',
} as const;
