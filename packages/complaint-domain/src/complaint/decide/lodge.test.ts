import { describe, expect, it } from 'vitest';
import {
  ANN,
  command,
  DAY,
  GIVEN,
  given,
  HOUR,
  LODGED,
  POLICY,
  policyWith,
  T0,
  TICKET,
} from '../../test/cases.ts';
import { decide } from '../decide.ts';
import { obligationsOf } from '../facts.ts';
import { initialState } from '../state.ts';
import { subjectOf } from './lodge.ts';

describe('Lodge', () => {
  it('[LO1] a case is lodged once', () => {
    given(LODGED).when('Lodge', { description: 'Again.' }).refused('LO1', 'already-done');
    expect(() => decide(command('Lodge', { description: 'No ids.' }), initialState, POLICY)).toThrow(
      /reference/,
    );
  });

  it('[LO2] the subject is the first line of the description unless given', () => {
    const { state } = given().when('Lodge', { description: 'Card lost\nIt happened on Monday.' });
    expect(state.subject).toBe('Card lost');
    expect(given().when('Lodge', { subject: 'My card', description: 'Lost.' }).state.subject).toBe('My card');
  });

  it.each([
    ['words', 'word '.repeat(80), 299],
    ['one long word', 'x'.repeat(400), 300],
    ['characters of two units', `a${'😀'.repeat(200)}`, 300],
    ['Arabic', 'كلمة '.repeat(90), 300],
  ])('[LO2] a long first line of %s is cut at a word and stays well-formed', (_, line, most) => {
    const subject = subjectOf(line);
    expect(subject.endsWith('…')).toBe(true);
    expect(subject.isWellFormed()).toBe(true);
    expect(subject.length).toBeLessThanOrEqual(most);
    expect(subject.length).toBeGreaterThan(200);
    expect(subject.slice(0, -1)).not.toMatch(/\s$/);
    expect(line.startsWith(subject.slice(0, -1))).toBe(true);
  });

  it('[LO3] receivedAt is never in the future; a minute of clock difference counts as now', () => {
    given()
      .when('Lodge', { description: 'x', receivedAt: T0 + 60_001 })
      .refused('LO3', 'in-the-future', { receivedAt: T0 + 60_001 });
    given()
      .when('Lodge', { description: 'x', receivedAt: T0 + 60_000 })
      .gives(['Lodged', { receivedAt: T0 }]);
    given()
      .when('Lodge', { description: 'x' })
      .gives(['Lodged', { receivedAt: T0 }]);
    given()
      .when('Lodge', { description: 'x', receivedAt: 0 })
      .gives(['Lodged', { receivedAt: 0 }]);
  });

  it('[LO4] an anonymous complainant carries nothing that identifies them', () => {
    given()
      .when('Lodge', {
        description: 'x',
        complainant: { anonymous: true, name: 'Jo', email: 'jo@example.com' },
      })
      .refused('LO4', 'unknown-value', { fields: ['name', 'email'] });
    const { state } = given()
      .when('Lodge', { description: 'x', complainant: { anonymous: true, vulnerability: 'ill' } })
      .gives(['Lodged', { anonymous: true, queue: 'care' }]);
    expect(state).toMatchObject({ vulnerable: true, routing: { rule: 'vulnerable', queue: 'care' } });
  });

  it('[LO5] issues are numbered, and without any the subject is the one', () => {
    const one = given().when('Lodge', { description: 'Late' }).state;
    expect(one.issues).toEqual([{ id: 'i1', text: 'Late' }]);
    const two = given().when('Lodge', { description: 'x', issues: ['Late', 'Rude'] }).state;
    expect(two.issues.map(({ id, text }) => [id, text])).toEqual([
      ['i1', 'Late'],
      ['i2', 'Rude'],
    ]);
    expect(given().when('Lodge', { description: 'Late', issues: [] }).state.issues).toHaveLength(1);
  });

  it('[LO6] category and subcategory are of the taxonomy, the product is free', () => {
    given()
      .when('Lodge', { description: 'x', category: 'cards' })
      .refused('LO6', 'unknown-value', {
        field: 'category',
        known: POLICY.settings.taxonomy.map((c) => c.id),
      });
    given()
      .when('Lodge', { description: 'x', category: 'payments', subcategory: 'defect' })
      .refused('LO6', 'unknown-value', { field: 'subcategory' });
    given()
      .when('Lodge', { description: 'x', subcategory: 'refund' })
      .refused('LO6', 'unknown-value', { field: 'subcategory', known: [] });
    given()
      .when('Lodge', { description: 'x', category: 'payments', subcategory: 'refund', product: 'Anything' })
      .gives(['Lodged', { category: 'payments', subcategory: 'refund', product: 'Anything' }]);
  });

  it('[LO7] what is not said comes from the settings', () => {
    const policy = policyWith({ defaultCountry: 'IT', defaultLanguage: 'it' });
    given()
      .when('Lodge', { description: 'x' }, { policy })
      .gives([
        'Lodged',
        {
          country: 'IT',
          language: 'it',
          type: 'complaint',
          severity: 'medium',
          impact: 'individual',
          ...GIVEN,
        },
      ]);
    given()
      .when('Lodge', { description: 'x', language: 'ar', complainant: { country: 'AE' } }, { policy })
      .gives(['Lodged', { country: 'AE', language: 'ar' }]);
  });

  it('[LO8] regimes in use are proposed, none by guess', () => {
    const regimes = (country: string, type?: 'enquiry', policy = POLICY) =>
      given().when('Lodge', { description: 'x', type, complainant: { country } }, { policy }).state.regimes;
    expect(regimes('GB')).toEqual(['uk-disp', 'internal']);
    expect(regimes('AU')).toEqual(['au-rg271', 'internal']);
    expect(regimes('BR')).toEqual(['br-ouvidoria', 'internal']);
    expect(regimes('NZ')).toEqual(['internal']);
    expect(regimes('GB', 'enquiry')).toEqual(['internal']);
    expect(regimes('GB', undefined, policyWith({ regimes: ['internal'] }))).toEqual(['internal']);
  });

  it('[LO9] a surface given with the complaint is linked', () => {
    given()
      .when('Lodge', { description: 'x', surface: TICKET })
      .gives(['Lodged'], ['SurfaceLinked', { surface: 's1', at: TICKET }]);
  });

  it('[LO11] complaints of employees and whistleblowers are restricted from the start', () => {
    const { state } = given()
      .when('Lodge', { description: 'x', type: 'grievance', surface: TICKET })
      .gives(
        ['Lodged', { type: 'grievance', queue: 'care', regimes: ['internal', 'grievance'].toSorted() }],
        ['Restricted', { restricted: true }, { excluded: [], reason: 'Confidential by type.' }],
        ['SurfaceLinked'],
      );
    expect(state).toMatchObject({ restricted: true, regimes: ['grievance', 'internal'] });
    const policy = policyWith({ defaultLanguage: 'it', defaultCountry: 'IT' });
    given()
      .when('Lodge', { description: 'x', type: 'whistleblowing' }, { policy })
      .gives(
        ['Lodged', { regimes: ['eu-whistleblower', 'internal'] }],
        ['Restricted', {}, { excluded: [], reason: 'Riservato per tipologia.' }],
      );
    expect(given().when('Lodge', { description: 'x', type: 'enquiry' }).state.restricted).toBe(false);
  });

  it("[LO12] the line of business is the one given, the category's, or the organisation's own", () => {
    const sector = (data: object) => given().when('Lodge', { description: 'x', ...data }).state.sector;
    expect(sector({})).toBe('banking');
    expect(sector({ category: 'harassment' })).toBe('employment');
    expect(sector({ category: 'harassment', sector: 'crypto' })).toBe('crypto');
    expect(given(LODGED).case.complainantKind).toBeNull();
  });

  it('[LO13] marks and the kind of complainant stand in clear, each mark once', () => {
    const complainant = { country: 'AU', kind: 'small-business' } as const;
    given()
      .when('Lodge', { description: 'x', complainant, marks: ['default-notice', 'hardship', 'hardship'] })
      .gives([
        'Lodged',
        {
          marks: ['hardship', 'default-notice'],
          complainantKind: 'small-business',
          regimes: ['au-rg271-credit', 'internal'],
        },
      ]);
  });

  it('[LO10] deadlines run from the receipt, not from the registration', () => {
    const { state } = given().when('Lodge', { description: 'x', receivedAt: T0 - 30 * DAY });
    const first = obligationsOf(state, POLICY).find(({ kind }) => kind === 'first-answer');
    expect(first?.due).toBe(T0 - 30 * DAY + 24 * HOUR);
    expect(state.lodgedAt).toBe(T0);
    expect(state.lodgedBy).toEqual({ kind: 'member', id: ANN.id });
  });
});
