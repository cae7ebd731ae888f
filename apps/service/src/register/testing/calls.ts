import type { Role } from '@recourse/complaint-domain';
import { openSession } from '../access.ts';
import { administration } from '../calls/administration.ts';
import type { CallContext } from '../calls/call.ts';
import { cases } from '../calls/cases.ts';
import { connectionCalls } from '../calls/connections.ts';
import { deskCalls } from '../calls/desk.ts';
import { gateCalls } from '../calls/gate.ts';
import { lawCalls } from '../calls/law.ts';
import { letterCalls } from '../calls/letters.ts';
import type { Answer, Caller } from '../rpc.ts';
import { memoryConnection } from './connection.ts';
import { openRegister } from './register.ts';

/** A register with its calls, and a way to come in as a member. */
export function openCalls() {
  const register = openRegister();
  const accounts = new Map<string, ReturnType<typeof memoryConnection>>();
  const connection = (name: string) => {
    if (!accounts.has(name)) accounts.set(name, memoryConnection());
    return accounts.get(name)!;
  };
  const call: CallContext = {
    register: register.ctx,
    signer: register.signer,
    bootstrapHash: null,
    localHosts: false,
    connection,
    changed: () => {},
    hangUp: () => {},
    rearm: () => {},
  };
  const as = (id: string, roles: Role[], language = 'en'): Caller => {
    register.ctx.stores.members.put({ id, email: `${id}@acme.example`, name: id, roles });
    const credential = openSession(register.ctx, id, 'host').session;
    return { credential, requestId: 'r1', language };
  };
  return {
    ...{ register, ctx: register.ctx, as },
    admin: administration(call),
    cases: cases(call),
    desk: deskCalls(call),
    law: lawCalls(call),
    letters: letterCalls(call),
    connections: connectionCalls(call),
    gate: gateCalls(call),
    connection,
  };
}

/** The value of an answer that must be good. */
export function good<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

/** What an answer complains about, field by field. */
export function errorsOf(answer: Answer<unknown>): { field: string; rule: string }[] {
  if (answer.ok) throw new Error(`was answered: ${JSON.stringify(answer.value)}`);
  return (answer.problem.errors ?? []).map(({ field, rule }) => ({ field, rule }));
}
