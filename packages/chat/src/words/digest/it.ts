import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'digest.title': 'La Sua giornata: {day}',
  'digest.overdue': 'Scaduti',
  'digest.today': 'In scadenza oggi',
  'digest.week': 'In scadenza nei prossimi sette giorni',
  'digest.tasks': 'Le Sue attività',
  'digest.approvals': 'In attesa della Sua approvazione',
  'digest.nothing': 'Oggi non scade nulla.',
};
