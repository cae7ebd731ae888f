import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'tell.assigned': 'أصبحت مسؤولًا عن {reference}.',
  'tell.assigned.all': 'المسؤول الآن عن {reference}: {name}.',
  'tell.assigned.nobody': 'لم يعد أحد مسؤولًا عن {reference}.',
  'tell.high-priority': '{priority}: {reference}',
  'tell.warned': 'موعد قريب في {reference}: {duty}، قبل {date}',
  'tell.due': 'حان الموعد في {reference}: {duty}، {date}',
  'tell.missed': 'فات الموعد في {reference}: {duty}، كان الموعد {date}',
  'tell.task': 'مهمة لك في {reference}: {title}',
  'tell.task.all': 'مهمة جديدة في {reference}: {title}',
  'tell.task-due': 'موعد مهمة في {reference}: {title}، قبل {date}',
  'tell.task-due.undated': 'مهمة مفتوحة في {reference}: {title}',
  'tell.approval': 'يطلب {name} اعتمادك في {reference}.',
  'tell.approval.all': 'رد نهائي ينتظر الاعتماد في {reference}.',
  'tell.answered': 'كتب مقدّم الشكوى في {reference}.',
  'tell.sending-stopped': 'خطاب في {reference} لم يُرسل.',
  'tell.look': 'الحالة {reference} تحتاج إلى انتباه.',
};
