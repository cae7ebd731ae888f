import { AR } from './ar.ts';
import { EN, type Key, type Words } from './en.ts';
import { IT } from './it.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';

const WORDS: Record<string, Words> = { en: EN, it: IT, pl: PL, pt: PT, ar: AR };

export type { Key };
export type Say = (key: Key, values?: Record<string, string | number>) => string;

/** The words of a person's language, English where there are none. Texts among the values are isolated for mixed directions. */
export function sayIn(language: string): Say {
  const words = WORDS[language] ?? EN;
  return (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'string' ? `\u2068${value}\u2069` : String(value ?? whole);
    });
}

export const languageOf = (locale: string): string => {
  const language = locale.split('-')[0]!.toLowerCase();
  return language in WORDS ? language : 'en';
};
