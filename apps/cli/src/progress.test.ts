import { expect, it } from 'vitest';
import { progressLine, timeLeft } from './progress.ts';

it('shows share, count, rate and time left', () => {
  const from = { done: 0, count: 0 };
  const line = progressLine({ done: 250, total: 1000, count: 500, noun: 'rows', seconds: 10, from });
  expect(line).toBe(`[======${' '.repeat(18)}]  25 %  500 rows  50/s  30 s left`);
});

it('does not count what an earlier run did', () => {
  const from = { done: 500, count: 1000 };
  const line = progressLine({ done: 750, total: 1000, count: 1500, noun: 'rows', seconds: 10, from });
  expect(line).toMatch(/75 % {2}1,500 rows {2}50\/s {2}10 s left$/);
});

it.each([
  [59.2, '1 min 0 s left'],
  [3_700, '1 h 1 min left'],
  [Number.POSITIVE_INFINITY, ''],
])('timeLeft(%s) is "%s"', (seconds, text) => {
  expect(timeLeft(seconds)).toBe(text);
});
