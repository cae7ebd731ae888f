import type { Problem, Scope } from '@recourse/api-client';
import type { Complaint } from '@recourse/complaint-domain';
import { type Access, authenticate, lacks, readable } from '../access.ts';
import { loadCase, type RegisterContext } from '../context.ts';
import { importing, underWay } from '../importing.ts';
import type { SocketOwner } from '../live.ts';
import type { LogSigner } from '../log-signer.ts';
import { unknownReference } from '../problems.ts';
import { record } from '../register-entries.ts';
import type { Answer, Caller, ConnectionApi } from '../rpc.ts';

/** What the calls of a register work with. */
export type CallContext = {
  register: RegisterContext;
  signer: LogSigner;
  bootstrapHash: string | null;
  localHosts: boolean;
  connection(name: string): ConnectionApi;
  /** A case changed: open screens hear of it and the alarm is set anew. */
  changed(complaint: Complaint, types: string[]): void;
  /** Closes the live sockets of a caller who may come in no more. */
  hangUp(on: (owner: SocketOwner) => boolean): void;
  rearm(): void;
};

export const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
export const no = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

/** Does `work` for a caller whose credential is good and has the scope, unless the register is being imported. */
export function withAccess<T>(
  call: CallContext,
  caller: Pick<Caller, 'credential'>,
  scope: Scope | null,
  work: (access: Access) => Answer<T>,
): Answer<T> {
  const access = authenticate(call.register, caller, call.bootstrapHash);
  if ('status' in access) return no(access);
  if (underWay(call.register)) return no(importing());
  const missing = scope === null ? null : lacks(access, scope);
  if (!missing) return work(access);
  recordRefusal(call, access, scope!);
  return no(missing);
}

/** As `withAccess`, for the steps of an import. While one is under way not even a refusal may leave an entry. */
export function withImport<T>(
  call: CallContext,
  caller: Pick<Caller, 'credential'>,
  work: (access: Access) => Answer<T>,
): Answer<T> {
  const access = authenticate(call.register, caller, call.bootstrapHash);
  if ('status' in access) return no(access);
  const missing = lacks(access, 'import');
  if (!missing) return work(access);
  if (!underWay(call.register)) recordRefusal(call, access, 'import');
  return no(missing);
}

function recordRefusal(call: CallContext, access: Access, scope: Scope): void {
  const { register } = call;
  record(register, { type: 'AccessRefused', data: { scope } }, access.actor, register.deps.newId());
  call.rearm();
}

/** Does `work` with a case that the caller may read; `what` names the reading in the log. */
export function withCase<T>(
  call: CallContext,
  caller: Caller,
  reference: string,
  what: string,
  work: (complaint: Complaint, access: Access, right: 'full' | 'summary') => Answer<T>,
): Answer<T> {
  return withAccess(call, caller, 'read', (access) => {
    const id = call.register.stores.complaints.idOf(reference);
    const complaint = id === undefined ? undefined : loadCase(call.register, id);
    if (!complaint) return no(unknownReference(reference));
    const right = readable(call.register, access, complaint, what, caller.requestId);
    if (right === 'none' || complaint.restricted) call.rearm();
    return right === 'none' ? no(unknownReference(reference)) : work(complaint, access, right);
  });
}

/** As `withCase`, for what needs to see the whole case. */
export function withFullCase<T>(
  call: CallContext,
  caller: Caller,
  reference: string,
  what: string,
  work: (complaint: Complaint, access: Access) => Answer<T>,
): Answer<T> {
  return withCase(call, caller, reference, what, (complaint, access, right) =>
    right === 'full' ? work(complaint, access) : no(unknownReference(reference)),
  );
}
