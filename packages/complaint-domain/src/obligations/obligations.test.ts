import { describe, expect, it } from 'vitest';
import { type DeadlineRule, type Regime, shippedRegime } from '../regimes/index.ts';
import { dueDates } from './due-dates.ts';
import { type ObligationFacts, ObligationFactsSchema } from './facts.ts';
import { type Obligation, obligationProblems, obligations } from './obligations.ts';
import { facts, local, POLICY, regimeWith, wall } from './test-facts.ts';

const LONDON = 'Europe/London';
const RECEIVED = local(LONDON, '2025-03-04T09:00');
const AT = (moment: string) => local(LONDON, moment);

function of(change: Partial<DeadlineRule>, given: Partial<ObligationFacts> = {}, statutory = false) {
  const policy = { ...POLICY, regimes: [regimeWith(change, statutory)] };
  const testFacts = facts(RECEIVED, { timeZone: LONDON, regimes: ['test'], ...given });
  return { list: obligations(testFacts, policy), problems: obligationProblems(testFacts, policy) };
}
const dueOf = (change: Partial<DeadlineRule>, given: Partial<ObligationFacts> = {}) =>
  of(change, given).list.map((obligation) => wall(LONDON, obligation.due))[0];
const only = (result: { list: Obligation[] }) => result.list[0]!;

describe('counting', () => {
  it('[OB1] the same facts and policy give the same obligations and are left as they were', () => {
    const given = Object.freeze(facts(RECEIVED, { regimes: ['au-rg271', 'uk-disp', 'internal'] }));
    const before = structuredClone(given);
    expect(obligations(given, POLICY)).toEqual(obligations(structuredClone(given), POLICY));
    expect(given).toEqual(before);
    expect(ObligationFactsSchema.parse(given)).toEqual(given);
  });

  it('[OB2] a clock that has not begun owes nothing; a fallback stands in until it has', () => {
    const clock = { start: 'acknowledgement-sent' } as const;
    expect(of({ clock }).list).toEqual([]);
    expect(of({ clock }).problems).toEqual([]);
    const months = {
      limit: { amount: 3, unit: 'month' } as const,
      clock: {
        ...clock,
        fallback: { start: 'received', after: { amount: 7, unit: 'calendar-day' } },
      } as const,
    };
    expect(dueOf(months)).toBe('2025-06-11T23:59:59.999');
    const sent = { fact: 'acknowledgement-sent', at: AT('2025-03-06T10:00'), proof: 'm1' } as const;
    expect(dueOf(months, { milestones: [sent] })).toBe('2025-06-06T23:59:59.999');
  });

  it('[OB2] registration, too, can start a clock', () => {
    const given = { openedAt: AT('2025-03-10T12:00') };
    expect(dueOf({ clock: { start: 'registered' }, limit: { amount: 7, unit: 'calendar-day' } }, given)).toBe(
      '2025-03-17T23:59:59.999',
    );
  });

  it('[OB3] a case keeps the version that was in force when its clock began', () => {
    const [newer] = shippedRegime('au-rg271').rules.slice(1) as [DeadlineRule];
    const older = {
      ...newer,
      limit: { amount: 45, unit: 'calendar-day' as const },
      inForceFrom: '2015-01-01',
      inForceTo: '2021-10-04',
    };
    const regime: Regime = { ...shippedRegime('au-rg271'), rules: [newer, older] };
    const policy = { ...POLICY, regimes: [regime] };
    const on = (moment: string) => obligations(facts(local('Australia/Sydney', moment)), policy)[0]!;
    expect(wall('Australia/Sydney', on('2021-10-04T23:59').due)).toBe('2021-11-18T23:59:59.999');
    expect(on('2021-10-04T23:59')).toMatchObject({ inForceFrom: '2015-01-01', inForceTo: '2021-10-04' });
    expect(wall('Australia/Sydney', on('2021-10-05T00:00').due)).toBe('2021-11-04T23:59:59.999');
  });

  it('[OB3] a clock that begins later keeps the version of the day of receipt, unless there was none', () => {
    const [, feedback] = shippedRegime('eu-whistleblower').rules as [DeadlineRule, DeadlineRule];
    const until = { ...feedback, inForceTo: '2025-03-05' };
    const since = { ...feedback, inForceFrom: '2025-03-06', limit: { amount: 2, unit: 'month' as const } };
    const due = (rules: DeadlineRule[], ...milestones: ObligationFacts['milestones']) => {
      const policy = { ...POLICY, regimes: [{ ...shippedRegime('eu-whistleblower'), rules }] };
      const given = { timeZone: 'Europe/Rome', regimes: ['eu-whistleblower'], milestones };
      return obligations(facts(local('Europe/Rome', '2025-03-04T10:00'), given), policy).map((one) =>
        wall('Europe/Rome', one.due).slice(0, 10),
      );
    };
    const at = local('Europe/Rome', '2025-03-10T10:00');
    const acknowledged = { fact: 'acknowledgement-sent', at, proof: 'm1' } as const;
    expect(due([until, since], acknowledged)).toEqual(['2025-06-10']);
    expect(due([until, since])).toEqual(['2025-06-11']);
    expect(due([since], acknowledged)).toEqual(['2025-05-10']);
  });

  it('[OB3] before any version there is no date and a problem that says so', () => {
    const early = facts(local('Australia/Sydney', '2021-10-04T12:00'));
    expect(obligations(early, POLICY)).toEqual([]);
    expect(obligationProblems(early, POLICY).map((problem) => [problem.rule, problem.code])).toEqual([
      ['au-rg271/acknowledge', 'not-in-force'],
      ['au-rg271/final-response', 'not-in-force'],
      ['au-rg271/delay-notice', 'not-in-force'],
      ['au-rg271/quick-close', 'not-in-force'],
    ]);
  });

  it('[OB4] days end with their last millisecond, hours on the clock, also on a day of 23 or 25 hours', () => {
    expect(dueOf({ limit: { amount: 26, unit: 'calendar-day' } })).toBe('2025-03-30T23:59:59.999');
    const short = only(of({}, { receivedAt: AT('2025-03-29T12:00') })).due;
    const plain = only(of({}, { receivedAt: AT('2025-03-28T12:00') })).due;
    expect(short - plain).toBe(23 * 3_600_000);
    expect(dueOf({ limit: { amount: 3, unit: 'hour' } })).toBe('2025-03-04T12:00:00.000');
  });

  it('[OB5] day zero counts only where the rule says so', () => {
    const limit = { amount: 30, unit: 'calendar-day' } as const;
    expect(dueOf({ limit })).toBe('2025-04-03T23:59:59.999');
    expect(dueOf({ limit, dayZero: 'counted' })).toBe('2025-04-02T23:59:59.999');
    const business = { limit: { amount: 2, unit: 'business-day' } as const, dayZero: 'counted' as const };
    expect(dueOf(business)).toBe('2025-03-05T23:59:59.999');
    expect(dueOf(business, { receivedAt: AT('2025-03-08T09:00') })).toBe('2025-03-11T23:59:59.999');
  });

  it('[OB6] a complete business day is never the day on which the clock starts', () => {
    const limit = { amount: 2, unit: 'complete-business-day' } as const;
    expect(dueOf({ limit, dayZero: 'counted' })).toBe('2025-03-06T23:59:59.999');
    expect(dueOf({ limit }, { receivedAt: AT('2025-04-17T00:01') })).toBe('2025-04-23T23:59:59.999');
  });

  it('[OB7] months end on the same day number or the last day of the month', () => {
    const month = { limit: { amount: 1, unit: 'month' } as const };
    expect(dueOf(month, { receivedAt: AT('2025-01-31T10:00') })).toBe('2025-02-28T23:59:59.999');
    expect(dueOf(month, { receivedAt: AT('2024-01-31T10:00') })).toBe('2024-02-29T23:59:59.999');
    expect(dueOf(month)).toBe('2025-04-04T23:59:59.999');
    expect(dueOf({ ...month, dayZero: 'counted' })).toBe('2025-04-03T23:59:59.999');
    expect(dueOf({ ...month, dayZero: 'counted' }, { receivedAt: AT('2025-01-31T10:00') })).toBe(
      '2025-02-28T23:59:59.999',
    );
  });

  it('[OB8] of several limits the later or the earlier end counts', () => {
    const ends = [
      { amount: 24, unit: 'hour' },
      { amount: 1, unit: 'business-day' },
    ] as const;
    const friday = { receivedAt: AT('2025-03-07T18:00') };
    expect(dueOf({ limit: { laterOf: [...ends] } }, friday)).toBe('2025-03-10T23:59:59.999');
    expect(dueOf({ limit: { earlierOf: [...ends] } }, friday)).toBe('2025-03-08T18:00:00.000');
  });

  it('[OB9] an end on a day off rolls as the rule says', () => {
    const toGoodFriday = { limit: { amount: 45, unit: 'calendar-day' } as const };
    expect(dueOf(toGoodFriday)).toBe('2025-04-18T23:59:59.999');
    expect(dueOf({ ...toGoodFriday, roll: 'next-business-day' })).toBe('2025-04-22T23:59:59.999');
    expect(dueOf({ ...toGoodFriday, roll: 'previous-business-day' })).toBe('2025-04-17T23:59:59.999');
  });

  it('[OB27] a rule applies by its own conditions, with the business days of the case’s country', () => {
    const rule: Partial<DeadlineRule> = {
      calendar: 'of-country',
      limit: { amount: 1, unit: 'business-day' },
      appliesWhen: { marks: ['billing-correction'] },
      unless: { channels: ['post'] },
      satisfiedBy: [{ event: 'resolved' }],
    };
    const maundyThursday = { receivedAt: AT('2025-04-17T09:00'), marks: ['billing-correction'] };
    expect(of(rule, { country: 'GB' }).list).toEqual([]);
    expect(of(rule, { ...maundyThursday, country: 'GB', channel: 'post' }).list).toEqual([]);
    expect(dueOf(rule, { ...maundyThursday, country: 'GB' })).toBe('2025-04-22T23:59:59.999');
    const unknown = of(rule, { ...maundyThursday });
    expect(unknown.list).toEqual([]);
    expect(unknown.problems).toMatchObject([
      { code: 'unknown-calendar', message: 'no calendar for country (unknown)' },
    ]);
  });

  it('[OB20] what gives no date is named, and the other rules keep theirs', () => {
    const given = (change: Partial<ObligationFacts>) => facts(RECEIVED, { regimes: ['uk-disp'], ...change });
    const far = facts(AT('2031-01-02T10:00'));
    expect(obligations(far, POLICY).map((o) => o.id)).toContain('au-rg271/final-response');
    expect(obligations(far, POLICY).map((o) => o.id)).not.toContain('au-rg271/acknowledge');
    expect(obligationProblems(far, POLICY)).toContainEqual({
      rule: 'au-rg271/acknowledge',
      code: 'year-outside-calendar',
      calendar: 'au',
      year: 2031,
      message: expect.stringMatching(/^calendar au holds \d+ to 2030, not 2031$/),
    });
    expect(obligationProblems(given({ regimes: ['xx'] }), POLICY)).toEqual([
      { rule: 'xx', code: 'unknown-regime', message: 'no regime xx' },
    ]);
    expect(obligationProblems(given({ timeZone: 'Mars/Olympus' }), POLICY)[0]?.code).toBe(
      'unknown-time-zone',
    );
  });

  it('[OB20] one pass gives dates and problems side by side', () => {
    const both = dueDates(facts(AT('2031-01-02T10:00'), { regimes: ['au-rg271', 'uk-disp'] }), POLICY);
    const outcomes = both.map((one) =>
      one.ok ? [one.value.date.rule.id, 'date'] : [one.problem.rule, one.problem.code],
    );
    expect(outcomes).toContainEqual(['au-rg271/acknowledge', 'year-outside-calendar']);
    expect(outcomes).toContainEqual(['uk-disp/final-response', 'date']);
    expect(outcomes).toContainEqual(['uk-disp/acknowledge', 'assess']);
  });
});
