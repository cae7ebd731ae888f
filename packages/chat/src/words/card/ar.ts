import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'card.status': 'الوضع',
  'card.priority': 'الأولوية',
  'card.because': '{level}، بسبب: {reasons}',
  'card.reason': '{name}: {value}',
  'card.by': '{duty}، قبل {date}',
  'card.was': '{duty}، كان الموعد {date}',
  'card.step': 'الخطوة التالية: {step}',
  'card.tasks': {
    zero: 'لا مهام مفتوحة ({n})',
    one: 'مهمة مفتوحة واحدة ({n})',
    two: 'مهمتان مفتوحتان ({n})',
    few: '{n} مهام مفتوحة',
    many: '{n} مهمة مفتوحة',
    other: '{n} مهمة مفتوحة',
  },
  'card.acknowledge': 'إشعار بالاستلام',
  'card.note': 'ملاحظة داخلية',
  'card.send': 'إرسال إلى مقدّم الشكوى',
  'card.open': 'فتح الحالة',
  'card.hidden': 'لا يظهر هنا سوى الرقم لأن آخرين يقرؤون. افتح الحالة لرؤية المزيد.',
};
