import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'alert.warned': 'Prazo próximo: {duty}, até {date}',
  'alert.due': 'O prazo termina: {duty}, {date}',
  'alert.missed': 'Em atraso: {duty}, o prazo era {date}',
  'alert.source': 'Fonte',
};
