import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'digest.title': 'Twój dzień: {day}',
  'digest.overdue': 'Po terminie',
  'digest.today': 'Termin dzisiaj',
  'digest.week': 'Termin w ciągu siedmiu dni',
  'digest.tasks': 'Twoje zadania',
  'digest.approvals': 'Czekają na Twoje zatwierdzenie',
  'digest.nothing': 'Na dziś nie ma terminów.',
};
