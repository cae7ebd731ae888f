/** What can be asked, and what was not understood. */
export const en = {
  'help.title': 'What can be asked',
  'help.new': 'Register a complaint',
  'help.find': 'Search subjects, messages, notes, names and references',
  'help.mine': 'Complaints assigned to you',
  'help.due': 'What is due first',
  'help.reference': 'Show one complaint',
  'help.help': 'This list',
  'help.text': 'TEXT',
  'help.words': 'WORDS',
  'help.unknown': '“{text}” was not understood.',
  'help.bad-reference':
    '{reference} is not a valid reference: its last digit does not fit. Check the number.',
} as const;
