import type { LawCatalogue } from '../types.ts';

export const it: LawCatalogue = {
  'law.title': 'Quali regole si applicano',
};
