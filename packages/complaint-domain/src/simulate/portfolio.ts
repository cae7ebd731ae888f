import { isTimeZone, localDay } from '../calendars/index.ts';
import type { DeadlineDuration } from '../regimes/index.ts';
import { problem, type SimulationLaw, type SimulationResult } from './input.ts';
import { rulesAnew } from './rule-change.ts';
import { teamOf } from './team.ts';
import { type Forecast, workDown } from './work-down.ts';

/** An open case with the date that it must keep. Moments are UTC milliseconds. */
export type PortfolioCase = {
  id: string;
  /** Rule id of the date, such as `uk-disp/final-response`. */
  rule: string;
  due: number;
  /** When its clock began; without it a change of the rule leaves the case alone. */
  startedAt?: number | undefined;
  /** How much work it is, in ordinary cases. Default 1. */
  work?: number | undefined;
};

/** Who closes cases: so many people with so many closes each on a working day, or so many in all. */
export type Team =
  | { people: number; closesPerPersonPerDay: number }
  | { closesPerDay: number; people?: number | undefined };

export type PortfolioInput = {
  cases: readonly PortfolioCase[];
  now: number;
  zone: string;
  /** Whose working days the team works; without one Monday to Friday. */
  calendar?: string | undefined;
  team: Team;
  /** People away, first and last day (ISO dates). */
  away?: readonly { people: number; from: string; to: string }[] | undefined;
  /** Last day looked at; without one, until all are closed or the calendar ends. */
  until?: string | undefined;
  /** A rule that gives another time to cases whose clock began on that local day or later. */
  ruleChange?: { rule: string; limit: DeadlineDuration; from: string } | undefined;
};

/** A case whose date a change of the rule moves. */
export type MovedCase = {
  id: string;
  before: number;
  after: number;
  missedBefore: boolean;
  missedAfter: boolean;
};

export type Portfolio = Forecast & {
  /** With a change of a rule: the cases that it moves, and how many are missed without it. */
  change?: { moved: MovedCase[]; missedWithout: number } | undefined;
};

/**
 * How a team works open cases down, the earliest date first, and which of them it does not close in time. Today
 * counts as a whole working day, and a case closed on the day of its date is in time.
 */
export function simulatePortfolio(input: PortfolioInput, law: SimulationLaw): SimulationResult<Portfolio> {
  if (!isTimeZone(input.zone))
    return problem(
      'zone',
      'unknown-zone',
      `there is no time zone "${input.zone}"; a known one is Europe/London`,
    );
  const broken = input.cases.find(({ work = 1 }) => !(work > 0));
  if (broken) return problem('cases', 'out-of-range', `the work of ${broken.id} must be more than nothing`);
  const team = teamOf(input, law);
  if (!team.ok) return team;
  const today = localDay(input.zone, input.now);
  const before = () => workDown(input.cases, today, input.zone, team.value);
  if (!input.ruleChange) return { ok: true, value: before() };
  const anew = rulesAnew(input.cases, input.ruleChange, input, law);
  if (!anew.ok) return anew;
  const after = workDown(anew.value, today, input.zone, team.value);
  return { ok: true, value: { ...after, change: changeOf(input.cases, anew.value, before(), after) } };
}

function changeOf(
  cases: readonly PortfolioCase[],
  anew: readonly PortfolioCase[],
  before: Forecast,
  after: Forecast,
): NonNullable<Portfolio['change']> {
  const [missedBefore, missedAfter] = [before, after].map(
    ({ missed }) => new Set(missed.map(({ id }) => id)),
  );
  const moved = cases.flatMap(({ id, due }, i): MovedCase[] => {
    const now = anew[i]?.due ?? due;
    if (now === due) return [];
    return [
      {
        id,
        before: due,
        after: now,
        missedBefore: missedBefore?.has(id) ?? false,
        missedAfter: missedAfter?.has(id) ?? false,
      },
    ];
  });
  return { moved, missedWithout: before.missed.length };
}
