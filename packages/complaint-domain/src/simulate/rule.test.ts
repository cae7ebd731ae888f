import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../calendars/index.ts';
import { obligations } from '../obligations/index.ts';
import { facts, regimeWith } from '../obligations/test-facts.ts';
import { type DeadlineRule, REGIMES } from '../regimes/index.ts';
import { type SimulationInput, simulateRegime, simulateRule } from './index.ts';

const LAW = { regimes: REGIMES, calendars: CALENDARS };
const at = (instant: string) => Date.parse(instant);
const RECEIVED = at('2026-03-02T10:00:00Z');

function date(input: SimulationInput) {
  const result = simulateRule(input, LAW);
  if (!result.ok) throw new Error(`${result.problem.field}: ${result.problem.message}`);
  return result.value;
}
const refusal = (input: SimulationInput) => {
  const result = simulateRule(input, LAW);
  return result.ok ? 'a date' : [result.problem.field, result.problem.rule];
};
const disp: SimulationInput = { regime: 'uk-disp', rule: 'final-response', received: RECEIVED };
const ofTest = (change: Partial<DeadlineRule>, input: Partial<SimulationInput> = {}) =>
  simulateRule(
    { regime: 'test', rule: 'rule', received: RECEIVED, zone: 'Europe/London', ...input },
    { regimes: [regimeWith(change, true)], calendars: CALENDARS },
  );

describe('a simulated date', () => {
  it('[SIM1] names the local day, the instant, every day with its reason, and the law', () => {
    const simulated = date(disp);
    expect(simulated).toMatchObject({
      ruleId: 'uk-disp/final-response',
      dueDate: '2026-04-27',
      due: '2026-04-27T22:59:59.999Z',
      citation: 'FCA DISP 1.6.2R',
      sourceNote: expect.stringContaining('MiFID five from memory'),
      inForce: { from: '2007-11-01', to: null },
      zone: 'Europe/London',
      started: { fact: 'received', at: '2026-03-02T10:00:00.000Z' },
    });
    expect(simulated.explanation[0]).toEqual({ date: '2026-03-02', counted: false, reason: 'day-zero' });
    expect(simulated.explanation.filter(({ counted }) => counted)).toHaveLength(56);
    expect(simulated.explanation.at(-1)?.date).toBe('2026-04-27');
    expect(simulated.sentence).toContain('8 weeks');
  });

  it('[SIM1] takes the rule with its regime in front as well', () => {
    expect(date({ ...disp, rule: 'uk-disp/final-response' })).toEqual(date(disp));
  });

  it('[SIM1] is the date that a case has', () => {
    const given = facts(RECEIVED, { timeZone: 'Europe/London', regimes: ['uk-disp', 'uk-disp-payments'] });
    const owed = obligations(given, LAW);
    expect(owed.length).toBeGreaterThan(4);
    for (const { id, regime, due } of owed)
      expect(date({ regime, rule: id, received: RECEIVED, zone: 'Europe/London' }).due).toBe(
        new Date(due).toISOString(),
      );
  });

  it('[SIM1] tells hours day by day', () => {
    const simulated = ofTest({ limit: { amount: 24, unit: 'hour' } });
    expect(simulated).toMatchObject({
      ok: true,
      value: {
        due: '2026-03-03T10:00:00.000Z',
        explanation: [
          { date: '2026-03-02', counted: true, reason: 'hours: 14' },
          { date: '2026-03-03', counted: true, reason: 'hours: 10' },
        ],
      },
    });
  });

  it('[SIM1] tells where an end goes that falls on a day off, and ends with the date', () => {
    const limit = { amount: 1, unit: 'month' } as const;
    const easter = ofTest({ limit, roll: 'next-business-day' }, { received: at('2026-03-03T10:00:00Z') });
    expect(easter.ok && easter.value.dueDate).toBe('2026-04-07');
    expect(easter.ok && easter.value.explanation.slice(-5)).toEqual([
      { date: '2026-04-03', counted: true, reason: 'counted' },
      { date: '2026-04-04', counted: false, reason: 'roll: weekend' },
      { date: '2026-04-05', counted: false, reason: 'roll: weekend' },
      { date: '2026-04-06', counted: false, reason: 'roll: holiday: Easter Monday' },
      { date: '2026-04-07', counted: false, reason: 'roll: the end' },
    ]);
  });

  it('[SIM2] counts in the given zone, else in that of the calendar, the country, UTC', () => {
    const late = { regime: 'pl-consumer', rule: 'final-response', received: at('2026-10-09T22:30:00Z') };
    expect(date({ ...late, zone: 'Europe/Warsaw' }).dueDate).toBe('2026-10-24');
    expect(date({ ...late, calendar: 'pl' }).dueDate).toBe('2026-10-24');
    expect(date({ ...late, zone: 'UTC' }).dueDate).toBe('2026-10-23');
    expect(date({ regime: 'it-payments', rule: 'final-response', received: RECEIVED }).zone).toBe(
      'Europe/Rome',
    );
    expect(
      date({ regime: 'us-cfpb', rule: 'final-response', facts: { 'sent-to-firm': RECEIVED } }).zone,
    ).toBe('America/New_York');
    expect(date({ ...late, calendar: undefined }).zone).toBe('Europe/Warsaw');
    const evening = { ...disp, received: at('2026-06-30T23:30:00Z') };
    expect(date({ ...evening, rule: 'delay-notice' }).due).toBe(date(evening).due);
    const whistle = { regime: 'eu-whistleblower', rule: 'acknowledge', received: RECEIVED };
    expect([date(whistle).zone, date({ ...whistle, country: 'IT' }).zone]).toEqual(['UTC', 'Europe/Rome']);
  });

  it('[SIM2] a further holiday moves business days, and changes nothing about calendar days', () => {
    const business: SimulationInput = { regime: 'it-payments', rule: 'final-response', received: RECEIVED };
    const holidays = ['2026-03-10'];
    expect([date(business).dueDate, date({ ...business, holidays }).dueDate]).toEqual([
      '2026-03-23',
      '2026-03-24',
    ]);
    expect(date({ ...business, holidays }).explanation).toContainEqual({
      date: '2026-03-10',
      counted: false,
      reason: 'holiday: further day off',
    });
    expect(date({ ...disp, holidays })).toMatchObject({
      dueDate: '2026-04-27',
      notes: ['holidays-do-not-count'],
    });
  });

  it('[SIM2] a calendar of another country than the rule’s is not used, and it says so', () => {
    const other = date({ regime: 'it-payments', rule: 'final-response', received: RECEIVED, calendar: 'pl' });
    expect(other).toMatchObject({ calendar: 'it' });
    expect(other.notes).toContain('calendar-not-used');
  });

  it('[SIM3] more time: as long as the rule allows, until a day, and never by a late notice', () => {
    const payments: SimulationInput = {
      regime: 'uk-disp-payments',
      rule: 'final-response',
      received: RECEIVED,
    };
    const longest = date({ ...payments, extension: {} });
    expect(longest).toMatchObject({ dueDate: '2026-04-22', extended: true });
    expect(longest.explanation.filter(({ counted }) => counted)).toHaveLength(35);
    expect(longest.explanation.at(-1)?.date).toBe('2026-04-22');
    const named = date({ ...payments, extension: { until: '2026-04-10' } });
    expect(named.explanation.at(-1)).toEqual({
      date: '2026-04-10',
      counted: false,
      reason: 'extension: the day named',
    });
    expect(named.explanation.at(-2)).toEqual({ date: '2026-04-09', counted: false, reason: 'extension' });
    expect(date({ ...payments, extension: { until: '2026-12-01' } })).toMatchObject({
      dueDate: '2026-04-22',
      notes: ['extension-capped'],
    });
    const late = date({ ...payments, extension: { noticeSent: at('2026-03-24T00:00:00Z') } });
    expect(late).toMatchObject({ dueDate: '2026-03-23', extended: false, notes: ['notice-too-late'] });
    expect(refusal({ ...disp, extension: {} })).toEqual(['extension', 'no-extension']);
    const australian = { regime: 'au-rg271', rule: 'final-response', received: RECEIVED };
    expect(refusal({ ...australian, extension: {} })).toEqual(['extension', 'no-extension']);
    const reversed = ['extension.until', 'reversed'];
    expect(refusal({ ...australian, extension: { until: '2026-04-01' } })).toEqual(reversed);
    expect(refusal({ ...payments, extension: { until: '2026-03-23' } })).toEqual(reversed);
    expect(refusal({ ...payments, extension: { noticeSent: RECEIVED - 1 } })).toEqual([
      'extension.noticeSent',
      'reversed',
    ]);
  });

  it('[SIM3] an extension from the first date goes on from it, each day once', () => {
    const from = ofTest(
      {
        limit: { amount: 3, unit: 'calendar-day' },
        extension: {
          max: { amount: 2, unit: 'calendar-day' },
          countedFrom: 'due',
          conditions: [{ en: 'complex' }],
          notice: 'delay-notice',
          citation: 'T 2',
        },
      },
      { extension: {} },
    );
    expect(from.ok && from.value.explanation.map(({ date: day, counted }) => [day, counted])).toEqual([
      ['2026-03-02', false],
      ['2026-03-03', true],
      ['2026-03-04', true],
      ['2026-03-05', true],
      ['2026-03-06', true],
      ['2026-03-07', true],
    ]);
  });

  it('[SIM4] the version of the rule is the one for the marks and the day', () => {
    const energy: SimulationInput = {
      regime: 'it-energy',
      rule: 'final-response',
      received: RECEIVED,
      zone: 'Europe/Rome',
    };
    const due = (...marks: string[]) => date({ ...energy, marks }).dueDate;
    expect([
      due(),
      due('double-billing'),
      due('billing-correction'),
      due('billing-correction', 'four-monthly-bills'),
    ]).toEqual(['2026-04-01', '2026-03-17', '2026-05-01', '2026-05-31']);
    const consumer = { regime: 'pl-consumer', rule: 'final-response', zone: 'Europe/Warsaw' };
    const older = date({ ...consumer, received: at('2022-12-31T10:00:00Z') });
    expect(older).toMatchObject({ dueDate: '2023-01-30', inForce: { to: '2022-12-31' } });
    expect(date({ ...consumer, received: at('2023-01-01T10:00:00Z') }).dueDate).toBe('2023-01-15');
  });

  it('[SIM4] a clock with another start begins with it, or with what stands in for it', () => {
    const feedback: SimulationInput = { regime: 'eu-whistleblower', rule: 'feedback', received: RECEIVED };
    expect(date(feedback).dueDate).toBe('2026-06-09');
    const acknowledged = { 'acknowledgement-sent': at('2026-03-04T10:00:00Z') };
    expect(date({ ...feedback, facts: acknowledged })).toMatchObject({
      dueDate: '2026-06-04',
      started: { fact: 'acknowledgement-sent' },
    });
  });

  it('[SIM5] what cannot be counted is a problem that names the field', () => {
    expect(refusal({ ...disp, regime: 'uk-xx' })).toEqual(['regime', 'unknown-regime']);
    expect(refusal({ ...disp, rule: 'nothing' })).toEqual(['rule', 'unknown-rule']);
    expect(refusal({ ...disp, zone: 'Mars/Olympus' })).toEqual(['zone', 'unknown-zone']);
    expect(refusal({ ...disp, calendar: 'gb-xx' })).toEqual(['calendar', 'unknown-calendar']);
    expect(refusal({ ...disp, holidays: ['2026-02-30'] })).toEqual(['holidays', 'not-a-date']);
    expect(refusal({ ...disp, extension: { until: 'soon' } })).toEqual(['extension.until', 'not-a-date']);
    expect(refusal({ ...disp, received: undefined })).toEqual(['received', 'missing-fact']);
    expect(refusal({ ...disp, rule: 'acknowledge' })).toEqual(['rule', 'assess']);
    expect(refusal({ ...disp, received: at('2007-10-31T10:00:00Z') })).toEqual(['received', 'not-in-force']);
    expect(refusal({ regime: 'us-cfpb', rule: 'final-response', received: RECEIVED })).toEqual([
      'facts.sent-to-firm',
      'missing-fact',
    ]);
    expect(refusal({ regime: 'br-sac', rule: 'final-response', received: RECEIVED })).toEqual([
      'registered',
      'missing-fact',
    ]);
    expect(refusal({ regime: 'eu-psd2', rule: 'final-response', received: RECEIVED })).toEqual([
      'country',
      'unknown-calendar',
    ]);
    expect(refusal({ regime: 'pt-livro', rule: 'forward', received: RECEIVED })).toEqual([
      'channel',
      'does-not-apply',
    ]);
  });

  it('[SIM5] nothing that follows receipt comes before it', () => {
    const early = RECEIVED - 1;
    expect(refusal({ ...disp, registered: early })).toEqual(['registered', 'reversed']);
    for (const fact of ['acknowledgement-sent', 'resolved', 'offer-accepted'] as const)
      expect(refusal({ ...disp, facts: { [fact]: early } })).toEqual([`facts.${fact}`, 'reversed']);
    const sent = { regime: 'us-cfpb', rule: 'final-response', facts: { 'sent-to-firm': early } };
    expect(date({ ...sent, received: RECEIVED }).dueDate).toBe('2026-03-17');
  });

  it('[SIM5] a regime says nothing about countries that it does not name', () => {
    const abroad = ['country', 'does-not-apply'];
    expect(refusal({ ...disp, country: 'IT' })).toEqual(abroad);
    const psd2 = { regime: 'eu-psd2', rule: 'final-response', received: RECEIVED };
    expect(refusal({ ...psd2, country: 'US' })).toEqual(abroad);
    expect(refusal({ ...psd2, calendar: 'us' })).toEqual(['calendar', 'does-not-apply']);
    expect(refusal({ ...psd2, country: 'FI' })).toEqual(['country', 'unknown-calendar']);
  });

  it('[SIM5] a quick close is no way out under a mark that the regime excepts', () => {
    const close = { regime: 'au-rg271', rule: 'quick-close', received: RECEIVED };
    expect(date(close).dueDate).toBe('2026-03-09');
    expect(refusal({ ...close, marks: ['hardship'] })).toEqual(['marks', 'does-not-apply']);
    expect(date({ ...close, marks: ['default-notice'] }).dueDate).toBe('2026-03-09');
  });

  it('[SIM5] a year beyond all calendars is refused, however far, and so is no name of a calendar', () => {
    const far = at('+275760-09-13T00:00:00Z');
    for (const regime of ['uk-disp', 'pl-financial'])
      for (const received of [far, -far, Number.NaN])
        expect(refusal({ regime, rule: 'final-response', received })).toEqual([
          'received',
          'year-outside-calendar',
        ]);
    for (const calendar of ['__proto__', 'constructor', ''])
      expect(refusal({ ...disp, calendar })).toEqual(['calendar', 'unknown-calendar']);
  });

  it('[SIM5] a year that no calendar holds gives no date, whatever the unit', () => {
    const outside = ['received', 'year-outside-calendar'];
    for (const regime of ['uk-disp', 'it-payments', 'it-banking'])
      expect(refusal({ regime, rule: 'final-response', received: at('2050-03-02T10:00:00Z') })).toEqual(
        outside,
      );
    expect(refusal({ ...disp, received: at('2030-12-01T10:00:00Z') })).toEqual(outside);
  });

  it('[SIM1] all rules of a regime at once, each with its date or the reason', () => {
    const all = simulateRegime({ regime: 'uk-disp', received: RECEIVED }, LAW);
    const inRegime = REGIMES.find(({ id }) => id === 'uk-disp')!.rules.map(({ id }) => id);
    expect(all.map(({ ruleId }) => ruleId)).toEqual(inRegime);
    expect(all.map(({ result }) => (result.ok ? 'date' : result.problem.rule))).toContain('assess');
    expect(simulateRegime({ regime: 'xx', received: RECEIVED }, LAW)).toEqual([]);
  });
});
