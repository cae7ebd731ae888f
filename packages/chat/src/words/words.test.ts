import type { Language } from '@recourse/complaint-domain';
import { LANGUAGES } from '@recourse/complaint-domain';
import { en, type Message } from '@recourse/ui/catalogues';
import { describe, expect, it } from 'vitest';
import { createWords } from './index.ts';
import * as topics from './topics.ts';

type Texts = Record<string, Message>;
const ALL = Object.entries(topics) as [string, Record<Language, Texts>][];
const catalogues = ALL.flatMap(([topic, byLanguage]) =>
  LANGUAGES.map((language) => [topic, language, byLanguage[language], byLanguage.en] as const),
);
const texts = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(catalogues)('topic %s in %s', (topic, language, catalogue, wording) => {
  it('has each key of the English one and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(wording).sort());
  });

  it('leaves no text empty', () => {
    const empty = Object.entries(catalogue).filter(([, m]) => texts(m).some((text) => !text.trim()));
    expect(empty).toEqual([]);
  });

  it('has the same places in each text as English', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      const wanted = wording[key] as Message;
      const expected = places(typeof wanted === 'string' ? wanted : wanted.other);
      expect([key, typeof message]).toEqual([key, typeof wanted]);
      for (const text of texts(message)) expect([key, places(text)]).toEqual([key, expected]);
    }
  });

  it('gives counted texts every plural form that its grammar has', () => {
    // French-type "many" is for millions only and falls back to "other".
    const needed = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((c) => c !== 'many' || language === 'pl' || language === 'ar');
    for (const message of Object.values(catalogue)) {
      if (typeof message !== 'string') expect(Object.keys(message).sort()).toEqual([...needed].sort());
    }
  });

  it('begins each key with its own name, so that no topic takes a text of another', () => {
    expect(Object.keys(catalogue).filter((key) => !key.startsWith(`${topic}.`))).toEqual([]);
    expect(Object.keys(catalogue).filter((key) => key in en)).toEqual([]);
  });
});

it('Italian speaks to the person formally', () => {
  const informal = /(?<!\p{L})(tu|tuo|tua|tuoi|tue|ti|te|hai|sei|puoi|devi|vuoi|sai)(?!\p{L})/iu;
  const found = ALL.flatMap(([, byLanguage]) => Object.entries(byLanguage.it)).filter(([, message]) =>
    texts(message).some((text) => informal.test(text)),
  );
  expect(found).toEqual([]);
});

describe('createWords', () => {
  it('knows the texts of all screens and of the chats', () => {
    const words = createWords('pl', 'Europe/Warsaw');
    expect(words.t('status.new')).toBe('Nowa');
    expect(words.t('card.tasks', { n: 5 })).toBe('5 otwartych zadań');
    expect(words.t('card.tasks', { n: 2 })).toBe('2 otwarte zadania');
  });

  it('isolates values in Arabic', () => {
    const text = createWords('ar').t('tell.answered', { reference: 'C-2026-000042-6' });
    expect(text).toContain('\u2068C-2026-000042-6\u2069');
  });

  it('shows times in the zone that it was made for', () => {
    const at = Date.UTC(2026, 10, 24, 23, 30);
    expect(createWords('en', 'Asia/Tokyo').formatDate(at)).toContain('25 Nov');
    expect(createWords('en', 'UTC').formatDate(at)).toContain('24 Nov');
  });

  it('gives the same object for the same question', () => {
    expect(createWords('it', 'UTC')).toBe(createWords('it', 'UTC'));
    expect(createWords('it', 'UTC')).not.toBe(createWords('it', 'Europe/Rome'));
  });
});
