import { LANGUAGES, type Language } from '@recourse/complaint-domain';

/** The language asked for, when we speak it. */
export function languageOf(text: string): Language {
  const wanted = text.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}
