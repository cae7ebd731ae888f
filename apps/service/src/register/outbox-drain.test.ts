import type { Delivery } from '@recourse/channel';
import { describe, expect, it } from 'vitest';
import { changeAfter, changeAfterCrash, drain } from './outbox-drain.ts';
import type { OutboxRow } from './stores/outbox-store.ts';

const HOUR = 3_600_000;
const row = (change: Partial<OutboxRow> = {}): OutboxRow => ({
  n: 1,
  id: 'd1',
  complaint: 'c1',
  surface: 's1',
  kind: 'message',
  item: 'm1',
  state: 'waiting',
  attempts: 0,
  next_at: 0,
  created_at: 0,
  reason: null,
  ...change,
});
const refused = (retryAfterMs?: number): Delivery => ({
  kind: 'failed',
  retryable: true,
  reason: 'busy',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const setAside = (_row: OutboxRow, _change: unknown, error: unknown) => {
  throw error;
};
const uncertain: Delivery = { kind: 'uncertain', reason: 'timeout' };

describe('after an attempt', () => {
  it.each([
    ['delivered', row(), { kind: 'delivered', externalId: '9' } as Delivery, 'delivered', null],
    [
      'refused for good',
      row(),
      { kind: 'failed', retryable: false, reason: 'closed' } as Delivery,
      'failed',
      null,
    ],
    ['refused for now', row(), refused(), 'waiting', 5_000],
    ['refused the third time', row({ attempts: 2 }), refused(), 'waiting', 20_000],
    ['refused with a time to come back', row(), refused(90_000), 'waiting', 90_000],
    ['a letter that may have arrived', row(), uncertain, 'uncertain', null],
    ['fields that may have arrived', row({ kind: 'fields', item: null }), uncertain, 'waiting', 5_000],
    ['refused for a whole day', row({ created_at: -24 * HOUR }), refused(), 'dead', null],
  ])('%s', (_name, given, delivery, state, nextAt) => {
    expect(changeAfter(given, delivery, 0, 0.5)).toMatchObject({
      state,
      nextAt,
      attempts: given.attempts + 1,
    });
  });

  it('waits an hour at the longest, and not all at the same moment', () => {
    const late = row({ attempts: 30 });
    expect(changeAfter(late, refused(), 0, 0).nextAt).toBe(0.8 * HOUR);
    expect(changeAfter(late, refused(), 0, 0.999).nextAt).toBeGreaterThan(1.19 * HOUR);
  });

  it('that a crash cut off, only a letter is left for a person', () => {
    expect(changeAfterCrash(row(), 7)).toMatchObject({ state: 'uncertain', nextAt: null });
    expect(changeAfterCrash(row({ kind: 'note' }), 7)).toMatchObject({ state: 'waiting', nextAt: 7 });
  });
});

describe('drain', () => {
  it.each([
    ['message', 'uncertain'],
    ['note', 'waiting'],
  ] as const)('takes an attempt that breaks for one that may have got through: %s', async (kind, state) => {
    const waiting = [row({ kind })];
    const changes: unknown[] = [];
    await drain({
      now: () => 0,
      random: () => 0,
      due: () => waiting.splice(0),
      prepare: () => ({
        surface: { host: 'zendesk', account: 'acme', ref: '35' },
        notice: { kind: 'message', language: 'en', item: 'm1', text: 'x' },
      }),
      begin: () => {},
      deliver: () => Promise.reject(new Error('the object restarted')),
      settle: (_row, change) => void changes.push(change),
      setAside,
    });
    expect(changes).toMatchObject([{ state, reason: 'the attempt broke: Error: the object restarted' }]);
  });

  it('serves each line in order, says beforehand that it tries, and stops when nothing is due', async () => {
    const waiting = [row({ n: 1, id: 'a' }), row({ n: 2, id: 'b' }), row({ n: 3, id: 'c', surface: 's2' })];
    const log: string[] = [];
    await drain({
      now: () => 0,
      random: () => 0,
      due: () => waiting.filter((r) => !waiting.some((p) => p.surface === r.surface && p.n < r.n)),
      prepare: (r) =>
        r.id === 'c'
          ? { nothing: 'surface-gone' }
          : {
              surface: { host: 'zendesk', account: 'acme', ref: '35' },
              notice: { kind: 'message', language: 'en', item: 'm1', text: r.id },
            },
      begin: (r) => void log.push(`begin ${r.id}`),
      deliver: async (_surface, _notice, r) => {
        log.push(`deliver ${r.id}`);
        return { kind: 'delivered', externalId: r.id };
      },
      settle: (r, change) => {
        log.push(`settle ${r.id} ${change.state}`);
        waiting.splice(waiting.indexOf(r), 1);
      },
      setAside,
    });
    expect(log.filter((line) => !line.includes(' c'))).toEqual([
      'begin a',
      'deliver a',
      'settle a delivered',
      'begin b',
      'deliver b',
      'settle b delivered',
    ]);
    expect(log).toContain('settle c failed');
    expect(log).not.toContain('deliver c');
  });

  it('lets others have their turn when hosts take long, though more is due', async () => {
    let now = 0;
    let tried = 0;
    await drain({
      now: () => now,
      random: () => 0,
      due: () => [row({ id: `d${tried}` })],
      prepare: () => ({
        surface: { host: 'zendesk', account: 'acme', ref: '35' },
        notice: { kind: 'message', language: 'en', item: 'm1', text: 'x' },
      }),
      begin: () => {},
      deliver: async () => {
        tried++;
        now += 10_000;
        return uncertain;
      },
      settle: () => {},
      setAside,
    });
    expect(tried).toBe(2);
  });
});
