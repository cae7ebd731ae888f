import type { LettersCatalogue } from '../types.ts';

export const it: LettersCatalogue = {
  'letters.title': 'Lettere',
};
