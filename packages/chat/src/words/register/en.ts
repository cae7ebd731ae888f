/** Registering from a message, and attaching a thread to a case that exists. Labels of fields are those of all screens. */
export const en = {
  'register.modal': 'Register a complaint',
  'register.submit': 'Register',
  'register.from': 'Written by {name}, {date}',
  'register.message': 'Open the message',
  'register.whole': {
    one: 'The message has {n} character; all of it is registered. It begins like this:',
    other: 'The message has {n} characters; all of it is registered. It begins like this:',
  },
  'register.rest': 'The message goes on in the attached file {file}.',
  'register.words': 'Words that suggest it: {words}',
  'register.instead': 'Attach here instead',
  'register.email.own':
    'Only the complainant’s own address. A colleague who passed the message on is not the complainant.',
  'register.connect':
    'The author belongs to another organisation and is entered as the complainant. Change it if somebody else complains.',
  'register.files': 'Attached as documents: {files}',
  'register.files.big': 'Too large to be attached (limit {limit}): {files}',
  'register.files.unread':
    'Its files cannot be attached: the app is not in this channel. Invite it first, or attach them to the case yourself.',
  'register.thread': 'The card of the case appears in the thread.',
  'register.alone': 'Call it up at any time with {command}.',
  'register.filing': { one: '{n} file is being attached.', other: '{n} files are being attached.' },
  'register.file.lost': 'Not attached: {name}. {why}',
  'register.already': 'This is registered already as {reference}. Open the case, or write in its thread.',
  'register.already.unseen':
    'This belongs to a complaint already, which you may not see. Nothing was registered again.',
  'register.unreadable':
    'The message cannot be read in Slack any more. Invite the app to the channel, or register with {command}.',
  'register.email.error': 'An address such as nora@example.org.',
  'register.attach.modal': 'Attach to a case',
  'register.attach.search': 'Reference, name or words',
  'register.attach.find': 'Find',
  'register.attach.case': 'Case',
  'register.attach.hint':
    'The whole thread becomes internal notes of the case. The complainant sees none of it.',
  'register.attach.submit': 'Attach',
  'register.attach.choose': 'Search first, then choose a case.',
  'register.attach.done': 'The thread now belongs to {reference}.',
  'register.attach.notes': {
    one: '{n} earlier message is being kept as a note.',
    other: '{n} earlier messages are being kept as notes.',
  },
  'register.attach.most': 'The thread is longer: only its first {n} messages were taken.',
  'register.attach.later': 'Earlier messages of the thread could not be taken: {why}',
} as const;
