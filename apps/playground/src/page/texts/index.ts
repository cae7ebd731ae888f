import { CATALOGUES, type Catalogue, createI18nFrom, type I18n } from '@recourse/ui';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import type { TextKey, Texts } from './types.ts';

export type { TextKey } from './types.ts';
export const TEXTS: Record<I18n['language'], Texts> = { en, it, pl, pt, ar };

/** The shared catalogue and the page's own texts as one. */
export function createPageI18n(language: I18n['language']): I18n {
  return createI18nFrom(language, { ...CATALOGUES[language], ...TEXTS[language] } as Catalogue);
}

/** A text of this page. */
export function say(i18n: I18n, key: TextKey, values: Record<string, string | number> = {}): string {
  return i18n.lookup(key, key, values);
}
