import {
  type Calendar,
  type DayNumber,
  dayFromIso,
  dayOff,
  IsoDateSchema,
  localDay,
  outsideCalendar,
  weekdayOf,
} from '../calendars/index.ts';
import { problem, type SimulationLaw, type SimulationResult } from './input.ts';
import type { PortfolioInput } from './portfolio.ts';

/** What a team can close on a local day; null on a day off. Nothing is known after `lastDay`. */
export type TeamPlan = { lastDay: DayNumber; capacityOn: (day: DayNumber) => number | null };

/** Without an end and a calendar, work is looked at for so long. */
const LONGEST_DAYS = 3_653;

export function teamOf(input: PortfolioInput, law: SimulationLaw): SimulationResult<TeamPlan> {
  const calendar = input.calendar === undefined ? undefined : law.calendars[input.calendar];
  if (input.calendar !== undefined && !calendar)
    return problem('calendar', 'unknown-calendar', `there is no calendar "${input.calendar}"`);
  const wrong = wrongTeam(input) ?? wrongDates(input);
  if (wrong) return wrong;
  const today = localDay(input.zone, input.now);
  const outside = calendar && outsideCalendar(calendar, today);
  if (outside) return problem('now', 'year-outside-calendar', outside.message);
  const known = calendar ? lastDayOf(calendar) : today + LONGEST_DAYS;
  const lastDay = input.until === undefined ? known : Math.min(known, dayFromIso(input.until));
  const capacity = capacityOf(input);
  const isOff = (day: DayNumber) => (calendar ? dayOff(calendar, day) !== undefined : weekdayOf(day) > 5);
  return { ok: true, value: { lastDay, capacityOn: (day) => (isOff(day) ? null : capacity(day)) } };
}

function capacityOf({ team, away = [] }: PortfolioInput): (day: DayNumber) => number {
  const people = team.people ?? 1;
  const perPerson = 'closesPerPersonPerDay' in team ? team.closesPerPersonPerDay : team.closesPerDay / people;
  const absences = away.map((one) => ({ ...one, first: dayFromIso(one.from), last: dayFromIso(one.to) }));
  return (day) => {
    let there = people;
    for (const { first, last, people: gone } of absences) if (day >= first && day <= last) there -= gone;
    return Math.max(0, there) * perPerson;
  };
}

function wrongTeam({ team, away = [] }: PortfolioInput): SimulationResult<never> | undefined {
  const closes = 'closesPerPersonPerDay' in team ? team.closesPerPersonPerDay : team.closesPerDay;
  if (!(closes >= 0)) return problem('team', 'out-of-range', 'the closes on a day must be 0 or more');
  if (team.people !== undefined && !(team.people > 0))
    return problem('team.people', 'out-of-range', 'the team must be one person or more');
  if (away.length > 0 && team.people === undefined)
    return problem('team.people', 'out-of-range', 'who is away is told of a team of so many people');
  const odd = away.find(({ people }) => !(people >= 0));
  return odd && problem('away', 'out-of-range', 'the people away must be 0 or more');
}

function wrongDates({ away = [], until }: PortfolioInput): SimulationResult<never> | undefined {
  const dates = away.flatMap(({ from, to }) => [['away', from] as const, ['away', to] as const]);
  const all = until === undefined ? dates : [...dates, ['until', until] as const];
  const broken = all.find(([, date]) => !IsoDateSchema.safeParse(date).success);
  if (broken) return problem(broken[0], 'not-a-date', `"${broken[1]}" is no date such as 2026-11-11`);
  const reversed = away.find(({ from, to }) => to < from);
  return reversed && problem('away', 'reversed', `${reversed.to} is before ${reversed.from}`);
}

function lastDayOf(calendar: Calendar): DayNumber {
  return dayFromIso(`${Math.max(...Object.keys(calendar.years).map(Number))}-12-31`);
}
