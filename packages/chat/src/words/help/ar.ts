import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'help.title': 'ما يمكن طلبه',
  'help.new': 'تسجيل شكوى',
  'help.find': 'البحث في المواضيع والرسائل والملاحظات والأسماء والأرقام',
  'help.mine': 'الشكاوى المسندة إليك',
  'help.due': 'أقرب المواعيد',
  'help.reference': 'عرض شكوى واحدة',
  'help.help': 'هذه القائمة',
  'help.text': 'نص',
  'help.words': 'كلمات',
  'help.unknown': 'لم يُفهم «{text}».',
  'help.bad-reference': 'الرقم {reference} غير صحيح: خانته الأخيرة لا تتطابق. تحقق منه.',
};
