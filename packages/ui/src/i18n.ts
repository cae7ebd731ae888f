import type { Language } from '@recourse/complaint-domain';
import { createFormats, type Formats } from './formats.ts';
import type { Catalogue, FurtherName, FurtherTexts, MainTexts, Message, Values } from './messages/types.ts';

/** Names of the languages in themselves, as a language list shows them. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  it: 'Italiano',
  pl: 'Polski',
  pt: 'Português',
  ar: 'العربية',
};

type Translate<T> = <K extends keyof T>(key: K, ...values: Values<T, K>) => string;
type Texts = Record<string, Message>;

export type I18n = Formats & {
  language: Language;
  dir: 'ltr' | 'rtl';
  /** The text of a key. Values are isolated, so that a name in another script cannot turn the sentence around. */
  t: Translate<MainTexts>;
  /** For keys built from data of the service: the text, or `fallback` when this version does not know it. */
  lookup: (key: string, fallback: string, values?: Record<string, string | number>) => string;
  /** The same with the texts of a part that was loaded later, for what stands inside that part. */
  with: (further: Texts) => I18n;
};
/** Inside a part whose texts of the catalogue `N` are loaded. */
export type I18nOf<N extends FurtherName> = I18n & { t: Translate<FurtherTexts[N]> };

/** `tag` is any BCP 47 tag ("pt-BR", "en-US"); unknown languages become English. */
export function languageOf(tag: string | null | undefined): Language {
  const primary = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  return primary in LANGUAGE_NAMES ? (primary as Language) : 'en';
}

export function dirOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * Texts and formats of one language. `timeZone` is an IANA name; without it the reader's own zone is used.
 */
export function createI18nFrom(language: Language, catalogue: Catalogue, timeZone?: string): I18n {
  const dir = dirOf(language);
  const formats = createFormats(language, timeZone);
  const rules = new Intl.PluralRules(language);
  const render = (message: Message, values: Record<string, string | number>) => {
    const text = typeof message === 'string' ? message : pluralForm(message, Number(values.n), rules);
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === 'number' ? formats.number(value) : isolate(value, dir);
    });
  };
  const over = (texts: Texts): I18n => ({
    ...formats,
    language,
    dir,
    t: (key, ...values) => render(texts[key] as Message, values[0] ?? {}),
    lookup: (key, fallback, values = {}) => {
      const message = texts[key];
      return message === undefined ? fallback : render(message, values);
    },
    with: (further) => over({ ...texts, ...further }),
  });
  return over(catalogue);
}

function pluralForm(message: Exclude<Message, string>, n: number, rules: Intl.PluralRules): string {
  return message[rules.select(n)] ?? message.other;
}

const STRONG_RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Wraps a value in first-strong isolate marks (U+2068, U+2069) where its direction may differ from the text's. */
export function isolate(value: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'rtl' || STRONG_RTL.test(value) ? `\u2068${value}\u2069` : value;
}
