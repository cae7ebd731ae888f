import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'home.refresh': 'Aggiorna',
  'home.as-of': 'Aggiornato: {time}',
  'home.unreachable': 'I Suoi elenchi non sono disponibili in questo momento. Prema Aggiorna tra poco.',
};
