import fc from 'fast-check';
import { expect, it } from 'vitest';
import { similarity } from './similarity.ts';

const LATE = 'I ordered a card on Monday and it has still not arrived. Where is it?';

it('[SI1] likeness is between 0 and 1, the same both ways, and 1 with oneself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const like = similarity(a, b);
      expect(like).toBeGreaterThanOrEqual(0);
      expect(like).toBeLessThanOrEqual(1);
      expect(similarity(b, a)).toBe(like);
      if (/[\p{L}\p{N}]/u.test(a)) expect(similarity(a, a)).toBe(1);
    }),
  );
  expect(similarity('', '')).toBe(0);
  expect(similarity('?!', '?!')).toBe(0);
});

it('[SI1] the same matter in other words is nearer than another matter', () => {
  const same = similarity(LATE, 'My card that I ordered last Monday still has not arrived!');
  const other = similarity(LATE, 'You charged me twice for the same rental car in June.');
  expect(same).toBeGreaterThan(0.4);
  expect(other).toBeLessThan(0.15);
  expect(similarity('Zażółć gęślą jaźń', 'zazolc gesla jazn')).toBe(1);
  expect(similarity('إلى المدينة', 'الى المدينه')).toBe(1);
});
