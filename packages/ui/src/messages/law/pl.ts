import type { LawCatalogue } from '../types.ts';

export const pl: LawCatalogue = {
  'law.title': 'Które przepisy obowiązują',
};
