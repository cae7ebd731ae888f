import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'actions.loading': 'Un momento…',
  'actions.failed': 'Non è possibile',
  'actions.done': 'Fatto',
  'actions.whole': 'Testo completo',
  'actions.whole.part': 'Mostrato fino al carattere {n}; il resto si trova nel caso.',
  'actions.gone': 'Questo testo non c’è più.',
  'actions.nowhere':
    'Qui non si lavora a nessun reclamo. Usi la scheda di un caso, oppure colleghi prima questa discussione a un caso.',
  'actions.escalate': 'Sottoponi {reference}',
  'actions.escalate.to': 'A chi',
  'actions.note': 'Nota interna in {reference}. Il reclamante non la vede mai.',
  'actions.task': 'Attività in {reference}',
  'actions.task.cancel': 'Attività: {title}',
  'actions.approve.submit': 'Approva e invia',
  'actions.decline.modal': 'Rifiuta la risposta',
  'actions.decline.reason': 'Che cosa deve cambiare',
  'actions.decline.hint': 'Lo legge chi l’ha scritta. Non viene inviato nulla.',
  'actions.draft.changed': 'La bozza è cambiata da quando è stata mostrata. La legga com’è ora, poi decida.',
  'actions.draft.gone': 'In {reference} non c’è più nulla in attesa di approvazione.',
  'actions.draft.own': 'L’ha scritta Lei: deve approvarla qualcun altro.',
  'actions.offer': 'L’offerta vale fino al {date}',
};
