import { type I18n, languageOf } from '@recourse/ui';

export type Theme = 'light' | 'dark';
type Language = I18n['language'];

const LANGUAGE_KEY = 'recourse-language';
/** The emulated host's page follows these two: it lies on the same origin. */
const THEME_KEY = 'theme';
const HOST_LOCALE_KEY = 'locale';
const HOST_LOCALES: Record<Language, string> = { en: 'en-GB', it: 'it', pl: 'pl', pt: 'pt', ar: 'ar' };

export function savedLanguage(): Language {
  return languageOf(localStorage.getItem(LANGUAGE_KEY) ?? navigator.language);
}

export function savedTheme(): Theme {
  const saved = localStorage.getItem(THEME_KEY);
  if (saved === 'light' || saved === 'dark') return saved;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts language and direction on the page, and tells the framed host. */
export function applyLanguage({ language, dir }: I18n, title: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = dir;
  document.title = title;
  localStorage.setItem(LANGUAGE_KEY, language);
  sessionStorage.setItem(HOST_LOCALE_KEY, HOST_LOCALES[language]);
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(THEME_KEY, theme);
}
