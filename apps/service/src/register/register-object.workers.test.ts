import { evictDurableObject, reset, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import type { Page } from '@recourse/api-client';
import { afterEach, describe, expect, it } from 'vitest';
import type { RegisterStub } from '../env.ts';
import type { RegisterObject } from './register-object.ts';
import type { Answer, Caller } from './rpc.ts';

type TestEnv = { TEST_API_KEY: string; REGISTERS: { getByName(name: string): RegisterStub } };
const { TEST_API_KEY, REGISTERS } = env as unknown as TestEnv;
const register = () => REGISTERS.getByName('main');
const caller: Caller = { credential: TEST_API_KEY, requestId: 'r1', language: 'en' };
const DAY = 86_400_000;

const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};
const lodge = async (data: Record<string, unknown> = {}) =>
  value(await register().lodge(caller, { description: 'Charged twice and nobody answers.', ...data }));

const listed = async (filters: { q?: string } = {}) =>
  JSON.parse(value(await register().list(caller, { limit: 25, ...filters })).json) as Page;

afterEach(() => reset());

describe('the register in its object', () => {
  it('keeps everything over an eviction, and goes on numbering', async () => {
    const first = await lodge();
    await evictDurableObject(register() as never);
    const second = await lodge();
    expect(first.reference).toMatch(/^C-\d{4}-000001-\d$/);
    expect(second.reference).toMatch(/^C-\d{4}-000002-\d$/);
    const page = await listed();
    expect(page.items.map((row) => row.reference)).toEqual([second.reference, first.reference]);
  });

  it('wakes for a missed obligation, says so once, and escalates', async () => {
    const { reference } = await lodge();
    value(await register().advanceClock(caller, 90 * DAY));
    expect(await runDurableObjectAlarm(register() as never)).toBe(true);
    await runDurableObjectAlarm(register() as never);
    const { items } = value(await register().timeline(caller, reference));
    const missed = items
      .filter((entry) => entry.type === 'ObligationMissed')
      .map((entry) => entry.data.obligation);
    expect(missed.sort()).toEqual(['internal/first-answer', 'uk-disp/final-response']);
    expect(items.filter((entry) => entry.type === 'Escalated')).toHaveLength(1);
  });

  it('seals what was recorded when the alarm rings', async () => {
    const { reference } = await lodge();
    const before = value(await register().timeline(caller, reference)).items[0];
    await runDurableObjectAlarm(register() as never);
    const after = value(await register().timeline(caller, reference)).items[0];
    expect([before?.seal, after?.seal]).toEqual(['recorded', 'sealed']);
  });

  it('sets its alarm again after an eviction in the middle of work', async () => {
    await lodge();
    await evictDurableObject(register() as never);
    const alarm = await runInDurableObject(register() as never, (_object: RegisterObject, state) =>
      state.storage.getAlarm(),
    );
    expect(alarm).not.toBeNull();
  });

  it('finds words in any spelling of their accents, and nothing the user types is query syntax', async () => {
    const { reference } = await lodge({ description: 'A última fatura está errada, ação já!' });
    const find = async (q: string) => (await listed({ q })).items.map((row) => row.reference);
    expect(await find('ultima acao')).toEqual([reference]);
    expect(await find('fatu')).toEqual([reference]);
    expect(await find('nothing')).toEqual([]);
    expect(await find('" OR body:* NEAR(')).toEqual([]);
  });

  it('refuses the credential of another register, and one that nobody issued', async () => {
    await lodge();
    for (const credential of [
      'rk_other_abcdefgh',
      'rk_main_abcdefgh',
      'rs_main_abcdefgh',
      'nonsense',
      null,
    ]) {
      const answer = await register().list({ ...caller, credential }, { limit: 1 });
      expect(answer).toMatchObject({ ok: false, problem: { status: 401 } });
    }
  });
});

describe('live updates', () => {
  it('reach a screen that came with a one-time ticket, and nobody who comes with it again', async () => {
    const { reference } = await lodge();
    const { ticket } = value(await register().liveTicket(caller));
    const open = () =>
      register().fetch(
        new Request(`https://register/live?ticket=${ticket}`, { headers: { upgrade: 'websocket' } }),
      );
    const { webSocket } = await open();
    webSocket!.accept();
    const heard = new Promise<string>((done) => {
      webSocket!.addEventListener('message', (event) => done(String(event.data)), { once: true });
    });
    value(await register().command(caller, { reference, type: 'AddNote', data: { text: 'Called.' } }));
    expect(JSON.parse(await heard)).toMatchObject({
      kind: 'changed',
      reference,
      version: 2,
      types: ['NoteAdded'],
    });
    webSocket!.close();
    expect((await open()).status).toBe(401);
  });

  it('end with the key that opened them', async () => {
    const made = value(await register().createKey(caller, { name: 'Screen', scopes: ['read'] }));
    const { ticket } = value(await register().liveTicket({ ...caller, credential: made.key }));
    const { webSocket } = await register().fetch(
      new Request(`https://register/live?ticket=${ticket}`, { headers: { upgrade: 'websocket' } }),
    );
    webSocket!.accept();
    const closed = new Promise<number>((done) => {
      webSocket!.addEventListener('close', (event) => done(event.code), { once: true });
    });
    value(await register().revokeKey(caller, made.id));
    expect(await closed).toBe(4001);
    webSocket!.close();
  });
});
