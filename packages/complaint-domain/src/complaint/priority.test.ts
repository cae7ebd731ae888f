import { expect, it } from 'vitest';
import { given, HOUR, LODGED, POLICY, policyWith, STORY, step, T0 } from '../test/cases.ts';
import { obligationsOf } from './facts.ts';
import { priorityOf } from './priority.ts';
import { type RoutingFacts, routeOf } from './routing.ts';
import type { Complaint } from './state.ts';

const priority = (c: Complaint, now = T0) => priorityOf(c, obligationsOf(c, POLICY), now, POLICY);

it('[PR1] the score is the product of its listed factors', () => {
  const c = given(
    LODGED,
    step('Classify', { severity: 'high', impact: 'many' }),
    step('Escalate', { reason: 'x' }),
  ).case;
  const { level, score, reasons } = priority(c);
  expect(reasons).toEqual([
    { code: 'severity', value: 'high', factor: 4 },
    { code: 'impact', value: 'many', factor: 2 },
    { code: 'obligation', value: 'internal/first-answer', factor: 2 },
    { code: 'escalated', value: '1', factor: 1.5 },
  ]);
  expect({ level, score }).toEqual({ level: 'urgent', score: 24 });
});

it('[PR2] the level is the highest that the score reaches', () => {
  const levels = POLICY.settings.priority.levels;
  const at = (severity: 'low' | 'medium' | 'high' | 'critical') => {
    const c = given(...STORY.closed).case;
    return priority({ ...c, severity }).level;
  };
  expect(levels).toEqual({ medium: 2, high: 5, urgent: 12 });
  expect((['low', 'medium', 'high', 'critical'] as const).map(at)).toEqual([
    'low',
    'medium',
    'medium',
    'high',
  ]);
});

it('[PR3] only an open date whose clock runs presses, by the row that it is within', () => {
  const factor = (hours: number) => {
    const c = given(LODGED).case;
    return priority(c, T0 + 24 * HOUR - hours * HOUR).reasons.find(({ code }) => code === 'obligation')
      ?.factor;
  };
  expect([200, 168, 72, 24, 0, -5].map(factor)).toEqual([undefined, 1.25, 1.5, 2, 3, 3]);
  const asked = given(LODGED, step('SendMessage', { text: '?' })).case;
  expect(priority(asked).reasons.map(({ code }) => code)).toEqual(['severity', 'impact']);
  expect(priority(given(...STORY.closed).case).reasons.map(({ code }) => code)).toEqual([
    'severity',
    'impact',
  ]);
});

it('[PR4] vulnerability and escalation raise it', () => {
  const vulnerable = step('Lodge', { description: 'x', complainant: { vulnerability: 'ill' } });
  const plain = priority(given(step('Lodge', { description: 'x' })).case).score;
  expect(priority(given(vulnerable).case).score).toBe(plain * 1.5);
  expect(priority(given(vulnerable, step('Escalate', { reason: 'x' })).case).score).toBe(plain * 2.25);
});

it('[RO1] the first rule whose conditions all hold chooses the queue', () => {
  const base: RoutingFacts = {
    type: 'complaint',
    channel: 'email',
    language: 'it',
    severity: 'high',
    vulnerable: false,
  };
  const settings = policyWith({
    routing: [
      { id: 'both', when: { language: 'it', category: 'fees' }, queue: 'care' },
      { id: 'product', when: { product: 'Gold Card' }, queue: 'payments' },
      { id: 'serious', when: { severityFrom: 'high', channel: 'email' }, queue: 'care' },
      { id: 'rest', when: {}, queue: 'general' },
    ],
  }).settings;
  const rule = (facts: Partial<RoutingFacts>) => routeOf({ ...base, ...facts }, settings).rule;
  expect(rule({ category: 'fees' })).toBe('both');
  expect(rule({ category: 'fees', language: 'en', product: 'gold CARD' })).toBe('product');
  expect(rule({})).toBe('serious');
  expect(rule({ severity: 'critical' })).toBe('serious');
  expect(rule({ severity: 'medium' })).toBe('rest');
  expect(rule({ channel: 'post' })).toBe('rest');
  const none = { ...settings, routing: [], defaultQueue: 'payments' };
  expect(routeOf(base, none)).toEqual({ rule: 'default', queue: 'payments' });
  const route = (facts: Partial<RoutingFacts>) => routeOf({ ...base, ...facts }, POLICY.settings).queue;
  expect([
    route({ category: 'payments' }),
    route({ vulnerable: true }),
    route({ severity: 'critical' }),
    route({}),
  ]).toEqual(['payments', 'care', 'care', 'general']);
  expect(given(LODGED).case.routing).toEqual({ rule: 'default', queue: 'general' });
});
