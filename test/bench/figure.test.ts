import { expect, it } from 'vitest';
import { figure, quantile } from './figure.ts';

it.each([
  [0.5, '>=', 0.5, true],
  [0.4999, '>=', 0.5, false],
  [1.5, '<=', 1.5, true],
  [1.50001, '<=', 1.5, false],
] as const)('%d %s %d: %s', (value, comparison, limit, holds) => {
  expect(figure('x', value, 'x', [comparison, limit], '')).toMatchObject({
    holds,
    bound: `${comparison} ${limit}`,
  });
});

it('a value that could not be measured holds nothing', () => {
  expect(figure('x', Number.NaN, 'x', ['<=', 1], '').holds).toBe(false);
  expect(figure('x', Number.NaN, 'x', ['>=', 1], '').holds).toBe(false);
});

it('takes quantiles by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(quantile(hundred, 0.5)).toBe(50);
  expect(quantile(hundred, 0.99)).toBe(99);
  expect(quantile([7], 0.99)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});
