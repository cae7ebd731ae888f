import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'desk.title': 'Reclami',
  'desk.cases': 'I miei casi',
  'desk.tasks': 'Le mie attività',
  'desk.due': 'In scadenza questa settimana',
  'desk.approvals': 'Approvazioni in attesa',
  'desk.none.cases': 'Non ha nulla in carico.',
  'desk.none.tasks': 'Nessuna attività aperta.',
  'desk.none.due': 'Questa settimana non scade nulla.',
  'desk.none.approvals': 'Nulla attende la Sua approvazione.',
  'desk.filtered': 'Nulla corrisponde ai filtri.',
  'desk.all': 'Tutto',
  'desk.show': 'Mostra',
  'desk.more': { one: 'un altro ({n})', other: 'altri {n}' },
};
