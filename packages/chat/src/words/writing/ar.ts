import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'writing.recipient': 'المستلم',
  'writing.represented': '{name}، يمثّله {representative}',
  'writing.noRecipient': 'لا عنوان معروف',
  'writing.anonymous': 'مقدّم الشكوى مجهول',
  'writing.safe': 'وسيلة تواصل آمنة',
  'writing.through': 'طريقة الإرسال',
  'writing.way.zendesk': 'رد علني في تذكرة Zendesk {ref}',
  'writing.way.email': 'بريد إلكتروني إلى {ref}',
  'writing.way.portal': 'بوابة مقدّم الشكوى',
  'writing.way': '{host} {ref}',
  'writing.noWay':
    'لا شيء مما يرتبط بهذه الحالة يصل إلى مقدّم الشكوى. اربط بها تذكرة، أو أرسل الخطاب بطريقة أخرى وسجّل ذلك.',
  'writing.outside': 'أُرسل بطريقة أخرى ويُسجَّل فقط',
  'writing.language': 'اللغة',
  'writing.clean': 'تم التحقق من القواعد: لا ينقص شيء.',
  'writing.gaps': {
    zero: 'لا ينقص شيء ({n})',
    one: 'ينقص عنصر واحد ({n})',
    two: 'ينقص عنصران ({n})',
    few: 'تنقص {n} عناصر',
    many: 'ينقص {n} عنصرًا',
    other: 'ينقص {n} عنصر',
  },
  'writing.bans': {
    zero: 'لا عبارة يجب حذفها ({n})',
    one: 'عبارة واحدة يجب حذفها ({n})',
    two: 'عبارتان يجب حذفهما ({n})',
    few: '{n} عبارات يجب حذفها',
    many: '{n} عبارة يجب حذفها',
    other: '{n} عبارة يجب حذفها',
  },
  'writing.blocked': 'لا يمكن إرساله هكذا: {what}.',
  'writing.level.gap': 'ناقص',
  'writing.level.forbidden': 'يجب حذفه',
  'writing.level.advice': 'نصيحة',
  'writing.unfilled': 'ينقص القالب بيان',
};
