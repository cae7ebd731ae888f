import type { Complaint } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { nextWake } from './alarm.ts';
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
