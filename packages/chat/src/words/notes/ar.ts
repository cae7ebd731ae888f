import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'notes.by': 'ملاحظة داخلية من {name}',
  'notes.changed': 'ملاحظة داخلية عُدّلت في الحالة',
  'notes.escalate': 'تصعيد {reference}؟',
  'notes.escalate.text': 'تختار في الخطوة التالية إلى مَن. يُسجَّل ذلك في الحالة ويُبلَّغ من تختارهم.',
};
