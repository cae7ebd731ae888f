export const en = {
  'sending.title': '{letter} for {reference}',
  'sending.waiting': 'It goes to the complainant at {time}, unless it is taken back before.',
  'sending.released': 'On its way to the complainant since {time}.',
  'sending.taken-back': 'Taken back. Nothing was sent.',
  'sending.stopped': 'Not sent. {why}',
  'sending.by': 'Prepared by',
  'sending.through': 'Goes through',
  'sending.place': '{host} {ref}',
  'sending.outside': 'Sent outside Recourse; it is only recorded',
  'sending.take-back': 'Take back',
  'sending.now': 'Send now',
} as const;
