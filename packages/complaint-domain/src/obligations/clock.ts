import { type Calendar, dayFromIso, isTimeZone, localDay } from '../calendars/index.ts';
import {
  applies,
  type ClockFact,
  countsBusinessDays,
  type DeadlineRule,
  durationsOf,
  factsShowing,
  type MilestoneFact,
  type Regime,
} from '../regimes/index.ts';
import { type CountContext, endOf } from './count.ts';
import type { ObligationFacts, ObligationMilestone, ObligationPolicy, RuleOutcome } from './facts.ts';

/** When a rule's clock began. `fallback`: its own start has not happened and another fact stands in. */
export type ClockStart = { fact: ClockFact; at: number; fallback: boolean };

/** A rule version that governs the case, with its clock running. */
export type RunningRule = {
  regime: Regime;
  rule: DeadlineRule;
  start: ClockStart;
  calendar: Calendar | undefined;
};

/** The rules of the case's regimes, each in the version in force when its clock began. Clocks that have not begun are absent. */
export function runningRules(facts: ObligationFacts, policy: ObligationPolicy): RuleOutcome<RunningRule>[] {
  return facts.regimes.flatMap((id): RuleOutcome<RunningRule>[] => {
    const regime = policy.regimes.find((candidate) => candidate.id === id);
    if (!regime) return [refuse(id, 'unknown-regime', `no regime ${id}`)];
    if (!isTimeZone(facts.timeZone))
      return [refuse(id, 'unknown-time-zone', `no time zone ${facts.timeZone}`)];
    return [...versionsOf(regime).values()].flatMap(
      (versions) => runningVersion(regime, versions, facts, policy) ?? [],
    );
  });
}

/** The earliest milestone that shows one of these facts. */
export function earliest(
  facts: ObligationFacts,
  wanted: readonly MilestoneFact[],
): ObligationMilestone | undefined {
  let found: ObligationMilestone | undefined;
  for (const milestone of facts.milestones)
    if (
      (!found || milestone.at < found.at) &&
      wanted.some((fact) => factsShowing(fact).includes(milestone.fact))
    )
      found = milestone;
  return found;
}

/** The counting context of a rule without pauses, as starts, extensions and exemptions are counted. */
export function steadyContext(
  rule: DeadlineRule,
  calendar: Calendar | undefined,
  facts: ObligationFacts,
): CountContext {
  return { zone: facts.timeZone, calendar, dayZero: rule.dayZero, roll: rule.roll, spans: [] };
}

/** The versions of each rule of a regime; regimes are constant data. */
const versionsByRegime = new WeakMap<Regime, Map<string, DeadlineRule[]>>();

function versionsOf(regime: Regime): Map<string, DeadlineRule[]> {
  const known = versionsByRegime.get(regime);
  if (known) return known;
  const made = Map.groupBy(regime.rules, (rule) => rule.id);
  versionsByRegime.set(regime, made);
  return made;
}

function runningVersion(
  regime: Regime,
  versions: readonly DeadlineRule[],
  facts: ObligationFacts,
  policy: ObligationPolicy,
): RuleOutcome<RunningRule> | undefined {
  let outOfForce: string | undefined;
  for (const rule of versions) {
    if (!applies(rule, facts)) continue;
    const calendar = calendarOf(rule, facts, policy);
    if (!calendar.ok) return calendar;
    const start = clockStart(rule, facts, calendar.value);
    if (!start.ok) return start;
    if (!start.value) continue;
    if (inForceOn(rule, localDay(facts.timeZone, start.value.at)))
      return { ok: true, value: { regime, rule, start: start.value, calendar: calendar.value } };
    outOfForce = rule.id;
  }
  return outOfForce === undefined
    ? undefined
    : refuse(outOfForce, 'not-in-force', `${outOfForce} was not in force when its clock began`);
}

function clockStart(
  rule: DeadlineRule,
  facts: ObligationFacts,
  calendar: Calendar | undefined,
): RuleOutcome<ClockStart | undefined> {
  const { start, fallback } = rule.clock;
  const at = momentOf(start, facts);
  if (at !== undefined) return { ok: true, value: { fact: start, at, fallback: false } };
  const other = fallback && momentOf(fallback.start, facts);
  if (!fallback || other === undefined) return { ok: true, value: undefined };
  const end = endOf(fallback.after, other, steadyContext(rule, calendar, facts));
  if (!end.ok) return { ok: false, problem: { rule: rule.id, ...end.problem } };
  return { ok: true, value: { fact: fallback.start, at: end.at, fallback: true } };
}

function momentOf(fact: ClockFact, facts: ObligationFacts): number | undefined {
  if (fact === 'received') return facts.receivedAt;
  if (fact === 'registered') return facts.openedAt;
  return earliest(facts, [fact])?.at;
}

function calendarOf(
  rule: DeadlineRule,
  facts: ObligationFacts,
  policy: ObligationPolicy,
): RuleOutcome<Calendar | undefined> {
  if (rule.calendar === null) return { ok: true, value: undefined };
  const id = facts.calendar ?? rule.calendar;
  const found =
    id === 'of-country'
      ? Object.values(policy.calendars).find((c) => c.countryDefault && c.country === facts.country)
      : policy.calendars[id];
  if (found || !needsCalendar(rule)) return { ok: true, value: found };
  const name = id === 'of-country' ? `for country ${facts.country ?? '(unknown)'}` : id;
  return refuse(rule.id, 'unknown-calendar', `no calendar ${name}`);
}

function needsCalendar(rule: DeadlineRule): boolean {
  return rule.roll !== 'none' || durationsOf(rule.limit).some(countsBusinessDays);
}

function inForceOn(rule: DeadlineRule, day: number): boolean {
  return (
    day >= dayFromIso(rule.inForceFrom) && (rule.inForceTo === null || day <= dayFromIso(rule.inForceTo))
  );
}

function refuse(
  rule: string,
  code: 'unknown-regime' | 'unknown-time-zone' | 'unknown-calendar' | 'not-in-force',
  message: string,
): { ok: false; problem: { rule: string; code: typeof code; message: string } } {
  return { ok: false, problem: { rule, code, message } };
}
