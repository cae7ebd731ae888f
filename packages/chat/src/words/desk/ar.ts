import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'desk.title': 'الشكاوى',
  'desk.cases': 'حالاتي',
  'desk.tasks': 'مهامي',
  'desk.due': 'مواعيد هذا الأسبوع',
  'desk.approvals': 'بانتظار الاعتماد',
  'desk.none.cases': 'لم يُسند إليك شيء.',
  'desk.none.tasks': 'لا مهام مفتوحة.',
  'desk.none.due': 'لا مواعيد هذا الأسبوع.',
  'desk.none.approvals': 'لا شيء ينتظر اعتمادك.',
  'desk.filtered': 'لا شيء يطابق المرشحات.',
  'desk.all': 'الكل',
  'desk.show': 'عرض',
  'desk.more': {
    zero: 'لا مزيد ({n})',
    one: 'واحدة أخرى ({n})',
    two: 'اثنتان أخريان ({n})',
    few: '{n} أخرى',
    many: '{n} أخرى',
    other: '{n} أخرى',
  },
};
