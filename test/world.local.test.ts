import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from './world/people.ts';
import { createWorld, type World } from './world.ts';

const DAY = 86_400_000;
let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true });
});
afterAll(() => world?.close());

describe('the world of the journeys', () => {
  it('has everybody signed in with their role', async () => {
    for (const [role, { name }] of Object.entries(PEOPLE)) {
      const { actor } = await world.clients[role as keyof typeof PEOPLE].session();
      expect(actor).toMatchObject({ name, roles: [role] });
    }
  });

  it('keeps one clock for the register and the host', async () => {
    const before = await world.clients.api.clock();
    await world.advance(40 * DAY);
    const after = await world.clients.api.clock();
    expect(after.now - before.now).toBeGreaterThanOrEqual(40 * DAY);
    const ticket = world.zendesk.mail({
      from: 'tom.whitaker@mail.example',
      subject: 'Charged twice',
      text: 'I was charged twice and nobody answers.',
    });
    expect(Math.abs(ticket.createdAt - after.now)).toBeLessThan(60_000);
  });

  it('carries a change of the register to the host and settles', async () => {
    const [ticket] = world.zendesk.state.tickets.values();
    const surface = { host: 'zendesk', account: 'acme', ref: String(ticket!.id) } as const;
    const { reference } = await world.step('register', () =>
      world.clients.agent.lodge({ description: 'Charged twice, nobody answers.', surface }),
    );
    const tags = world.zendesk.state.tickets.get(ticket!.id)!.tags;
    expect(tags.some((tag) => tag.startsWith('recourse'))).toBe(true);
    expect(await world.clients.agent.read(reference)).toMatchObject({ reference });
  });

  it('survives a crash and a restart with everything that was acknowledged', async () => {
    const { reference } = await world.clients.api.lodge({ description: 'The letter never came.' });
    await world.kill9();
    await expect(world.clients.api.health()).rejects.toThrow();
    await world.restart();
    expect(await world.clients.agent.read(reference)).toMatchObject({ reference });
    expect((await world.check()).complaints).toBeGreaterThanOrEqual(2);
  });

  it('names the step that failed', async () => {
    const failing = world.step('lodge nothing', () => world.clients.api.lodge({ description: '' }));
    await expect(failing).rejects.toThrow('Step "lodge nothing": ');
  });
});
