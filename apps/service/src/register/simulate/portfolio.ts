import type { Simulation } from '@recourse/api-client';
import {
  CALENDARS,
  type Calendars,
  type Obligation,
  type Portfolio,
  type PortfolioCase,
  type PortfolioInput,
  REGIMES,
  type SimulationProblem,
  type SimulationResult,
  simulatePortfolio,
  withClosingDays,
} from '@recourse/complaint-domain';
import { no, ok } from '../calls/call.ts';
import type { RegisterContext } from '../context.ts';
import { invalid, problem } from '../problems.ts';
import type { Answer, SimulationOrder } from '../rpc.ts';
import type { Viewer } from '../stores/complaint-store.ts';
import type { OpenObligation } from '../stores/obligation-store.ts';

type PortfolioOrder = Extract<SimulationOrder, { kind: 'portfolio' }>;
type Forecast = Extract<Simulation, { kind: 'portfolio' }>;

/** Missed cases that an answer lists; `missedTotal` counts the others too. */
const LISTED = 500;

/** What a case is closed with. A case that owes none of them is followed by its earliest date. */
const ANSWERS: readonly Obligation['kind'][] = ['final-response', 'feedback', 'data-subject-reply'];

/** Which of the open cases that the viewer may see a team does not close in time, perhaps under a changed rule. */
export function simulatePortfolioOf(
  register: RegisterContext,
  order: PortfolioOrder,
  viewer: Viewer,
): Answer<Simulation> {
  const { stores } = register;
  const { queues } = stores.settings.current();
  if (order.queue !== undefined && !queues.some(({ id }) => id === order.queue))
    return no(invalid([{ field: 'queue', rule: 'API10', message: `there is no queue "${order.queue}"` }]));
  if (stores.recounts.any())
    return no(problem('unavailable', 'the dates of the cases are being counted anew; try again in a minute'));
  const rows = stores.obligations.ofOpenCases(viewer, order.queue);
  const changed = underChange(rows, order, register);
  if (!changed.ok) return no(problemOf(changed.problem));
  const forecast = simulatePortfolio(
    { ...inputOf(order, register), cases: casesOf(changed.value.rows) },
    { regimes: REGIMES, calendars: workingCalendars(register) },
  );
  return forecast.ok ? ok(view(forecast.value, changed.value.moved)) : no(problemOf(forecast.problem));
}

function inputOf(order: PortfolioOrder, register: RegisterContext): Omit<PortfolioInput, 'cases'> {
  const settings = register.stores.settings.current();
  return {
    now: register.now(),
    zone: settings.timeZone,
    calendar: order.calendar ?? settings.calendar,
    team: { people: order.people, closesPerPersonPerDay: order.closesPerDay },
    away: order.away,
  };
}

/** The organisation's own closing days are no working days of its team; rules are counted without them. */
function workingCalendars(register: RegisterContext): Calendars {
  const { closingDays } = register.stores.settings.current();
  if (Object.keys(closingDays).length === 0) return CALENDARS;
  const entries = Object.entries(CALENDARS).map(([id, each]) => [id, withClosingDays(each, closingDays)]);
  return Object.fromEntries(entries);
}

/** The rows with the dates that the changed rule gives to cases whose clock began on its day or later. */
function underChange(
  rows: readonly OpenObligation[],
  order: PortfolioOrder,
  register: RegisterContext,
): SimulationResult<{ rows: readonly OpenObligation[]; moved: number }> {
  if (!order.ruleChange) return { ok: true, value: { rows, moved: 0 } };
  const { rule, amount, unit, from } = order.ruleChange;
  const ruleChange = { rule, limit: { amount, unit }, from };
  const cases = rows.filter((row) => row.rule === rule).map(caseOf);
  const law = { regimes: REGIMES, calendars: CALENDARS };
  const changed = simulatePortfolio({ ...inputOf(order, register), cases, ruleChange }, law);
  if (!changed.ok) return changed;
  const after = new Map(changed.value.change?.moved.map((moved) => [moved.id, moved.after]));
  const value = rows.map((row) =>
    row.rule === rule ? { ...row, due: after.get(row.reference) ?? row.due } : row,
  );
  return { ok: true, value: { rows: value, moved: after.size } };
}

/** Each case once, with the first date by which it has to be answered. */
function casesOf(rows: readonly OpenObligation[]): PortfolioCase[] {
  return [...Map.groupBy(rows, ({ reference }) => reference).values()].map((own) => {
    const answers = own.filter(({ kind }) => ANSWERS.includes(kind));
    return caseOf((answers.length > 0 ? answers : own).reduce((a, b) => (b.due < a.due ? b : a)));
  });
}

function caseOf({ reference, rule, due, startAt }: OpenObligation): PortfolioCase {
  return { id: reference, rule, due, startedAt: startAt };
}

function view({ cases, missed, days, finishedOn }: Portfolio, moved: number): Forecast {
  return {
    kind: 'portfolio',
    cases,
    missed: missed
      .slice(0, LISTED)
      .map(({ id, rule, due, daysLate }) => ({ reference: id, rule, due, daysLate })),
    missedTotal: missed.length,
    moved,
    days: days.map((day) => ({
      date: day.date,
      open: day.open,
      capacity: day.capacity,
      missed: day.missed,
    })),
    finishedOn,
  };
}

const FIELDS: Partial<Record<string, string>> = { team: 'closesPerDay', 'team.people': 'people' };

function problemOf({ field, rule, message }: SimulationProblem) {
  return invalid([{ field: FIELDS[field] ?? field, rule, message }]);
}
