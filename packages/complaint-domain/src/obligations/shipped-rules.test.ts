import { describe, expect, it } from 'vitest';
import { explainObligation } from './explain.ts';
import type { ObligationFacts } from './facts.ts';
import { obligations } from './obligations.ts';
import { facts, local, POLICY, wall } from './test-facts.ts';

const SYDNEY = 'Australia/Sydney';
const LONDON = 'Europe/London';

function due(id: string, zone: string, received: string, change: Partial<ObligationFacts> = {}): string {
  const given = facts(local(zone, received), { timeZone: zone, regimes: [id.split('/')[0]!], ...change });
  const found = obligations(given, POLICY).find((obligation) => obligation.id === id);
  return found ? wall(zone, found.due) : 'none';
}

describe('shipped rules', () => {
  it.each([
    ['a Tuesday morning', '2025-03-04T09:00', '2025-03-05T23:59:59.999'],
    ['a Friday evening: Monday', '2025-03-07T18:30', '2025-03-10T23:59:59.999'],
    ['a Saturday: Monday', '2025-03-08T11:00', '2025-03-10T23:59:59.999'],
    ['the Thursday before Anzac Day: Monday', '2025-04-24T18:00', '2025-04-28T23:59:59.999'],
    ['Maundy Thursday: Tuesday after Easter', '2025-04-17T17:00', '2025-04-22T23:59:59.999'],
    ['Christmas Eve 2026: Tuesday, Monday being additional', '2026-12-24T12:00', '2026-12-29T23:59:59.999'],
    ['Friday before summer time ends: Monday', '2025-04-04T16:00', '2025-04-07T23:59:59.999'],
  ])('[DL1] au-rg271/acknowledge, received on %s', (_, received, expected) => {
    expect(due('au-rg271/acknowledge', SYDNEY, received)).toBe(expected);
  });

  it('[DL1] the 24 hours win where the next day has only 23', () => {
    const nextDayIsShort = '2025-10-03T23:30';
    const monday = facts(local(SYDNEY, nextDayIsShort), { calendar: 'always-open' });
    const open = { ...POLICY.calendars.au!, weekend: [], id: 'always-open' };
    const policy = { ...POLICY, calendars: { ...POLICY.calendars, 'always-open': open } };
    const saturday = obligations({ ...monday, receivedAt: local(SYDNEY, '2025-10-04T23:30') }, policy)[0]!;
    expect(wall(SYDNEY, saturday.due)).toBe('2025-10-06T00:30:00.000');
  });

  it.each([
    ['4 March 2025: end of 3 April', '2025-03-04T09:00', '2025-04-03T23:59:59.999'],
    ['the last minute of the same day: the same date', '2025-03-04T23:59', '2025-04-03T23:59:59.999'],
    ['the first minute of the next day: one later', '2025-03-05T00:00', '2025-04-04T23:59:59.999'],
    ['10 March, over the end of summer time', '2025-03-10T08:00', '2025-04-09T23:59:59.999'],
    ['20 September, over the start of summer time', '2025-09-20T08:00', '2025-10-20T23:59:59.999'],
    ['30 January 2024, over the leap day', '2024-01-30T12:00', '2024-02-29T23:59:59.999'],
    ['25 November: Christmas Day counts', '2025-11-25T12:00', '2025-12-25T23:59:59.999'],
    ['a Thursday: the Saturday is not moved', '2025-02-20T12:00', '2025-03-22T23:59:59.999'],
  ])('[DL2] au-rg271/final-response, received on %s', (_, received, expected) => {
    expect(due('au-rg271/final-response', SYDNEY, received)).toBe(expected);
  });

  it('[DL2] the clock starts with receipt anywhere in the firm, not with registration', () => {
    const received = local(SYDNEY, '2025-03-04T09:00');
    const late = facts(received, { openedAt: local(SYDNEY, '2025-03-12T10:00') });
    const owed = obligations(late, POLICY).filter((o) => !o.optional);
    expect(owed.map((o) => [o.id, wall(SYDNEY, o.due)])).toEqual([
      ['au-rg271/acknowledge', '2025-03-05T23:59:59.999'],
      ['au-rg271/final-response', '2025-04-03T23:59:59.999'],
    ]);
  });

  it('[DL2] carries its clause, when it was checked, and what the response must contain', () => {
    const obligation = obligations(facts(local(SYDNEY, '2025-03-04T09:00')), POLICY)[1]!;
    expect(obligation).toMatchObject({
      regime: 'au-rg271',
      kind: 'final-response',
      statutory: true,
      citation: 'ASIC RG 271.56',
      verified: { on: '2026-10-08' },
      inForceFrom: '2021-10-05',
      consequence: { kind: 'ombudsman-opens' },
    });
    expect(obligation.requiredContent?.map((content) => content.element)).toContain('right-to-refer');
  });

  it.each([
    ['over Easter and into summer time', '2025-03-04T09:00', '2025-04-29T23:59:59.999'],
    ['to a bank holiday, which does not move it', '2025-03-10T16:00', '2025-05-05T23:59:59.999'],
    ['out of summer time', '2025-10-01T10:00', '2025-11-26T23:59:59.999'],
    ['over the leap day', '2024-01-15T10:00', '2024-03-11T23:59:59.999'],
    ['into a new year', '2026-11-24T10:00', '2027-01-19T23:59:59.999'],
  ])('[DL3] uk-disp/final-response, eight weeks %s', (_, received, expected) => {
    expect(due('uk-disp/final-response', LONDON, received)).toBe(expected);
  });

  it('[DL3] the written explanation of 1.6.2R(2) satisfies the rule as the final response does', () => {
    const received = local(LONDON, '2025-03-04T09:00');
    const sent = { fact: 'delay-notice-sent', at: local(LONDON, '2025-04-29T17:00'), proof: 'm7' } as const;
    const given = facts(received, { timeZone: LONDON, regimes: ['uk-disp'], milestones: [sent] });
    expect(obligations(given, POLICY)[0]).toMatchObject({ state: 'met', satisfiedBy: sent });
  });

  it.each([
    ['an ordinary day', LONDON, '2025-03-04T09:15', '2025-03-05T09:15:00.000'],
    ['a weekend does not stop it', LONDON, '2025-03-07T18:00', '2025-03-08T18:00:00.000'],
    [
      'an hour later on the clock when summer time starts',
      LONDON,
      '2025-03-29T12:00',
      '2025-03-30T13:00:00.000',
    ],
    ['an hour earlier when it ends', LONDON, '2025-10-25T12:00', '2025-10-26T11:00:00.000'],
  ])('[DL4] internal/first-answer, 24 hours: %s', (_, zone, received, expected) => {
    expect(due('internal/first-answer', zone, received)).toBe(expected);
  });

  it('[DL4] waiting for the complainant stops the target, and the explanation tells for how long', () => {
    const at = local(LONDON, '2025-03-04T09:00');
    const pauses = [{ from: local(LONDON, '2025-03-04T12:00'), to: local(LONDON, '2025-03-06T12:00') }];
    const given = facts(at, { timeZone: LONDON, regimes: ['internal'], pauses });
    expect(wall(LONDON, obligations(given, POLICY)[0]!.due)).toBe('2025-03-07T09:00:00.000');
    expect(explainObligation('internal/first-answer', given, POLICY)?.hours).toEqual({
      amount: 24,
      stoodStill: 48 * 3_600_000,
    });
  });
});
