import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const it: Texts<typeof en> = {
  'alert.warned': 'In scadenza: {duty}, entro {date}',
  'alert.due': 'Scade ora: {duty}, {date}',
  'alert.missed': 'Scaduto: {duty}, il termine era {date}',
  'alert.source': 'Fonte',
};
