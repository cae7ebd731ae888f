import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'home.refresh': 'تحديث',
  'home.as-of': 'آخر تحديث: {time}',
  'home.unreachable': 'تعذّر عرض القوائم الآن. اضغط على «تحديث» بعد قليل.',
};
