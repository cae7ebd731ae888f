import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'pages.find': 'نتائج «{words}»',
  'pages.mine': 'شكاواي',
  'pages.due': 'أقرب المواعيد',
  'pages.none.find': 'لا نتائج لعبارة «{words}».',
  'pages.none.mine': 'لم يُسند إليك شيء.',
  'pages.none.due': 'لا موعد جارٍ.',
  'pages.page': 'الصفحة {page}',
  'pages.back': 'السابق',
  'pages.more': 'المزيد',
};
