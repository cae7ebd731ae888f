/** What buttons on cards open and answer. */
export const en = {
  'actions.loading': 'One moment…',
  'actions.failed': 'Not possible',
  'actions.done': 'Done',
  'actions.whole': 'Whole text',
  'actions.whole.part': 'Shown up to character {n}; the rest stands in the case.',
  'actions.gone': 'That text is no longer there.',
  'actions.nowhere':
    'No complaint is worked on here. Use the card of a case, or attach this thread to one first.',
  'actions.escalate': 'Escalate {reference}',
  'actions.escalate.to': 'To whom',
  'actions.note': 'Internal note in {reference}. The complainant never sees it.',
  'actions.task': 'Task in {reference}',
  'actions.task.cancel': 'Task: {title}',
  'actions.approve.submit': 'Approve and send',
  'actions.decline.modal': 'Decline the response',
  'actions.decline.reason': 'What must change',
  'actions.decline.hint': 'The author reads it. Nothing is sent.',
  'actions.draft.changed': 'The draft has changed since this was shown. Read it as it is now, then decide.',
  'actions.draft.gone': 'Nothing waits for approval in {reference} any more.',
  'actions.draft.own': 'You wrote it, so somebody else must approve it.',
  'actions.offer': 'The offer stands until {date}',
} as const;
