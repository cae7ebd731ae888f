import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'task.title': 'مهمة في {reference}',
  'task.done': 'وضع علامة الإنجاز',
  'task.ended': '{state}: {title}',
};
