import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'sending.title': '{letter} per {reference}',
  'sending.waiting': 'Parte per il reclamante ({time}), se prima non viene ritirata.',
  'sending.released': 'In viaggio verso il reclamante ({time}).',
  'sending.taken-back': 'Ritirata. Non è stato inviato nulla.',
  'sending.stopped': 'Non inviata. {why}',
  'sending.by': 'Preparata da',
  'sending.through': 'Passa per',
  'sending.outside': 'Inviata fuori da Recourse; viene solo registrata',
  'sending.take-back': 'Ritira',
  'sending.now': 'Invia ora',
};
