import type { Page } from '@recourse/api-client';
import type { Role } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import { openSession } from '../access.ts';
import { decodeEnvelope } from '../entry.ts';
import type { Answer, Caller } from '../rpc.ts';
import { BRUNO, lodge, openRegister } from '../testing/register.ts';
import type { CallContext } from './call.ts';
import { cases } from './cases.ts';
import { hostCalls } from './hosts.ts';

/** A register with its calls, and a way to come in as a member. */
function open() {
  const register = openRegister();
  const heard: string[] = [];
  const call: CallContext = {
    register: register.ctx,
    signer: register.signer,
    bootstrapHash: null,
    localHosts: false,
    connection: () => {
      throw new Error('no connections in this test');
    },
    changed: (complaint) => void heard.push(complaint.reference),
    hangUp: () => {},
    rearm: () => void heard.push('rearmed'),
  };
  const as = (id: string, ...roles: Role[]): Caller => {
    register.ctx.stores.members.put({ id, email: `${id}@acme.example`, name: id, roles });
    const credential = openSession(register.ctx, id, 'host').session;
    return { credential, requestId: 'r1', language: 'en' };
  };
  return { register, heard, as, cases: cases(call), hosts: hostCalls(call) };
}

const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};
const status = (answer: Answer<unknown>) => (answer.ok ? 200 : answer.problem.status);
const page = (answer: Answer<{ json: string }>) => JSON.parse(value(answer).json) as Page;

function restrict(register: ReturnType<typeof openRegister>, complaint: string) {
  const data = { restricted: true, excluded: ['m-mallory'], reason: 'It is about her.' };
  expect(register.give({ type: 'Restrict', data, complaint, actor: BRUNO }).kind).toBe('done');
}

const ALL = { limit: 200 };

it('deliveries come page by page, each once, of one case when asked, and of no case that is not seen', () => {
  const { register, as, hosts } = open();
  const [bruno, mallory] = [as('m-bruno', 'manager'), as('m-mallory', 'manager')];
  const places = ['1', '2', '3'].map((ref) => ({ surface: { host: 'zendesk', account: 'acme', ref } }));
  const [first, second, third] = places.map((place) => lodge(register, place));
  const through = (who: Caller, filters: { reference?: string; state?: 'waiting' | 'dead' } = {}) => {
    const found: { id: string; reference: string }[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 20; pages++) {
      const { items, next } = value(hosts.deliveries(who, { limit: 2, cursor, ...filters }));
      found.push(...items);
      if (next === null) return found;
      cursor = next;
    }
    throw new Error('the pages have no end');
  };
  const all = value(hosts.deliveries(bruno, ALL)).items;
  expect(new Set(all.map(({ reference }) => reference)).size).toBe(3);
  expect(through(bruno)).toEqual(all);
  const ofSecond = all.filter(({ reference }) => reference === second!.reference);
  expect(through(bruno, { reference: second!.reference })).toEqual(ofSecond);
  expect(through(bruno, { reference: second!.reference, state: 'waiting' })).toEqual(ofSecond);
  expect(through(bruno, { state: 'dead' })).toEqual([]);
  expect(through(bruno, { reference: 'C-2026-999999-0' })).toEqual([]);
  restrict(register, third!.id);
  expect(through(mallory, { reference: third!.reference })).toEqual([]);
  const seen = new Set(through(mallory).map(({ reference }) => reference));
  expect(seen).toEqual(new Set([second!.reference, first!.reference]));
});

describe('deliveries of a case that somebody may not see', () => {
  it('are neither listed nor tried again for them', () => {
    const { register, as, hosts } = open();
    const c = lodge(register);
    restrict(register, c.id);
    const mallory = as('m-mallory', 'manager');
    const bruno = as('m-bruno', 'manager');
    const [row] = value(hosts.deliveries(bruno, ALL)).items;
    expect(row?.reference).toBe(c.reference);
    expect(value(hosts.deliveries(mallory, ALL)).items).toEqual([]);
    expect(status(hosts.replayDelivery(mallory, row!.id))).toBe(404);
    expect(status(hosts.replayDelivery(bruno, row!.id))).toBe(200);
  });

  it('leave a trace of who tried one again or said that it arrived, and of nobody who may not', () => {
    const { register, as, hosts } = open();
    const c = lodge(register);
    const letter = { text: 'We are looking into it.' };
    expect(register.give({ type: 'SendMessage', data: letter, complaint: c.id }).kind).toBe('done');
    restrict(register, c.id);
    const [mallory, bruno] = [as('m-mallory', 'manager'), as('m-bruno', 'manager')];
    const sent = value(hosts.deliveries(bruno, ALL)).items.find(({ kind }) => kind === 'message')!;
    const { outbox, log } = register.ctx.stores;
    const told = {
      delivery: sent.id,
      surface: 's1',
      item: sent.item,
      result: { kind: 'uncertain', reason: 'x' },
    };
    const system = { kind: 'system', id: 'outbox' } as const;
    register.give({ type: 'RecordDelivery', data: told, complaint: c.id, actor: system });
    outbox.set(sent.id, { state: 'uncertain', attempts: 1, nextAt: null, reason: 'no answer' });
    const last = () => decodeEnvelope(log.range(log.size() - 1, log.size())[0]!.bytes);

    const before = log.size();
    expect(status(hosts.replayDelivery(mallory, sent.id))).toBe(404);
    expect(status(hosts.confirmDelivery(mallory, sent.id))).toBe(404);
    expect(log.size()).toBe(before);

    expect(status(hosts.replayDelivery(bruno, sent.id))).toBe(200);
    expect(last()).toMatchObject({
      type: 'DeliveryReplayed',
      complaint: 'register',
      actor: { kind: 'member', id: 'm-bruno' },
      data: { complaint: c.id, delivery: sent.id },
    });
    expect(status(hosts.confirmDelivery(bruno, sent.id))).toBe(200);
    expect(last()).toMatchObject({ complaint: c.id, actor: { kind: 'member', id: 'm-bruno' } });
    const size = log.size();
    expect(status(hosts.replayDelivery(bruno, sent.id))).toBe(200);
    expect(log.size()).toBe(size);
  });
});

describe('sales', () => {
  const email = 'nora@example.org';

  it('see in a list that there is a case, nothing of what it is about', () => {
    const { register, as, cases } = open();
    lodge(register, { product: 'Card' });
    const [row] = page(cases.list(as('m-sam', 'sales'), { limit: 25, email })).items;
    expect(row).toMatchObject({ status: 'new', subject: null, complainantName: null, product: null });
    expect(row).toMatchObject({ category: null, assignee: null, nextObligation: null });
  });

  it('cannot find out by searching or filtering what a case is about', () => {
    const { register, as, cases } = open();
    lodge(register);
    const sam = as('m-sam', 'sales');
    for (const filter of [{ q: 'charged' }, { priority: 'high' as const }, { queue: 'general' }])
      expect(status(cases.list(sam, { limit: 25, email, ...filter }))).toBe(403);
    expect(page(cases.list(as('m-both', 'sales', 'agent'), { limit: 25, q: 'charged' })).items).toHaveLength(
      1,
    );
  });
});

describe('the entry that a reading leaves', () => {
  it('is signed soon: the alarm is set for it', () => {
    const { register, heard, as, cases } = open();
    const c = lodge(register);
    restrict(register, c.id);
    for (const [who, wanted] of [
      [as('m-bruno', 'manager'), 200],
      [as('m-mallory', 'manager'), 404],
    ] as const) {
      heard.length = 0;
      expect(status(cases.read(who, c.reference))).toBe(wanted);
      expect(heard).toEqual(['rearmed']);
    }
    heard.length = 0;
    const data = { type: 'AddNote', data: { text: 'x' }, reference: c.reference };
    expect(status(cases.command(as('m-mallory', 'manager'), data))).toBe(404);
    expect(heard).toEqual(['rearmed']);
  });
});

describe('a text that was redacted', () => {
  it('is gone from the timeline too, with what it said before; other texts stay', () => {
    const { register, as, cases } = open();
    const c = lodge(register);
    const origin = { surface: 's1', externalId: '900' };
    const card = { direction: 'in', text: 'My card is 4000 0000 0000 0002.', author: 'Nora', origin };
    register.give({ type: 'RecordMessage', data: card, complaint: c.id });
    const place = { surface: 's1', externalId: '900' };
    const edited = { ...place, change: 'edited', text: 'It is 4000 0000 0000 0002.' };
    register.give({ type: 'RecordRevision', data: edited, complaint: c.id });
    const alice = as('m-alice', 'agent');
    const told = () => JSON.stringify(value(cases.timeline(alice, c.reference)));
    expect(told()).toContain('0000 0002');
    register.give({ type: 'RecordRevision', data: { ...place, change: 'redacted' }, complaint: c.id });
    expect(told()).not.toContain('0000 0002');
    expect(told()).toContain('order 1881');
  });
});

it('a key for repeats, which may name somebody, does not go into the public log', () => {
  const { register, as, cases } = open();
  const alice = as('m-alice', 'agent');
  const data = { description: 'Charged twice.', complainant: { email: 'nora@example.org' } };
  const first = value(cases.lodge(alice, data, 'nora@example.org/2026-03'));
  expect(value(cases.lodge(alice, data, 'nora@example.org/2026-03'))).toMatchObject({
    reference: first.reference,
    repeated: true,
  });
  expect(status(cases.lodge(alice, { ...data, description: 'x' }, 'nora@example.org/2026-03'))).toBe(409);
  const kept = JSON.stringify([
    register.ctx.stores.log.range(0, 10).map(({ bytes }) => Buffer.from(bytes).toString('utf8')),
    register.sql.all('SELECT command, body, receipt FROM receipts'),
  ]);
  expect(kept).not.toContain('nora@');
});
