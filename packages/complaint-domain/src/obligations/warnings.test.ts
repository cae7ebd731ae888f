import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '../regimes/index.ts';
import type { ObligationPolicy } from './facts.ts';
import { costOfLateness } from './lateness.ts';
import type { Obligation } from './obligations.ts';
import { AT, type Case, LONDON, of, RECEIVED, sent } from './test-case.ts';
import { wall } from './test-facts.ts';

describe('warnings', () => {
  const rule = { limit: { amount: 30, unit: 'calendar-day' } as const };
  const warned = (warnings: ObligationPolicy['warnings'], change: Partial<DeadlineRule> = {}, more = {}) =>
    of({ rules: [{ ...rule, ...change }], policy: { warnings, ...more } })[0]!;

  it('[OB31] the first setting that fits is used, else the share for all', () => {
    const warnings = [
      { kinds: ['acknowledge'] as const, share: 0.1 },
      { regimes: ['other'], share: 0.2 },
      { kinds: ['final-response'] as const, regimes: ['test'], share: 0.5 },
      { share: 0.9 },
    ];
    expect(warned(warnings).warnedBy).toEqual({ share: 0.5 });
    expect(warned([]).warnedBy).toEqual({ share: 0.8 });
    const { start, due, warnAt } = warned(warnings);
    expect(warnAt).toBe(Math.round((start.at + due) / 2));
  });

  it('[OB31] working days before are those of the rule’s calendar, the day itself left out', () => {
    const easter = { limit: { amount: 50, unit: 'calendar-day' } as const };
    const before = warned([{ workingDays: 3 }], easter);
    expect(wall(LONDON, before.due)).toBe('2025-04-23T23:59:59.999');
    expect(wall(LONDON, before.warnAt)).toBe('2025-04-16T00:00:00.000');
    expect(before.warnedBy).toEqual({ workingDays: 3, calendar: 'gb-eng' });
  });

  it('[OB31] without a calendar of the rule the organisation’s counts, and else Monday to Friday, and it says so', () => {
    const none = { calendar: null, limit: { amount: 50, unit: 'calendar-day' } as const };
    expect(warned([{ workingDays: 3 }], none, { calendar: 'gb-eng' }).warnedBy).toEqual({
      workingDays: 3,
      calendar: 'gb-eng',
    });
    const weekdays = warned([{ workingDays: 3 }], none);
    expect(wall(LONDON, weekdays.warnAt)).toBe('2025-04-18T00:00:00.000');
    expect(weekdays.warnedBy).toEqual({ workingDays: 3, calendar: null });
  });

  it('[OB31] never before the clock began', () => {
    expect(warned([{ workingDays: 60 }]).warnAt).toBe(RECEIVED);
  });
});

describe('cost of lateness', () => {
  const indemnity: Case = {
    statutory: true,
    rules: [
      {
        limit: { amount: 30, unit: 'calendar-day' },
        consequence: {
          kind: 'indemnity',
          text: { en: 'An automatic indemnity' },
          body: 'authority',
          indemnity: {
            currency: 'EUR',
            steps: [
              { fromDaysLate: 91, amount: 7_500 },
              { fromDaysLate: 1, amount: 2_500 },
            ],
            verifiedOn: 'unverified',
          },
        },
      },
    ],
  };
  const now = (obligation: Obligation, at: number) =>
    costOfLateness(obligation, at)?.indemnity?.map((step) => step.now);

  it('[OB35] is told before the date, step by step, from local days on', () => {
    const [obligation] = of(indemnity);
    const cost = costOfLateness(obligation!, RECEIVED)!;
    expect(cost).toMatchObject({ kind: 'indemnity', body: 'authority', verifiedOn: 'unverified' });
    expect(
      cost.indemnity?.map(({ fromDaysLate, amount, currency }) => [fromDaysLate, amount, currency]),
    ).toEqual([
      [1, 2_500, 'EUR'],
      [91, 7_500, 'EUR'],
    ]);
    expect(cost.indemnity?.[0]?.from).toBe(obligation!.due + 1);
    expect(wall(LONDON, cost.indemnity![1]!.from)).toBe('2025-07-03T00:00:00.000');
  });

  it('[OB35] marks the one step that is owed now, and stops with a late answer', () => {
    const open = of(indemnity)[0]!;
    expect(now(open, open.due)).toEqual([false, false]);
    expect(now(open, open.due + 1)).toEqual([true, false]);
    expect(now(open, AT('2025-07-03T00:00'))).toEqual([false, true]);
    const late = of(indemnity, { milestones: [sent('final-response-sent', '2025-04-10T09:00')] })[0]!;
    expect(now(late, AT('2026-01-01T00:00'))).toEqual([true, false]);
  });

  it('[OB35] is nothing for an option, for what was met in time and where no rule names it', () => {
    const inTime = of(indemnity, { milestones: [sent('final-response-sent', '2025-03-10T09:00')] })[0]!;
    expect(costOfLateness(inTime, RECEIVED)).toBeUndefined();
    const option = of({ rules: [{ ...indemnity.rules[0], kind: 'quick-close' }] })[0]!;
    expect(costOfLateness(option, RECEIVED)).toBeUndefined();
    expect(costOfLateness(of({ rules: [{}] })[0]!, RECEIVED)).toBeUndefined();
  });
});
