import { describe, expect, it } from 'vitest';
import type { Policy } from '../complaint/policy.ts';
import { POLICY, policyWith, T0 } from '../test/cases.ts';
import { LANGUAGES, MESSAGE_KINDS } from '../vocabulary.ts';
import { money } from './format.ts';
import {
  draftLetter,
  letterVariables,
  localText,
  renderTemplate,
  templateProblems,
  toText,
  VARIABLES,
} from './index.ts';
import { caseIn, message } from './test-letters.ts';

const { templates } = POLICY.settings;

describe('default templates', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    '[TP1] %s is written in every language and names the reference',
    (_, template) => {
      for (const language of LANGUAGES) {
        const c = caseIn(language, { outcome: 'upheld' });
        const given = { expected: '2026-04-30', answer: 'Because.', paid: 'Refund' };
        const letter = draftLetter({ template, language, c, policy: POLICY, given });
        expect(letter.ok).toBe(true);
        const text = letter.ok ? letter.markdown : '';
        expect(template.text[language]).toBeDefined();
        expect(template.label[language]).toBeDefined();
        expect(text).toContain('C-2026-000042-7');
        expect(text).toContain('Harbour Bank');
        expect(text).not.toMatch(/[{}\u2060]|\bundefined\b|\bnull\b/);
        expect(text.split('\n\n').length).toBeGreaterThan(3);
      }
      expect(new Set(LANGUAGES.map((language) => template.text[language])).size).toBe(5);
    },
  );

  it('[TP1] there is one for every kind of letter, and final responses for each decided outcome', () => {
    expect(new Set(templates.map(({ kind }) => kind))).toEqual(new Set(MESSAGE_KINDS));
    const finals = templates.filter(({ kind }) => kind === 'final-response');
    expect(finals.map(({ outcomes }) => outcomes)).toEqual([['upheld'], ['partly-upheld'], ['not-upheld']]);
  });

  it('[TP6] name known variables only', () => {
    const texts = templates.flatMap(({ text }) => Object.values(text));
    expect(texts.flatMap((text) => templateProblems(text ?? ''))).toEqual([]);
  });
});

describe('template syntax', () => {
  const values = { reference: 'C-1', name: 'Jo', due: '', subject: 'Card' };
  const render = (text: string) => renderTemplate({ text: { en: text } }, 'en', values);

  it('[TP2] variables are filled in, sections stay or go with their variable', () => {
    const text =
      'Dear {name},\n\n{#due}\nBy {due}.\n\n{/due}\n{^due}\nSoon.\n\n{/due}\n{#subject}On {subject}{/subject}{! later }\n\nBye';
    expect(render(text)).toEqual({ ok: true, markdown: 'Dear Jo,\n\nSoon.\n\nOn Card\n\nBye' });
  });

  it('[TP2] a value is text, whatever it looks like', () => {
    const letter = renderTemplate({ text: { en: 'Dear {name}' } }, 'en', { name: '{reference} $& {#x}' });
    expect(letter).toEqual({ ok: true, markdown: 'Dear {reference} $& {#x}' });
  });

  it('[TP5] a variable without a value outside its section stops the letter and is named', () => {
    expect(render('{name}, by {due}, {#subject}{due} {redress}{/subject}')).toEqual({
      ok: false,
      missing: ['due', 'redress'],
      problems: [
        { code: 'missing', name: 'due' },
        { code: 'missing', name: 'redress' },
      ],
    });
  });

  it.each([
    ['{nickname} {name}', [{ code: 'unknown', name: 'nickname' }]],
    ['{#nickname}x{/nickname}', [{ code: 'unknown', name: 'nickname' }]],
    [
      '{toString}{constructor}',
      [
        { code: 'unknown', name: 'toString' },
        { code: 'unknown', name: 'constructor' },
      ],
    ],
    ['{#due}open', [{ code: 'syntax', name: 'Unclosed section "due"' }]],
    ['open{/due}', [{ code: 'syntax', name: 'Unopened section "due"' }]],
    ['{name', [{ code: 'syntax', name: 'Unclosed tag' }]],
    ['{{name}}', [{ code: 'syntax', name: '{&name}' }]],
    ['{&name}', [{ code: 'syntax', name: '{&name}' }]],
    ['{>name}', [{ code: 'syntax', name: '{>name}' }]],
    ['{=<% %>=}', [{ code: 'syntax', name: '{=<% %>}' }]],
  ])('[TP6] %s is refused', (text, problems) => {
    expect(templateProblems(text)).toEqual(problems);
    expect(render(text)).toMatchObject({ ok: false, missing: [], problems });
  });

  it('[TP3] a missing translation falls back to English', () => {
    expect(renderTemplate({ text: { en: 'Hello', it: 'Ciao' } }, 'pl', {})).toEqual({
      ok: true,
      markdown: 'Hello',
    });
    expect(localText({ en: 'Hello', it: 'Ciao' }, 'it')).toBe('Ciao');
  });
});

describe('variables', () => {
  const policy: Policy = policyWith({
    letterhead: { phone: '+44 20 7946 0000', email: 'help@harbour.example' },
  });

  it('[TP4] are written in the language of the letter', () => {
    const c = { ...caseIn('en', { regimes: ['uk-disp'], outcome: 'partly-upheld' }), receivedAt: T0 };
    expect(letterVariables(c, policy, 'en')).toMatchObject({
      reference: 'C-2026-000042-7',
      name: 'Jo Byrne',
      contact: '+44 20 7946 0000, help@harbour.example',
      received: '5 January 2026',
      due: '2 March 2026',
      outcome: 'partly upheld',
      redress: '- £42.50: Refund of the annual fee',
      body: 'Financial Ombudsman Service (FOS)',
      timeLimit: 'six months',
    });
    expect(letterVariables(c, policy, 'it')).toMatchObject({ due: '2 marzo 2026', timeLimit: '6 mesi' });
    expect(letterVariables(c, policy, 'pl')).toMatchObject({
      outcome: 'uznano częściowo',
      timeLimit: '6 miesięcy',
    });
    expect(letterVariables(c, policy, 'ar')).toMatchObject({ due: '2 مارس 2026', timeLimit: '6 أشهر' });
    expect(letterVariables({ ...c, complainant: null }, policy, 'ar').name).toBe('العميل الكريم');
  });

  it('[TP4] the minor unit is that of the currency', () => {
    const amounts = [money(1234, 'GBP', 'en'), money(1234, 'JPY', 'en'), money(1234, 'KWD', 'en')];
    expect(amounts.map((text) => text.replace(/\s/g, ' '))).toEqual(['£12.34', 'JP¥1,234', 'KWD 1.234']);
  });

  it('[TP4] amounts of one currency have a sum', () => {
    const c = caseIn('en', { outcome: 'upheld' });
    const [refund] = c.redress;
    const two = { ...c, redress: [refund!, { ...refund!, id: 'r2', amount: 1_000 }] };
    expect(letterVariables(two, policy, 'en').redressTotal).toBe('£52.50');
    expect(letterVariables(c, policy, 'en').redressTotal).toBe('');
  });

  it('[TP4] interest comes with its worked example', () => {
    const c = caseIn('en', { outcome: 'upheld' });
    const calculation = { principal: 100_000, from: '2025-01-01', to: '2026-01-01', rule: 'uk-simple-8' };
    const paid = { amount: 6_400, tax: 1_600, calculation };
    const interest = { ...c.redress[0]!, id: 'r2', kind: 'interest' as const, ...paid };
    const { calculation: told } = letterVariables({ ...c, redress: [interest] }, POLICY, 'en');
    expect(told).toContain('- £1,000.00 from 1 January 2025 to 1 January 2026: 365 days at 8% = £80.00');
    expect(told).toContain('- Net: £64.00');
  });

  it('[TP7] values of the case format nothing', () => {
    const c = caseIn('en', { outcome: 'upheld' });
    const text = '# <b>Card</b> *never* [here](http://x) 1. _a_ `b`\n- c';
    const queries = [{ id: 'q1', about: 'other', text, at: T0 } as const];
    const { markdown } = renderTemplate(
      { text: { en: '{question}' } },
      'en',
      letterVariables({ ...c, queries: [...queries] }, policy, 'en'),
    ) as { markdown: string };
    expect(toText(markdown)).toBe(`${text}\n`);
  });

  it('[TP7] a name or a subject begins no paragraph of its own', () => {
    const c = {
      ...caseIn('en'),
      subject: 'Card\n\nYou owe us nothing.',
      complainant: { name: 'Jo\n\n# Byrne' },
    };
    const template = { text: { en: 'Dear {name}, your complaint: {subject}' } };
    const { markdown } = renderTemplate(template, 'en', letterVariables(c, policy, 'en')) as {
      markdown: string;
    };
    expect(toText(markdown)).toBe('Dear Jo # Byrne, your complaint: Card You owe us nothing.\n');
  });

  it('[TP5] a person gives what no record says; days are ISO days', () => {
    const template = templates.find(({ id }) => id === 'delay-notice')!;
    const c = caseIn('en', { regimes: ['uk-disp'] });
    const draft = (given: object) => draftLetter({ template, language: 'en', c, policy, given });
    expect(draft({})).toMatchObject({ ok: false, missing: ['expected'] });
    expect(draft({ expected: 'soon' })).toMatchObject({
      ok: false,
      problems: [{ code: 'invalid', name: 'expected' }],
    });
    expect(draft({ whatever: 'x' })).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown', name: 'whatever' }],
    });
    const letter = draft({ expected: '2026-03-27', delayReasons: 'the courier has not answered.' });
    expect(letter).toMatchObject({ ok: true, markdown: expect.stringContaining('by **27 March 2026**') });
  });

  it('[TP4] the day expected after a delay follows from the rules where they name the longest time', () => {
    const c = { ...caseIn('pl', { regimes: ['pl-financial'] }), receivedAt: T0 };
    expect(letterVariables(c, policy, 'pl').expected).toBe('6 marca 2026');
  });

  it('[TP8] a copy of the history has what was received and sent, and no note', () => {
    const c = caseIn('en');
    const by = { kind: 'member', id: 'ann' } as const;
    const full = {
      ...c,
      messages: [
        message('m1', 'in', 'Where is it?'),
        { ...message('m2', 'out', '**Soon.**'), delivery: { state: 'recorded' as const, at: T0 } },
      ],
      notes: [{ id: 'n1', at: T0, by, purpose: 'note' as const, text: 'Difficult customer' }],
    };
    const { history } = letterVariables(full, policy, 'en');
    expect(toText(history)).toBe(
      '5 January 2026: we received your complaint\n\n> Card never arrived. The replacement card never arrived. The letter of the branch was rude. £30\n\n' +
        '5 January 2026: message from you\n\n> Where is it?\n\n5 January 2026: we wrote to you\n\n> Soon.\n',
    );
  });

  it('[TP1] every variable says what it stands for', () => {
    for (const { is } of Object.values(VARIABLES)) expect(is.length).toBeGreaterThan(5);
  });
});
