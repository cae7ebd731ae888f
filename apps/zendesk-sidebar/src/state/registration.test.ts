import { COMMAND_SCHEMAS } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import type { Ticket } from '../host/ticket.ts';
import { errorsOf, lodgeData, prefill } from './registration.ts';

const ticket: Ticket = {
  id: '35',
  subject: 'Charged twice',
  description: 'You took it twice.',
  status: 'open',
  requester: { name: 'Rosa', email: 'rosa@example.org' },
  language: 'it',
  channel: 'email',
  createdAt: Date.UTC(2026, 10, 20, 9, 30),
};
const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;

describe('the register form', () => {
  it('takes language and severity from the assessment where there is one', () => {
    const form = prefill(ticket, {
      complaint: true,
      score: 3,
      language: 'en',
      severity: 'high',
      words: [],
      duplicates: [],
    });
    expect([form.language, form.severity]).toEqual(['en', 'high']);
    expect(prefill(ticket, null).language).toBe('it');
  });

  it('becomes data that the domain takes, without empty fields', () => {
    const data = lodgeData(
      { ...prefill(ticket, null), category: 'payments', subject: '', name: ' ' },
      'acme',
      '35',
    );
    expect(data).not.toHaveProperty('subject');
    expect(data.complainant).toEqual({ email: 'rosa@example.org' });
    expect(COMMAND_SCHEMAS.Lodge.safeParse(data).error?.issues).toBeUndefined();
  });

  it('lets the deadlines start when the ticket came in, or on the day that the agent says', () => {
    const form = prefill(ticket, null);
    expect(lodgeData(form, 'acme', '35').receivedAt).toBe(ticket.createdAt);
    const chosen = lodgeData({ ...form, receivedOn: '2026-11-18' }, 'acme', '35').receivedAt;
    expect(chosen).toBe(new Date('2026-11-18T00:00').getTime());
    const unsaved = prefill({ ...ticket, id: null, createdAt: null }, null);
    expect(lodgeData(unsaved, 'acme', '35')).not.toHaveProperty('receivedAt');
    const tomorrow = new Date(NOW + DAY).toISOString().slice(0, 10);
    expect(errorsOf({ ...form, category: 'payments', receivedOn: tomorrow }, NOW)).toEqual(['receivedOn']);
  });

  it('wants a description, a category and a real country code', () => {
    expect(errorsOf({ ...prefill(ticket, null), description: ' ', country: 'Uk' }, NOW)).toEqual([
      'description',
      'category',
      'country',
    ]);
    expect(errorsOf({ ...prefill(ticket, null), category: 'payments', country: 'GB' }, NOW)).toEqual([]);
  });
});
