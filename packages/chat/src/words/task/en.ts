/** A task, to be ticked off where it is shown. */
export const en = {
  'task.title': 'Task in {reference}',
  'task.done': 'Mark as done',
  'task.ended': '{state}: {title}',
} as const;
