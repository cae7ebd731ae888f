import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { DAY, investigate, registerTicket } from './case.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true });
});
afterAll(() => world?.close());

const LETTER = 'We uphold your complaint and refund the second payment.';

it('[R21.9 R21.6] a letter that may have arrived is shown to a person and never sent again by itself', async () => {
  const c = await registerTicket(world, 'agent', 'Charged twice for the annual plan');
  await investigate(c);
  const copies = () => c.ticket.comments.filter((comment) => comment.body === LETTER).length;

  // Zendesk keeps the letter, and the connection breaks before it can say so.
  world.zendesk.faults.set({
    target: 'api',
    match: { method: 'PUT', path: `^/api/v2/tickets/${c.ticket.id}` },
    mode: 'fail-after-save',
    times: 1,
  });
  await c.give('agent', 'IssueFinalResponse', { text: LETTER });
  expect(copies()).toBe(1);
  const unsure = await c.read();
  expect(unsure.messages.at(-1)).toMatchObject({ kind: 'final-response', delivery: { state: 'uncertain' } });
  expect(unsure.nextSteps[0]).toMatchObject({ why: 'delivery' });

  // Nobody knows, so the law does not count it as sent, and no time or restart sends it again.
  const owed = () =>
    c.read().then((v) => v.obligations.find((o) => o.id === 'uk-disp/final-response')!.status);
  expect(await owed()).not.toMatch(/^met/);
  await world.step('two days pass', () => world.advance(2 * DAY));
  await world.step('a restart', () => world.restart());
  expect(copies()).toBe(1);

  // A person looks into the ticket, sees it there, and says so: that is what meets the obligation.
  const [row] = (await world.clients.agent.deliveries('uncertain')).items;
  expect(row).toMatchObject({ reference: c.reference, kind: 'message', item: unsure.messages.at(-1)!.id });
  await expect(world.clients.auditor.confirmDelivery(row!.id)).rejects.toMatchObject({
    problem: { status: 403 },
  });
  await world.step('confirmed by a person', () => world.clients.agent.confirmDelivery(row!.id));
  const sure = await c.read();
  expect(sure.messages.at(-1)?.delivery?.state).toBe('delivered');
  expect(await owed()).toMatch(/^met/);
  const { items } = await world.clients.agent.timeline(c.reference);
  expect(items.at(-1)).toMatchObject({
    type: 'DeliveryRecorded',
    by: { kind: 'member', name: 'Alice Brandt' },
  });
  await expect(world.clients.agent.confirmDelivery(row!.id)).rejects.toMatchObject({
    problem: { rule: 'DE3' },
  });
  expect(copies()).toBe(1);
});

it('[R21.9] a person may send it once more, and then it is there twice because they said so', async () => {
  const c = await registerTicket(world, 'agent', 'Account closed while I was in hospital');
  await investigate(c);
  const copies = () => c.ticket.comments.filter((comment) => comment.body === LETTER).length;
  world.zendesk.faults.set({
    target: 'api',
    match: { method: 'PUT', path: `^/api/v2/tickets/${c.ticket.id}` },
    mode: 'fail-after-save',
    times: 1,
  });
  await c.give('agent', 'IssueFinalResponse', { text: LETTER });
  const [row] = (await world.clients.agent.deliveries('uncertain')).items;
  await world.step('sent again by a person', () => world.clients.agent.replayDelivery(row!.id));
  expect(copies()).toBe(2);
  expect((await c.read()).messages.at(-1)?.delivery?.state).toBe('delivered');
});
