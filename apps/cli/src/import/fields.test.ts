import { describe, expect, it } from 'vitest';
import { guessedHeaders, guessMapping, mappingFor, parseMapFile } from './fields.ts';

describe('guessMapping', () => {
  it('knows each header for one field only', () => {
    const seen = new Map<string, string>();
    for (const { field, plain } of guessedHeaders()) {
      expect(seen.get(plain) ?? field, plain).toBe(field);
      seen.set(plain, field);
    }
  });

  it('knows the columns of the US consumer complaint database', () => {
    const header = [
      ...[
        'Date received',
        'Product',
        'Sub-product',
        'Issue',
        'Sub-issue',
        'Consumer complaint narrative',
        'Company',
      ],
      ...['State', 'ZIP code', 'Submitted via', 'Complaint ID'],
    ];
    expect(guessMapping(header)).toEqual({
      ...{ receivedAt: 0, product: 1, subject: 3, defect: 4, description: 5, place: 7 },
      ...{ channel: 9, externalReference: 10 },
    });
  });

  it.each([
    [
      'en',
      ['Subject', 'Complaint', 'Name', 'E-mail', 'Date'],
      ['subject', 'description', 'name', 'email', 'receivedAt'],
    ],
    [
      'it',
      ['OGGETTO', 'testo', 'Nome', 'Data', 'Città'],
      ['subject', 'description', 'name', 'receivedAt', 'place'],
    ],
    [
      'pl',
      ['Temat', 'Tresc', 'Imię i nazwisko', 'Data wpływu'],
      ['subject', 'description', 'name', 'receivedAt'],
    ],
    [
      'pt',
      ['Assunto', 'Descricao', 'Nome completo', 'Telemóvel'],
      ['subject', 'description', 'name', 'phone'],
    ],
    ['ar', ['الموضوع', 'نص الشكوى', 'الاسم', 'التاريخ'], ['subject', 'description', 'name', 'receivedAt']],
  ])('knows common headers (%s)', (_, header, fields) => {
    expect(guessMapping(header)).toEqual(Object.fromEntries(fields.map((field, i) => [field, i])));
  });

  it('prefers the likelier of two columns', () => {
    expect(guessMapping(['Text', 'Description']).description).toBe(1);
  });
});

describe('mappingFor', () => {
  const header = ['Subject', 'Body', 'Kind'];

  it('puts the map over the guess, and null takes a field away', () => {
    expect(mappingFor(header, { category: 'Kind', subject: null })).toEqual({ description: 1, category: 2 });
  });

  it('names a column that is not there', () => {
    expect(() => mappingFor(header, { email: 'Mail' })).toThrow(/email: there is no column "Mail"/);
  });

  it('wants a column with text', () => {
    expect(() => mappingFor(['Colour'])).toThrow(/no column was recognised/);
  });
});

describe('parseMapFile', () => {
  it.each([
    ['no JSON', '{', /map.json is not JSON/],
    ['an unknown field', '{"colour": "x"}', /colour/],
    ['a column that is no text', '{"email": 3}', /email/],
    ['a list', '[]', /the map/],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseMapFile(text, 'map.json')).toThrow(message);
  });
});
