import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'home.refresh': 'Odśwież',
  'home.as-of': 'Stan na: {time}',
  'home.unreachable': 'Listy są w tej chwili niedostępne. Proszę za chwilę nacisnąć Odśwież.',
};
