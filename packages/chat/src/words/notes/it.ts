import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'notes.by': 'Nota interna di {name}',
  'notes.changed': 'Nota interna, modificata nel caso',
  'notes.escalate': 'Sottoporre {reference}?',
  'notes.escalate.text':
    'Nel passo seguente si sceglie a chi. Resta annotato nel caso e chi è scelto viene avvisato.',
};
