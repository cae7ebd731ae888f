import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'notes.by': 'Notatka wewnętrzna, autor: {name}',
  'notes.changed': 'Notatka wewnętrzna, zmieniona w sprawie',
  'notes.escalate': 'Eskalować {reference}?',
  'notes.escalate.text':
    'W następnym kroku wybierzesz, do kogo. Zostanie to odnotowane w sprawie, a wybrane osoby dostaną wiadomość.',
};
