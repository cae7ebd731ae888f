import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '../regimes/index.ts';
import { LANGUAGES } from '../vocabulary.ts';
import { explainObligation, explainObligations } from './explain.ts';
import type { ObligationFacts } from './facts.ts';
import { SENTENCE_MESSAGES } from './sentence-messages.ts';
import { explainSentence } from './sentences.ts';
import { type Case, given, HOUR, LONDON, of, policyOf, RECEIVED } from './test-case.ts';

describe('sentences of the new cases', () => {
  const base: Partial<DeadlineRule> = { limit: { amount: 1, unit: 'month' }, calendar: 'of-country' };
  const told = (rule: Partial<DeadlineRule>, change: Partial<ObligationFacts> = {}, policy = {}) =>
    explainObligations(given(change), policyOf({ rules: [rule], policy }))[0]!.explanation;

  it.each(LANGUAGES)('[OB23] %s: assessed, options, unknown days off, exemption', (language) => {
    const text = SENTENCE_MESSAGES[language];
    const assessments = [{ rule: 'test/rule', due: '2025-03-30', proof: 'e' }];
    const kinds = ['quick-close', 'delay-notice', 'holding-response'] as const;
    const explanations = [
      told({ limit: { assess: 'promptly' } }, { assessments }),
      ...kinds.map((kind) => told({ kind })),
      told({ ...base, roll: 'next-business-day' }, { country: 'XK' }),
    ];
    const sentences = explanations.map((explanation) => explainSentence(explanation, language));
    kinds.forEach((kind, i) => {
      expect(sentences[i + 1]).toContain(text.option[kind]);
    });
    expect(sentences[4]).toContain(text.rollUnknown);
    expect(new Set(sentences).size).toBe(5);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('[OB21] all obligations of a case are explained in one pass, as one by one', () => {
    const both: Case = { rules: [{ id: 'test/a' }, { id: 'test/b', limit: { amount: 2, unit: 'week' } }] };
    const all = explainObligations(given(), policyOf(both));
    expect(all.map(({ obligation }) => obligation)).toEqual(of(both));
    expect(all.map(({ explanation }) => explanation)).toEqual(
      ['test/a', 'test/b'].map((id) => explainObligation(id, given(), policyOf(both))),
    );
    for (const { obligation, explanation } of all) expect(explanation.due.at).toBe(obligation.due);
  });

  it('[OB32] hours of an office are not told as day and night', () => {
    const officeHours = { timeZone: LONDON, days: { '2': [{ from: '09:00', to: '17:00' }] } };
    const explanation = told(
      { pausable: true, calendar: null, limit: { amount: 4, unit: 'hour' } },
      {},
      { officeHours },
    );
    expect(explanation.due.at).toBe(RECEIVED + 4 * HOUR);
    for (const language of LANGUAGES) {
      const [before, after] = SENTENCE_MESSAGES[language].ranInOfficeHours.split('{limit}') as [
        string,
        string,
      ];
      expect(explainSentence(explanation, language)).toContain(before);
      expect(explainSentence(explanation, language)).toContain(after);
    }
  });
});
