import type { LettersCatalogue } from '../types.ts';

export const pt: LettersCatalogue = {
  'letters.title': 'Cartas',
};
