import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'digest.title': 'O seu dia: {day}',
  'digest.overdue': 'Em atraso',
  'digest.today': 'Prazo hoje',
  'digest.week': 'Prazo nos próximos sete dias',
  'digest.tasks': 'As suas tarefas',
  'digest.approvals': 'A aguardar a sua aprovação',
  'digest.nothing': 'Hoje não há prazos.',
};
