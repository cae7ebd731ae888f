import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'task.title': 'Attività in {reference}',
  'task.done': 'Segna come svolta',
  'task.ended': '{state}: {title}',
};
