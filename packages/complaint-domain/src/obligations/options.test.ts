import { describe, expect, it } from 'vitest';
import { explainObligation } from './explain.ts';
import type { ObligationFacts } from './facts.ts';
import { explainSentence } from './sentences.ts';
import { nearestObligation, obligationStatusAt } from './status.ts';
import { type Case, days, given, of, plain, policyOf, resolved, sent } from './test-case.ts';

describe('options', () => {
  const options: Case = {
    rules: [
      { id: 'test/final-response', limit: { amount: 8, unit: 'week' } },
      {
        id: 'test/delay-notice',
        kind: 'delay-notice',
        satisfiedBy: [{ act: 'delay-notice', step: 'sent' }],
        limit: { amount: 10, unit: 'calendar-day' },
      },
      {
        id: 'test/quick-close',
        kind: 'quick-close',
        satisfiedBy: [{ event: 'resolved' }],
        limit: { amount: 3, unit: 'business-day' },
      },
    ],
  };
  const option = (change: Partial<ObligationFacts>, id: string) =>
    of(options, change).find((obligation) => obligation.id === id);

  it('[OB29] have a date, are never near or missed, and never the nearest', () => {
    const list = of(options);
    expect(list.map(({ optional }) => optional)).toEqual([false, true, true]);
    const notice = list[1]!;
    expect([notice.due, notice.due + 1].map((now) => obligationStatusAt(notice, now))).toEqual([
      'due',
      'passed',
    ]);
    expect(nearestObligation(list)?.id).toBe('test/final-response');
    expect(nearestObligation(list.slice(1))).toBeUndefined();
  });

  it('[OB29] are met by their act in time, and have passed when it came later', () => {
    const at = (moment: string) => ({ milestones: [resolved(moment)] });
    expect(option(at('2025-03-07T23:59'), 'test/quick-close')?.state).toBe('met');
    expect(option(at('2025-03-08T00:00'), 'test/quick-close')?.state).toBe('passed');
  });

  it('[OB29] are gone once the final response went out, unless they were used before', () => {
    const answer = sent('final-response-sent', '2025-03-12T10:00');
    expect(of(options, { milestones: [answer] }).map(({ id }) => id)).toEqual(['test/final-response']);
    const both = [sent('delay-notice-sent', '2025-03-10T10:00'), answer];
    expect(option({ milestones: both }, 'test/delay-notice')?.state).toBe('met');
  });

  it('[OB29] records kept until a day are never late either', () => {
    const [kept] = of({
      rules: [{ kind: 'retention', satisfiedBy: [], limit: { amount: 36, unit: 'month' } }],
    });
    expect([kept!.due, kept!.due + 1].map((now) => obligationStatusAt(kept!, now))).toEqual([
      'due',
      'passed',
    ]);
    expect(nearestObligation([kept!])).toBeUndefined();
  });
});

describe('exemptions', () => {
  const relieved: Case = {
    rules: [
      {
        id: 'test/final-response',
        limit: { amount: 8, unit: 'week' },
        exemption: {
          fact: 'resolved',
          within: { amount: 3, unit: 'business-day' },
          exceptions: ['hardship'],
          owedInstead: 'test/summary-resolution',
          citation: 'T 5',
        },
      },
      {
        id: 'test/summary-resolution',
        kind: 'summary-letter',
        limit: { amount: 5, unit: 'business-day' },
        clock: { start: 'resolved' },
        satisfiedBy: [{ act: 'summary-letter', step: 'sent' }],
      },
      {
        id: 'test/quick-close',
        kind: 'quick-close',
        limit: { amount: 3, unit: 'business-day' },
        satisfiedBy: [{ event: 'resolved' }],
      },
    ],
  };
  const confirmed = { exemptions: [{ rule: 'test/final-response', proof: 'e5' }] };
  const early = { milestones: [resolved('2025-03-07T18:00')] };

  it('[OB16] does not count while an excepted mark stands on the case', () => {
    const free = of(relieved, { ...early, ...confirmed })[0];
    expect(free).toMatchObject({ state: 'met', satisfiedBy: { exemption: 'T 5' } });
    const marked = of(relieved, { ...early, ...confirmed, marks: ['hardship'] });
    expect(marked.map(({ id, state }) => [id, state])).toEqual([['test/final-response', 'open']]);
  });

  it('[OB30] what is owed instead is owed only when the case ended under the exemption', () => {
    expect(days(of(relieved, { ...early, ...confirmed }))).toContainEqual([
      'test/summary-resolution',
      '2025-03-14',
    ]);
    const late = { milestones: [resolved('2025-03-08T00:00')], ...confirmed };
    for (const change of [early, late, {}])
      expect(of(relieved, change).map(({ id }) => id)).not.toContain('test/summary-resolution');
  });

  it('[OB30] the explanation says under which clause the case ended', () => {
    const explanation = explainObligation(
      'test/final-response',
      given({ ...early, ...confirmed }),
      policyOf(relieved),
    )!;
    expect(plain(explainSentence(explanation, 'en'))).toContain('the case ended in time (T 5)');
  });
});

describe('versions', () => {
  it('[OB36] of several rules of one id, the first that applies and is in force governs', () => {
    const versions: Case = {
      rules: [
        { limit: { amount: 15, unit: 'calendar-day' }, appliesWhen: { marks: ['double-billing'] } },
        {
          limit: { amount: 90, unit: 'calendar-day' },
          appliesWhen: { marks: ['four-monthly-bills'] },
          inForceTo: '2020-12-31',
        },
        { limit: { amount: 60, unit: 'calendar-day' }, appliesWhen: { marks: ['four-monthly-bills'] } },
        { limit: { amount: 30, unit: 'calendar-day' } },
      ],
    };
    const due = (...marks: string[]) => days(of(versions, { marks })).map(([, day]) => day);
    expect(due('double-billing', 'four-monthly-bills')).toEqual(['2025-03-19']);
    expect(due('four-monthly-bills')).toEqual(['2025-05-03']);
    expect(due()).toEqual(['2025-04-03']);
  });
});
