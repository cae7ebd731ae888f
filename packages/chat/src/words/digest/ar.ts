import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const ar: Texts<typeof en> = {
  'digest.title': 'يومك: {day}',
  'digest.overdue': 'فات موعدها',
  'digest.today': 'موعدها اليوم',
  'digest.week': 'موعدها خلال الأيام السبعة القادمة',
  'digest.tasks': 'مهامك',
  'digest.approvals': 'بانتظار اعتمادك',
  'digest.nothing': 'لا مواعيد اليوم.',
};
