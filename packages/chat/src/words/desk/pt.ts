import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'desk.title': 'Reclamações',
  'desk.cases': 'Os meus casos',
  'desk.tasks': 'As minhas tarefas',
  'desk.due': 'Prazos desta semana',
  'desk.approvals': 'Aprovações pendentes',
  'desk.none.cases': 'Nada lhe está atribuído.',
  'desk.none.tasks': 'Sem tarefas abertas.',
  'desk.none.due': 'Não há prazos esta semana.',
  'desk.none.approvals': 'Nada aguarda a sua aprovação.',
  'desk.filtered': 'Nada corresponde aos filtros.',
  'desk.all': 'Tudo',
  'desk.show': 'Mostrar',
  'desk.more': { one: 'mais {n}', other: 'mais {n}' },
};
