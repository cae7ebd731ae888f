import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'approval.title': 'الرد النهائي في {reference}',
  'approval.waiting': 'يطلب {name} الاعتماد. اقرأه كما سيقرؤه مقدّم الشكوى: يُرسل فور اعتماده.',
  'approval.approved': 'اعتُمد وهو في الطريق إلى مقدّم الشكوى.',
  'approval.declined': 'رُفض ولم يُرسل شيء، ويمكن كتابته من جديد.',
  'approval.by': 'كتبه',
  'approval.at': 'قُدّم في',
  'approval.approve': 'اعتماد',
  'approval.decline': 'رفض',
  'approval.hidden': 'النص لا يظهر إلا في الحالة نفسها.',
};
