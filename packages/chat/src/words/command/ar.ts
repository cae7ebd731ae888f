import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'command.not-connected':
    'مساحة العمل هذه غير مرتبطة بـ Recourse. يمكن لأحد مسؤولي Recourse ربطها من الإعدادات.',
  'command.unreachable': 'تعذّر الوصول إلى Recourse الآن. لم يُنفَّذ شيء؛ يُرجى المحاولة بعد قليل.',
  'command.trouble': 'حدث خطأ ما، وليس مؤكدًا ما الذي نُفِّذ. يُرجى الاطلاع على الحالة قبل المحاولة مجددًا.',
  'command.show': 'عرض',
  'command.emoji': 'هل هذه شكوى؟ لن يُسجَّل شيء قبل تأكيدكم.',
};
