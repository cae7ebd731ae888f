import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '../regimes/index.ts';
import type { ObligationFacts } from './facts.ts';
import { obligations } from './obligations.ts';
import { nearestObligation, obligationStatusAt } from './status.ts';
import { facts, local, POLICY, regimeWith, wall } from './test-facts.ts';

const SYDNEY = 'Australia/Sydney';
const RECEIVED = local(SYDNEY, '2025-03-04T09:00');
const AT = (moment: string) => local(SYDNEY, moment);
const HOUR = 3_600_000;

const rg271 = (change: Partial<ObligationFacts>) => obligations(facts(RECEIVED, change), POLICY)[1]!;
const target = (change: Partial<ObligationFacts>) =>
  obligations(facts(RECEIVED, { regimes: ['internal'], ...change }), POLICY)[0]!;
function test(change: Partial<DeadlineRule>, given: Partial<ObligationFacts>) {
  const policy = { ...POLICY, regimes: [regimeWith(change)] };
  return obligations(facts(RECEIVED, { regimes: ['test'], ...given }), policy)[0]!;
}

describe('pauses', () => {
  const waiting = [{ from: RECEIVED + HOUR, to: RECEIVED + 100 * HOUR }];

  it('[OB10] waiting for the complainant does not move a statutory date', () => {
    const open = [{ from: RECEIVED, to: null }];
    for (const pauses of [waiting, open])
      expect(rg271({ pauses })).toMatchObject({
        due: rg271({}).due,
        warnAt: rg271({}).warnAt,
        paused: false,
      });
  });

  it('[OB11] an internal target stands still, in hours and in days', () => {
    expect(target({ pauses: waiting }).due).toBe(target({}).due + 99 * HOUR);
    const days = { pausable: true, calendar: 'au', limit: { amount: 3, unit: 'business-day' } as const };
    const pauses = [{ from: AT('2025-03-05T10:00'), to: AT('2025-03-07T09:00') }];
    expect(wall(SYDNEY, test(days, {}).due)).toBe('2025-03-07T23:59:59.999');
    expect(wall(SYDNEY, test(days, { pauses }).due)).toBe('2025-03-11T23:59:59.999');
    const sameDay = [{ from: AT('2025-03-05T10:00'), to: AT('2025-03-05T18:00') }];
    expect(wall(SYDNEY, test(days, { pauses: sameDay }).due)).toBe('2025-03-07T23:59:59.999');
  });

  it('[OB11] an open pause shows as paused; the date is the one if the clock went on at once', () => {
    const pauses = [{ from: RECEIVED + HOUR, to: null }];
    expect(target({ pauses })).toMatchObject({ paused: true, due: target({}).due });
    const afterTheDate = [{ from: RECEIVED + 25 * HOUR, to: null }];
    expect(target({ pauses: afterTheDate }).paused).toBe(false);
  });

  it('[OB12] overlapping pauses count once, and none counts before the start or after the answer', () => {
    const overlapping = [
      { from: RECEIVED + 5 * HOUR, to: RECEIVED + 9 * HOUR },
      { from: RECEIVED + HOUR, to: RECEIVED + 6 * HOUR },
      { from: RECEIVED - 9 * HOUR, to: RECEIVED },
    ];
    expect(target({ pauses: overlapping }).due).toBe(target({}).due + 8 * HOUR);
    const answer = { fact: 'first-answer-sent', at: RECEIVED + 40 * HOUR, proof: 'm1' } as const;
    const open = [{ from: RECEIVED + HOUR, to: null }];
    const ended = [{ from: RECEIVED + HOUR, to: RECEIVED + 90 * HOUR }];
    for (const pauses of [open, ended])
      expect(target({ pauses, milestones: [answer] })).toMatchObject({
        state: 'met',
        paused: false,
        due: RECEIVED + (24 + 39) * HOUR,
      });
  });
});

describe('satisfaction', () => {
  const sent = (moment: string, proof = 'm1') =>
    ({ fact: 'final-response-sent', at: AT(moment), proof }) as const;

  it('[OB13] the earliest fact of the right kind, with its proof', () => {
    const acknowledged = { fact: 'acknowledgement-sent', at: AT('2025-03-05T10:00'), proof: 'm0' } as const;
    expect(rg271({ milestones: [acknowledged] }).state).toBe('open');
    const milestones = [sent('2025-04-01T10:00', 'm2'), acknowledged, sent('2025-03-20T10:00', 'm1')];
    expect(rg271({ milestones }).satisfiedBy).toEqual(sent('2025-03-20T10:00', 'm1'));
  });

  it('[OB13] sent is not received; what was received was sent', () => {
    const received = { fact: 'final-response-received', at: AT('2025-03-21T10:00'), proof: 'd1' } as const;
    const wantsReceipt = { satisfiedBy: [{ act: 'final-response', step: 'received' }] } as const;
    const rule = {
      ...wantsReceipt,
      satisfiedBy: [...wantsReceipt.satisfiedBy],
      limit: { amount: 30, unit: 'calendar-day' } as const,
    };
    expect(test(rule, { milestones: [sent('2025-03-20T10:00')] }).state).toBe('open');
    expect(test(rule, { milestones: [received] })).toMatchObject({ state: 'met', satisfiedBy: received });
    expect(rg271({ milestones: [received] }).satisfiedBy).toEqual(received);
  });

  it('[OB14] the last millisecond is in time, the next one is late', () => {
    const { due } = rg271({});
    const at = (moment: number) =>
      rg271({ milestones: [{ fact: 'final-response-sent', at: moment, proof: 'm' }] });
    expect(at(due).state).toBe('met');
    expect(at(due + 1).state).toBe('met-late');
  });
});

describe('extension and exemption', () => {
  const asked = (noticeSentAt: number, until?: number, rule = 'au-rg271/final-response') => ({
    extensions: [{ rule, noticeSentAt, until, proof: 'm9' }],
  });
  const inTime = AT('2025-04-03T20:00');

  it('[OB15] more time counts only when the rule allows it and the notice went out by the first date', () => {
    const until = AT('2025-04-24T00:00');
    const extended = rg271(asked(inTime, until));
    expect(wall(SYDNEY, extended.due)).toBe('2025-04-24T23:59:59.999');
    expect(extended.extension).toMatchObject({ accepted: true, from: rg271({}).due, proof: 'm9' });
    const late = rg271(asked(AT('2025-04-04T00:00'), until));
    expect(late).toMatchObject({
      due: rg271({}).due,
      extension: { accepted: false, why: 'notice-too-late' },
    });
    expect(rg271(asked(inTime)).extension).toMatchObject({ accepted: false, why: 'no-date' });
    const internal = target(asked(RECEIVED, until, 'internal/first-answer'));
    expect(internal).toMatchObject({
      due: target({}).due,
      extension: { accepted: false, why: 'not-allowed' },
    });
  });

  it('[OB15] the rule’s longest extension caps the date, counted from the start or from the first date', () => {
    const extension = (countedFrom: 'clock-start' | 'due', amount: number) => ({
      limit: { amount: 30, unit: 'calendar-day' } as const,
      extension: {
        max: { amount, unit: 'calendar-day' as const },
        countedFrom,
        conditions: [{ en: 'complex' }],
        notice: 'delay-notice' as const,
        citation: 'Test 2',
      },
    });
    const notice = (until?: number) => asked(inTime, until, 'test/rule');
    expect(wall(SYDNEY, test(extension('clock-start', 60), notice()).due)).toBe('2025-05-03T23:59:59.999');
    expect(wall(SYDNEY, test(extension('due', 10), notice()).due)).toBe('2025-04-13T23:59:59.999');
    const beyond = notice(AT('2026-01-01T00:00'));
    expect(wall(SYDNEY, test(extension('due', 10), beyond).due)).toBe('2025-04-13T23:59:59.999');
    const before = notice(AT('2025-03-10T00:00'));
    expect(wall(SYDNEY, test(extension('due', 10), before).due)).toBe('2025-04-03T23:59:59.999');
  });

  it('[OB16] an early end exempts only in time and when a person confirmed that no exception holds', () => {
    const resolved = (moment: string) => [{ fact: 'resolved', at: AT(moment), proof: 'e4' } as const];
    const exemptions = [{ rule: 'au-rg271/final-response', proof: 'e5' }];
    const fifthDay = resolved('2025-03-11T23:00');
    expect(rg271({ milestones: fifthDay }).state).toBe('open');
    expect(rg271({ milestones: fifthDay, exemptions })).toMatchObject({
      state: 'met',
      satisfiedBy: { fact: 'resolved', exemption: 'ASIC RG 271.71, 271.75' },
    });
    expect(rg271({ milestones: resolved('2025-03-12T00:00'), exemptions }).state).toBe('open');
  });
});

describe('status', () => {
  it('[OB17] an obligation is near after a share of its running time, standstill left out', () => {
    expect(target({}).warnAt).toBe(RECEIVED + 19.2 * HOUR);
    const pauses = [{ from: RECEIVED + HOUR, to: RECEIVED + 49 * HOUR }];
    expect(target({ pauses }).warnAt).toBe(RECEIVED + (19.2 + 48) * HOUR);
    const half = { ...POLICY, warnAtShare: 0.5 };
    expect(obligations(facts(RECEIVED, { regimes: ['internal'] }), half)[0]?.warnAt).toBe(
      RECEIVED + 12 * HOUR,
    );
  });

  it('[OB18] due, then warn, then missed; paused neither warns nor misses; met stays met', () => {
    const open = target({});
    const statuses = [open.warnAt - 1, open.warnAt, open.due, open.due + 1];
    expect(statuses.map((now) => obligationStatusAt(open, now))).toEqual(['due', 'warn', 'warn', 'missed']);
    const paused = target({ pauses: [{ from: RECEIVED + HOUR, to: null }] });
    expect(obligationStatusAt(paused, paused.due + 1)).toBe('due');
    const answered = (at: number) => target({ milestones: [{ fact: 'first-answer-sent', at, proof: 'm' }] });
    expect(obligationStatusAt(answered(open.due), open.due + HOUR)).toBe('met');
    expect(obligationStatusAt(answered(open.due + 1), open.due + HOUR)).toBe('met-late');
  });

  it('[OB19] the nearest is the earliest open date, running clocks before paused ones', () => {
    const regimes = ['au-rg271', 'internal'];
    const list = (change: Partial<ObligationFacts>) =>
      obligations(facts(RECEIVED, { regimes, ...change }), POLICY);
    expect(nearestObligation(list({}))?.id).toBe('internal/first-answer');
    const pauses = [{ from: RECEIVED + HOUR, to: null }];
    expect(nearestObligation(list({ pauses }))?.id).toBe('au-rg271/acknowledge');
    const milestones = [{ fact: 'final-response-sent', at: RECEIVED + HOUR, proof: 'm' } as const];
    expect(nearestObligation(list({ milestones }))).toBeUndefined();
    expect(nearestObligation([target({ pauses })])?.id).toBe('internal/first-answer');
  });
});
