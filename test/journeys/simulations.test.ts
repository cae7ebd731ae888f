import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type Case, DAY, registerCase } from './case.ts';
import { dayIn, goTo, inFebruary, later } from './days.ts';

const LONDON = 'Europe/London';
const ANSWER = 'uk-disp/final-response';
const CLI = resolve(import.meta.dirname, '../../apps/cli/src/main.ts');
const run = promisify(execFile);

/** What `recourse simulate` prints, without a service. */
async function printed(options: Record<string, string>): Promise<Record<string, unknown>> {
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const { stdout } = await run(process.execPath, [CLI, 'simulate', ...words, '--json']);
  return JSON.parse(stdout) as Record<string, unknown>;
}

let world: World;
/** A Monday in February, 9 in the morning. */
let monday: number;
beforeAll(async () => {
  world = await createWorld({ movableClock: true });
  monday = inFebruary((await world.clients.api.clock()).now, 'mon', 9);
  await goTo(world, monday);
});
afterAll(() => world?.close());

const dateOf = (n: number) => later(dayIn(LONDON, monday), n);

describe('dates for any facts', () => {
  // Friday 23:40 in Warsaw, then 11 November, a holiday on a Thursday.
  const received = '2027-11-05T23:40:00+01:00';

  it('over HTTP are those of the command line', async () => {
    const { dates } = await world.clients.agent.simulate({
      kind: 'dates',
      regime: 'pl-financial',
      rule: 'final-response',
      sector: 'payments',
      zone: 'Europe/Warsaw',
      received: Date.parse(received),
    });
    const line = await printed({
      regime: 'pl-financial',
      rule: 'final-response',
      sector: 'payments',
      zone: 'Europe/Warsaw',
      received,
    });
    expect(dates).toHaveLength(1);
    const date = dates[0]!;
    const { ruleId, dueDate, due, explanation, citation, inForce, verifiedOn } = date;
    expect(line).toMatchObject({ ruleId, dueDate, due, explanation, citation, inForce, verifiedOn });
    expect(ruleId).toBe('pl-financial/final-response');
    // Fifteen business days: three weeks, and a day for Independence Day.
    expect(dueDate).toBe('2027-11-29');
    const counted = explanation.filter((each) => each.counted);
    expect(counted).toHaveLength(15);
    expect(counted.map((each) => each.date)).not.toContain('2027-11-11');
    expect(explanation[0]).toMatchObject({ date: '2027-11-05', counted: false });
  });

  it('with more time, to the sixtieth day', async () => {
    const asked = { regime: 'pl-financial', rule: 'final-response', zone: 'Europe/Warsaw' };
    const { dates } = await world.clients.agent.simulate({
      kind: 'dates',
      ...asked,
      received: Date.parse(received),
      extension: { noticeSent: Date.parse('2027-12-01T10:00:00+01:00'), until: '2028-01-04' },
    });
    const line = await printed({
      ...asked,
      received,
      'notice-sent': '2027-12-01T10:00:00+01:00',
      'extend-to': '2028-01-04',
    });
    expect(dates[0]?.dueDate).toBe('2028-01-04');
    expect(line).toMatchObject({ dueDate: '2028-01-04', due: dates[0]?.due });
  });

  it('that cannot be counted are refused by both, naming the field', async () => {
    const asked = { regime: 'uk-disp', rule: 'final-response' };
    await expect(
      world.clients.agent.simulate({ kind: 'dates', ...asked, zone: 'Europe/Atlantis', received: monday }),
    ).rejects.toMatchObject({ problem: { status: 400, errors: [{ field: 'zone', rule: 'unknown-zone' }] } });
    await expect(
      printed({ ...asked, zone: 'Europe/Atlantis', received: new Date(monday).toISOString() }),
    ).rejects.toMatchObject({ code: expect.any(Number), stderr: expect.stringContaining('--zone') });
  });
});

describe('the open cases of the register', () => {
  const TEAM = { kind: 'portfolio', people: 2, closesPerDay: 1 } as const;

  it('fifty of one day are closed by two people in five weeks, and nobody is late', async () => {
    const complaints = Array.from({ length: 50 }, (_, n) => ({
      key: `case-${n}`,
      data: { description: `The lift of house ${n} is broken and nobody answers.` },
    }));
    const { results } = await world.step('fifty complaints', () => world.clients.api.lodgeBatch(complaints));
    expect(results.filter((result) => 'reference' in result)).toHaveLength(50);
    const answer = await world.clients.manager.simulate(TEAM);
    expect(answer).toMatchObject({ cases: 50, missed: [], missedTotal: 0, moved: 0 });
    // 25 working days from this Monday: February has no holiday in England.
    expect(answer.finishedOn).toBe(dateOf(32));
    expect(answer.days.map(({ open }) => open).slice(0, 3)).toEqual([48, 46, 44]);
    expect(answer.days.map(({ date }) => date)).not.toContain(dateOf(5));
  });

  it('are not all closed in time when both are away for a month', async () => {
    const away = [{ people: 2, from: dateOf(0), to: dateOf(31) }];
    const answer = await world.clients.manager.simulate({ ...TEAM, away });
    // 18 working days are left before the eight weeks end, less Good Friday and Easter Monday where they fall in it.
    const left = answer.days.filter(({ date, capacity }) => capacity > 0 && date <= dateOf(56)).length;
    expect(left).toBeLessThan(25);
    expect(answer.missedTotal).toBe(50 - 2 * left);
    expect(answer.missed).toHaveLength(answer.missedTotal);
    for (const { rule, due, daysLate } of answer.missed) {
      expect([rule, dayIn(LONDON, due)]).toEqual([ANSWER, dateOf(56)]);
      expect(daysLate).toBeGreaterThan(0);
    }
  });

  it('miss a rule that becomes shorter, from its day on', async () => {
    const change = { rule: ANSWER, amount: 2, unit: 'week' } as const;
    const now = await world.clients.manager.simulate({ ...TEAM, ruleChange: { ...change, from: dateOf(0) } });
    // Eleven working days until the fourteenth day, two cases on each.
    expect(now).toMatchObject({ cases: 50, moved: 50, missedTotal: 50 - 2 * 11 });
    const next = await world.clients.manager.simulate({
      ...TEAM,
      ruleChange: { ...change, from: dateOf(1) },
    });
    expect(next).toMatchObject({ moved: 0, missedTotal: 0 });
  });

  it('are counted as far as the caller may see them, and change nothing', async () => {
    const before = await world.check();
    await registerCase(world, 'manager', {
      description: 'About the board.',
      type: 'whistleblowing',
      complainant: { country: 'IT' },
    });
    expect(await world.clients.manager.simulate(TEAM)).toMatchObject({ cases: 51 });
    expect(await world.clients.agent.simulate(TEAM)).toMatchObject({ cases: 50 });
    expect((await world.check()).complaints).toBe(before.complaints + 1);
  });
});

describe('more time for one case', () => {
  let c: Case;

  it('shows the day that a notice of today would give, and the last day to send it', async () => {
    c = await registerCase(world, 'agent', {
      description: 'My pension was not paid.',
      complainant: { country: 'PL' },
      sector: 'banking',
    });
    const rule = 'pl-financial/final-response';
    const owed = await c.obligation(rule);
    const ask = (until?: string) =>
      world.clients.agent.simulate({
        kind: 'more-time',
        reference: c.reference,
        rule,
        ...(until ? { until } : {}),
      });
    const longest = await ask();
    expect(longest).toMatchObject({ allowed: true, why: null, from: owed.due, sendBefore: owed.due });
    expect(dayIn(LONDON, longest.to!)).toBe(dateOf(60));
    expect(longest.consequence).toContain('art. 8');
    expect(await ask(dateOf(61))).toMatchObject({ allowed: false, why: 'beyond-maximum', to: null });
    expect(await c.obligation(rule)).toEqual(owed);
    await goTo(world, owed.due + DAY);
    expect(await ask()).toMatchObject({ allowed: false, why: 'too-late' });
  });

  it('says that DISP knows none', async () => {
    const other = await registerCase(world, 'agent', { description: 'My card was refused.' });
    expect(
      await world.clients.agent.simulate({ kind: 'more-time', reference: other.reference, rule: ANSWER }),
    ).toMatchObject({ allowed: false, why: 'no-extension' });
  });
});
