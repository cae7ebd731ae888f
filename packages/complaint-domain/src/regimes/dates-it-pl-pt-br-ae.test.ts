import { describe, expect, it } from 'vitest';
import { shippedRegime } from './index.ts';
import { at, type Change, content, day, extended, obligation, problems } from './test-dates.ts';

/* Every date here was counted by hand, from the rule's text and the country's days off. */

describe('Poland', () => {
  const BANK = { sector: 'banking' };
  const PAYMENTS = { sector: 'payments' };
  const RULE = 'pl-financial/final-response';

  it.each([
    ['a bank, 30 days over the end of October', '2026-10-15T09:00', BANK, '2026-11-14'],
    ['a bank, minutes before midnight in Warsaw', '2026-10-16T23:40', BANK, '2026-11-15'],
    ['payments, 15 business days, 11 November off', '2026-10-27T23:40', PAYMENTS, '2026-11-18'],
    ['payments before that article, 30 days', '2018-06-19T12:00', PAYMENTS, '2018-07-19'],
  ])('[DL40] pl-financial/final-response, %s', (_, received, change, expected) => {
    expect(day(RULE, received, change)).toBe(expected);
  });

  it.each([
    ['60 days from receipt', '2026-10-15T09:00', BANK, '2026-11-14T20:00', '2026-12-14'],
    [
      'no more time when the notice is a day late',
      '2026-10-15T09:00',
      BANK,
      '2026-11-15T00:00',
      '2026-11-14',
    ],
    [
      'payments: 35 business days from receipt',
      '2026-10-27T23:40',
      PAYMENTS,
      '2026-11-18T10:00',
      '2026-12-16',
    ],
  ])('[DL40] pl-financial/final-response, extended: %s', (_, received, change, noticed, expected) => {
    expect(day(RULE, received, { ...change, ...extended(RULE, noticed) })).toBe(expected);
  });

  it('[DL40] sending in time is enough, and silence means that the client gets what was asked', () => {
    const sentAt = at('pl', '2026-11-14T23:00');
    const milestones = [{ fact: 'final-response-sent', at: sentAt, proof: 'm2' } as const];
    const found = obligation(RULE, '2026-10-15T09:00', { ...BANK, milestones });
    expect(found).toMatchObject({ state: 'met', consequence: { kind: 'deemed-accepted' } });
    expect(obligation(RULE, '2026-10-27T09:00', PAYMENTS)?.verified).toBe('unverified');
    expect(found?.verified).toEqual({ on: '2026-11-24' });
  });

  it('[DL41] pl-financial/delay-notice goes out before the first period ends and names cause, circumstances and date', () => {
    expect(day('pl-financial/delay-notice', '2026-10-15T09:00', BANK)).toBe('2026-11-14');
    expect(day('pl-financial/delay-notice', '2026-10-27T23:40', PAYMENTS)).toBe('2026-11-18');
    expect(content('pl-financial/delay-notice')).toEqual(['delay-reasons', 'circumstances', 'expected-date']);
  });

  it.each([
    ['14 days to a public holiday, which does not move it', '2026-10-28T10:00', '2026-11-11'],
    ['the first day of the 14 days', '2023-01-01T00:00', '2023-01-15'],
    ['the last day of the 30 days', '2022-12-31T23:59', '2023-01-30'],
    ['the first day of article 7a', '2017-01-10T08:00', '2017-02-09'],
  ])('[DL42] pl-consumer/final-response, %s', (_, received, expected) => {
    expect(day('pl-consumer/final-response', received)).toBe(expected);
  });

  it('[DL42] an answer sent in time but not received leaves it open', () => {
    const on = (fact: 'final-response-sent' | 'final-response-received') => ({
      milestones: [{ fact, at: at('pl', '2026-11-10T12:00'), proof: 'm3' }],
    });
    const state = (change: Change) =>
      obligation('pl-consumer/final-response', '2026-10-28T10:00', change)?.state;
    expect(state(on('final-response-sent'))).toBe('open');
    expect(state(on('final-response-received'))).toBe('met');
    expect(problems('pl-consumer', '2017-01-09T12:00')).toEqual(['pl-consumer/final-response not-in-force']);
  });
});

describe('Italy', () => {
  it.each([
    ['60 days over the end of February', '2026-01-15T09:00', '2026-03-16'],
    ['the first day of the 60 days', '2020-10-01T09:00', '2020-11-30'],
    ['the last day of the 30 days', '2020-09-30T09:00', '2020-10-30'],
  ])('[DL43] it-banking/final-response, %s', (_, received, expected) => {
    expect(day('it-banking/final-response', received)).toBe(expected);
  });

  it('[DL43] after it the Arbitro Bancario Finanziario is open', () => {
    const found = obligation('it-banking/final-response', '2026-01-15T09:00');
    expect(found?.consequence).toMatchObject({ kind: 'ombudsman-opens', body: 'abf' });
  });

  const PAYMENTS = 'it-payments/final-response';
  it('[DL44] it-payments/final-response, 15 business days with 1 May off, 35 with 2 June off as well', () => {
    expect(day(PAYMENTS, '2026-04-17T18:00')).toBe('2026-05-11');
    expect(day(PAYMENTS, '2026-04-17T18:00', extended(PAYMENTS, '2026-05-11T12:00'))).toBe('2026-06-09');
    expect(day(PAYMENTS, '2026-04-17T18:00', extended(PAYMENTS, '2026-05-12T00:00'))).toBe('2026-05-11');
  });

  it('[DL45] it-payments/holding-response goes out within the 15 business days with reasons and date', () => {
    expect(day('it-payments/holding-response', '2026-04-17T18:00')).toBe('2026-05-11');
    expect(content('it-payments/holding-response')).toEqual(['delay-reasons', 'expected-date']);
  });

  it.each([
    ['45 days', [], '2026-03-27'],
    ['60 where the intermediary’s conduct is looked into', ['intermediary-conduct'], '2026-04-11'],
  ])('[DL46] it-insurance/final-response, %s', (_, marks, expected) => {
    expect(day('it-insurance/final-response', '2026-02-10T10:00', { marks })).toBe(expected);
  });

  const ENERGY = 'it-energy/final-response';
  it.each([
    ['30 days', [], '2026-04-01', 30],
    ['30 days whatever the rhythm of the bills', ['four-monthly-bills'], '2026-04-01', 30],
    ['60 for a correction, to 1 May, not moved', ['billing-correction'], '2026-05-01', 60],
    ['90 for one of four-monthly bills', ['billing-correction', 'four-monthly-bills'], '2026-05-31', 90],
    ['15 for double billing', ['double-billing', 'billing-correction'], '2026-03-17', 15],
  ])('[DL47] it-energy/final-response, %s', (_, marks, expected, days) => {
    const change = { marks };
    expect(day(ENERGY, '2026-03-02T10:00', change)).toBe(expected);
    expect(obligation(ENERGY, '2026-03-02T10:00', change)?.consequence?.indemnity).toEqual({
      currency: 'EUR',
      steps: [
        { fromDaysLate: 1, amount: 2500 },
        { fromDaysLate: days + 1, amount: 5000 },
        { fromDaysLate: 2 * days + 1, amount: 7500 },
      ],
      verifiedOn: 'unverified',
    });
  });

  it('[DL47] the new text gives complaints of 2025 no date', () => {
    expect(problems('it-energy', '2025-12-31T23:59')).toEqual([`${ENERGY} not-in-force`]);
  });
});

describe('Portugal', () => {
  it('[DL48] pt-livro/final-response, 15 business days with Corpus Christi and 10 June off', () => {
    expect(day('pt-livro/final-response', '2026-05-25T10:00')).toBe('2026-06-17');
  });

  it('[DL49] pt-livro/forward, 15 business days for the paper book, not verified', () => {
    const paper = { channel: 'in-person' };
    expect(day('pt-livro/forward', '2026-05-25T10:00', paper)).toBe('2026-06-17');
    expect(obligation('pt-livro/forward', '2026-05-25T10:00', paper)?.verified).toBe('unverified');
    expect(day('pt-livro/forward', '2026-05-25T10:00', { channel: 'web' })).toBe('no date');
  });
});

describe('Brazil', () => {
  it('[DL50] br-sac/acknowledge has no number: a person decides; the protocol number is required', () => {
    expect(problems('br-sac', '2026-11-10T10:00')).toEqual(['br-sac/acknowledge assess']);
    expect(content('br-sac/acknowledge')).toEqual(['reference-number']);
  });

  it('[DL51] br-sac/final-response, seven calendar days from registration, weekends and holidays counted', () => {
    const registered = { openedAt: at('br', '2026-11-16T23:30') };
    expect(day('br-sac/final-response', '2026-11-10T10:00', registered)).toBe('2026-11-23');
    expect(obligation('br-sac/final-response', '2022-10-02T10:00')).toBeUndefined();
    expect(day('br-sac/final-response', '2022-10-03T10:00')).toBe('2022-10-10');
  });

  it('[DL52] br-sac/history-copy, five calendar days from the request, and none without one', () => {
    const asked = [{ fact: 'request-received', at: at('br', '2026-11-18T09:00'), proof: 'm4' } as const];
    expect(day('br-sac/history-copy', '2026-11-10T10:00', { milestones: asked })).toBe('2026-11-23');
    expect(day('br-sac/history-copy', '2026-11-10T10:00')).toBe('no date');
  });

  const RULE = 'br-ouvidoria/final-response';
  it('[DL53] br-ouvidoria/acknowledge has no number; protocol number and time for the answer are required', () => {
    expect(problems('br-ouvidoria', '2026-10-29T10:00')).toEqual(['br-ouvidoria/acknowledge assess']);
    expect(content('br-ouvidoria/acknowledge')).toEqual(['reference-number', 'response-time']);
  });

  it('[DL54] br-ouvidoria/final-response, 10 business days with All Souls off, 10 more with 20 November off', () => {
    expect(day(RULE, '2026-10-29T10:00')).toBe('2026-11-13');
    expect(day(RULE, '2026-10-29T10:00', extended(RULE, '2026-11-13T17:00'))).toBe('2026-11-30');
    expect(shippedRegime('br-ouvidoria').rules[1]?.extension?.capPercent).toBe(10);
  });

  it('[DL55] br-ouvidoria/delay-notice goes out within the first 10 business days with the reasons', () => {
    expect(day('br-ouvidoria/delay-notice', '2026-10-29T10:00')).toBe('2026-11-13');
    expect(content('br-ouvidoria/delay-notice')).toEqual(['delay-reasons']);
  });
});

describe('the Emirates and Saudi Arabia', () => {
  it.each([
    ['two complete business days', '2026-09-07T00:01', '2026-09-09'],
    ['over National Day and the weekend', '2026-12-01T10:00', '2026-12-07'],
  ])('[DL56] ae-cbuae/acknowledge, %s', (_, received, expected) => {
    expect(day('ae-cbuae/acknowledge', received)).toBe(expected);
  });

  it('[DL57] ae-cbuae/final-response, thirty complete business days, and no more time', () => {
    const rule = 'ae-cbuae/final-response';
    expect(day(rule, '2026-09-07T10:00')).toBe('2026-10-19');
    expect(day(rule, '2026-09-07T10:00', extended(rule, '2026-10-01T10:00'))).toBe('2026-10-19');
    expect(obligation(rule, '2026-09-07T10:00')?.consequence?.body).toBe('sanadak');
  });

  it('[DL58] ae-cbuae/delay-notice tells that the time was missed and why', () => {
    expect(day('ae-cbuae/delay-notice', '2026-09-07T10:00')).toBe('2026-10-19');
    expect(content('ae-cbuae/delay-notice')).toEqual(['turnaround-missed', 'delay-reasons']);
  });

  it('[DL59] ae-vara/acknowledge, one week', () => {
    expect(day('ae-vara/acknowledge', '2026-03-11T10:00')).toBe('2026-03-18');
  });

  it('[DL60] ae-vara/final-response, four weeks, and eight at most', () => {
    const rule = 'ae-vara/final-response';
    expect(day(rule, '2026-03-11T10:00')).toBe('2026-04-08');
    const until = at('ae', '2026-06-30T12:00');
    const asked = { rule, noticeSentAt: at('ae', '2026-04-08T12:00'), until, proof: 'm5' };
    expect(day(rule, '2026-03-11T10:00', { extensions: [asked] })).toBe('2026-05-06');
    expect(obligation(rule, '2025-05-18T10:00')?.verified).toBe('unverified');
    expect(obligation(rule, '2025-05-19T10:00')?.verified).toEqual({ on: '2026-11-24' });
  });

  it('[DL61] ae-vara/delay-notice goes out within four weeks and explains the delay', () => {
    expect(day('ae-vara/delay-notice', '2026-03-11T10:00')).toBe('2026-04-08');
    expect(content('ae-vara/delay-notice')).toEqual(['delay-reasons']);
  });

  it('[DL62] [DL63] sa-sama gives no date; the acknowledgement names reference and handling period', () => {
    expect(problems('sa-sama', '2026-03-11T10:00')).toEqual([
      'sa-sama/acknowledge assess',
      'sa-sama/final-response assess',
    ]);
    expect(content('sa-sama/acknowledge')).toEqual(['reference-number', 'response-time']);
  });
});
