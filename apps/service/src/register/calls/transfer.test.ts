import { describe, expect, it } from 'vitest';
import type { Answer, Caller } from '../rpc.ts';
import { sha256Hex } from '../seal.ts';
import { lodge, openRegister, type TestRegister } from '../testing/register.ts';
import { transferCalls } from './transfer.ts';

const KEY = 'rk_main_bootstrap-key';
const caller: Caller = { credential: KEY, requestId: 'r1', language: 'en' };
const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};

function callsOf({ ctx, signer }: TestRegister) {
  return transferCalls({
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
  });
}

const BLOB = 'main/0b7f3a52-3a53-4a7e-9d11-5f0c0e7f9d10';

async function exported(blob = BLOB) {
  const register = openRegister();
  const c = lodge(register);
  const document = { name: 'bill.pdf', mediaType: 'application/pdf', bytes: 3, sha256: 'a'.repeat(64), blob };
  register.give({ type: 'AttachDocument', data: document, complaint: c.id });
  const calls = callsOf(register);
  const head = value(await calls.head(caller));
  return { head, lines: value(calls.lines(caller, 0, head.size)), reference: c.reference };
}

describe('an import', () => {
  it('goes on after it was interrupted, with the same file from its beginning', async () => {
    const { head, lines } = await exported();
    const register = openRegister();
    const calls = callsOf(register);
    value(calls.takeHead(caller, head));
    value(calls.takeLines(caller, lines.slice(0, 2)));
    value(calls.takeHead(caller, head));
    value(calls.takeLines(caller, lines));
    expect(value(await calls.end(caller))).toMatchObject({ ok: true, complaints: 1, entries: head.size });
  });

  it('does not go on with another file', async () => {
    const { head, lines } = await exported();
    const calls = callsOf(openRegister());
    value(calls.takeHead(caller, head));
    value(calls.takeLines(caller, lines.slice(0, 2)));
    const other = [{ ...lines[0]!, entry: lines[1]!.entry }];
    expect(calls.takeLines(caller, other)).toMatchObject({ ok: false, problem: { rule: 'API4' } });
  });

  it('takes no document that lies in the files of another register', async () => {
    for (const blob of ['retail/0b7f3a52-3a53-4a7e-9d11-5f0c0e7f9d10', 'main/../retail/x', 'main/']) {
      const { head, lines } = await exported(blob);
      const calls = callsOf(openRegister());
      value(calls.takeHead(caller, head));
      expect(calls.takeLines(caller, lines)).toMatchObject({
        ok: false,
        problem: { status: 400, rule: 'API4' },
      });
    }
  });
});
