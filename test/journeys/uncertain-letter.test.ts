import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type CaseOnTicket, DAY, investigate, registerTicket } from './case.ts';
import { asDelivered, type Letter } from './letters.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true });
});
afterAll(() => world?.close());

type InDoubt = CaseOnTicket & { answer: Letter };
const copies = ({ ticket, answer }: InDoubt) =>
  ticket.comments.filter((comment) => comment.body === asDelivered(answer)).length;
const owed = (c: CaseOnTicket) =>
  c.read().then((view) => view.obligations.find((o) => o.id === 'uk-disp/final-response')!.status);

/** Zendesk keeps the final response, and the connection breaks before it can say so. */
async function letterInDoubt(subject: string): Promise<InDoubt> {
  const c = await registerTicket(world, 'agent', subject);
  await investigate(c);
  const answer = await c.letter('final-response');
  world.zendesk.faults.set({
    target: 'api',
    match: { method: 'PUT', path: `^/api/v2/tickets/${c.ticket.id}` },
    mode: 'fail-after-save',
    times: 1,
  });
  await c.give('agent', 'IssueFinalResponse', answer);
  return { ...c, answer };
}

async function deliveryInDoubt(c: CaseOnTicket) {
  const { items } = await world.clients.agent.deliveries('uncertain');
  return items.find((row) => row.reference === c.reference)!;
}

it('[R21.9 R21.6] a letter that may have arrived is shown to a person and never sent again by itself', async () => {
  const c = await letterInDoubt('Charged twice for the annual plan');
  expect(copies(c)).toBe(1);
  const unsure = await c.read();
  expect(unsure.messages.at(-1)).toMatchObject({ kind: 'final-response', delivery: { state: 'uncertain' } });
  expect(unsure.nextSteps[0]).toMatchObject({ why: 'delivery' });

  // Nobody knows, so the law does not count it as sent, and no time or restart sends it again.
  expect(await owed(c)).not.toMatch(/^met/);
  await world.step('two days pass', () => world.advance(2 * DAY));
  await world.step('a restart', () => world.restart());
  expect(copies(c)).toBe(1);

  // A person looks into the ticket, sees it there, and says so: that is what meets the obligation.
  const row = await deliveryInDoubt(c);
  expect(row).toMatchObject({ kind: 'message', item: unsure.messages.at(-1)!.id });
  expect(unsure.messages.at(-1)?.delivery?.id).toBe(row.id);
  await expect(world.clients.auditor.confirmDelivery(row.id)).rejects.toMatchObject({
    problem: { status: 403 },
  });
  await world.step('confirmed by a person', () => world.clients.agent.confirmDelivery(row.id));
  expect((await c.read()).messages.at(-1)?.delivery?.state).toBe('delivered');
  expect(await owed(c)).toMatch(/^met/);
  const { items } = await world.clients.agent.timeline(c.reference);
  expect(items.at(-1)).toMatchObject({
    type: 'DeliveryRecorded',
    by: { kind: 'member', name: 'Alice Brandt' },
  });
  await expect(world.clients.agent.confirmDelivery(row.id)).rejects.toMatchObject({
    problem: { rule: 'DE3' },
  });
  expect(copies(c)).toBe(1);
});

it('[R21.9] a person may send it once more, and then it is there twice because they said so', async () => {
  const c = await letterInDoubt('Account closed while I was in hospital');
  const row = await deliveryInDoubt(c);
  await world.step('sent again by a person', () => world.clients.agent.replayDelivery(row.id));
  expect(copies(c)).toBe(2);
  expect((await c.read()).messages.at(-1)?.delivery?.state).toBe('delivered');
});
