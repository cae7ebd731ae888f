import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { breakTicket, type Case, DAY, idle, openCase, runOut, until } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true });
});
afterAll(() => world?.close());

const underWay = (path: string) =>
  until(`a call to ${path}`, () =>
    world.zendesk.faults.list().some((fault) => fault.match?.path?.includes(path)) ? undefined : true,
  );

/** kill -9 while Zendesk has the request: `hang` never saves it, `delay` saves it after the crash. */
async function crashDuring(c: Case, mode: 'hang' | 'delay', act: () => Promise<unknown>): Promise<void> {
  breakTicket(world, c.ticket, { mode, times: 1, ...(mode === 'delay' ? { delayMs: 400 } : {}) });
  await act();
  await underWay(String(c.ticket));
  await world.kill9();
  await world.restart();
}

describe('kill -9 between the begin and the end of an attempt', () => {
  it.each(['hang', 'delay'] as const)('leaves a message to a person (%s)', async (mode) => {
    const c = await openCase(world, `Letter and crash ${mode}`);
    const text = `We looked into it: ${mode}.`;
    await crashDuring(c, mode, () => world.clients.agent.command(c.reference, 'SendMessage', { text }));
    const saved = mode === 'delay' ? 1 : 0;
    await until('the ticket has what was sent', () => (c.comments(text).length === saved ? true : undefined));
    await idle(world);
    expect(await c.deliveries('message')).toMatchObject([{ state: 'uncertain', reason: 'interrupted' }]);
    const { messages } = await world.clients.agent.read(c.reference);
    expect(messages.at(-1)).toMatchObject({ delivery: { state: 'uncertain' } });

    await world.advance(2 * DAY);
    await runOut(world);
    expect(c.comments(text)).toHaveLength(saved);
    await world.check();
  });

  it.each(['hang', 'delay'] as const)('repeats a note (%s)', async (mode) => {
    const c = await openCase(world, `Note and crash ${mode}`);
    const text = `She called again: ${mode}.`;
    await crashDuring(c, mode, () => world.clients.agent.command(c.reference, 'AddNote', { text }));
    const copies = mode === 'delay' ? 2 : 1;
    await until('the note is there', () => (c.comments(text).length === copies ? true : undefined));
    await idle(world);
    expect(await c.deliveries('note')).toMatchObject([{ state: 'delivered' }]);
    await runOut(world);
    expect(c.comments(text)).toHaveLength(copies);
    await world.check();
  });
});

it('what waited when the service was killed goes out after the start, without anybody asking', async () => {
  const c = await openCase(world, 'Waiting over a crash');
  breakTicket(world, c.ticket, { mode: 'fail', status: 429, retryAfter: 2, times: 1 });
  await world.clients.agent.command(c.reference, 'AddNote', { text: 'Waits for two seconds.' });
  await underWay(String(c.ticket));
  await idle(world);
  await world.kill9();
  await world.restart();
  await until('the note is there', () =>
    c.comments('Waits for two seconds.').length > 0 ? true : undefined,
  );
  await idle(world);
  expect(await c.deliveries('note')).toMatchObject([{ state: 'delivered', attempts: 2 }]);
});
