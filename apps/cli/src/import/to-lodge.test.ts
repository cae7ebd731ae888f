import { describe, expect, it } from 'vitest';
import type { Field, Mapping } from './fields.ts';
import { type RowDefaults, readRow } from './to-lodge.ts';

const DEFAULTS: RowDefaults = { language: 'en', country: null, dates: null };
const NOW = Date.UTC(2026, 10, 24);

function read(cells: Partial<Record<Field, string>>, defaults: Partial<RowDefaults> = {}) {
  const mapping: Mapping = Object.fromEntries(Object.keys(cells).map((field, i) => [field, i]));
  return readRow(Object.values(cells), mapping, { ...DEFAULTS, ...defaults }, NOW);
}

function refused(cells: Partial<Record<Field, string>>) {
  const reading = read(cells);
  return reading.ok ? [] : [...new Set(reading.refusals.map(({ field }) => field))];
}

describe('readRow', () => {
  it('fills the complaint, leaving empty cells out', () => {
    const cells = {
      subject: ' Late ',
      description: 'Two weeks',
      email: '',
      name: 'Ann',
      receivedAt: '2020-01-02',
    };
    expect(read(cells, { country: 'GB' })).toEqual({
      ok: true,
      builtDescription: false,
      data: {
        ...{ subject: 'Late', description: 'Two weeks', channel: 'other', language: 'en' },
        complainant: { name: 'Ann', country: 'GB' },
        receivedAt: Date.UTC(2020, 0, 2),
      },
    });
  });

  it.each([
    '=1+1',
    '@SUM(A1)',
    '+44 20 7946 0000',
    '-5',
    'שלום וברכה',
    'شكوى متأخرة',
    '😀👩‍👩‍👧‍👦',
    'a\u202eb',
  ])('keeps %s as it stands', (text) => {
    expect(read({ description: text })).toMatchObject({ ok: true, data: { description: text } });
  });

  it('builds a description when there is no narrative, in the language of the row, and says so', () => {
    const reading = read({ description: '', subject: 'Opóźnienie', defect: 'Poczta', language: 'pl' });
    expect(reading).toMatchObject({ ok: true, builtDescription: true });
    expect(reading.ok && reading.data.description).toBe(
      'Skarga nie zawiera opisu.\nProblem: Opóźnienie\nSzczegół: Poczta',
    );
  });

  it.each([
    ['nothing to say', { description: '', subject: '' }, 'description'],
    ['a NUL in the text', { description: 'a\u0000b' }, 'description'],
    ['a NUL in the name', { description: 'x', name: 'a\u0000b' }, 'complainant.name'],
    ['a text of ten megabytes', { description: 'x'.repeat(10 << 20) }, 'description'],
    ['an e-mail that is none', { description: 'x', email: 'ann at example' }, 'complainant.email'],
    ['a day that is none', { description: 'x', receivedAt: '2023-02-30' }, 'receivedAt'],
    ['a day to come', { description: 'x', receivedAt: '2027-01-01' }, 'receivedAt'],
    ['a country that is none', { description: 'x', country: 'Atlantis' }, 'complainant.country'],
    ['a language we do not have', { description: 'x', language: 'fr' }, 'language'],
    ['a severity that is none', { description: 'x', severity: 'awful' }, 'severity'],
  ])('refuses %s and names the field', (_, cells, field) => {
    expect(refused(cells)).toEqual([field]);
  });

  it('names every field that is wrong', () => {
    expect(refused({ description: 'x', email: '?', country: '?' })).toEqual([
      'complainant.country',
      'complainant.email',
    ]);
  });
});
