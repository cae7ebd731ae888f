export const en = {
  'task.title': 'Task in {reference}',
  'task.hint': 'Press the button or react with ✅ when it is done.',
  'task.done': 'Mark as done',
  'task.ended': '{state}: {title}',
} as const;
