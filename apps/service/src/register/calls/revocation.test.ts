import type { Role } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { openSession } from '../access.ts';
import { decodeEnvelope } from '../entry.ts';
import type { SocketOwner } from '../live.ts';
import type { Answer, Caller } from '../rpc.ts';
import { openRegister } from '../testing/register.ts';
import { administration } from './administration.ts';
import type { CallContext } from './call.ts';
import { revocation } from './revocation.ts';

const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};
const callerOf = (credential: string): Caller => ({ credential, requestId: 'r1', language: 'en' });

/** A register with an administrator, Ada, and the live sockets that are open. */
function open() {
  const { ctx, signer } = openRegister();
  let sockets: SocketOwner[] = [];
  const call: CallContext = {
    register: ctx,
    signer,
    bootstrapHash: null,
    localHosts: false,
    connection: () => {
      throw new Error('no connections in this test');
    },
    changed: () => {},
    hangUp: (on) => {
      sockets = sockets.filter((owner) => !on(owner));
    },
    rearm: () => {},
  };
  const admin = administration(call);
  const signIn = (id: string) => callerOf(openSession(ctx, id, 'host').session);
  const as = (id: string, ...roles: Role[]) => {
    ctx.stores.members.put({ id, email: `${id}@acme.example`, name: id, roles });
    return signIn(id);
  };
  const ada = as('m-ada', 'administrator');
  return {
    ...{ ctx, admin, as, signIn, ada, ends: revocation(call) },
    /** Opens a live socket the way a screen does. */
    listen(caller: Caller) {
      const ticket = value(admin.liveTicket(caller)).ticket;
      sockets.push(JSON.parse(ctx.stores.access.redeem(ticket, 'live', 0)!) as SocketOwner);
    },
    listening: () => sockets.map((owner) => owner.id),
    status: (caller: Caller) => {
      const answer = admin.session(caller);
      return answer.ok ? 200 : answer.problem.status;
    },
    entries: () => ctx.stores.log.range(0, 99).map(({ bytes }) => decodeEnvelope(bytes)),
  };
}

it('a revoked key is refused at once, hears nothing more, and the list never shows a key', () => {
  const { admin, ends, ada, status, entries, listen, listening, ctx } = open();
  const made = value(admin.createKey(ada, { name: 'Importer', scopes: ['read'] }));
  const kept = value(admin.createKey(ada, { name: 'Other', scopes: ['read', 'write'] }));
  const [key, other] = [callerOf(made.key), callerOf(kept.key)];
  const listed = value(ends.keys(ada));
  expect(listed.items).toMatchObject([
    { id: made.id, name: 'Importer', scopes: ['read'], createdAt: ctx.now() },
    { id: kept.id },
  ]);
  expect(JSON.stringify(listed)).not.toContain(made.key);
  expect(status(key)).toBe(200);
  for (const caller of [key, other]) listen(caller);
  const unused = value(admin.liveTicket(key)).ticket;

  expect(ends.revokeKey(ada, made.id).ok).toBe(true);
  expect([status(key), status(other)]).toEqual([401, 200]);
  expect(listening()).toEqual([kept.id]);
  expect(ctx.stores.access.redeem(unused, 'live', 0)).toBeNull();
  expect(entries().at(-1)).toMatchObject({
    type: 'KeyRevoked',
    actor: { id: 'm-ada' },
    data: { key: made.id },
  });
  expect(ends.revokeKey(ada, made.id)).toMatchObject({ ok: false, problem: { status: 404 } });
});

it('a removed member is out in every session and by every link; the name stays where it stood', () => {
  const { admin, ends, ada, as, signIn, status, entries, listen, listening, ctx } = open();
  const first = as('m-bo', 'manager');
  const second = signIn('m-bo');
  expect([status(first), status(second)]).toEqual([200, 200]);
  for (const caller of [first, ada]) listen(caller);
  const link = value(admin.createSignIn(ada, 'm-bo@acme.example')).token;

  expect(ends.removeMember(ada, 'm-bo').ok).toBe(true);
  expect([status(first), status(second), status(ada)]).toEqual([401, 401, 200]);
  expect(listening()).toEqual(['m-ada']);
  expect(entries().at(-1)).toMatchObject({ type: 'MemberRemoved', data: { member: 'm-bo' } });
  expect(ctx.stores.members.nameOf('m-bo')).toBe('m-bo');
  const back = value(admin.putMember(ada, { email: 'm-bo@acme.example', name: 'Bo', roles: ['agent'] }));
  expect(back.id).not.toBe('m-bo');
  expect(status(first)).toBe(401);
  expect(admin.redeemSignIn(link)).toMatchObject({ ok: false, problem: { status: 401 } });
});

it('the last administrator is neither removed nor given other roles (API9)', () => {
  const { admin, ends, ada, as } = open();
  const last = { ok: false, problem: { status: 422, code: 'last-administrator', rule: 'API9' } };
  const asAgent = { email: 'm-ada@acme.example', name: 'Ada', roles: ['agent'] };
  expect(ends.removeMember(ada, 'm-ada')).toMatchObject(last);
  expect(admin.putMember(ada, asAgent)).toMatchObject(last);
  as('m-eve', 'administrator');
  expect(admin.putMember(ada, asAgent).ok).toBe(true);
});

it('signing out ends the session that calls and no other; a key has none to end', () => {
  const { admin, ends, ada, signIn, status, listen, listening } = open();
  const elsewhere = signIn('m-ada');
  for (const caller of [ada, elsewhere]) listen(caller);
  expect(status(ada)).toBe(200);
  expect(ends.signOut(ada).ok).toBe(true);
  expect([status(ada), status(elsewhere)]).toEqual([401, 200]);
  expect(listening()).toEqual(['m-ada']);
  const { key } = value(admin.createKey(elsewhere, { name: 'K', scopes: ['read'] }));
  expect(ends.signOut(callerOf(key))).toMatchObject({ ok: false, problem: { code: 'no-session' } });
});

it('nobody without the scope ends the access of others', () => {
  const { ends, as } = open();
  const bo = as('m-bo', 'manager');
  for (const answer of [ends.keys(bo), ends.revokeKey(bo, 'k-1'), ends.removeMember(bo, 'm-ada')])
    expect(answer).toMatchObject({ ok: false, problem: { status: 403 } });
});
