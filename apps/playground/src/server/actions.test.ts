import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakePlay, fakeService } from '../testing/fake-world.ts';
import { act } from './actions.ts';
import { playState } from './state.ts';

const MINUTE = 60_000;
const cases = {
  'C-1': [
    { due: 900_000, status: 'missed' },
    { due: 5_000_000, status: 'due' },
  ],
  'C-2': [{ due: 1_500_000, status: 'met' }],
  'C-3': [{ due: 4_000_000, status: 'warn' }],
};
let service: Awaited<ReturnType<typeof fakeService>>;
beforeEach(async () => {
  service = await fakeService(cases);
});
afterEach(() => service.close());

describe('time', () => {
  it('moves the register and the hosts together', async () => {
    const { play } = fakePlay(service.url);
    expect(await act(play, 'advance', { ms: 3_600_000 })).toEqual({ ok: true });
    expect(service.now()).toBe(4_600_000);
    expect(Math.abs(play.clock.offset - (service.now() - Date.now()))).toBeLessThan(5_000);
  });

  it.each([[{ ms: 0 }], [{ ms: -1 }], [{ ms: '1' }], [{ ms: 1.5 }], [{}], [undefined], [{ ms: 1, more: 1 }]])(
    'refuses %j and moves nothing',
    async (input) => {
      const { play } = fakePlay(service.url);
      const done = await act(play, 'advance', input);
      expect(done).toMatchObject({ ok: false, code: 'invalid', errors: [{ message: expect.any(String) }] });
      expect(service.now()).toBe(1_000_000);
    },
  );

  it('goes to just after the next open deadline, over all pages of open cases', async () => {
    const { play } = fakePlay(service.url);
    await act(play, 'next-deadline', {});
    expect(service.now()).toBe(4_000_000 + MINUTE);
    await act(play, 'next-deadline', {});
    expect(service.now()).toBe(5_000_000 + MINUTE);
    expect(await act(play, 'next-deadline', {})).toEqual({ ok: false, code: 'no-deadline' });
  });
});

describe('trouble', () => {
  it('is switched on and off one by one', async () => {
    const { play } = fakePlay(service.url);
    await act(play, 'down', { on: true });
    await act(play, 'delay', { on: true });
    await act(play, 'false-failure', { on: true });
    expect((await playState(play)).troubles).toEqual({ down: true, delayed: true, falseFailure: true });
    await act(play, 'down', { on: false });
    expect((await playState(play)).troubles).toEqual({ down: false, delayed: true, falseFailure: true });
    await act(play, 'delay', { on: true });
    expect(play.zendesk.faults.list()).toHaveLength(2);
  });

  it('turns every call away while down, and only the next write into a false failure', async () => {
    const { play } = fakePlay(service.url);
    const write = { target: 'api', method: 'PUT', path: '/api/v2/tickets/7' } as const;
    await act(play, 'false-failure', { on: true });
    expect(play.zendesk.faults.take({ ...write, method: 'GET' })).toBeUndefined();
    expect(play.zendesk.faults.take(write)).toMatchObject({ mode: 'fail-after-save' });
    expect(play.zendesk.faults.take(write)).toBeUndefined();
    expect((await playState(play)).troubles.falseFailure).toBe(false);
    await act(play, 'down', { on: true });
    for (const _ of [1, 2, 3]) expect(play.zendesk.faults.take(write)).toMatchObject({ status: 503 });
  });

  it('repeats the latest webhook, when there is one', async () => {
    const { play, events, webhook } = fakePlay(service.url);
    expect(await act(play, 'duplicate', {})).toEqual({ ok: false, code: 'no-webhook' });
    webhook('first');
    webhook('last');
    expect(await act(play, 'duplicate', {})).toEqual({ ok: true });
    expect(events.repeated).toEqual(['last']);
  });

  it('kills and restarts the service', async () => {
    const { play, events } = fakePlay(service.url);
    await act(play, 'restart', {});
    expect(events.restarts).toBe(1);
  });
});

describe('state', () => {
  it('shows what has not arrived', async () => {
    const { play } = fakePlay(service.url);
    const state = await playState(play);
    expect(state).toMatchObject({ up: true, now: 1_000_000, serviceUrl: service.url });
    expect(state.outbox).toMatchObject({ open: [{ id: 'd1' }], delivered: 1 });
  });

  it('says so when the service does not answer', async () => {
    const { play } = fakePlay('http://127.0.0.1:9');
    expect(await playState(play)).toMatchObject({ up: false, outbox: { open: [], delivered: 0 } });
  });
});
