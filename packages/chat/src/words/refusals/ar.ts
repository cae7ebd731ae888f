import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'refusals.why': '{text} القاعدة {rule}.',
  'refusals.missing': 'ينقص: {missing}.',
  'refusals.not-found': 'لا توجد شكوى بالرقم {reference} أو ليس لك الاطلاع عليها.',
};
