import { describe, expect, it } from 'vitest';
import { TEXTS } from './index.ts';

const forms = (message: unknown): string[] =>
  typeof message === 'string' ? [message] : Object.values(message as Record<string, string>);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(Object.entries(TEXTS))('texts in %s', (language, texts) => {
  it('has the same keys as English', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(TEXTS.en));
  });

  it('has the same places as English; a plural form may leave out its number', () => {
    for (const [key, message] of Object.entries(texts)) {
      const wanted = places(forms(TEXTS.en[key as keyof typeof TEXTS.en]).at(-1)!);
      for (const form of forms(message)) {
        const allowed = [wanted, wanted.filter((name) => name !== 'n')];
        expect(allowed, `${key}: ${form}`).toContainEqual(places(form));
      }
    }
  });

  it('has each plural form that the language needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(texts))
      if (typeof message !== 'string')
        expect(Object.keys(message), key).toEqual(expect.arrayContaining(needed));
  });
});
