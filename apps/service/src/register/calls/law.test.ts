import type { Simulation } from '@recourse/api-client';
import { describe, expect, it } from 'vitest';
import type { Answer, Caller, Rendered, SimulationOrder } from '../rpc.ts';
import { errorsOf, good, openCalls } from '../testing/calls.ts';
import { BRUNO, lodge, START } from '../testing/register.ts';

const NORA = { name: 'Nora Vance', email: 'nora@example.org' };
const DAY = 86_400_000;
type Calls = ReturnType<typeof openCalls>;
type Of<Kind extends Simulation['kind']> = Extract<Simulation, { kind: Kind }>;

function open() {
  const calls = openCalls();
  /** With a session of now: the clock moves in these tests. */
  const agent = () => calls.as('m-alice', ['agent']);
  const ask = (order: unknown, who: Caller = agent()) => calls.law.simulate(who, order as SimulationOrder);
  return { ...calls, agent, ask };
}

const answered = <Kind extends Simulation['kind']>(answer: Answer<Rendered<Simulation>>, _kind: Kind) =>
  JSON.parse(good(answer).json) as Of<Kind>;

it('the regimes of the release come with their rules, in the reader’s language', () => {
  const { law, as } = open();
  const { items } = good(law.regimes(as('m-ida', ['agent'], 'it')));
  const disp = items.find(({ id }) => id === 'uk-disp');
  expect(disp).toMatchObject({ name: expect.stringMatching(/^Regno Unito/), statutory: true, inUse: true });
  expect(disp?.rules).toContainEqual(
    expect.objectContaining({
      id: 'uk-disp/final-response',
      limit: '8 settimane',
      citation: 'FCA DISP 1.6.2R',
      inForceFrom: '2007-11-01',
      inForceTo: null,
      verifiedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    }),
  );
});

describe('dates for any facts', () => {
  const asked = {
    kind: 'dates',
    regime: 'uk-disp',
    received: Date.UTC(2026, 2, 2, 10),
    zone: 'Europe/London',
  };

  it('are counted by the rule, day by day and in words', () => {
    const { ask } = open();
    const { dates, problems } = answered(ask({ ...asked, rule: 'final-response' }), 'dates');
    expect(problems).toEqual([]);
    expect(dates).toMatchObject([
      { ruleId: 'uk-disp/final-response', dueDate: '2026-04-27', due: '2026-04-27T22:59:59.999Z' },
    ]);
    expect(dates[0]!.explanation.filter(({ counted }) => counted)).toHaveLength(56);
    expect(dates[0]!.explanation.at(-1)?.date).toBe('2026-04-27');
    expect(dates[0]!.sentence).toMatch(/8 weeks/);
  });

  it('come for every rule of a regime, and each rule without one says why', () => {
    const { ask } = open();
    const { dates, problems } = answered(ask(asked), 'dates');
    expect(dates.map(({ ruleId }) => ruleId)).toContain('uk-disp/quick-close');
    expect(problems).toContainEqual(
      expect.objectContaining({ ruleId: 'uk-disp/acknowledge', code: 'assess' }),
    );
  });

  it('take the country and the channel that a rule depends on', () => {
    const { ask } = open();
    const received = Date.UTC(2026, 2, 2, 10);
    const psd2 = { kind: 'dates', regime: 'eu-psd2', rule: 'final-response', received };
    expect(answered(ask({ ...psd2, country: 'IT' }), 'dates').dates).toMatchObject([
      { dueDate: '2026-03-23', due: '2026-03-23T22:59:59.999Z' },
    ]);
    const paper = { kind: 'dates', regime: 'pt-livro', rule: 'forward', received };
    expect(answered(ask(paper), 'dates').problems).toMatchObject([{ code: 'does-not-apply' }]);
    const forward = answered(ask({ ...paper, channel: 'in-person' }), 'dates');
    expect(forward.dates).toMatchObject([{ dueDate: '2026-03-23', verifiedOn: 'unverified' }]);
  });

  it.each([
    [{ regime: 'atlantis' }, 'regime', 'unknown-regime'],
    [{ registered: Date.UTC(2026, 2, 1), rule: 'final-response' }, 'registered', 'reversed'],
    [{ rule: 'moon' }, 'rule', 'unknown-rule'],
    [{ rule: 'final-response', zone: 'Mars/Olympus' }, 'zone', 'unknown-zone'],
    [{ zone: 'Mars/Olympus' }, 'zone', 'unknown-zone'],
    [{ rule: 'quick-close', calendar: 'atlantis' }, 'calendar', 'unknown-calendar'],
    [{ calendar: 'atlantis' }, 'calendar', 'unknown-calendar'],
    [{ facts: { 'moon-landed': 1 } }, 'facts.moon-landed', 'unknown-fact'],
    [{ rule: 'quick-close', received: Date.UTC(2044, 2, 2) }, 'received', 'year-outside-calendar'],
  ])('with %j are refused, naming the field and the rule', (change, field, rule) => {
    const { ask } = open();
    expect(errorsOf(ask({ ...asked, ...change }))).toEqual([{ field, rule }]);
  });

  it('need their fact', () => {
    const { ask } = open();
    const order = { kind: 'dates', regime: 'uk-disp', rule: 'summary-resolution', received: START };
    expect(errorsOf(ask(order))).toEqual([{ field: 'facts.resolved', rule: 'missing-fact' }]);
    const facts = { resolved: START };
    expect(answered(ask({ ...order, facts }), 'dates').problems).toMatchObject([{ code: 'assess' }]);
  });
});

/** `n` cases under DISP, received a day apart; their eight weeks end a day apart. */
function portfolio({ register, ctx }: Calls, n: number, more: object = {}): string[] {
  return Array.from({ length: n }, (_, i) => {
    if (i > 0) ctx.moveClock(DAY);
    const surface = { host: 'zendesk', account: 'acme', ref: String(100 + i) };
    const complainant = { ...NORA, country: 'GB' };
    return lodge(register, { complainant, sector: 'banking', surface, ...more }).reference;
  });
}

describe('the open portfolio', () => {
  const team = { kind: 'portfolio', people: 1, closesPerDay: 1 };

  it('says who misses a date when a team is too small, and when all is done', () => {
    const calls = open();
    const references = portfolio(calls, 4);
    calls.ctx.moveClock(52 * DAY);
    const slow = answered(calls.ask({ ...team, closesPerDay: 0.5 }), 'portfolio');
    expect(slow).toMatchObject({ kind: 'portfolio', cases: 4, moved: 0 });
    expect(slow.missed[0]).toMatchObject({ rule: 'uk-disp/final-response' });
    expect(references).toEqual(expect.arrayContaining(slow.missed.map(({ reference }) => reference)));
    expect(slow.missedTotal).toBe(slow.missed.length);
    const quick = answered(calls.ask({ ...team, people: 4 }), 'portfolio');
    expect(quick).toMatchObject({ missed: [], missedTotal: 0 });
    expect(quick.days).toMatchObject([{ open: 0, capacity: 4, missed: 0 }]);
    expect(quick.finishedOn).toBe(quick.days[0]?.date);
  });

  it('follows a rule that changes for cases whose clock starts later, and leaves the older ones', () => {
    const calls = open();
    portfolio(calls, 4);
    const from = new Date(START + 2 * DAY).toISOString().slice(0, 10);
    const ruleChange = { rule: 'uk-disp/final-response', amount: 2, unit: 'calendar-day', from };
    const changed = answered(calls.ask({ ...team, people: 9, ruleChange }), 'portfolio');
    expect(changed).toMatchObject({ cases: 4, moved: 2 });
    expect(errorsOf(calls.ask({ ...team, ruleChange: { ...ruleChange, rule: 'uk-disp/moon' } }))).toEqual([
      { field: 'ruleChange.rule', rule: 'unknown-rule' },
    ]);
  });

  it('holds what the caller may see, of the queue asked for, and only open cases', () => {
    const calls = open();
    const { register, ask, as, ctx } = calls;
    const [first, second] = portfolio(calls, 3);
    const id = (reference: string) => ctx.stores.complaints.idOf(reference)!;
    const restriction = { restricted: true, excluded: ['m-mallory'], reason: 'It is about her.' };
    register.give({ type: 'Restrict', data: restriction, complaint: id(first!), actor: BRUNO });
    register.give({ type: 'Resolve', data: { reason: 'withdrawn' }, complaint: id(second!) });
    const count = (who: Caller, more: object = {}) =>
      answered(ask({ ...team, ...more }, who), 'portfolio').cases;
    expect(count(as('m-bruno', ['manager']))).toBe(2);
    expect(count(as('m-mallory', ['manager']))).toBe(1);
    expect(count(calls.agent())).toBe(1);
    const queues = ctx.stores.settings.current().queues.map((queue) => queue.id);
    const bruno = as('m-bruno', ['manager']);
    expect(queues.map((queue) => count(bruno, { queue })).reduce((a, b) => a + b)).toBe(2);
    expect(errorsOf(ask({ ...team, queue: 'moon' }))).toEqual([{ field: 'queue', rule: 'API10' }]);
    expect(ask(team, as('m-sam', ['sales']))).toMatchObject({ ok: false, problem: { status: 403 } });
  });

  it('does not guess while dates are counted anew', () => {
    const calls = open();
    portfolio(calls, 1);
    calls.ctx.stores.recounts.all();
    expect(calls.ask(team)).toMatchObject({ ok: false, problem: { status: 503 } });
  });

  it.each([
    [{ calendar: 'atlantis' }, 'calendar', 'unknown-calendar'],
    [{ away: [{ people: 1, from: '2026-03-09', to: '2026-03-05' }] }, 'away', 'reversed'],
  ])('with %j is refused', (change, field, rule) => {
    const { ask } = open();
    expect(errorsOf(ask({ ...team, ...change }))).toEqual([{ field, rule }]);
  });
});

describe('more time for a case', () => {
  function italian() {
    const calls = open();
    const complainant = { ...NORA, country: 'PL' };
    const c = lodge(calls.register, { complainant, sector: 'banking' });
    return { ...calls, c };
  }
  const rule = 'pl-financial/final-response';

  it('says to when, and until when to ask', () => {
    const { ask, c } = italian();
    const longer = answered(ask({ kind: 'more-time', reference: c.reference, rule }), 'more-time');
    expect(longer).toMatchObject({ allowed: true, why: null });
    expect(longer.to).toBeGreaterThan(longer.from);
    expect(longer.sendBefore).toBe(longer.from);
    expect(longer.sentence).toMatch(/Extended to/);
    expect(longer.consequence).toMatch(/Silence counts as acceptance/);
  });

  it('says why not', () => {
    const { ask, c, ctx } = italian();
    const why = (more: object) =>
      answered(ask({ kind: 'more-time', reference: c.reference, rule, ...more }), 'more-time').why;
    expect(why({ until: '2026-03-04' })).toBe('not-later');
    expect(why({ until: '2027-03-04' })).toBe('beyond-maximum');
    expect(why({ rule: 'internal/first-answer' })).toBe('no-extension');
    ctx.moveClock(100 * DAY);
    expect(why({})).toBe('too-late');
  });

  it('is about a rule of a case that the caller may see', () => {
    const { ask, c, as } = italian();
    const order = { kind: 'more-time', reference: c.reference, rule: 'uk-disp/final-response' };
    expect(errorsOf(ask(order))).toEqual([{ field: 'rule', rule: 'LW11' }]);
    expect(ask({ ...order, rule }, as('m-sam', ['sales']))).toMatchObject({ problem: { status: 404 } });
    expect(ask({ ...order, reference: 'C-2026-999999-0' })).toMatchObject({ problem: { status: 404 } });
  });
});
