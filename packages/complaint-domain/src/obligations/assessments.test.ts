import { describe, expect, it } from 'vitest';
import { explainObligation } from './explain.ts';
import { explainSentence } from './sentences.ts';
import { AT, type Case, given, LONDON, of, plain, policyOf, problems, RECEIVED, sent } from './test-case.ts';
import { wall } from './test-facts.ts';

describe('rules without a number', () => {
  const promptly: Case = {
    rules: [{ kind: 'acknowledge', limit: { assess: 'promptly' }, source: { citation: 'T 1', title: 'T' } }],
  };
  const assessed = (due: string | null) => ({
    assessments: [{ rule: 'test/rule', due, proof: 'e7' }],
  });

  it('[OB28] are a question to a person, with what is owed, the clause and the beginning', () => {
    expect(of(promptly)).toEqual([]);
    expect(problems(promptly)).toEqual([
      {
        rule: 'test/rule',
        code: 'assess',
        message: 'promptly',
        kind: 'acknowledge',
        citation: 'T 1',
        startedAt: RECEIVED,
      },
    ]);
  });

  it('[OB28] are asked about ahead of their clock, as such', () => {
    const later: Case = {
      rules: [{ limit: { assess: 'promptly' }, clock: { start: 'acknowledgement-sent' } }],
    };
    expect(problems(later)).toMatchObject([{ code: 'assess', startedAt: null }]);
    expect(problems(later, { milestones: [sent('acknowledgement-sent', '2025-03-05T10:00')] })).toMatchObject(
      [{ code: 'assess', startedAt: AT('2025-03-05T10:00') }],
    );
  });

  it('[OB28] end with the local day that a person set, and say so', () => {
    const [obligation] = of(promptly, assessed('2025-03-30'));
    expect(obligation).toMatchObject({ assessed: true, state: 'open' });
    expect(wall(LONDON, obligation!.due)).toBe('2025-03-30T23:59:59.999');
    expect(problems(promptly, assessed('2025-03-30'))).toEqual([]);
    const explanation = explainObligation('test/rule', given(assessed('2025-03-30')), policyOf(promptly))!;
    expect(explanation).toMatchObject({
      duration: null,
      days: [],
      assessed: { day: '2025-03-30', proof: 'e7' },
      due: { date: '2025-03-30', time: '23:59' },
    });
    expect(plain(explainSentence(explanation, 'en'))).toContain('a person set the last day, 30 March 2025');
  });

  it('[OB28] owe nothing when the person said so, or when the act was done', () => {
    for (const change of [
      assessed(null),
      { milestones: [sent('final-response-sent', '2025-03-05T10:00')] },
    ]) {
      expect(of(promptly, change)).toEqual([]);
      expect(problems(promptly, change)).toEqual([]);
    }
  });
});
