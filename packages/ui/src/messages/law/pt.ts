import type { LawCatalogue } from '../types.ts';

export const pt: LawCatalogue = {
  'law.title': 'Que regras se aplicam',
};
