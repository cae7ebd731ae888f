import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'actions.loading': 'Um momento…',
  'actions.failed': 'Não é possível',
  'actions.done': 'Feito',
  'actions.whole': 'Texto completo',
  'actions.whole.part': 'Mostrado até ao carácter {n}; o resto está no caso.',
  'actions.gone': 'Esse texto já não existe.',
  'actions.nowhere':
    'Aqui não se trata nenhuma reclamação. Use o cartão de um caso ou associe primeiro esta conversa a um.',
  'actions.escalate': 'Escalar {reference}',
  'actions.escalate.to': 'A quem',
  'actions.note': 'Nota interna em {reference}. O reclamante nunca a vê.',
  'actions.task': 'Tarefa em {reference}',
  'actions.task.cancel': 'Tarefa: {title}',
  'actions.approve.submit': 'Aprovar e enviar',
  'actions.decline.modal': 'Recusar a resposta',
  'actions.decline.reason': 'O que tem de mudar',
  'actions.decline.hint': 'Quem a escreveu vai ler isto. Nada é enviado.',
  'actions.draft.changed': 'O rascunho mudou desde que foi mostrado. Leia-o como está agora e depois decida.',
  'actions.draft.gone': 'Em {reference} já nada aguarda aprovação.',
  'actions.draft.own': 'Foi escrita por si, por isso tem de ser outra pessoa a aprovar.',
  'actions.offer': 'A proposta é válida até {date}',
};
