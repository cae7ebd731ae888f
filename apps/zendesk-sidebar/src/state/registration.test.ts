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
};

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

  it('wants a description, a category and a real country code', () => {
    expect(errorsOf({ ...prefill(ticket, null), description: ' ', country: 'Uk' })).toEqual([
      'description',
      'category',
      'country',
    ]);
    expect(errorsOf({ ...prefill(ticket, null), category: 'payments', country: 'GB' })).toEqual([]);
  });
});
