import { describe, expect, it } from 'vitest';
import { openSession } from '../access.ts';
import { nextWake } from '../alarm.ts';
import { decodeEnvelope } from '../entry.ts';
import { logSigner } from '../log-signer.ts';
import type { Answer, Caller } from '../rpc.ts';
import { sha256Hex } from '../seal.ts';
import { BRUNO, lodge, MASTER, openRegister, type TestRegister } from '../testing/register.ts';
import { administration } from './administration.ts';
import type { CallContext } from './call.ts';
import { cases } from './cases.ts';
import { gateCalls } from './gate.ts';
import { logCalls } from './log.ts';
import { transferCalls } from './transfer.ts';

const KEY = 'rk_main_bootstrap-key';
const caller: Caller = { credential: KEY, requestId: 'r1', language: 'en' };
const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};

function contextOf({ ctx, signer }: TestRegister): CallContext {
  return {
    register: ctx,
    signer,
    bootstrapHash: sha256Hex(KEY),
    localHosts: false,
    connection: () => {
      throw new Error('no connections in this test');
    },
    changed: () => {},
    hangUp: () => {},
    rearm: () => {},
  };
}
const callsOf = (register: TestRegister) => transferCalls(contextOf(register));
const API4 = { ok: false, problem: { status: 400, rule: 'API4' } };

const BLOB = 'main/0b7f3a52-3a53-4a7e-9d11-5f0c0e7f9d10';

async function exported(blob = BLOB, origin = 'recourse.test', description = 'Charged twice.') {
  const register = openRegister();
  register.signer = logSigner(MASTER, 'main', origin);
  const c = lodge(register, { description });
  const document = { name: 'bill.pdf', mediaType: 'application/pdf', bytes: 3, sha256: 'a'.repeat(64), blob };
  register.give({ type: 'AttachDocument', data: document, complaint: c.id });
  const calls = callsOf(register);
  const head = value(await calls.head(caller));
  return { head, lines: value(calls.lines(caller, 0, head.size)), reference: c.reference };
}

describe('an export', () => {
  it('leaves out the keys to cases that exclude whoever exports, however the same person complained', async () => {
    const register = openRegister();
    const complainant = { name: 'Nora Vance', email: 'nora@example.org' };
    const places = ['1', '2', '3'].map((ref) => ({ surface: { host: 'zendesk', account: 'acme', ref } }));
    const first = lodge(register, { complainant, ...places[0] });
    const second = lodge(register, { complainant, ...places[1] });
    const other = lodge(register, { complainant: { email: 'ivo@example.org' }, ...places[2] });
    const data = { restricted: true, excluded: ['m-eve'], reason: 'It is about her.' };
    expect(register.give({ type: 'Restrict', data, complaint: second.id, actor: BRUNO }).kind).toBe('done');
    const calls = callsOf(register);
    const keysFor = async (who: Caller) => {
      const { size, withheld } = value(await calls.head(who));
      const lines = value(calls.lines(who, 0, size)).filter(({ key }) => key !== undefined);
      const of = (entry: string) => decodeEnvelope(Buffer.from(entry, 'base64')).complaint;
      return { withheld, complaints: lines.map(({ entry }) => of(entry)) };
    };
    const as = (id: string): Caller => {
      const roles = ['compliance' as const];
      register.ctx.stores.members.put({ id, email: `${id}@acme.example`, name: id, roles });
      return { ...caller, credential: openSession(register.ctx, id, 'host').session };
    };
    const all = [first.id, second.id, other.id];
    expect(await keysFor(caller)).toEqual({ withheld: 0, complaints: all });
    expect(await keysFor(as('m-bruno'))).toEqual({ withheld: 0, complaints: all });
    expect(await keysFor(as('m-eve'))).toEqual({ withheld: 1, complaints: [other.id] });
  });
});

describe('an import', () => {
  it('goes on after it was interrupted, with the same file from its beginning', async () => {
    const { head, lines } = await exported();
    const register = openRegister();
    const calls = callsOf(register);
    value(await calls.takeHead(caller, head));
    value(calls.takeLines(caller, lines.slice(0, 2)));
    value(await calls.takeHead(caller, head));
    value(calls.takeLines(caller, lines));
    expect(value(await calls.end(caller))).toEqual({ entries: head.size, findings: [] });
    expect(register.ctx.stores.complaints.ids()).toHaveLength(1);
  });

  it('does not go on with another file', async () => {
    const { head, lines } = await exported();
    const calls = callsOf(openRegister());
    value(await calls.takeHead(caller, head));
    value(calls.takeLines(caller, lines.slice(0, 2)));
    const other = [{ ...lines[0]!, entry: lines[1]!.entry }];
    expect(calls.takeLines(caller, other)).toMatchObject({ ok: false, problem: { rule: 'API4' } });
  });

  it('takes no document that lies in the files of another register', async () => {
    for (const blob of ['retail/0b7f3a52-3a53-4a7e-9d11-5f0c0e7f9d10', 'main/../retail/x', 'main/']) {
      const { head, lines } = await exported(blob);
      const calls = callsOf(openRegister());
      value(await calls.takeHead(caller, head));
      expect(calls.takeLines(caller, lines)).toMatchObject({
        ok: false,
        problem: { status: 400, rule: 'API4' },
      });
    }
  });

  it('is of entries that the key of the export signed, or nothing is kept', async () => {
    const { head } = await exported();
    const other = await exported(BLOB, 'elsewhere.test');
    expect(other.head.key).not.toBe(head.key);
    const [text, signature] = head.checkpoint.split('\n\n');
    const larger = text!.replace(`\n${head.size}\n`, `\n${head.size + 1}\n`);
    for (const wrong of [
      { checkpoint: other.head.checkpoint },
      { key: other.head.key },
      { key: 'no key' },
      { checkpoint: 'no note' },
      { checkpoint: `${larger}\n\n${signature}` },
      { size: head.size + 1 },
    ]) {
      const register = openRegister();
      const answer = await callsOf(register).takeHead(caller, { ...head, ...wrong });
      expect(answer).toMatchObject(API4);
      expect(register.ctx.stores.meta.get('importing')).toBeUndefined();
    }
  });

  it('leaves an entry that names the key under which the earlier ones were signed', async () => {
    const { head, lines } = await exported(BLOB, 'elsewhere.test');
    const register = openRegister();
    const calls = callsOf(register);
    value(await calls.takeHead(caller, head));
    value(calls.takeLines(caller, lines));
    value(await calls.end(caller));
    const [last] = register.ctx.stores.log.range(head.size, head.size + 1);
    expect(decodeEnvelope(last!.bytes)).toMatchObject({
      type: 'Imported',
      actor: { id: 'bootstrap' },
      data: { key: head.key, size: head.size },
    });
    expect(head.key).not.toBe(register.signer.verifierKey);
  });

  it('is the only thing that a register does while it is under way, and not even a refusal leaves an entry', async () => {
    const { head, lines, reference } = await exported();
    const register = openRegister();
    const context = contextOf(register);
    const calls = transferCalls(context);
    const [onCases, admin] = [cases(context), administration(context)];
    value(await calls.takeHead(caller, head));
    value(calls.takeLines(caller, lines.slice(0, 1)));
    const busy = { ok: false, problem: { status: 503, code: 'importing' } };
    for (const answer of [
      onCases.lodge(caller, { description: 'Charged twice.' }),
      onCases.lodgeBatch(caller, []),
      onCases.read(caller, reference),
      onCases.list(caller, { limit: 1 }),
      admin.session(caller),
      admin.redeemSignIn('si_main_x'),
      await calls.head(caller),
      gateCalls(context).takeIn([]),
      await logCalls(context).checkpoint(),
    ])
      expect(answer).toMatchObject(busy);
    expect(nextWake(register.ctx)).toBeNull();

    register.ctx.stores.access.addKey({
      id: 'k-1',
      secret: 'rk_main_read',
      name: 'R',
      scopes: ['read'],
      at: 0,
    });
    const reader = { ...caller, credential: 'rk_main_read' };
    expect(calls.takeLines(reader, lines)).toMatchObject({ ok: false, problem: { status: 403 } });
    expect(register.ctx.stores.log.size()).toBe(1);

    value(calls.takeLines(caller, lines));
    expect(value(await calls.end(caller)).findings).toEqual([]);
    expect(onCases.read(caller, reference).ok).toBe(true);
    expect(nextWake(register.ctx)).not.toBeNull();
  });

  it('that cannot be finished gives way to another file, and leaves nothing of itself', async () => {
    const { head, lines } = await exported();
    const members = [
      { id: 'm-1', email: 'eve@acme.example', name: 'Eve', roles: ['administrator' as const] },
    ];
    const bad = await exported(BLOB, 'elsewhere.test', 'Another complaint.');
    const register = openRegister();
    const calls = callsOf(register);
    value(await calls.takeHead(caller, { ...bad.head, members }));
    value(calls.takeLines(caller, [lines[0]!, ...bad.lines.slice(1)]));
    expect(await calls.end(caller)).toMatchObject(API4);
    value(await calls.takeHead(caller, head));
    expect(register.ctx.stores.members.list()).toEqual([]);
    value(calls.takeLines(caller, lines));
    expect(value(await calls.end(caller))).toEqual({ entries: head.size, findings: [] });
  });
});
