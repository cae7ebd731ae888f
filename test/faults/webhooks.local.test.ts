import type { FaultRule } from '@recourse/host-emulators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type Case, idle, onTicket, openCase, openTicket } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ zendesk: true });
});
afterAll(() => world?.close());

/** A customer and an agent write on the ticket, one comment is redacted, the requester changes. */
async function conversation(c: Case): Promise<void> {
  const inTicket = (body: object) =>
    world.inZendesk('alice.agent@acme.example')('PUT', `/api/v2/tickets/${c.ticket}`, { ticket: body });
  const from = 'tom.whitaker@mail.example';
  world.zendesk.mail({ from, subject: 'Re', text: 'My card is 4929 1212.', ticketId: c.ticket });
  const { id } = world.zendesk.state.tickets.get(c.ticket)!.comments.at(-1)!;
  await inTicket({ comment: { body: 'Looked up the order.', public: false } });
  await inTicket({ comment: { body: 'We look into it.', public: true } });
  await world.inZendesk('alice.agent@acme.example')(
    'PUT',
    `/api/v2/tickets/${c.ticket}/comments/${id}/redact`,
    { text: 'My card is 4929 1212.' },
  );
  world.zendesk.mail({ from, subject: 'Re', text: 'Any news?', ticketId: c.ticket });
  const priya = [...world.zendesk.state.users.values()].find(({ name }) => name === 'Priya Nair')!;
  await inTicket({ requester_id: priya.id });
  await idle(world);
}

/** What the case holds, without ids, times and the order in which it came. */
async function contents(c: Case) {
  const view = await world.clients.agent.read(c.reference);
  const text = (item: { text: string | null; revised?: string | undefined }) =>
    `${item.text} ${item.revised ?? ''}`;
  return {
    messages: view.messages.map((m) => `${m.direction} ${text(m)}`).sort(),
    notes: view.notes.map(text).sort(),
    complainant: view.complainant?.name,
  };
}

const EXPECTED = {
  messages: ['in Any news? ', 'in null redacted', 'out We look into it. '],
  notes: ['Looked up the order. '],
  complainant: 'Priya Nair',
};

describe('webhooks that', () => {
  it('arrive as they should', async () => {
    const c = await openCase(world, 'Without fault');
    await conversation(c);
    expect(await contents(c)).toEqual(EXPECTED);
    await world.check();
  });

  const faults: [string, Omit<FaultRule, 'target'>][] = [
    ['come twice', { mode: 'duplicate', times: 100 }],
    ['come late', { mode: 'delay', delayMs: 300, times: 3 }],
    ['overtake each other', { mode: 'reorder', delayMs: 2_000, times: 3 }],
    ['are kept but counted as timed out, so that they come again', { mode: 'fail-after-save', times: 4 }],
    ['are answered with 503 on the way', { mode: 'fail', status: 503, retryAfter: 0, times: 3 }],
  ];
  it.each(faults)('%s leave the same case', async (name, fault) => {
    const c = await openCase(world, name);
    world.zendesk.faults.set({ target: 'webhook', ...fault });
    await conversation(c);
    world.zendesk.faults.clear();
    expect(await contents(c)).toEqual(EXPECTED);
    await world.check();
  });

  it('bring a redaction before the comment leave the comment redacted', async () => {
    const c = await openCase(world, 'Redaction first');
    world.zendesk.faults.set({ target: 'webhook', mode: 'delay', delayMs: 500, times: 1 });
    await conversation(c);
    expect(await contents(c)).toEqual(EXPECTED);
    await world.check();
  });

  it('bring what the case was registered from after it was registered add nothing', async () => {
    world.zendesk.faults.set({ target: 'webhook', mode: 'delay', delayMs: 800, times: 2 });
    const ticket = openTicket(world, 'Registered at once');
    const { subject, comments } = world.zendesk.state.tickets.get(ticket)!;
    const description = comments[0]!.body;
    const lodged = { subject, description, surface: onTicket(ticket) };
    const { reference } = await world.clients.agent.lodge(lodged);
    await idle(world);
    expect(await world.clients.agent.read(reference)).toMatchObject({ description, messages: [] });
  });

  it('are lost are missing from the case alone, and can be sent again', async () => {
    const c = await openCase(world, 'Lost');
    world.zendesk.faults.set({ target: 'webhook', mode: 'drop', times: 1 });
    const before = world.zendesk.invocations.length;
    await conversation(c);
    const lost = world.zendesk.invocations
      .slice(before)
      .find(({ attempts }) => attempts[0]?.outcome === 'dropped')!;
    const { messages } = await contents(c);
    expect(messages).toHaveLength(EXPECTED.messages.length - 1);
    world.zendesk.repeat(lost);
    await idle(world);
    expect(await contents(c)).toEqual(EXPECTED);
    await world.check();
  });

  it('come again after a crash change nothing', async () => {
    const c = await openCase(world, 'After a crash');
    const before = world.zendesk.invocations.length;
    await conversation(c);
    await world.kill9();
    await world.restart();
    const { entries } = await world.check();
    for (const invocation of world.zendesk.invocations.slice(before)) world.zendesk.repeat(invocation);
    await idle(world);
    expect(await contents(c)).toEqual(EXPECTED);
    expect((await world.check()).entries).toBe(entries);
  });

  it('come while the service is down are sent again until it is back', async () => {
    const c = await openCase(world, 'Down meanwhile');
    await world.kill9();
    const from = 'tom.whitaker@mail.example';
    const before = world.zendesk.invocations.length;
    world.zendesk.mail({ from, subject: 'Re', text: 'Are you there?', ticketId: c.ticket });
    await world.restart();
    await idle(world);
    const lost = world.zendesk.invocations.slice(before).filter(({ status }) => status === 'failed');
    for (const invocation of lost) world.zendesk.repeat(invocation);
    await idle(world);
    expect(await contents(c)).toMatchObject({ messages: ['in Are you there? '] });
  });
});
