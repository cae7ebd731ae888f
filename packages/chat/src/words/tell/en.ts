/** What one person, or a channel, is told. */
export const en = {
  'tell.assigned': 'You are now responsible for {reference}.',
  'tell.assigned.all': '{name} is now responsible for {reference}.',
  'tell.assigned.nobody': 'Nobody is responsible for {reference} any more.',
  'tell.high-priority': '{priority}: {reference}',
  'tell.warned': 'Due soon in {reference}: {duty}, by {date}',
  'tell.due': 'Due now in {reference}: {duty}, {date}',
  'tell.missed': 'Overdue in {reference}: {duty}, was due {date}',
  'tell.task': 'A task for you in {reference}: {title}',
  'tell.task.all': 'New task in {reference}: {title}',
  'tell.task-due': 'Task due in {reference}: {title}, by {date}',
  'tell.task-due.undated': 'Open task in {reference}: {title}',
  'tell.approval': '{name} asks for your approval in {reference}.',
  'tell.approval.all': 'A final response waits for approval in {reference}.',
  'tell.answered': 'The complainant has written in {reference}.',
  'tell.sending-stopped': 'A letter in {reference} did not go out.',
  'tell.look': '{reference} needs attention.',
} as const;
