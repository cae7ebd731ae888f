import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'room.topic': '{duty}، قبل {date} ({citation})',
  'room.topic.missed': 'فات الموعد: {duty}، كان الموعد {date} ({citation})',
  'room.topic.none': '{status}؛ لا موعد جارٍ',
  'room.circle': 'لا يراها إلا العاملون عليها والمشرفون',
  'room.welcome':
    'هنا يتحدث الفريق عن {reference}. ما يُكتب هنا يُحفظ في الحالة كملاحظة داخلية، ولا يصل منه شيء إلى مقدّم الشكوى.',
};
