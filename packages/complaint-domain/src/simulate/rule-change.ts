import { type Calendar, dayFromIso, IsoDateSchema, localDay } from '../calendars/index.ts';
import type { RunningRule } from '../obligations/clock.ts';
import { dueDateOf } from '../obligations/due-dates.ts';
import type { ObligationFacts } from '../obligations/index.ts';
import type { DeadlineRule, Regime } from '../regimes/index.ts';
import { problem, type SimulationLaw, type SimulationResult } from './input.ts';
import type { PortfolioCase, PortfolioInput } from './portfolio.ts';

type Change = NonNullable<PortfolioInput['ruleChange']>;

/**
 * The cases, each of the rule whose clock began on the day of the change or later with its new date. Older cases keep
 * theirs. The new date is without more time that was granted under the old rule.
 */
export function rulesAnew(
  cases: readonly PortfolioCase[],
  change: Change,
  { zone, calendar }: Pick<PortfolioInput, 'zone' | 'calendar'>,
  law: SimulationLaw,
): SimulationResult<PortfolioCase[]> {
  const changed = changedRule(change, law.regimes);
  if (!changed.ok) return changed;
  const { rule } = changed.value;
  const running = { ...changed.value, calendar: calendarOf(rule, calendar, law) };
  const from = dayFromIso(change.from);
  const anew: PortfolioCase[] = [];
  for (const one of cases) {
    const { startedAt } = one;
    const stays = one.rule !== rule.id || startedAt === undefined || localDay(zone, startedAt) < from;
    const date = stays ? undefined : newDate({ ...running, start: startOf(rule, startedAt) }, zone);
    if (date?.ok === false) return date;
    anew.push(date ? { ...one, due: date.value } : one);
  }
  return { ok: true, value: anew };
}

function changedRule(
  { rule: id, limit, from }: Change,
  regimes: readonly Regime[],
): SimulationResult<{ regime: Regime; rule: DeadlineRule }> {
  if (!IsoDateSchema.safeParse(from).success)
    return problem('ruleChange.from', 'not-a-date', `"${from}" is no date such as 2026-11-11`);
  if (!Number.isInteger(limit.amount) || limit.amount < 1)
    return problem('ruleChange.limit', 'out-of-range', 'the new time must be a whole number of 1 or more');
  for (const regime of regimes) {
    const versions = regime.rules.filter((rule) => rule.id === id);
    const latest = versions.findLast((rule) => rule.inForceFrom <= from) ?? versions[0];
    if (latest) return { ok: true, value: { regime, rule: { ...latest, limit, extension: null } } };
  }
  return problem('ruleChange.rule', 'unknown-rule', `there is no rule "${id}"`);
}

function calendarOf(rule: DeadlineRule, place: string | undefined, law: SimulationLaw): Calendar | undefined {
  const id = rule.calendar === null || rule.calendar === 'of-country' ? place : rule.calendar;
  return id === undefined ? undefined : law.calendars[id];
}

function startOf(rule: DeadlineRule, at: number): RunningRule['start'] {
  return { fact: rule.clock.start, at, fallback: false };
}

function newDate(running: RunningRule, timeZone: string): SimulationResult<number> {
  const date = dueDateOf(running, factsAt(running.start.at, timeZone));
  if (!date) throw new Error('a rule with a number and without answers gave no date');
  if (date.ok) return { ok: true, value: date.value.due };
  const outside = date.problem.code === 'year-outside-calendar';
  return problem('ruleChange', outside ? 'year-outside-calendar' : 'unknown-calendar', date.problem.message);
}

function factsAt(at: number, timeZone: string): ObligationFacts {
  return { openedAt: at, receivedAt: at, timeZone, regimes: [], milestones: [], pauses: [], extensions: [] };
}
