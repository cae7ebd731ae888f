import { expect, it } from 'vitest';
import { Faults } from './faults.ts';

const site = { target: 'api', method: 'PUT', path: '/api/v2/tickets/35' } as const;

it('meets only what it was set for, as often as it was set for', () => {
  const faults = new Faults();
  faults.set({
    target: 'api',
    match: { method: 'put', path: '^/api/v2/tickets/\\d+$' },
    mode: 'fail',
    times: 2,
  });
  expect(faults.take({ ...site, target: 'webhook' })).toBeUndefined();
  expect(faults.take({ ...site, method: 'GET' })).toBeUndefined();
  expect(faults.take({ ...site, path: '/api/v2/users/me' })).toBeUndefined();
  expect(faults.take(site)?.mode).toBe('fail');
  expect(faults.list()).toMatchObject([{ left: 1 }]);
  expect(faults.take(site)?.mode).toBe('fail');
  expect(faults.take(site)).toBeUndefined();
});

it('tells several writes to one address apart by their bodies', () => {
  const faults = new Faults();
  faults.set({ target: 'api', match: { body: 'missed' }, mode: 'fail' });
  expect(faults.take(site)).toBeUndefined();
  expect(faults.take({ ...site, body: '{"tags":[]}' })).toBeUndefined();
  expect(faults.take({ ...site, body: '{"comment":"was missed"}' })?.mode).toBe('fail');
});

it('uses rules in the order they were set', () => {
  const faults = new Faults();
  faults.set({ target: 'api', mode: 'drop' });
  faults.set({ target: 'api', mode: 'hang' });
  expect([faults.take(site)?.mode, faults.take(site)?.mode]).toEqual(['drop', 'hang']);
});

it.each([
  [{ target: 'api', mode: 'fail', match: { path: '(' } }, 'path'],
  [{ target: 'api', mode: 'fail', times: 0 }, 'times'],
  [{ target: 'api', mode: 'fail', status: 200 }, 'status'],
  [{ target: 'mail', mode: 'fail' }, 'target'],
])('refuses %j', (rule, field) => {
  expect(() => new Faults().set(rule as never)).toThrow(field);
});

it('holds until another call has passed', async () => {
  const faults = new Faults();
  faults.set({ target: 'api', mode: 'reorder', delayMs: 60_000 });
  const order: string[] = [];
  const held = faults.hold(faults.take(site)!).then(() => order.push('held'));
  faults.release('webhook');
  order.push('other');
  faults.release('api');
  await held;
  expect(order).toEqual(['other', 'held']);
});
