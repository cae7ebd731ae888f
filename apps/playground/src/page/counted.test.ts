import { expect, it } from 'vitest';
import { stretchesOf } from './counted.tsx';

const day = (date: string, why: string, holiday?: string) => ({
  date,
  counted: why === 'counted',
  why,
  ...(holiday === undefined ? {} : { holiday }),
});

it('joins neighbouring days with the same reason, and keeps different holidays apart', () => {
  const days = [
    day('2026-12-23', 'day-zero'),
    day('2026-12-24', 'counted'),
    day('2026-12-25', 'holiday', 'Christmas Day'),
    day('2026-12-26', 'holiday', 'Boxing Day'),
    day('2026-12-27', 'weekend'),
    day('2026-12-28', 'counted'),
    day('2026-12-29', 'counted'),
  ];
  expect(stretchesOf(days).map(({ from, to, days: n, why, holiday }) => [from, to, n, why, holiday])).toEqual(
    [
      ['2026-12-23', '2026-12-23', 1, 'day-zero', null],
      ['2026-12-24', '2026-12-24', 1, 'counted', null],
      ['2026-12-25', '2026-12-25', 1, 'holiday', 'Christmas Day'],
      ['2026-12-26', '2026-12-26', 1, 'holiday', 'Boxing Day'],
      ['2026-12-27', '2026-12-27', 1, 'weekend', null],
      ['2026-12-28', '2026-12-29', 2, 'counted', null],
    ],
  );
  expect(stretchesOf([])).toEqual([]);
});
