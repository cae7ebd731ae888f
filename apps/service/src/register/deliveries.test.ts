import type { Channel, Delivery } from '@recourse/channel';
import type { Complaint } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import { type DeliveryNeeds, deliverDue, deliveryView } from './deliveries.ts';
import { takeInOne } from './intake.ts';
import { lodge, openRegister, START, type TestRegister } from './testing/register.ts';

/** A host that takes everything and hands out ids. */
function takingHost() {
  const taken: { ref: string; kind: string; externalId: string }[] = [];
  const channel: Channel = {
    receive: async () => null,
    deliver: async (surface, notice): Promise<Delivery> => {
      const externalId = 'externalId' in notice ? notice.externalId : `x${taken.length + 1}`;
      taken.push({ ref: surface.ref, kind: notice.kind, externalId });
      return { kind: 'delivered', externalId };
    },
  };
  return { taken, channel };
}

const needs = (change: Partial<DeliveryNeeds>): DeliveryNeeds => ({
  caseUrl: 'https://recourse.test/cases/',
  channelFor: async () => null,
  deleteBlobs: async () => ({ kind: 'delivered', externalId: 'documents' }),
  changed: () => {},
  broken: (_what, error) => {
    throw error;
  },
  ...change,
});

const secondTicket = { host: 'zendesk', account: 'acme', ref: '36' } as const;

/** A case on tickets 35 and 36, with nothing left to deliver, and a note on its way to both. */
async function noteOnTwoTickets(register: TestRegister, needed: DeliveryNeeds): Promise<Complaint> {
  const c = lodge(register);
  register.give({ type: 'LinkSurface', data: { surface: secondTicket }, complaint: c.id });
  await deliverDue(register.ctx, needed);
  register.give({ type: 'AddNote', data: { text: 'She called.' }, complaint: c.id });
  return c;
}

describe('a note with copies on two tickets', () => {
  it('is redacted on the other one when somebody redacts it on one', async () => {
    const register = openRegister();
    const { taken, channel } = takingHost();
    const needed = needs({ channelFor: async () => channel });
    const c = await noteOnTwoTickets(register, needed);
    await deliverDue(register.ctx, needed);
    const [here, there] = taken.filter(({ kind }) => kind === 'note');
    taken.length = 0;

    takeInOne(register.ctx, {
      kind: 'revised',
      change: 'redacted',
      externalId: here!.externalId,
      surface: { host: 'zendesk', account: 'acme', ref: here!.ref },
      eventId: 'e1',
      at: START,
    });
    await deliverDue(register.ctx, needed);
    expect(register.reload(c.id).notes).toMatchObject([{ text: null, revised: 'redacted' }]);
    expect(taken.filter(({ kind }) => kind === 'revision')).toEqual([{ ...there, kind: 'revision' }]);
  });
});

describe('a connection that cannot be read', () => {
  it('leaves a message waiting: nothing has left yet', async () => {
    const register = openRegister();
    const c = lodge(register);
    const { channel } = takingHost();
    await deliverDue(register.ctx, needs({ channelFor: async () => channel }));
    register.give({ type: 'SendMessage', data: { text: 'Dear Nora' }, complaint: c.id });
    await deliverDue(register.ctx, needs({ channelFor: () => Promise.reject(new Error('overloaded')) }));
    const [row] = register.ctx.stores.outbox
      .list({ state: 'waiting', limit: 10 })
      .filter(({ kind }) => kind === 'message');
    expect(row).toMatchObject({
      attempts: 1,
      reason: 'the connection could not be read: Error: overloaded',
    });
    expect(register.reload(c.id).messages[0]).toMatchObject({ delivery: { state: 'pending' } });
  });
});

it('a message that waits for a ticket which is then gone has failed, and the case says so', async () => {
  const register = openRegister();
  const c = lodge(register);
  const { taken, channel } = takingHost();
  register.give({ type: 'SendMessage', data: { text: 'We have it.' }, complaint: c.id });
  await deliverDue(register.ctx, needs({ channelFor: () => Promise.reject(new Error('down')) }));
  const gone = { surface: 's1', reason: 'deleted' };
  register.give({ type: 'UnlinkSurface', data: gone, complaint: c.id });
  await deliverDue(register.ctx, needs({ channelFor: async () => channel }));
  expect(register.reload(c.id).messages).toMatchObject([
    { delivery: { state: 'failed', reason: 'surface-gone' } },
  ]);
  expect(taken).toEqual([]);
  expect(register.sql.all(`SELECT id FROM outbox WHERE state = 'waiting'`)).toEqual([]);
});

it('what a host says of a failure goes into the log without the addresses in it', async () => {
  const register = openRegister();
  const c = lodge(register);
  const reason = 'Zendesk answered 422: Requester: <nora@example.org> is suspended';
  const channel: Channel = {
    receive: async () => null,
    deliver: async () => ({ kind: 'failed', retryable: false, reason }),
  };
  register.give({ type: 'SendMessage', data: { text: 'Dear Nora' }, complaint: c.id });
  await deliverDue(register.ctx, needs({ channelFor: async () => channel }));
  const log = register.ctx.stores.log.range(0, 20).map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  expect(log.join('\n')).toContain('Zendesk answered 422: Requester: <…> is suspended');
  expect(log.join('\n')).not.toContain('nora@');
  const [row] = register.ctx.stores.outbox
    .list({ state: 'failed', limit: 10 })
    .filter(({ kind }) => kind === 'message');
  expect(row?.reason).toBe(reason);
});

it('an attempt under way is listed as waiting, without a time', async () => {
  const register = openRegister();
  lodge(register);
  const seen: unknown[] = [];
  const channel: Channel = {
    receive: async () => null,
    deliver: async () => {
      const rows = register.ctx.stores.outbox.list({ state: 'waiting', limit: 10 });
      seen.push(...rows.map((row) => deliveryView(register.ctx, row)));
      return { kind: 'delivered', externalId: 'x1' };
    },
  };
  await deliverDue(register.ctx, needs({ channelFor: async () => channel }));
  expect(seen).toContainEqual(
    expect.objectContaining({ state: 'waiting', nextAttemptAt: null, attempts: 0 }),
  );
});
