import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { breakTicket, HOUR, idle, openCase, runOut, ticketPath } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true });
});
afterAll(() => world?.close());

const give = (...args: Parameters<World['clients']['agent']['command']>) =>
  world.clients.agent.command(...args);

describe('order within one ticket', () => {
  it('is kept while the first write is retried, and other tickets do not wait', async () => {
    const held = await openCase(world, 'Held up');
    const free = await openCase(world, 'Not held up');
    breakTicket(world, held.ticket, { mode: 'fail', status: 500, times: 3 });
    for (const text of ['(1) first', '(2) second']) await give(held.reference, 'AddNote', { text });
    await give(held.reference, 'SendMessage', { text: '(3) third' });
    await give(free.reference, 'AddNote', { text: '(1) only' });
    await idle(world);
    expect(free.comments('(1)')).toHaveLength(1);
    expect(held.comments('(')).toEqual([]);

    await runOut(world);
    expect(held.comments('(').map((body) => /\(\d\)/.exec(body)![0])).toEqual(['(1)', '(2)', '(3)']);
    expect(await held.deliveries('note')).toMatchObject([
      { state: 'delivered', attempts: 4 },
      { state: 'delivered', attempts: 1 },
    ]);
    await world.check();
  });
});

describe('a host that is down for 25 hours', () => {
  it('leaves dead letters that a person can send once it is back', async () => {
    const c = await openCase(world, 'Down for a day');
    const path = ticketPath(c.ticket);
    world.zendesk.faults.set({ target: 'api', match: { path }, mode: 'drop', times: 1_000_000 });
    await give(c.reference, 'AddNote', { text: 'Written in the outage.' });
    await give(c.reference, 'SendMessage', { text: 'Sent in the outage.' });
    for (let hour = 0; hour < 25; hour++) {
      await world.advance(HOUR);
      await idle(world);
    }
    const dead = (await world.clients.agent.deliveries('dead')).items;
    expect(dead.map(({ kind }) => kind).sort()).toEqual(['fields', 'message', 'note']);
    for (const row of dead) expect(row).toMatchObject({ reference: c.reference, nextAttemptAt: null });
    expect(dead.find(({ kind }) => kind === 'note')!.attempts).toBeGreaterThan(10);
    expect(dead.find(({ kind }) => kind === 'note')!.reason).toMatch(/no answer from Zendesk/);
    const view = await world.clients.agent.read(c.reference);
    expect(view.messages.at(-1)).toMatchObject({ delivery: { state: 'failed' } });
    expect(view.nextSteps[0]).toMatchObject({ why: 'delivery' });
    await world.check();

    world.zendesk.faults.clear();
    await runOut(world);
    expect(c.comments('outage')).toEqual([]);
    for (const { id } of dead.reverse()) await world.clients.agent.replayDelivery(id);
    await runOut(world);
    expect(c.comments('in the outage')).toHaveLength(2);
    expect(await world.clients.agent.read(c.reference)).toMatchObject({
      messages: [{ delivery: { state: 'delivered' } }],
    });
    expect((await world.clients.agent.deliveries('dead')).items).toEqual([]);
    for (const { id } of dead) await world.clients.agent.replayDelivery(id);
    await runOut(world);
    expect(c.comments('in the outage')).toHaveLength(2);
    await world.check();
  });
});

describe('a pause that the host asks for', () => {
  it('is kept to the second, also over a restart', async () => {
    const c = await openCase(world, 'Asked to wait');
    breakTicket(world, c.ticket, { mode: 'fail', status: 429, retryAfter: 3600, times: 1 });
    await give(c.reference, 'AddNote', { text: 'After the pause.' });
    await idle(world);
    await world.advance(HOUR - 30_000);
    await world.restart();
    await idle(world);
    expect(c.comments('After the pause.')).toEqual([]);
    await world.advance(30_000);
    await idle(world);
    expect(c.comments('After the pause.')).toHaveLength(1);
  });
});
