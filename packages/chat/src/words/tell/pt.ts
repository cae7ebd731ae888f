import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'tell.assigned': 'Passou a ser responsável por {reference}.',
  'tell.assigned.all': '{name} passou a ser responsável por {reference}.',
  'tell.assigned.nobody': '{reference} deixou de ter responsável.',
  'tell.high-priority': '{priority}: {reference}',
  'tell.warned': 'Prazo próximo em {reference}: {duty}, até {date}',
  'tell.due': 'O prazo termina em {reference}: {duty}, {date}',
  'tell.missed': 'Em atraso em {reference}: {duty}, o prazo era {date}',
  'tell.task': 'Uma tarefa para si em {reference}: {title}',
  'tell.task.all': 'Nova tarefa em {reference}: {title}',
  'tell.task-due': 'Prazo de tarefa em {reference}: {title}, até {date}',
  'tell.task-due.undated': 'Tarefa aberta em {reference}: {title}',
  'tell.approval': '{name} pede a sua aprovação em {reference}.',
  'tell.approval.all': 'Uma resposta final aguarda aprovação em {reference}.',
  'tell.answered': 'O reclamante escreveu em {reference}.',
  'tell.sending-stopped': 'Uma carta em {reference} não saiu.',
  'tell.look': '{reference} precisa de atenção.',
};
