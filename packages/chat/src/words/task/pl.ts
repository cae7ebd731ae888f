import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'task.title': 'Zadanie w sprawie {reference}',
  'task.done': 'Oznacz jako wykonane',
  'task.ended': '{state}: {title}',
};
