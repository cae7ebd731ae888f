import type { LettersCatalogue } from '../types.ts';

export const pl: LettersCatalogue = {
  'letters.title': 'Pisma',
};
