import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../vocabulary.ts';
import { fold, tokens } from './fold.ts';
import { languageOf, recognise } from './recognise.ts';
import { SAMPLES } from './samples.ts';

describe.each(LANGUAGES)('%s', (language) => {
  const { complaints, ordinary } = SAMPLES[language];

  it.each(complaints)('[RC1] complains: %s', (text) => {
    const { complaint, score, words } = recognise({ text });
    expect({ complaint, high: score >= 0.5 }).toEqual({ complaint: true, high: true });
    expect(words.length).toBeGreaterThan(0);
  });

  it.each(ordinary)('[RC1] is ordinary business: %s', (text) => {
    const { complaint, score } = recognise({ text });
    expect({ complaint, low: score < 0.5 }).toEqual({ complaint: false, low: true });
  });

  it('[RC4] the language is told from the text', () => {
    for (const text of [...complaints, ...ordinary])
      expect([text, languageOf(tokens(text))]).toEqual([text, language]);
  });

  it('[RC2] words stand where they are said to stand', () => {
    for (const text of complaints)
      for (const { word, start, end } of recognise({ text: `🙂 ${text}` }).words)
        expect(`🙂 ${text}`.slice(start, end)).toBe(word);
  });
});

it('[RC2] the words are those that suggest it', () => {
  const { words } = recognise({ text: 'The staff were rude and I want a refund.' });
  expect(words.map(({ word }) => word)).toEqual(['rude', 'refund']);
});

it('[RC2] words of the subject count, without a place', () => {
  const alone = recognise({ text: 'Please see below.' });
  const titled = recognise({ subject: 'Formal complaint', text: 'Please see below.' });
  expect([alone.complaint, titled.complaint, titled.words]).toEqual([false, true, []]);
});

it('[RC3] denial, harmless phrases, praise and questions weigh against it', () => {
  const codes = (text: string) => recognise({ text }).reasons.map(({ code, word }) => `${code}: ${word}`);
  expect(codes('They were not rude.')).toEqual(['negated: rude']);
  expect(codes('No problem at all.')).toEqual(['harmless: No problem']);
  expect(codes('Excellent!')).toEqual(['praise: Excellent']);
  expect(codes('How do I get in?')).toEqual(['question: How do I']);
  const score = (text: string) => recognise({ text }).score;
  expect(score('The delivery was late.')).toBeGreaterThan(
    score('The delivery was late, but your staff were wonderful.'),
  );
  expect(score('There is an error.')).toBeGreaterThan(score('How can I report an error?'));
  expect(score('This is a scandal, unacceptable!!!')).toBeGreaterThan(
    score('This is a scandal, unacceptable'),
  );
});

it('[RC3] one repeated word is one sign', () => {
  expect(recognise({ text: 'late '.repeat(50) }).complaint).toBe(false);
});

it('[RC4] a given language is used', () => {
  expect(recognise({ text: 'reclamo', language: 'it' })).toMatchObject({ language: 'it', complaint: true });
  expect(recognise({ text: 'reclamo', language: 'en' })).toMatchObject({ language: 'en', complaint: false });
  expect(recognise({ text: '12345' }).language).toBe('en');
  expect(recognise({ text: 'مستشفى' }).language).toBe('ar');
});

it.each<[Language, string]>([
  ['en', 'My daughter was injured and taken to hospital.'],
  ['it', 'Mia figlia è rimasta ferita ed è in ospedale.'],
  ['pl', 'Moja córka trafiła do szpitala.'],
  ['pt', 'A minha filha foi parar ao hospital.'],
  ['ar', 'أصيبت ابنتي ونقلت إلى المستشفى.'],
])('[RC5] harm is critical in %s', (language, text) => {
  expect(recognise({ text, language }).severity).toBe('critical');
});

it('[RC5] crime and discrimination are high, an ordinary complaint medium, the rest low', () => {
  const severity = (text: string) => recognise({ text }).severity;
  expect(severity('Somebody used a stolen card, this is fraud.')).toBe('high');
  expect(severity('This is unacceptable.')).toBe('medium');
  expect(severity('When do you open?')).toBe('low');
  expect(severity('Thank you, great service. My father died last week, can you close his account?')).toBe(
    'critical',
  );
});

it('[RC6] accents, case and Arabic letter variants make no difference', () => {
  expect(fold('ŁÓDŹ Čafé ﻿naïve Straße')).toBe('lodz cafe naive strasse');
  expect(fold('أُرِيدُ تَقْدِيمَ شَكْوَى')).toBe(fold('اريد تقديم شكوي'));
  expect(recognise({ text: 'SKŁADAM REKLAMACJĘ', language: 'pl' }).complaint).toBe(true);
  expect(recognise({ text: 'skladam reklamacje', language: 'pl' }).complaint).toBe(true);
  expect(recognise({ text: 'لدي شَكْوَى بخصوص الفاتورة' }).complaint).toBe(true);
});

it('[RC1] any text has an answer', () => {
  for (const text of ['', ' ', '🙂🙂', '\u0000', 'x'.repeat(40_000), '\ud800'])
    expect(recognise({ text })).toMatchObject({ complaint: false, severity: 'low' });
});

it('[RC1] a row of capitals as long as a mail is read in one pass', () => {
  // Tried from each letter anew, this takes minutes.
  const found = recognise({ text: `This is a complaint. ${'A'.repeat(300_000)}` });
  expect(found.reasons.some(({ code }) => code === 'insistence')).toBe(false);
  const shouted = recognise({ text: 'This is a complaint. GIVE BACK MY MONEY' });
  expect(shouted.reasons).toContainEqual({ code: 'insistence', word: 'GIVE BACK MY MONEY', weight: 0.5 });
});
