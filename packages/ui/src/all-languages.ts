import type { Language } from '@recourse/complaint-domain';
import { createI18nFrom, type I18n } from './i18n.ts';
import { CATALOGUES } from './messages/index.ts';

/** Texts and formats of a language, all catalogues in the bundle. */
export function createI18n(language: Language, timeZone?: string): I18n {
  return createI18nFrom(language, CATALOGUES[language], timeZone);
}
