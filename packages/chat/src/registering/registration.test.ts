import { COMMAND_SCHEMAS, LIMITS } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  categoryChoices,
  DESCRIPTION_BYTES,
  fitDescription,
  lodgeInput,
  type Registration,
  registrationErrors,
} from './registration.ts';

const NOW = Date.UTC(2026, 10, 24);
const FORM: Registration = {
  subject: ' Charged twice ',
  description: 'You charged me twice.',
  name: '',
  email: 'nora@example.org',
  country: 'GB',
  category: 'fees/card',
  severity: 'high',
  channel: 'email',
  language: 'en',
  receivedAt: NOW - 1,
};
const SURFACE = { host: 'slack', account: 'T1', ref: 'C1:1.2' } as const;

describe('a registration', () => {
  it('is data that Lodge takes, without what was left empty', () => {
    const data = lodgeInput(FORM, SURFACE);
    expect(data).toEqual({
      subject: 'Charged twice',
      description: 'You charged me twice.',
      complainant: { email: 'nora@example.org', country: 'GB' },
      category: 'fees',
      subcategory: 'card',
      severity: 'high',
      channel: 'email',
      language: 'en',
      receivedAt: NOW - 1,
      surface: SURFACE,
    });
    expect(COMMAND_SCHEMAS.Lodge.safeParse(data).success).toBe(true);
  });

  it.each<[Partial<Registration>, object]>([
    [{}, {}],
    [{ email: '', country: '', receivedAt: null }, {}],
    [{ description: ' ' }, { description: 'register.required' }],
    [{ category: '' }, { category: 'register.required' }],
    [{ country: 'gb' }, { country: 'register.country.error' }],
    [{ email: 'nora@' }, { email: 'register.email.error' }],
    [{ receivedAt: NOW + 1 }, { receivedAt: 'rejection.in-the-future' }],
  ])('%o is wrong in %o', (change, errors) => {
    expect(registrationErrors({ ...FORM, ...change }, NOW)).toEqual(errors);
  });
});

describe('a description', () => {
  it('may be as long as the domain says', () => expect(DESCRIPTION_BYTES).toBe(LIMITS.descriptionBytes));

  it.each(['English words. ', 'ماذا حدث هنا. ', '🙂'])(
    'keeps %s whole or says where the rest is',
    (piece) => {
      const short = piece.repeat(100);
      expect(fitDescription(short, 'more')).toEqual({ description: short, whole: true });
      const long = piece.repeat(20_000);
      const { description, whole } = fitDescription(long, 'The rest is attached.');
      expect(whole).toBe(false);
      expect(bytesOf(description)).toBeLessThanOrEqual(DESCRIPTION_BYTES);
      expect(bytesOf(description)).toBeGreaterThan(DESCRIPTION_BYTES * 0.9);
      expect(description.endsWith('\n\nThe rest is attached.')).toBe(true);
      expect(long.startsWith(description.slice(0, -23))).toBe(true);
      expect(description.isWellFormed()).toBe(true);
    },
  );
});

it('subcategories are offered while the list can hold them', () => {
  const taxonomy = [
    { id: 'a', label: 'A', subcategories: [{ id: 'x', label: 'X' }] },
    { id: 'b', label: 'B', subcategories: [] },
  ];
  const settings = { taxonomy } as unknown as Parameters<typeof categoryChoices>[0];
  expect(categoryChoices(settings, 3).map(({ value }) => value)).toEqual(['a', 'a/x', 'b']);
  expect(categoryChoices(settings, 2).map(({ value }) => value)).toEqual(['a', 'b']);
});
