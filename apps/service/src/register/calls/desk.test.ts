import { describe, expect, it } from 'vitest';
import { errorsOf, good, openCalls } from '../testing/calls.ts';
import { ALICE, BRUNO, lodge, START } from '../testing/register.ts';
import { rebuild } from '../transfer.ts';

const DAY = 86_400_000;
const BRITISH = { complainant: { name: 'Nora Vance', country: 'GB' }, sector: 'banking' };

function open() {
  const calls = openCalls();
  let ticket = 35;
  const next = (more: object = {}) => {
    const surface = { host: 'zendesk', account: 'acme', ref: String(++ticket) };
    return lodge(calls.register, { ...BRITISH, surface, ...more });
  };
  const give = (id: string, type: string, data: object, actor = BRUNO) => {
    const outcome = calls.register.give({ type, data, complaint: id, actor });
    expect(outcome.kind, JSON.stringify(outcome)).toBe('done');
  };
  return { ...calls, next, give };
}

describe('a desk', () => {
  it('shows the caller’s own cases and tasks, and what is due this week with their own first', () => {
    const { next, give, desk, as, register } = open();
    const [others, mine] = [next({ receivedAt: START - 52 * DAY }), next({ receivedAt: START - 51 * DAY })];
    const fresh = next();
    for (const { id } of [mine, fresh]) give(id, 'Assign', { assignee: 'm-alice' });
    give(others.id, 'AddTask', { title: 'Soon', assignee: 'm-alice', dueAt: START + DAY });
    give(mine.id, 'AddTask', { title: 'Some day', assignee: 'm-alice' });
    give(mine.id, 'AddTask', { title: 'Not hers', assignee: 'm-bruno' });
    const seen = good(desk.desk(as('m-alice', ['agent'])));
    expect(seen.cases.map(({ reference }) => reference).toSorted()).toEqual([
      mine.reference,
      fresh.reference,
    ]);
    expect(seen.due.map(({ reference }) => reference).slice(0, 1)).toEqual([mine.reference]);
    expect(seen.due.map(({ reference }) => reference)).toContain(others.reference);
    expect(seen.tasks).toEqual([
      { reference: others.reference, subject: 'Charged twice', id: 't1', title: 'Soon', dueAt: START + DAY },
      { reference: mine.reference, subject: 'Charged twice', id: 't1', title: 'Some day', dueAt: null },
    ]);
    give(others.id, 'CompleteTask', { task: 't1' });
    expect(good(desk.desk(as('m-alice', ['agent']))).tasks).toHaveLength(1);
    expect(register.ctx.stores.work.tasksOf('m-bruno', null, 5)).toHaveLength(1);
  });

  it('shows what somebody else proposed and the caller may approve', async () => {
    const { next, give, desk, as, register } = open();
    const c = next();
    give(c.id, 'Assign', { assignee: 'm-alice' }, ALICE);
    const redress = { kind: 'refund', amount: 30_000, currency: 'GBP', description: 'Refund' };
    give(c.id, 'ProposeRedress', redress, ALICE);
    const approval = { reference: c.reference, kind: 'redress', item: 'r1', by: { id: 'm-alice' } };
    const approvals = (...caller: Parameters<typeof as>) => good(desk.desk(as(...caller))).approvals;
    expect(approvals('m-alice', ['agent'])).toEqual([]);
    expect(approvals('m-root', ['administrator'])).toMatchObject([approval]);
    expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
    give(c.id, 'DeclineRedress', { redress: 'r1', reason: 'Too much.' });
    expect(approvals('m-root', ['administrator'])).toEqual([]);
  });

  it('shows nothing of a case that is kept from the caller, and nothing to sales', () => {
    const { next, give, desk, as } = open();
    const c = next({ receivedAt: START - 52 * DAY });
    give(c.id, 'Assign', { assignee: 'm-alice' });
    give(c.id, 'AddTask', { title: 'Call', assignee: 'm-alice' });
    give(c.id, 'Restrict', { restricted: false, excluded: ['m-alice'], reason: 'About her.' });
    const nothing = { cases: [], tasks: [], due: [], approvals: [] };
    expect(good(desk.desk(as('m-alice', ['agent'])))).toEqual(nothing);
    expect(good(desk.desk(as('m-sam', ['sales'])))).toEqual(nothing);
    expect(good(desk.desk(as('m-bruno', ['manager']))).due).toHaveLength(1);
  });

  it('never grows beyond twenty-five of each', () => {
    const { next, give, desk, as } = open();
    for (let i = 0; i < 27; i++) give(next().id, 'Assign', { assignee: 'm-alice' });
    expect(good(desk.desk(as('m-alice', ['agent']))).cases).toHaveLength(25);
  });

  it('is checked against the cases, and made anew from them', async () => {
    const { next, give, register } = open();
    const c = next();
    give(c.id, 'AddTask', { title: 'Call', assignee: 'm-alice', dueAt: START + DAY });
    register.sql.run('DELETE FROM tasks');
    expect((await register.fsck()).findings.map(({ code }) => code)).toEqual(['tasks']);
    rebuild(register.ctx);
    expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
    expect(register.ctx.stores.work.tasksOf('m-alice', null, 5)).toHaveLength(1);
    expect(register.ctx.stores.wakes.nextAt(c.id, 'reminder')).toBe(START);
  });
});

describe('preferences', () => {
  it('are the register’s own until somebody says otherwise, for themselves only', () => {
    const { desk, as } = open();
    const [alice, olga] = [as('m-alice', ['agent']), as('m-olga', ['agent'])];
    expect(good(desk.preferences(alice))).toEqual({ quietHours: 'default', digestAt: 'default' });
    const wanted = { quietHours: { from: '19:00', to: '07:30', weekends: true }, digestAt: null };
    expect(good(desk.putPreferences(alice, wanted))).toEqual(wanted);
    expect(good(desk.preferences(alice))).toEqual(wanted);
    expect(good(desk.preferences(olga))).toEqual({ quietHours: 'default', digestAt: 'default' });
    expect(good(desk.putPreferences(alice, {}))).toEqual({ quietHours: 'default', digestAt: 'default' });
  });

  it('that are no times of day are refused with the field', () => {
    const { desk, as } = open();
    const alice = as('m-alice', ['agent']);
    expect(errorsOf(desk.putPreferences(alice, { digestAt: '25:00' }))).toEqual([
      { field: 'digestAt', rule: 'API14' },
    ]);
    expect(errorsOf(desk.putPreferences(alice, { member: 'm-bruno' }))[0]?.rule).toBe('API14');
  });

  it('are forgotten with the member, and an API key has none', () => {
    const { desk, admin, as, ctx } = open();
    const [alice, root] = [as('m-alice', ['agent']), as('m-root', ['administrator'])];
    good(desk.putPreferences(alice, { digestAt: '07:00' }));
    const { key } = good(admin.createKey(root, { name: 'job', scopes: ['read'] }));
    const refused = desk.preferences({ credential: key, requestId: 'r', language: 'en' });
    expect(refused).toMatchObject({ ok: false, problem: { status: 404 } });
    ctx.stores.preferences.remove('m-alice');
    expect(good(desk.preferences(alice))).toEqual({ quietHours: 'default', digestAt: 'default' });
  });
});
