import type { LawCatalogue } from '../types.ts';

export const ar: LawCatalogue = {
  'law.title': 'القواعد المنطبقة',
};
