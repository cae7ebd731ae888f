import type { Language } from '@recourse/complaint-domain';
import { en } from './en.ts';
import type { Catalogue } from './types.ts';

const LOADERS: Record<Language, () => Promise<Catalogue>> = {
  en: async () => en,
  it: async () => (await import('./it.ts')).it,
  pl: async () => (await import('./pl.ts')).pl,
  pt: async () => (await import('./pt.ts')).pt,
  ar: async () => (await import('./ar.ts')).ar,
};

/** One language's texts, each in a file of its own. Rejects when the file cannot be loaded. */
export function loadCatalogue(language: Language): Promise<Catalogue> {
  return LOADERS[language]();
}
