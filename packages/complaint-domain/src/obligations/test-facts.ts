import { Temporal } from 'temporal-polyfill';
import { CALENDARS } from '../calendars/index.ts';
import { type DeadlineRule, REGIMES, type Regime } from '../regimes/index.ts';
import type { ObligationFacts, ObligationPolicy } from './facts.ts';

export const POLICY: ObligationPolicy = { regimes: REGIMES, calendars: CALENDARS };

/** `2025-03-04T09:00` on the wall clock of a zone → UTC milliseconds. */
export function local(timeZone: string, wall: string): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;
}

/** UTC milliseconds → wall clock with milliseconds. */
export function wall(timeZone: string, at: number): string {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return there.toPlainDateTime().toString({ smallestUnit: 'millisecond' });
}

export function facts(receivedAt: number, change: Partial<ObligationFacts> = {}): ObligationFacts {
  return {
    openedAt: receivedAt,
    receivedAt,
    timeZone: 'Australia/Sydney',
    regimes: ['au-rg271'],
    milestones: [],
    pauses: [],
    extensions: [],
    ...change,
  };
}

/** A regime `test` with one rule `test/rule`; internal, so that any rule shape fits. */
export function regimeWith(change: Partial<DeadlineRule>, statutory = false): Regime {
  const rule: DeadlineRule = {
    id: 'test/rule',
    kind: 'final-response',
    limit: { amount: 1, unit: 'calendar-day' },
    calendar: 'gb-eng',
    clock: { start: 'received' },
    dayZero: 'not-counted',
    roll: 'none',
    satisfiedBy: [{ act: 'final-response', step: 'sent' }],
    pausable: false,
    extension: null,
    exemption: null,
    consequence: null,
    requiredContent: [],
    appliesWhen: {},
    source: { citation: 'Test 1', title: 'Test' },
    inForceFrom: '1970-01-01',
    inForceTo: null,
    verifiedOn: 'unverified',
    ...change,
  };
  return {
    id: 'test',
    name: { en: 'Test' },
    statutory,
    appliesWhen: { countries: ['GB'] },
    bodies: [],
    rules: [rule],
  };
}
