import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../calendars/index.ts';
import { REGIMES } from '../regimes/index.ts';
import { type PortfolioCase, type PortfolioInput, simulatePortfolio } from './index.ts';

const LAW = { regimes: REGIMES, calendars: CALENDARS };
const NOW = Date.parse('2026-03-02T09:00:00Z'); // a Monday
const endOf = (date: string) => Date.parse(`${date}T20:00:00Z`);

const RULE = 'uk-disp/final-response';
const due = (id: string, date: string, change: Partial<PortfolioCase> = {}): PortfolioCase => ({
  id,
  rule: RULE,
  due: endOf(date),
  ...change,
});
function forecast(cases: PortfolioCase[], change: Partial<PortfolioInput> = {}) {
  const input: PortfolioInput = {
    cases,
    now: NOW,
    zone: 'Europe/London',
    team: { closesPerDay: 1 },
    ...change,
  };
  const result = simulatePortfolio(input, LAW);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
const missed = (...args: Parameters<typeof forecast>) => forecast(...args).missed.map(({ id }) => id);
const refused = (change: Partial<PortfolioInput>) => {
  const result = simulatePortfolio(
    { cases: [], now: NOW, zone: 'Europe/London', team: { closesPerDay: 1 }, ...change },
    LAW,
  );
  return result.ok ? 'a forecast' : [result.problem.field, result.problem.rule];
};

describe('a team and its open cases', () => {
  const three = [due('c', '2026-03-04'), due('a', '2026-03-02'), due('b', '2026-03-02')];

  it('[SIM6] works the earliest date first; closed on the day of its date is in time', () => {
    expect(missed(three)).toEqual(['b']);
    expect(forecast(three).missed[0]).toEqual({
      id: 'b',
      rule: RULE,
      due: endOf('2026-03-02'),
      dueDate: '2026-03-02',
      closedOn: '2026-03-03',
      daysLate: 1,
    });
    expect(forecast(three).days).toEqual([
      { date: '2026-03-02', capacity: 1, closed: 1, open: 2, missed: 1 },
      { date: '2026-03-03', capacity: 1, closed: 1, open: 1, missed: 0 },
      { date: '2026-03-04', capacity: 1, closed: 1, open: 0, missed: 0 },
    ]);
    expect(forecast(three).finishedOn).toBe('2026-03-04');
  });

  it('[SIM6] n people close m each; who is away does not', () => {
    const team = { people: 3, closesPerPersonPerDay: 1 };
    expect(missed(three, { team })).toEqual([]);
    expect(missed(three, { team, away: [{ people: 2, from: '2026-03-02', to: '2026-03-02' }] })).toEqual([
      'b',
    ]);
    const shared = { people: 2, closesPerDay: 2 };
    expect(
      missed(three, { team: shared, away: [{ people: 1, from: '2026-03-01', to: '2026-03-02' }] }),
    ).toEqual(['b']);
    const nobody = forecast(three, { team, away: [{ people: 9, from: '2026-03-02', to: '2026-03-02' }] });
    expect(nobody.days[0]).toMatchObject({ capacity: 0, closed: 0, missed: 2 });
  });

  it('[SIM6] works on working days only: of the calendar, else Monday to Friday', () => {
    const easter = [due('a', '2026-04-03'), due('b', '2026-04-07')];
    const now = Date.parse('2026-04-03T09:00:00Z');
    expect(forecast(easter, { now }).days.map(({ date }) => date)).toEqual(['2026-04-03', '2026-04-06']);
    const english = forecast(easter, { now, calendar: 'gb-eng' });
    expect(english.days.map(({ date }) => date)).toEqual(['2026-04-07', '2026-04-08']);
    expect(english.missed.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('[SIM6] larger cases take longer, and fractions of a case carry over', () => {
    const cases = [due('a', '2026-03-03', { work: 1.5 }), due('b', '2026-03-04', { work: 1 })];
    expect(forecast(cases).days.map(({ closed }) => closed)).toEqual([0, 1, 1]);
    const halves = [due('a', '2026-03-03'), due('b', '2026-03-05')];
    expect(forecast(halves, { team: { closesPerDay: 0.5 } })).toMatchObject({
      missed: [],
      finishedOn: '2026-03-05',
    });
  });

  it('[SIM6] tells what had passed already and what nobody gets to', () => {
    const late = [due('a', '2026-02-20'), due('b', '2026-03-03'), due('c', '2026-12-01')];
    const result = forecast(late, { team: { closesPerDay: 0 }, until: '2026-06-30' });
    expect(result).toMatchObject({ cases: 3, alreadyLate: 1, unfinished: 3, finishedOn: null });
    expect(result.missed.map(({ id, closedOn, daysLate }) => [id, closedOn, daysLate])).toEqual([
      ['a', null, null],
      ['b', null, null],
    ]);
  });

  it('[SIM6] every case is closed once or unfinished, and no day closes more than it can', () => {
    const anyCase = fc.record({
      offset: fc.integer({ min: -10, max: 60 }),
      work: fc.constantFrom(0.5, 1, 1.5, 3),
    });
    fc.assert(
      fc.property(
        fc.array(anyCase, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (list, closesPerDay) => {
          const cases = list.map(({ offset, work }, i) => ({
            id: `c${i}`,
            rule: RULE,
            due: NOW + offset * 86_400_000,
            work,
          }));
          const result = forecast(cases, { team: { closesPerDay }, until: '2026-04-30' });
          const closed = result.days.reduce((sum, day) => sum + day.closed, 0);
          expect(closed + result.unfinished).toBe(cases.length);
          const work = cases.reduce((sum, one) => sum + one.work, 0);
          const needed = Math.ceil(work / closesPerDay);
          if (result.finishedOn !== null && cases.length > 0) expect(result.days.length).toBe(needed);
          expect(result.days.reduce((sum, day) => sum + day.missed, 0)).toBeLessThanOrEqual(
            result.missed.length - result.alreadyLate,
          );
          const more = forecast(cases, { team: { closesPerDay: closesPerDay + 1 }, until: '2026-04-30' });
          expect(more.missed.length).toBeLessThanOrEqual(result.missed.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a rule that changes', () => {
  const started = (id: string, day: string, rule = RULE) => {
    const startedAt = Date.parse(`${day}T10:00:00Z`);
    return { id, rule, startedAt, due: startedAt + 56 * 86_400_000 };
  };
  const cases = [
    started('old', '2026-02-15'),
    started('new', '2026-02-16'),
    started('other', '2026-02-16', 'au-rg271/final-response'),
    due('unknown', '2026-04-30'),
  ];
  const ruleChange: PortfolioInput['ruleChange'] = {
    rule: RULE,
    limit: { amount: 15, unit: 'calendar-day' },
    from: '2026-02-16',
  };

  it('[SIM7] gives cases whose clock began on that day or later a new date; older ones keep theirs', () => {
    const { change, missed: late } = forecast(cases, { ruleChange });
    expect(change).toEqual({
      missedWithout: 0,
      moved: [
        {
          id: 'new',
          before: cases[1]!.due,
          after: Date.parse('2026-03-03T23:59:59.999Z'),
          missedBefore: false,
          missedAfter: false,
        },
      ],
    });
    expect(late).toEqual([]);
  });

  it('[SIM7] says which cases are missed because of it', () => {
    const short = { ...ruleChange, limit: { amount: 5, unit: 'business-day' } as const };
    const { change, missed: late } = forecast(cases, { ruleChange: short });
    expect(change?.moved[0]).toMatchObject({ id: 'new', missedBefore: false, missedAfter: true });
    expect(late.map(({ id }) => id)).toEqual(['new']);
  });

  it('[SIM5] names what is wrong with a question about a team', () => {
    expect(refused({ zone: 'Mars/Olympus' })).toEqual(['zone', 'unknown-zone']);
    expect(refused({ calendar: 'xx' })).toEqual(['calendar', 'unknown-calendar']);
    expect(refused({ team: { closesPerDay: -1 } })).toEqual(['team', 'out-of-range']);
    expect(refused({ team: { people: 0, closesPerPersonPerDay: 1 } })).toEqual([
      'team.people',
      'out-of-range',
    ]);
    const away = [{ people: 1, from: '2026-03-05', to: '2026-03-04' }];
    expect(refused({ away })).toEqual(['team.people', 'out-of-range']);
    expect(refused({ team: { people: 2, closesPerDay: 1 }, away })).toEqual(['away', 'reversed']);
    expect(refused({ until: 'tomorrow' })).toEqual(['until', 'not-a-date']);
    expect(refused({ cases: [due('a', '2026-03-03', { work: 0 })] })).toEqual(['cases', 'out-of-range']);
    const change = {
      rule: 'uk-disp/nothing',
      limit: { amount: 1, unit: 'week' },
      from: '2026-03-01',
    } as const;
    expect(refused({ ruleChange: change })).toEqual(['ruleChange.rule', 'unknown-rule']);
    expect(refused({ ruleChange: { ...change, rule: RULE, from: 'soon' } })).toEqual([
      'ruleChange.from',
      'not-a-date',
    ]);
    const nothing = { ...change, rule: RULE, limit: { amount: 0, unit: 'week' } } as const;
    expect(refused({ ruleChange: nothing })).toEqual(['ruleChange.limit', 'out-of-range']);
    expect(refused({ calendar: 'gb-eng', now: Date.parse('2050-01-01T00:00:00Z') })).toEqual([
      'now',
      'year-outside-calendar',
    ]);
  });
});
