import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../calendars/index.ts';
import { type DeadlineRule, RegimeSchema } from '../regimes/index.ts';
import { explainObligation } from './explain.ts';
import type { ObligationPolicy } from './facts.ts';
import { explainSentence } from './sentences.ts';
import { AT, type Case, days, given, LONDON, of, plain, policyOf, problems } from './test-case.ts';
import { regimeWith, wall } from './test-facts.ts';

describe('the organisation’s own time', () => {
  const office: ObligationPolicy['officeHours'] = {
    timeZone: LONDON,
    days: Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
  };
  const own = { officeHours: office, calendar: 'gb-eng', closingDays: { '2025-03-06': 'Moving house' } };
  const hours: Case = {
    rules: [{ pausable: true, calendar: null, limit: { amount: 24, unit: 'hour' } }],
    policy: own,
  };
  const business: Case = {
    rules: [{ pausable: true, limit: { amount: 3, unit: 'business-day' } }],
    policy: own,
  };

  it('[OB32] internal targets count office hours and leave out closing days', () => {
    expect(wall(LONDON, of(hours)[0]!.due)).toBe('2025-03-07T17:00:00.000');
    expect(wall(LONDON, of(business)[0]!.due)).toBe('2025-03-10T23:59:59.999');
    const { days: listed } = explainObligation('test/rule', given(), policyOf(business))!;
    expect(listed).toContainEqual({
      date: '2025-03-06',
      counted: false,
      why: 'holiday',
      holiday: 'Moving house',
    });
  });

  it('[OB32] waiting inside office hours moves the end by the time that the office was open', () => {
    const pauses = [{ from: AT('2025-03-04T16:00'), to: AT('2025-03-05T10:00') }];
    expect(wall(LONDON, of(hours, { pauses })[0]!.due)).toBe('2025-03-10T11:00:00.000');
    const night = [{ from: AT('2025-03-04T17:00'), to: AT('2025-03-05T09:00') }];
    expect(of(hours, { pauses: night })[0]!.due).toBe(of(hours)[0]!.due);
  });

  it('[OB32] without a calendar the hours alone say when the office works', () => {
    const alone = { ...hours, policy: { officeHours: office } };
    expect(wall(LONDON, of(alone)[0]!.due)).toBe('2025-03-06T17:00:00.000');
    expect(plain(explainSentence(explainObligation('test/rule', given(), policyOf(hours))!, 'en'))).toContain(
      'in office hours only',
    );
  });

  it('[OB32] no statutory date and no target that cannot pause moves by them', () => {
    for (const rules of [hours.rules, business.rules])
      for (const [statutory, pausable] of [
        [true, true],
        [true, false],
        [false, false],
      ] as const) {
        const bare = of({ rules: rules.map((rule) => ({ ...rule, pausable })), statutory });
        const with_ = of({ rules: rules.map((rule) => ({ ...rule, pausable })), statutory, policy: own });
        expect(with_[0]!.due).toBe(bare[0]!.due);
      }
  });
});

describe('calendars of the place', () => {
  const rule = { limit: { amount: 1, unit: 'business-day' } as const };
  const scotland = { ...CALENDARS['gb-eng']!, id: 'gb-test', weekend: [3, 6, 7] };
  const policy = { calendars: { ...CALENDARS, 'gb-test': scotland } };

  it('[OB33] a narrower calendar counts for a statutory rule only inside its country', () => {
    const due = (calendar: string, statutory: boolean) =>
      days(
        of({ rules: [rule], statutory, policy }, { calendar, receivedAt: AT('2025-04-24T09:00') }),
      )[0]?.[1];
    const wednesdayOff = of({ rules: [rule], statutory: true, policy }, { calendar: 'gb-test' });
    expect(wall(LONDON, wednesdayOff[0]!.due)).toBe('2025-03-06T23:59:59.999');
    expect(due('au', true)).toBe('2025-04-25');
    expect(due('au', false)).toBe('2025-04-28');
  });

  it('[OB33] a place that does not exist is a problem where business days are counted', () => {
    expect(problems({ rules: [rule] }, { calendar: 'gb-xx' })).toMatchObject([
      { code: 'unknown-calendar', message: 'no calendar gb-xx' },
    ]);
  });

  it('[OB34] without the country’s calendar, months end where they end, and it says so', () => {
    const month: Partial<DeadlineRule> = {
      limit: { amount: 1, unit: 'month' },
      calendar: 'of-country',
      roll: 'next-business-day',
    };
    const saturday = { receivedAt: AT('2025-02-15T09:00') };
    const known = of({ rules: [month] }, { ...saturday, country: 'GB' })[0];
    expect(known).toMatchObject({ rollUnknown: false });
    expect(wall(LONDON, known!.due)).toBe('2025-03-17T23:59:59.999');
    const unknown = of({ rules: [month] }, { ...saturday, country: 'XK' })[0];
    expect(unknown).toMatchObject({ rollUnknown: true });
    expect(wall(LONDON, unknown!.due)).toBe('2025-03-15T23:59:59.999');
    const explanation = explainObligation(
      'test/rule',
      given({ ...saturday, country: 'XK' }),
      policyOf({ rules: [month] }),
    )!;
    expect(explanation).toMatchObject({ rollUnknown: true, roll: undefined });
  });

  it('[OB34] business days without a calendar stay a problem, also in an extension', () => {
    const counted = { ...rule, calendar: 'of-country' };
    expect(problems({ rules: [counted] }, { country: 'XK' })).toMatchObject([{ code: 'unknown-calendar' }]);
    const longer: Partial<DeadlineRule> = {
      limit: { amount: 1, unit: 'month' },
      calendar: 'of-country',
      extension: {
        max: { amount: 5, unit: 'business-day' },
        countedFrom: 'due',
        conditions: [{ en: 'complex' }],
        notice: 'delay-notice',
        citation: 'T 3',
      },
    };
    const extensions = [{ rule: 'test/rule', noticeSentAt: AT('2025-03-20T09:00'), proof: 'm' }];
    expect(problems({ rules: [longer] }, { country: 'XK', extensions })).toMatchObject([
      { rule: 'test/rule', code: 'unknown-calendar' },
    ]);
  });
});

describe('months', () => {
  it('[OB11] a target in months cannot pause: months differ in length', () => {
    const rule = (pausable: boolean) =>
      RegimeSchema.safeParse(regimeWith({ pausable, limit: { amount: 1, unit: 'month' } }));
    expect(rule(false).success).toBe(true);
    expect(rule(true).error?.issues.map(({ path }) => path)).toEqual([['rules', 0, 'pausable']]);
  });
});
