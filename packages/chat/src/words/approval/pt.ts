import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'approval.title': 'Resposta final para {reference}',
  'approval.waiting':
    '{name} pede aprovação. Leia-a como o reclamante a vai ler: sai assim que for aprovada.',
  'approval.approved': 'Aprovada. Está a caminho do reclamante.',
  'approval.declined': 'Recusada. Nada foi enviado; pode ser escrita de novo.',
  'approval.by': 'Escrita por',
  'approval.at': 'Submetida',
  'approval.approve': 'Aprovar',
  'approval.decline': 'Recusar',
  'approval.hidden': 'O texto só se vê no próprio caso.',
};
