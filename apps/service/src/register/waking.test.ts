import type { Complaint } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import { nextWake } from './alarm.ts';
import { countsOtherwise } from './settings-check.ts';
import { nodeSql } from './testing/node-sql.ts';
import { lodge, openRegister, START, type TestRegister } from './testing/register.ts';
import { recountSome, wakeCases, wakeObligations } from './waking.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const BRITISH = {
  complainant: { name: 'Nora Vance', email: 'nora@example.org', country: 'GB' },
  sector: 'banking',
};

function noneBroken(_what: string, error: unknown): never {
  throw error;
}

/** Rings the alarm as often as it wishes until `at` (UTC ms), and says which events came when. */
function ringUntil(register: TestRegister, at: number): { type: string; at: number }[] {
  const { ctx } = register;
  const heard: { type: string; at: number }[] = [];
  const changed = (_c: Complaint, types: string[]) =>
    void heard.push(...types.map((type) => ({ type, at: ctx.now() })));
  for (let rounds = 0; rounds < 200; rounds++) {
    const wishes = [ctx.stores.obligations.nextWake(), ctx.stores.wakes.nextWake()].filter((w) => w !== null);
    const wish = Math.min(...wishes);
    if (!(wish <= at)) {
      ctx.moveClock(at - ctx.now());
      return heard;
    }
    if (wish > ctx.now()) ctx.moveClock(wish - ctx.now());
    recountSome(ctx, noneBroken);
    wakeObligations(ctx, changed, noneBroken);
    wakeCases(ctx, changed, noneBroken);
  }
  throw new Error('the alarm rings without end');
}

it('an obligation is reported as near, on its last day, and once it is missed; options never are', async () => {
  const register = openRegister();
  const c = lodge(register, BRITISH);
  const heard = ringUntil(register, START + 70 * DAY);
  const { reported } = register.reload(c.id);
  expect(Object.keys(reported).sort()).toEqual(['internal/first-answer', 'uk-disp/final-response']);
  const due = Date.UTC(2026, 3, 28, 22, 59, 59, 999); // 23:59:59.999 in London, eight weeks after receipt
  expect(reported['uk-disp/final-response']).toEqual({ warned: due, due, missed: due });
  const times = (type: string) => heard.filter((event) => event.type === type).map(({ at }) => at);
  expect(times('ObligationDue')).toContain(due + 1 - DAY);
  expect(times('ObligationMissed')).toContain(due + 1);
  expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
});

it('a register that slept through a date reports the end of it only', () => {
  const register = openRegister();
  const c = lodge(register, BRITISH);
  register.ctx.moveClock(90 * DAY);
  const types: string[] = [];
  wakeObligations(register.ctx, (_c, events) => void types.push(...events), noneBroken);
  expect(types.filter((type) => type.startsWith('Obligation'))).toEqual([
    'ObligationMissed',
    'ObligationMissed',
  ]);
  const reported = register.reload(c.id).reported['uk-disp/final-response'];
  expect(Object.keys(reported ?? {})).toEqual(['missed']);
});

it('a target that stands still is not reported until it runs again', () => {
  const register = openRegister();
  const c = lodge(register, BRITISH);
  register.give({ type: 'SetWaiting', data: { waiting: true }, complaint: c.id });
  ringUntil(register, START + 5 * DAY);
  expect(register.reload(c.id).reported).toEqual({});
  register.give({ type: 'SetWaiting', data: { waiting: false }, complaint: c.id });
  ringUntil(register, START + 8 * DAY);
  expect(register.reload(c.id).reported['internal/first-answer']?.missed).toBeDefined();
});

it('a follow-up goes out when its time comes', async () => {
  const register = openRegister();
  const c = lodge(register, BRITISH);
  const at = START + 2 * DAY;
  const data = { kind: 'message', template: 'information-request', at };
  expect(register.give({ type: 'ScheduleFollowUp', data, complaint: c.id }).kind).toBe('done');
  expect(register.ctx.stores.wakes.nextWake()).toBe(at);
  ringUntil(register, at - 1);
  expect(register.reload(c.id).messages).toEqual([]);
  ringUntil(register, at);
  const after = register.reload(c.id);
  expect(after.followUps).toMatchObject([{ state: 'sent', message: 'm1' }]);
  expect(after.messages).toMatchObject([{ kind: 'message', direction: 'out', by: { id: 'alarm' } }]);
  expect(register.ctx.stores.wakes.nextWake()).toBeNull();
  expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
});

it('a follow-up of a case that ended meanwhile is cancelled, not sent', () => {
  const register = openRegister();
  const c = lodge(register, BRITISH);
  const data = { kind: 'message', template: 'information-request', at: START + 2 * DAY };
  register.give({ type: 'ScheduleFollowUp', data, complaint: c.id });
  register.give({ type: 'Resolve', data: { reason: 'withdrawn' }, complaint: c.id });
  ringUntil(register, START + 3 * DAY);
  const after = register.reload(c.id);
  expect(after.followUps).toMatchObject([{ state: 'cancelled' }]);
  expect(after.messages).toEqual([]);
});

it('a case that cannot be read keeps no follow-up of another from going out', () => {
  const register = openRegister();
  const surface = { host: 'zendesk', account: 'acme', ref: '36' };
  const [bad, good] = [lodge(register, BRITISH), lodge(register, { ...BRITISH, surface })];
  const data = { kind: 'message', template: 'information-request', at: START + DAY };
  for (const { id } of [bad, good]) register.give({ type: 'ScheduleFollowUp', data, complaint: id });
  register.ctx.cases.clear();
  register.sql.run(`UPDATE events SET bytes = x'00' WHERE complaint = ?`, bad.id);
  register.ctx.moveClock(DAY);
  const broken: string[] = [];
  wakeCases(
    register.ctx,
    () => {},
    (what) => void broken.push(what),
  );
  expect(broken).toEqual(['follow-up']);
  expect(register.reload(good.id).messages).toHaveLength(1);
  expect(register.ctx.stores.wakes.nextWake()).toBeGreaterThan(register.ctx.now());
});

it('kept dates that were counted otherwise are counted anew, one after another', async () => {
  const register = openRegister();
  const { ctx, sql } = register;
  const c = lodge(register, BRITISH);
  sql.run('UPDATE obligations SET due = 1, kind = NULL, start_at = NULL WHERE complaint = ?', c.id);
  ctx.stores.recounts.all();
  expect(nextWake(ctx)).toBe(ctx.now());
  expect(await register.fsck()).toMatchObject({ ok: false });
  recountSome(ctx, noneBroken);
  expect(ctx.stores.recounts.any()).toBe(false);
  expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
  expect(sql.all('SELECT rule FROM obligations WHERE kind IS NULL OR start_at IS NULL')).toEqual([]);
});

describe('a letter that can be taken back', () => {
  const letter = { command: 'SendMessage', data: { text: 'We look into it.' } };
  const SECONDS = 1_000;

  function prepared(more: Record<string, unknown> = {}) {
    const sql = nodeSql();
    const register = openRegister(sql);
    register.ctx.stores.members.put({ id: 'm-alice', email: 'a@acme.example', name: 'A', roles: ['agent'] });
    const c = lodge(register);
    const outcome = register.give({ type: 'PrepareSending', data: { ...letter, ...more }, complaint: c.id });
    expect(outcome.kind, JSON.stringify(outcome)).toBe('done');
    return { sql, register, id: c.id };
  }
  const wake = (register: TestRegister) => wakeCases(register.ctx, () => {}, noneBroken);

  it('leaves when its time has come, in the name of whoever prepared it', async () => {
    const { register, id } = prepared();
    const due = START + 30 * SECONDS;
    expect(register.ctx.stores.wakes.nextWake()).toBe(due);
    register.ctx.moveClock(30 * SECONDS - 1);
    wake(register);
    expect(register.reload(id).messages).toEqual([]);
    register.ctx.moveClock(1);
    expect(nextWake(register.ctx)).toBeLessThanOrEqual(due);
    wake(register);
    const { messages, sendings } = register.reload(id);
    expect(messages).toMatchObject([{ direction: 'out', by: { kind: 'member', id: 'm-alice' } }]);
    expect(sendings).toMatchObject([{ state: 'released', message: 'm1' }]);
    expect(register.ctx.stores.wakes.nextWake()).toBeNull();
    expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
  });

  it('leaves once, whatever restarts in between', () => {
    const { sql, register, id } = prepared();
    register.ctx.moveClock(30 * SECONDS);
    wake(register);
    const again = openRegister(sql);
    again.ctx.moveClock(HOUR);
    again.ctx.stores.wakes.set(id, 'sending', START);
    wake(again);
    wake(again);
    expect(again.reload(id).messages).toHaveLength(1);
    expect(sql.all(`SELECT id FROM outbox WHERE kind = 'message'`)).toHaveLength(1);
    expect(again.ctx.stores.wakes.nextWake()).toBeNull();
  });

  it('leaves after a restart that slept through its time', () => {
    const { sql, id } = prepared({ undoSeconds: 600 });
    const again = openRegister(sql);
    again.ctx.moveClock(DAY);
    wake(again);
    expect(again.reload(id).sendings).toMatchObject([{ state: 'released' }]);
  });

  it('stays when it was taken back, and is stopped when its sender may not send any more', () => {
    const back = prepared();
    back.register.give({ type: 'TakeBackSending', data: { sending: 'x1' }, complaint: back.id });
    const left = prepared();
    left.register.ctx.stores.members.remove('m-alice');
    const demoted = prepared();
    const sales = { id: 'm-alice', email: 'a@acme.example', name: 'A', roles: ['sales' as const] };
    demoted.register.ctx.stores.members.put(sales);
    for (const { register } of [back, left, demoted]) {
      register.ctx.moveClock(HOUR);
      wake(register);
    }
    expect(back.register.reload(back.id).sendings).toMatchObject([{ state: 'taken-back' }]);
    for (const { register, id } of [left, demoted]) {
      expect(register.reload(id).sendings).toMatchObject([
        { state: 'stopped', why: { code: 'not-permitted', rule: 'PE1' } },
      ]);
      expect(register.reload(id).messages).toEqual([]);
    }
  });
});

describe('a task that is due', () => {
  const remind = (dueAt: number) => {
    const register = openRegister();
    const c = lodge(register, BRITISH);
    register.give({ type: 'AddTask', data: { title: 'Call her', dueAt }, complaint: c.id });
    return { register, id: c.id };
  };

  it('is reminded of a day before, once', async () => {
    const due = START + 3 * DAY;
    const { register, id } = remind(due);
    ringUntil(register, due - DAY - 1);
    expect(register.reload(id).tasks[0]?.reminded).toBeUndefined();
    const heard = ringUntil(register, due + DAY);
    expect(heard.filter(({ type }) => type === 'TaskReminded')).toEqual([
      { type: 'TaskReminded', at: due - DAY },
    ]);
    expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
  });

  it('is reminded of earlier when the settings say so', () => {
    const due = START + 10 * DAY;
    const { register, id } = remind(due);
    const settings = register.ctx.stores.settings.current();
    const chat = { ...settings.chat, taskReminderHours: 72 };
    expect(countsOtherwise(settings, { ...settings, chat })).toBe(true);
    register.ctx.stores.settings.put({ ...settings, version: 2, chat }, START);
    register.ctx.stores.recounts.all();
    recountSome(register.ctx, noneBroken);
    expect(register.ctx.stores.wakes.nextAt(id, 'reminder')).toBe(due - 3 * DAY);
  });
});
