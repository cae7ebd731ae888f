import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'notes.by': 'Nota interna de {name}',
  'notes.changed': 'Nota interna, alterada no caso',
  'notes.escalate': 'Escalar {reference}?',
  'notes.escalate.text':
    'No passo seguinte escolhe a quem. Fica registado no caso, e essas pessoas são avisadas.',
};
