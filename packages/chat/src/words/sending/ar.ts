import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'sending.title': '{letter} في {reference}',
  'sending.waiting': 'يُرسل إلى مقدّم الشكوى ({time}) ما لم يُسحب قبل ذلك.',
  'sending.released': 'في الطريق إلى مقدّم الشكوى ({time}).',
  'sending.taken-back': 'سُحب ولم يُرسل شيء.',
  'sending.stopped': 'لم يُرسل. {why}',
  'sending.by': 'أعدّه',
  'sending.through': 'طريق الإرسال',
  'sending.outside': 'أُرسل خارج Recourse ويُسجَّل فقط',
  'sending.take-back': 'سحب',
  'sending.now': 'إرسال الآن',
};
