import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'actions.loading': 'لحظة…',
  'actions.failed': 'غير ممكن',
  'actions.done': 'تم',
  'actions.whole': 'النص الكامل',
  'actions.whole.part': 'عُرض حتى الحرف {n}، والبقية في الحالة.',
  'actions.gone': 'لم يعد هذا النص موجودًا.',
  'actions.nowhere': 'لا تُعالَج هنا أي شكوى. استخدم بطاقة حالة، أو اربط هذه السلسلة بحالة أولًا.',
  'actions.escalate': 'تصعيد {reference}',
  'actions.escalate.to': 'إلى من',
  'actions.note': 'ملاحظة داخلية في {reference}، لا يراها مقدّم الشكوى أبدًا.',
  'actions.task': 'مهمة في {reference}',
  'actions.task.cancel': 'المهمة: {title}',
  'actions.approve.submit': 'موافقة وإرسال',
  'actions.decline.modal': 'رفض الرد',
  'actions.decline.reason': 'ما الذي يجب تغييره',
  'actions.decline.hint': 'يقرؤه كاتب الرد، ولا يُرسل شيء.',
  'actions.draft.changed': 'تغيّرت المسودة منذ عرضها. اقرأها كما هي الآن ثم قرّر.',
  'actions.draft.gone': 'لم يعد في {reference} شيء ينتظر الموافقة.',
  'actions.draft.own': 'أنت من كتبه، فيجب أن يوافق عليه شخص آخر.',
  'actions.offer': 'العرض سارٍ حتى {date}',
};
