import type { LettersCatalogue } from '../types.ts';

export const ar: LettersCatalogue = {
  'letters.title': 'الخطابات',
};
