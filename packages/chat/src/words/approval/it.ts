import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'approval.title': 'Risposta definitiva per {reference}',
  'approval.waiting':
    '{name} chiede l’approvazione. La legga come la leggerà il reclamante: parte appena viene approvata.',
  'approval.approved': 'Approvata. È in viaggio verso il reclamante.',
  'approval.declined': 'Respinta. Non è stato inviato nulla; si può riscrivere.',
  'approval.by': 'Scritta da',
  'approval.at': 'Presentata',
  'approval.approve': 'Approva',
  'approval.decline': 'Respingi',
  'approval.hidden': 'Il testo si vede solo nel caso.',
};
