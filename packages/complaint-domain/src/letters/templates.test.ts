import { describe, expect, it } from 'vitest';
import { given, POLICY, STORY, step, T0 } from '../test/cases.ts';
import { LANGUAGES } from '../vocabulary.ts';
import { localText, money, renderTemplate, TEMPLATE_FIELDS, templateValues } from './templates.ts';

const MONEY = step('ProposeRedress', {
  kind: 'money',
  amount: 4_250,
  currency: 'GBP',
  description: 'Refund of the fee',
});
const NAMED = step('Lodge', {
  subject: 'Card lost',
  description: 'x',
  issues: ['Card lost', 'Rude letter'],
  complainant: { name: 'Jo Byrne' },
});
const found = (issue: string) =>
  step('RecordFinding', { issue, outcome: 'upheld', finding: `About ${issue}.` });
const answerable = given(NAMED, ...STORY.open.slice(1), found('i1'), found('i2'), MONEY).case;

describe('default templates', () => {
  const { templates } = POLICY.settings;

  it.each(templates.map((template) => [template.id, template] as const))(
    '[TP1] %s is written in every language and names the reference',
    (_, template) => {
      for (const language of LANGUAGES) {
        const text = renderTemplate(template, language, templateValues(answerable, POLICY, T0, language));
        expect(template.text[language]).toBeDefined();
        expect(template.label[language]).toBeDefined();
        expect(text).toContain('C-2026-000042-7');
        expect(text).toContain('Harbour Bank');
        expect(text).not.toMatch(/[{}]|\bundefined\b|\bnull\b/);
        expect(text.split('\n\n').length).toBeGreaterThan(3);
      }
      expect(new Set(LANGUAGES.map((language) => template.text[language])).size).toBe(5);
    },
  );

  it('[TP1] there is one of each kind, and final responses for each decided outcome', () => {
    expect(templates.map(({ id, kind }) => `${kind}: ${id}`)).toEqual([
      'acknowledgement: acknowledgement',
      'message: information-request',
      'message: progress-update',
      'final-response: final-response-upheld',
      'final-response: final-response-partly-upheld',
      'final-response: final-response-not-upheld',
    ]);
  });

  it('[TP1] fields of a template are known ones', () => {
    const fields = templates.flatMap(({ text }) =>
      LANGUAGES.flatMap((l) => [...text[l]!.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)),
    );
    expect([...new Set(fields)].toSorted()).toEqual([...TEMPLATE_FIELDS].toSorted());
  });
});

describe('rendering', () => {
  const values = { reference: 'C-1', name: 'Jo', due: '' };

  it('[TP2] a paragraph without its value is left out, unknown braces stay', () => {
    const text = { en: 'Dear {name},\n\nBy {due}\nat the latest.\n\n{reference} {x} {Due} {}\n\nBye' };
    expect(renderTemplate({ text }, 'en', values)).toBe('Dear Jo,\n\nC-1 {x} {Due} {}\n\nBye');
  });

  it('[TP2] values are put in as they are', () => {
    expect(renderTemplate({ text: { en: 'Dear {name}' } }, 'en', { name: '$& {reference}' })).toBe(
      'Dear $& {reference}',
    );
  });

  it('[TP3] a missing translation falls back to English', () => {
    expect(renderTemplate({ text: { en: 'Hello', it: 'Ciao' } }, 'pl', {})).toBe('Hello');
    expect(localText({ en: 'Hello', it: 'Ciao' }, 'it')).toBe('Ciao');
  });

  it('[TP4] values are written in the language of the letter', () => {
    expect(templateValues(answerable, POLICY, T0)).toEqual({
      reference: 'C-2026-000042-7',
      name: 'Jo Byrne',
      subject: 'Card lost',
      due: '2 March 2026',
      findings: '1. Card lost: upheld.\nAbout i1.\n\n2. Rude letter: upheld.\nAbout i2.',
      redress: '– £42.50: Refund of the fee',
      organisation: 'Harbour Bank',
    });
    expect(templateValues(answerable, POLICY, T0, 'it')).toMatchObject({
      due: '2 marzo 2026',
      redress: expect.stringContaining('42,50'),
    });
    expect(templateValues(answerable, POLICY, T0, 'pl').findings).toContain('uznano');
    expect(templateValues(given(...STORY.new).case, POLICY, T0, 'ar').name).toBe('العميل الكريم');
  });

  it('[TP4] the minor unit is that of the currency', () => {
    expect(
      [money(1234, 'GBP', 'en'), money(1234, 'JPY', 'en'), money(1234, 'KWD', 'en')].map((t) =>
        t.replace(/\s/g, ' '),
      ),
    ).toEqual(['£12.34', 'JP¥1,234', 'KWD 1.234']);
  });
});
