import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'install.title': 'ربط Slack بـ Recourse',
  'install.again': 'يُرجى البدء من جديد من إعدادات Recourse.',
  'install.done.title': 'تم ربط Slack',
  'install.done.text': 'تعمل {workspace} الآن مع السجل {register}.',
  'install.done.next':
    'في Slack، أضِف التطبيق إلى قنوات الفرق. وفي الإعدادات، اختر أين يتحدث كل فريق عن شكاواه. يمكن إغلاق هذه الصفحة.',
  'install.denied.title': 'لم يتم ربط أي شيء',
  'install.denied.text': 'رُفض الطلب في Slack.',
  'install.ticket.title': 'لم يعد هذا الرابط صالحًا',
  'install.ticket.text': 'يعمل رابط توصيل Slack مرة واحدة فقط ولمدة قصيرة.',
  'install.state.title': 'لا يمكن الوثوق بهذه الصفحة',
  'install.state.text': 'فُتحت في متصفح غير الذي بدأ منه الطلب، أو بعد وقت طويل، أو مرتين. لم يتم ربط أي شيء.',
  'install.code.title': 'هذا العنوان ناقص',
  'install.code.text': 'يجب أن يرسل Slack رمزًا، وهو غير موجود هنا. لم يتم ربط أي شيء.',
  'install.refused.title': 'لم يؤكد Slack الطلب',
  'install.refused.text': 'أجاب Slack بـ «{code}». لم يتم ربط أي شيء.',
  'install.elsewhere.title': 'مرتبطة بمكان آخر',
  'install.elsewhere.text': 'تنتمي {workspace} إلى سجل آخر. يجب فصلها هناك أولًا؛ ولم يتغير شيء.',
  'install.later.title': 'يُرجى المحاولة لاحقًا',
  'install.later.text': 'تعذّر الوصول إلى Slack أو Recourse. لم يتم ربط أي شيء.',
};
