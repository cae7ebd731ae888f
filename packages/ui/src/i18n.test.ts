import { minorDigits, REGIMES } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import { createI18n } from './all-languages.ts';
import { parseMoney } from './formats.ts';
import { languageOf } from './i18n.ts';
import { minorDigits as ownDigits } from './minor-digits.ts';
import { failureOf } from './problems.ts';
import { describeEntry, obligationName } from './timeline.ts';

describe('plural forms', () => {
  const polish = createI18n('pl');
  it.each([
    [1, '1 reklamacja'],
    [3, '3 reklamacje'],
    [5, '5 reklamacji'],
    [12, '12 reklamacji'],
    [22, '22 reklamacje'],
  ])('Polish %i', (n, text) => expect(polish.t('list.count', { n })).toBe(text));

  const arabic = createI18n('ar');
  it.each([
    [0, 'لا شكاوى'],
    [1, 'شكوى واحدة'],
    [2, 'شكويان'],
    [3, '3 شكاوى'],
    [11, '11 شكوى'],
    [100, '100 شكوى'],
  ])('Arabic %i', (n, text) => expect(arabic.t('list.count', { n })).toBe(text));
});

describe('direction', () => {
  it('isolates a reference inside an Arabic sentence', () => {
    expect(createI18n('ar').t('register.done', { reference: 'C-2026-000042-7' })).toContain(
      '\u2068C-2026-000042-7\u2069',
    );
  });
  it('isolates an Arabic name inside an English sentence, and leaves a Latin one alone', () => {
    const english = createI18n('en');
    expect(english.t('event.Closed', { who: 'ليلى' })).toBe('\u2068ليلى\u2069 closed the complaint');
    expect(english.t('event.Closed', { who: 'Bruno' })).toBe('Bruno closed the complaint');
  });
  it('is right to left for Arabic only', () => {
    expect(createI18n('ar').dir).toBe('rtl');
    expect(createI18n('pl').dir).toBe('ltr');
  });
});

describe('dates, durations and money', () => {
  const english = createI18n('en', 'Europe/London');
  const at = Date.UTC(2026, 10, 24, 17, 0);
  it('says a date with its time', () => expect(english.formatDate(at)).toBe('Tue, 24 Nov 2026, 17:00'));
  it('keeps the day of an ISO date in any zone', () => {
    expect(createI18n('en', 'America/Los_Angeles').formatDay('2026-11-24')).toBe('Tue, 24 Nov 2026');
  });
  it('uses Latin digits in Arabic', () => expect(createI18n('ar', 'UTC').formatDate(at)).toMatch(/24.*2026/));
  it.each([
    [30_000, '1 minute'],
    [3_600_000 * 3 + 300_000, '3 hours 5 minutes'],
    [3_600_000 * 30, '30 hours'],
    [-86_400_000 * 3, '3 days'],
  ])('duration %i', (ms, text) => expect(english.formatDuration(ms)).toBe(text));
  it('declines units in Polish', () => {
    expect(createI18n('pl').formatDuration(86_400_000 * 5)).toBe('5 dni');
  });
  it.each([
    ['25', 2500],
    ['25,5', 2550],
    ['1.250,50', 125_050],
    ['1,250.50', 125_050],
    ['0', null],
    ['abc', null],
    ['-5', null],
  ])('reads the amount %s', (text, minor) => expect(parseMoney(text, 'EUR')).toBe(minor));
  it('knows currencies without minor units', () => expect(parseMoney('500', 'JPY')).toBe(500));
  it('refuses digits that a currency does not have, and what can be read in two ways', () => {
    expect(['25,50', '25.5'].map((text) => parseMoney(text, 'JPY'))).toEqual([null, null]);
    expect(['1.234', '1,234.50', '1234'].map((text) => parseMoney(text, 'KWD'))).toEqual([
      null,
      1_234_500,
      1_234_000,
    ]);
  });
  it('takes the minor unit of every currency from the standard, as letters do', () => {
    const differing = Intl.supportedValuesOf('currency').filter((c) => ownDigits(c) !== minorDigits(c));
    expect(differing).toEqual([]);
    expect(english.formatMoney(100_000, 'HUF').replace(/\s/g, ' ')).toBe('HUF 1,000.00');
  });
});

describe('sentences about events', () => {
  const names = { members: [{ id: 'm1', name: 'Bruno' }], stages: [{ id: 'deciding', label: 'Deciding' }] };
  const by = { kind: 'member', id: 'm1' };
  it('names the person and the stage', () => {
    const entry = { type: 'StageEntered', by, data: { stage: 'deciding' } };
    expect(describeEntry(entry, names, createI18n('en'))).toBe('Bruno moved it to Deciding');
  });
  it('names a duty of every rule by what it asks for, the promised answer too', () => {
    const english = createI18n('en');
    const rules = REGIMES.flatMap((regime) => regime.rules);
    const differing = rules.filter(
      ({ id, kind }) => obligationName(id, english) !== obligationName(kind, english),
    );
    expect(differing.map(({ id }) => id)).toEqual([]);
    const missed = { type: 'ObligationMissed', by, data: { obligation: 'internal/promised-answer' } };
    expect(describeEntry(missed, names, english)).toContain('Send the final response');
  });
  it('says something about an event that it does not know', () => {
    expect(describeEntry({ type: 'Teleported', by, data: {} }, names, createI18n('en'))).toBe(
      'Bruno changed the case',
    );
  });
});

describe('problems', () => {
  const problem = { type: 'about:blank', title: 'x', status: 422, code: 'open-tasks', rule: 'CL2' };
  it('are translated by code and keep the rule', () => {
    expect(failureOf(problem, createI18n('it'))).toEqual({
      text: 'Ci sono attività aperte. Prima vanno completate o annullate.',
      rule: 'CL2',
      fields: [],
    });
  });
  it('of a field say in words what is wrong with it, and quote what they have no words for', () => {
    const errors = [
      { field: 'data.text', rule: 'IN3', message: 'Too big: expected string to have <=12000 characters' },
      { field: 'baseUrl', rule: 'API3', message: 'must be https' },
    ];
    const { fields } = failureOf({ ...problem, code: 'invalid', status: 400, errors }, createI18n('it'));
    expect(fields).toEqual([
      'text: più lungo o più grande di quanto è possibile qui (limite 12000).',
      'baseUrl: must be https',
    ]);
  });
  it('of an unknown code are translated by status', () => {
    expect(failureOf({ ...problem, code: 'new-code', status: 412 }, createI18n('en')).text).toContain(
      'meanwhile',
    );
  });
});

it('maps a locale to a language', () => {
  expect(['pt-BR', 'AR', 'de', null].map((tag) => languageOf(tag))).toEqual(['pt', 'ar', 'en', 'en']);
});
