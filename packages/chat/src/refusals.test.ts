import { ApiError, UnreachableError } from '@recourse/api-client/client';
import { REJECTION_CODES } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import { explainProblem, whyNot } from './refusals.ts';
import { createWords } from './words/index.ts';

const en = createWords('en');
const problem = { type: 'about:blank', title: 'Unprocessable', status: 422, code: 'invalid' };

describe('explainProblem', () => {
  it('says why a command was refused, with its rule, in the reader’s language', () => {
    const rejection = { code: 'second-person-needed' as const, rule: 'FR8', message: 'the proposer' };
    const thrown = new ApiError({ ...problem, status: 409, code: 'second-person-needed', rejection });
    expect(explainProblem(thrown, en)).toBe(
      'A second person must decide this; you proposed it yourself. Rule FR8.',
    );
    expect(explainProblem(thrown, createWords('pl'))).toContain('Reguła FR8.');
  });

  it('names the field and what is wrong with it', () => {
    const errors = [{ field: 'data.title', rule: 'IN2', message: 'is required' }];
    const text = explainProblem(new ApiError({ ...problem, rule: 'IN2', errors }), en);
    expect(text).toBe('Something in the form is not right. Rule IN2.\ntitle: this is needed.');
  });

  it('says of a case that is not there, or hidden, the same', () => {
    const hidden = { code: 'not-visible' as const, rule: 'PE2', message: 'restricted' };
    const said = [{}, { rejection: hidden }].map((more) =>
      explainProblem({ ...problem, status: 404, code: 'not-found', ...more }, en, 'C-2026-000042-6'),
    );
    expect(said[0]).toBe('There is no complaint C-2026-000042-6, or you may not see it.');
    expect(said[1]).toBe(said[0]);
  });

  it('takes the problem itself, and tells a lost connection from a fault', () => {
    expect(explainProblem({ ...problem, status: 412, code: 'stale' }, en)).toContain(
      'Somebody changed the case',
    );
    expect(explainProblem(new UnreachableError('timeout'), en)).toContain('cannot be reached');
    expect(explainProblem(new TypeError('x is undefined'), en)).toContain('our side');
    expect(explainProblem(null, en)).toContain('our side');
  });
});

describe('whyNot', () => {
  it.each(REJECTION_CODES)('has words for %s', (code) => {
    const text = whyNot({ code, rule: 'XX1', message: 'raw message' }, en);
    expect(text).toContain('XX1');
    expect(text).not.toContain('raw message');
  });

  it('lists what a stage still needs', () => {
    const detail = { missing: ['category', 'findings'] };
    const text = whyNot({ code: 'stage-incomplete', rule: 'SG2', message: '', detail }, en);
    expect(text).toContain('Missing: a category and a finding for each issue.');
  });

  it('falls back to the service’s own words for a code that it does not know', () => {
    expect(whyNot({ code: 'brand-new', rule: 'ZZ1', message: 'No.' }, en)).toBe('No. Rule ZZ1.');
  });
});
