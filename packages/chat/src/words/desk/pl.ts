import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'desk.title': 'Reklamacje',
  'desk.cases': 'Moje sprawy',
  'desk.tasks': 'Moje zadania',
  'desk.due': 'Terminy w tym tygodniu',
  'desk.approvals': 'Do zatwierdzenia',
  'desk.none.cases': 'Nic nie jest do Ciebie przypisane.',
  'desk.none.tasks': 'Nie ma otwartych zadań.',
  'desk.none.due': 'W tym tygodniu nie ma terminów.',
  'desk.none.approvals': 'Nic nie czeka na Twoje zatwierdzenie.',
  'desk.filtered': 'Nic nie pasuje do filtrów.',
  'desk.all': 'Wszystko',
  'desk.show': 'Pokaż',
  'desk.more': { one: 'jeszcze {n}', few: 'jeszcze {n}', many: 'jeszcze {n}', other: 'jeszcze {n}' },
};
