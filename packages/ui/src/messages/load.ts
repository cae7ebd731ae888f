import type { Language } from '@recourse/complaint-domain';
import { en } from './en.ts';
import type { Catalogue, FurtherName, Message } from './types.ts';

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

type Texts = Record<string, Message>;

const FURTHER: Record<FurtherName, Record<Language, () => Promise<Texts>>> = {
  law: {
    en: async () => (await import('./law/en.ts')).en,
    it: async () => (await import('./law/it.ts')).it,
    pl: async () => (await import('./law/pl.ts')).pl,
    pt: async () => (await import('./law/pt.ts')).pt,
    ar: async () => (await import('./law/ar.ts')).ar,
  },
  letters: {
    en: async () => (await import('./letters/en.ts')).en,
    it: async () => (await import('./letters/it.ts')).it,
    pl: async () => (await import('./letters/pl.ts')).pl,
    pt: async () => (await import('./letters/pt.ts')).pt,
    ar: async () => (await import('./letters/ar.ts')).ar,
  },
};

/** The texts of a part that is loaded when it is first shown; for `I18n.with`. Rejects when they cannot be loaded. */
export function loadFurther(name: FurtherName, language: Language): Promise<Texts> {
  return FURTHER[name][language]();
}
