import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'file.lost': 'لم يُضَف {file} إلى {reference}. {why}',
  'file.large': 'حجمه أكبر من {limit}.',
  'file.empty': 'الملف فارغ.',
  'file.elsewhere': 'الموجود هنا رابط فقط، والملف خارج Slack. يُرجى تنزيله ثم إضافته إلى الحالة.',
  'file.unreadable': 'لم يسلّمه Slack. يُرجى مشاركته مجددًا أو إضافته في الحالة.',
};
