import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'membership.removed': 'تمت إزالتك من قناة {reference}. {why}',
  'membership.may-not-read':
    'لا يمكن أن يكون فيها إلا من يحق له الاطلاع على الشكوى. إذا كانت مشاركتك ضرورية، فاطلب ممن دعاك إضافتك في Recourse.',
  'membership.undone': 'لا يحق لـ {name} الاطلاع على {reference}، وتمت إزالته من هذه القناة.',
  'membership.stays':
    'لا يحق لـ {name} الاطلاع على {reference}، ولم يسمح Slack للتطبيق بإزالته من هذه القناة. يُرجى إزالته الآن.',
};
