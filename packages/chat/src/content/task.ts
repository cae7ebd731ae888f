import type { TaskCard } from '@recourse/channel';
import { moment, someone } from '../rich.ts';
import type { Words } from '../words/index.ts';
import type { Content } from './types.ts';

/** A task, to be ticked off where it is shown. */
export function taskContent(task: TaskCard, words: Words): Content {
  const { t } = words;
  const open = task.state === 'open';
  const state = t(`taskState.${task.state}`);
  return {
    title: t('task.title', { reference: task.reference }),
    sentence: [open ? task.title : t('task.ended', { state, title: task.title })],
    lines: [
      { label: t('tasks.who'), value: task.assignee ? [someone(task.assignee)] : [t('tasks.anyone')] },
      ...(task.dueAt === null ? [] : [{ label: t('tasks.due'), value: [moment(task.dueAt, words)] }]),
    ],
    buttons: open
      ? [
          { id: 'done', label: t('task.done'), style: 'primary', command: 'CompleteTask' },
          { id: 'cancel', label: t('tasks.cancelAction'), command: 'CancelTask' },
        ]
      : [],
  };
}
