import type { ApiKey, Problem } from '@recourse/api-client';
import type { RegisterContext } from '../context.ts';
import type { SocketOwner } from '../live.ts';
import { problem } from '../problems.ts';
import { record } from '../register-entries.ts';
import type { Answer, Caller } from '../rpc.ts';
import { sha256Hex } from '../seal.ts';
import { type CallContext, no, ok, withAccess } from './call.ts';

/** Calls that end somebody's access. What was ended is ended with the answer: sessions, links, live sockets. */
export function revocation(call: CallContext) {
  const { register } = call;
  const { stores } = register;

  return {
    keys: (caller: Caller): Answer<{ items: ApiKey[] }> =>
      withAccess(call, caller, 'settings', () => ok({ items: stores.access.listKeys() })),

    revokeKey: (caller: Caller, id: string): Answer<true> =>
      withAccess(call, caller, 'settings', (access) => {
        const known = stores.transaction(() => {
          if (!stores.access.removeKey(id)) return false;
          record(register, { type: 'KeyRevoked', data: { key: id } }, access.actor, caller.requestId);
          return true;
        });
        if (!known) return no(problem('not-found', `there is no API key ${id}`));
        shutOut(call, (owner) => owner.kind === 'api' && owner.id === id);
        return ok(true as const);
      }),

    removeMember: (caller: Caller, id: string): Answer<true> =>
      withAccess(call, caller, 'settings', (access) => {
        if (!stores.members.byId(id)) return no(problem('not-found', `there is no member ${id}`));
        if (isLastAdministrator(register, id)) return no(lastAdministrator());
        stores.transaction(() => {
          stores.members.remove(id);
          stores.preferences.remove(id);
          stores.access.endSessionsOf(id);
          record(register, { type: 'MemberRemoved', data: { member: id } }, access.actor, caller.requestId);
        });
        shutOut(call, (owner) => owner.kind === 'member' && owner.id === id);
        return ok(true as const);
      }),

    /** Ends the session that calls, and no other of the same person. */
    signOut: (caller: Caller): Answer<true> =>
      withAccess(call, caller, null, (access) => {
        if (access.actor.kind !== 'member')
          return no(problem('not-found', 'an API key has no session to end; revoke the key', 'no-session'));
        const credential = caller.credential!;
        stores.access.endSession(credential);
        shutOut(call, (owner) => owner.credential === sha256Hex(credential));
        return ok(true as const);
      }),
  };
}

/** Nothing that was remembered, opened or handed out under this access is good any more. */
export function shutOut(call: CallContext, on: (owner: SocketOwner) => boolean): void {
  call.register.known.clear();
  call.register.stores.access.dropLiveTickets((subject) => on(JSON.parse(subject) as SocketOwner));
  call.hangUp(on);
  call.rearm();
}

/** Without an administrator nobody inside the register could let anybody in again. */
export function isLastAdministrator({ stores }: RegisterContext, id: string): boolean {
  const all = stores.members.list().filter((member) => member.roles.includes('administrator'));
  return all.length === 1 && all[0]!.id === id;
}

export function lastAdministrator(): Problem {
  const detail = 'this is the last administrator; make somebody else one first';
  return problem('refused', detail, 'last-administrator', { rule: 'API9' });
}
