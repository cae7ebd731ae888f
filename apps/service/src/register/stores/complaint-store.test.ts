import { expect, it } from 'vitest';
import { lodge, openRegister } from '../testing/register.ts';

it.each([
  ['charged', 1],
  ['charg', 1],
  ['order charged', 1],
  ['charged absent', 0],
  ['"', 0],
  ['charged"', 1],
  ['\u0000', 0],
  ['charged\u0000twice', 1],
  ['charged OR absent', 0],
  ['subject:charged', 0],
])('a search is words, never syntax: %j', (q, found) => {
  const register = openRegister();
  lodge(register);
  const viewer = { id: 'm-alice', seesRestricted: false };
  const { rows } = register.ctx.stores.complaints.page({ q, limit: 10 }, viewer);
  expect(rows).toHaveLength(found);
});
