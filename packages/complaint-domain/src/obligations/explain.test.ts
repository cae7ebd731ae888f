import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '../regimes/index.ts';
import { LANGUAGES } from '../vocabulary.ts';
import { explainObligation } from './explain.ts';
import type { ObligationFacts } from './facts.ts';
import { SENTENCE_MESSAGES } from './sentence-messages.ts';
import { explainSentence } from './sentences.ts';
import { facts, local, POLICY, regimeWith } from './test-facts.ts';

const SYDNEY = 'Australia/Sydney';
const AT = (moment: string) => local(SYDNEY, moment);
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');

function explain(id: string, received: string, change: Partial<ObligationFacts> = {}) {
  const given = facts(AT(received), { regimes: ['au-rg271', 'uk-disp', 'internal'], ...change });
  return explainObligation(id, given, POLICY)!;
}
function explainTest(change: Partial<DeadlineRule>, received: string, given: Partial<ObligationFacts> = {}) {
  const policy = { ...POLICY, regimes: [regimeWith(change)] };
  return explainObligation('test/rule', facts(AT(received), { regimes: ['test'], ...given }), policy)!;
}

describe('explanation', () => {
  it('[OB21] names start, zone, each day with its reason, the alternatives and the end', () => {
    expect(explain('au-rg271/acknowledge', '2025-04-24T18:00')).toEqual({
      rule: 'au-rg271/acknowledge',
      kind: 'acknowledge',
      optional: false,
      citation: 'ASIC RG 271.51',
      timeZone: SYDNEY,
      start: { fact: 'received', at: AT('2025-04-24T18:00'), date: '2025-04-24', time: '18:00' },
      duration: { amount: 1, unit: 'business-day' },
      days: [
        { date: '2025-04-24', counted: false, why: 'day-zero' },
        { date: '2025-04-25', counted: false, why: 'holiday', holiday: 'Anzac Day' },
        { date: '2025-04-26', counted: false, why: 'weekend' },
        { date: '2025-04-27', counted: false, why: 'weekend' },
        { date: '2025-04-28', counted: true, why: 'counted' },
      ],
      due: { at: AT('2025-04-29T00:00') - 1, date: '2025-04-28', time: '23:59' },
      choice: 'later',
      alternatives: [
        {
          duration: { amount: 24, unit: 'hour' },
          due: { at: AT('2025-04-25T18:00'), date: '2025-04-25', time: '18:00' },
          chosen: false,
        },
        {
          duration: { amount: 1, unit: 'business-day' },
          due: { at: AT('2025-04-29T00:00') - 1, date: '2025-04-28', time: '23:59' },
          chosen: true,
        },
      ],
      paused: false,
      rollUnknown: false,
    });
  });

  it('[OB21] tells a roll, paused days and an extension', () => {
    const days = { limit: { amount: 3, unit: 'calendar-day' } as const, calendar: 'au' };
    const rolled = explainTest({ ...days, roll: 'next-business-day' }, '2025-04-15T09:00');
    expect(rolled.roll).toMatchObject({ from: '2025-04-18', to: '2025-04-22' });
    expect(rolled.roll?.skipped.map((day) => day.holiday ?? day.why)).toEqual([
      'Good Friday',
      'weekend',
      'weekend',
      'Easter Monday',
    ]);
    const pauses = [{ from: AT('2025-04-16T09:00'), to: AT('2025-04-17T09:00') }];
    const paused = explainTest({ ...days, pausable: true }, '2025-04-15T09:00', { pauses });
    expect(paused.days.map((day) => day.why)).toEqual([
      'day-zero',
      'paused',
      'counted',
      'counted',
      'counted',
    ]);
    const extensions = [
      {
        rule: 'au-rg271/final-response',
        noticeSentAt: AT('2025-04-20T09:00'),
        until: AT('2025-05-30T09:00'),
        proof: 'm9',
      },
    ];
    const extended = explain('au-rg271/final-response', '2025-04-15T09:00', { extensions });
    expect(extended.due).toMatchObject({ date: '2025-05-30', time: '23:59' });
    expect(extended.days.at(-1)?.date).toBe('2025-05-15');
  });

  it('[OB21] there is no explanation of an obligation that the case does not have', () => {
    expect(explain('pl-financial/final-response', '2025-04-15T09:00')).toBeUndefined();
    expect(explain('au-rg271/acknowledge', '2031-01-15T09:00')).toBeUndefined();
  });

  it('[OB24] a date that rests on days off not yet announced names their years', () => {
    expect(explain('au-rg271/acknowledge', '2026-01-15T09:00').projectedYears).toBeUndefined();
    expect(explain('au-rg271/acknowledge', '2028-01-15T09:00').projectedYears).toEqual([2028]);
    expect(explain('au-rg271/final-response', '2028-01-15T09:00').projectedYears).toBeUndefined();
    expect(plain(explainSentence(explain('au-rg271/acknowledge', '2028-01-15T09:00'), 'en'))).toContain(
      '2028.',
    );
  });
});

describe('sentences', () => {
  it('[OB23] English, day by day', () => {
    expect(plain(explainSentence(explain('au-rg271/acknowledge', '2025-04-24T18:00'), 'en'))).toBe(
      'The clock started: receipt of the complaint, Thursday, 24 April 2025 at 18:00 (Australia/Sydney). ' +
        'The rule gives 24 hours or 1 business day; the later end applies. ' +
        'Counted: 1 business day, 28 April 2025. ' +
        'The day on which the clock started, 24 April 2025, is not counted. ' +
        'Not counted: 2 weekend days and Anzac Day (25 April 2025). ' +
        'Due by the end of Monday, 28 April 2025 (Australia/Sydney). Rule: ASIC RG 271.51.',
    );
  });

  it.each([
    [
      'it',
      '30 giorni di calendario, 5 marzo 2025 – 3 aprile 2025',
      'Scadenza: fine di giovedì 3 aprile 2025',
    ],
    ['pl', '30 dni kalendarzowych, 5 marca 2025 – 3 kwietnia 2025', 'czwartek, 3 kwietnia 2025'],
    [
      'pt',
      '30 dias corridos, 5 de março de 2025 – 3 de abril de 2025',
      'fim de quinta-feira, 3 de abril de 2025',
    ],
    ['ar', '30 يومًا تقويميًا', 'نهاية يوم الخميس، 3 أبريل 2025'],
  ] as const)('[OB23] %s names what was counted and when it ends', (language, counted, end) => {
    const text = plain(explainSentence(explain('au-rg271/final-response', '2025-03-04T09:00'), language));
    expect(text).toContain(counted);
    expect(text).toContain(end);
    expect(text).toContain('ASIC RG 271.56');
  });

  it.each([
    [1, '1 dzień roboczy'],
    [2, '2 dni robocze'],
    [15, '15 dni roboczych'],
  ])('[OB23] Polish numerals inflect: %i', (amount, expected) => {
    const rule = { limit: { amount, unit: 'business-day' } as const };
    expect(explainSentence(explainTest(rule, '2025-03-04T09:00'), 'pl')).toContain(`Wliczono: ${expected},`);
  });

  it('[OB23] every language tells standstill, roll, extension and refusal, with nothing left unfilled', () => {
    const extensions = (noticeSentAt: string) => [
      {
        rule: 'au-rg271/final-response',
        noticeSentAt: AT(noticeSentAt),
        until: AT('2025-05-30T09:00'),
        proof: 'm9',
      },
    ];
    const received = '2025-04-15T09:00';
    const pauses = [
      { from: AT('2025-04-15T10:00'), to: AT('2025-04-15T12:20') },
      { from: AT('2025-04-15T15:00'), to: null },
    ];
    const roll = { roll: 'next-business-day', limit: { amount: 3, unit: 'month' } } as const;
    const fallback = {
      clock: {
        start: 'acknowledgement-sent',
        fallback: { start: 'received', after: { amount: 7, unit: 'calendar-day' } },
      },
    } as const;
    const acknowledged = [{ fact: 'acknowledgement-sent', at: AT(received), proof: 'm' } as const];
    const explanations = [
      explain('internal/first-answer', received, { pauses }),
      explain('au-rg271/final-response', received, { extensions: extensions('2025-05-01T09:00') }),
      explain('au-rg271/final-response', received, { extensions: extensions('2025-05-29T09:00') }),
      explainTest(roll, '2025-02-15T09:00'),
      explainTest(fallback, received),
      explainTest(fallback, received, { milestones: acknowledged }),
    ];
    for (const language of LANGUAGES) {
      const texts = explanations.map((explanation) => explainSentence(explanation, language));
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) expect(text).not.toMatch(/[{}]|undefined/);
      const { notExtended, paused, acts } = SENTENCE_MESSAGES[language];
      expect(texts[0]).toContain(paused);
      expect(texts[2]).toContain(notExtended['notice-too-late']);
      expect(texts[5]).toContain(acts.acknowledgement);
    }
  });
});
