import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'alert.warned': 'موعد قريب: {duty}، قبل {date}',
  'alert.due': 'حان الموعد: {duty}، {date}',
  'alert.missed': 'فات الموعد: {duty}، كان الموعد {date}',
  'alert.source': 'المصدر',
};
