/** A signed checkpoint of the log. */
export const en = {
  'checkpoint.title': 'Signed checkpoint of the log',
  'checkpoint.text': {
    one: '{n} entry is covered. Keep this message: with it anybody can prove later that nothing before it was changed.',
    other:
      '{n} entries are covered. Keep this message: with it anybody can prove later that nothing before it was changed.',
  },
  'checkpoint.register': 'Register',
  'checkpoint.at': 'Signed',
} as const;
