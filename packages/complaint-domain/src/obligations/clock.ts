import { type Calendar, type Calendars, dayFromIso, isTimeZone, localDay } from '../calendars/index.ts';
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
import { keepsOwnTime, type Office, officeOf, withOwnDays } from './own-time.ts';

/** When a rule's clock began. `fallback`: its own start has not happened and another fact stands in. */
export type ClockStart = { fact: ClockFact; at: number; fallback: boolean };

/** A rule version that governs the case, with its clock running. */
export type RunningRule = {
  regime: Regime;
  rule: DeadlineRule;
  start: ClockStart;
  calendar: Calendar | undefined;
  /** Set where an internal target counts office hours. */
  office?: Office | undefined;
};

/**
 * The rules of the case's regimes, each in the version in force when the case was received, also where its clock begins
 * later; a duty that is younger than the case has the version of the day on which its clock began. Clocks that have not
 * begun are absent.
 */
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

/** The rules in force on the day of receipt whose clocks have not begun, in the version that applies. */
export function rulesToCome(
  facts: ObligationFacts,
  policy: ObligationPolicy,
): { regime: Regime; rule: DeadlineRule }[] {
  if (!isTimeZone(facts.timeZone)) return [];
  const day = localDay(facts.timeZone, facts.receivedAt);
  return policy.regimes.flatMap((regime) => {
    if (!facts.regimes.includes(regime.id)) return [];
    return [...versionsOf(regime).values()].flatMap((versions) => {
      if (runningVersion(regime, versions, facts, policy)) return [];
      const rule = versions.find((version) => applies(version, facts) && inForceOn(version, day));
      return rule ? [{ regime, rule }] : [];
    });
  });
}

/** The facts that meet a rule. */
export function wantedFacts(rule: DeadlineRule): MilestoneFact[] {
  return rule.satisfiedBy.map((way) => ('act' in way ? (`${way.act}-${way.step}` as const) : way.event));
}

/** The earliest milestone that shows one of these facts; for a regime, what is for another shows nothing. */
export function earliest(
  facts: ObligationFacts,
  wanted: readonly MilestoneFact[],
  regime?: string,
): ObligationMilestone | undefined {
  let found: ObligationMilestone | undefined;
  for (const milestone of facts.milestones)
    if (
      (!found || milestone.at < found.at) &&
      (regime === undefined || milestone.regime === undefined || milestone.regime === regime) &&
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
  const received = localDay(facts.timeZone, facts.receivedAt);
  let younger: RunningRule | undefined;
  let outOfForce: string | undefined;
  for (const rule of versions) {
    if (!applies(rule, facts)) continue;
    const calendar = calendarOf(regime, rule, facts, policy);
    if (!calendar.ok) return calendar;
    const start = clockStart(rule, facts, calendar.value);
    if (!start.ok) return start;
    if (!start.value) continue;
    if (inForceOn(rule, received))
      return { ok: true, value: inOwnTime(regime, rule, start.value, calendar.value, facts, policy) };
    outOfForce = rule.id;
    if (!younger && inForceOn(rule, localDay(facts.timeZone, start.value.at)))
      younger = inOwnTime(regime, rule, start.value, calendar.value, facts, policy);
  }
  if (younger) return { ok: true, value: younger };
  return outOfForce === undefined
    ? undefined
    : refuse(outOfForce, 'not-in-force', `${outOfForce} was not in force when its clock began`);
}

function inOwnTime(
  regime: Regime,
  rule: DeadlineRule,
  start: ClockStart,
  calendar: Calendar | undefined,
  facts: ObligationFacts,
  policy: ObligationPolicy,
): RunningRule {
  if (!keepsOwnTime(regime, rule)) return { regime, rule, start, calendar };
  const own = calendar && withOwnDays(calendar, policy);
  return { regime, rule, start, calendar: own, office: officeOf(own, facts, policy) };
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

/**
 * The working days of a rule. The firm's own place counts where it is narrower; for a statutory rule only inside the
 * country whose working days the law means. Where the country's are unknown, months and days still end.
 */
function calendarOf(
  { statutory }: Regime,
  rule: DeadlineRule,
  facts: ObligationFacts,
  policy: ObligationPolicy,
): RuleOutcome<Calendar | undefined> {
  if (rule.calendar === null) return { ok: true, value: undefined };
  const ofCountry = rule.calendar === 'of-country';
  const own = ofCountry
    ? calendarOfCountry(facts.country, policy.calendars)
    : policy.calendars[rule.calendar];
  const place = facts.calendar === undefined ? undefined : policy.calendars[facts.calendar];
  if (facts.calendar !== undefined && !place && needsCalendar(rule))
    return refuse(rule.id, 'unknown-calendar', `no calendar ${facts.calendar}`);
  const country = own?.country ?? (ofCountry ? facts.country : undefined);
  const found = place && (!statutory || place.country === country) ? place : own;
  if (found || !needsCalendar(rule)) return { ok: true, value: found };
  const name = ofCountry ? `for country ${facts.country ?? '(unknown)'}` : rule.calendar;
  return refuse(rule.id, 'unknown-calendar', `no calendar ${name}`);
}

/** Sets of calendars are constant data. */
const countryDefaults = new WeakMap<Calendars, Map<string, Calendar>>();

function calendarOfCountry(country: string | undefined, calendars: Calendars): Calendar | undefined {
  let defaults = countryDefaults.get(calendars);
  if (!defaults) {
    const list = Object.values(calendars).filter((calendar) => calendar.countryDefault);
    defaults = new Map(list.map((calendar) => [calendar.country, calendar]));
    countryDefaults.set(calendars, defaults);
  }
  return country === undefined ? undefined : defaults.get(country);
}

/** Business days cannot do without; a roll can, and says so. A calendar that a rule names by id always exists. */
function needsCalendar(rule: DeadlineRule): boolean {
  if (rule.calendar !== 'of-country' && rule.roll !== 'none') return true;
  return durationsOf(rule.limit).some(countsBusinessDays);
}

/** The first and the last day of each rule as day numbers; rules are constant data. */
const inForce = new WeakMap<DeadlineRule, { from: number; to: number }>();

function inForceOn(rule: DeadlineRule, day: number): boolean {
  let days = inForce.get(rule);
  if (!days) {
    const to = rule.inForceTo === null ? Number.POSITIVE_INFINITY : dayFromIso(rule.inForceTo);
    days = { from: dayFromIso(rule.inForceFrom), to };
    inForce.set(rule, days);
  }
  return day >= days.from && day <= days.to;
}

function refuse(
  rule: string,
  code: 'unknown-regime' | 'unknown-time-zone' | 'unknown-calendar' | 'not-in-force',
  message: string,
): { ok: false; problem: { rule: string; code: typeof code; message: string } } {
  return { ok: false, problem: { rule, code, message } };
}
