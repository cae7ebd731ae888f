import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'room.topic': '{duty}, entro {date} ({citation})',
  'room.topic.missed': 'Scaduto: {duty}, il termine era {date} ({citation})',
  'room.topic.none': '{status}; nessun termine in corso',
  'room.circle': 'Lo vedono solo chi lavora al caso e chi lo supervisiona',
  'room.welcome':
    'Qui il team parla di {reference}. Ciò che si scrive qui resta nel caso come nota interna; al reclamante non arriva nulla.',
};
