import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'task.title': 'Tarefa em {reference}',
  'task.done': 'Marcar como concluída',
  'task.ended': '{state}: {title}',
};
