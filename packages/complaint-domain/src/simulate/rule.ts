import { type Calendars, localDateTime } from '../calendars/index.ts';
import { type RunningRule, runningRules } from '../obligations/clock.ts';
import { type DueDate, dueDateOf } from '../obligations/due-dates.ts';
import { explain } from '../obligations/explain.ts';
import { explainSentence, type ObligationFacts, type ObligationProblem } from '../obligations/index.ts';
import type { DeadlineRule } from '../regimes/index.ts';
import type { Language } from '../vocabulary.ts';
import { ruleAsked } from './asked.ts';
import { type ExplanationRow, explanationRows } from './explanation-rows.ts';
import {
  fieldOf,
  problem,
  type SimulationInput,
  type SimulationLaw,
  type SimulationResult,
} from './input.ts';
import { notesOf, type SimulationNote } from './notes.ts';
import { outOfOrder } from './order.ts';
import { factsAt, placeOf } from './place.ts';
import { outsideYears } from './years.ts';

/** A date under a rule, as a case with these facts would have it. */
export type SimulatedDate = {
  ruleId: string;
  /** Local calendar date. */
  dueDate: string;
  /** ISO instant: the last millisecond of that day, or the moment for a limit in hours. */
  due: string;
  explanation: ExplanationRow[];
  citation: string;
  inForce: { from: string; to: string | null };
  /** ISO date, or `unverified`. */
  verifiedOn: string;
  /** What a reader of the clause must know: where sources conflict, what is from memory. */
  sourceNote: string | null;
  zone: string;
  calendar: string | null;
  started: { fact: string; at: string };
  extended: boolean;
  notes: SimulationNote[];
  /** The explanation in words. */
  sentence: string;
};

/**
 * The date that a rule gives for facts without a case. Never a guess: an unknown name, a missing fact, a rule that
 * was not in force or has no number, and a year outside the calendar are problems that name the field.
 */
export function simulateRule(
  input: SimulationInput,
  law: SimulationLaw,
  language: Language = 'en',
): SimulationResult<SimulatedDate> {
  const asked = ruleAsked(input, law.regimes);
  if (!asked.ok) return asked;
  const disorder = outOfOrder(input, asked.value.first);
  if (disorder) return disorder;
  const place = placeOf(input, asked.value, law.calendars);
  if (!place.ok) return place;
  const facts = factsAt(input, asked.value, place.value);
  const policy = { regimes: [asked.value.regime], calendars: place.value.calendars };
  const [running] = runningRules(facts, policy);
  if (!running) throw new Error('a rule that applies and whose clock has begun did not run');
  if (!running.ok) return uncounted(running.problem, asked.value.first);
  return dateOf(running.value, facts, input, place.value.calendars, language);
}

/** All rules of a regime, each with its date or with the reason why there is none. */
export function simulateRegime(
  input: Omit<SimulationInput, 'rule'>,
  law: SimulationLaw,
  language: Language = 'en',
): { ruleId: string; result: SimulationResult<SimulatedDate> }[] {
  const regime = law.regimes.find(({ id }) => id === input.regime);
  const ids = [...new Set(regime?.rules.map(({ id }) => id))];
  return ids.map((rule) => ({ ruleId: rule, result: simulateRule({ ...input, rule }, law, language) }));
}

function dateOf(
  running: RunningRule,
  facts: ObligationFacts,
  input: SimulationInput,
  calendars: Calendars,
  language: Language,
): SimulationResult<SimulatedDate> {
  const { rule } = running;
  if ('assess' in rule.limit) return problem('rule', 'assess', noNumber(rule.id, rule.limit.assess));
  const date = dueDateOf(running, facts);
  if (!date) throw new Error(`${rule.id} has a number and was not answered, and gave no date`);
  if (!date.ok) return uncounted(date.problem, rule);
  const { start, extension, due, baseDue } = date.value;
  const refused = extension?.accepted === false && extension.why !== 'notice-too-late' ? extension.why : null;
  if (refused) return problem('extension', 'no-extension', EXTENSION_REFUSED[refused](rule.id));
  const until = input.extension?.until;
  if (until !== undefined && extension?.accepted && due === baseDue)
    return problem('extension.until', 'reversed', notLater(until, baseDue, facts.timeZone));
  const outside = outsideYears(running.calendar, facts.timeZone, [start.at, due], calendars);
  if (outside) return problem(fieldOf(rule.clock.start), 'year-outside-calendar', outside);
  return { ok: true, value: simulated(running, date.value, facts, input, language) };
}

function simulated(
  running: RunningRule,
  date: DueDate,
  facts: ObligationFacts,
  input: SimulationInput,
  language: Language,
): SimulatedDate {
  const { rule, start, extension, due } = date;
  const explanation = explain({ running, date }, facts);
  return {
    ruleId: rule.id,
    dueDate: explanation.due.date,
    due: iso(due),
    explanation: explanationRows(explanation, rule, running.calendar),
    citation: rule.source.citation,
    inForce: { from: rule.inForceFrom, to: rule.inForceTo },
    verifiedOn: rule.verifiedOn,
    sourceNote: rule.source.note ?? null,
    zone: facts.timeZone,
    calendar: running.calendar?.id ?? null,
    started: { fact: start.fact, at: iso(start.at) },
    extended: extension?.accepted ?? false,
    notes: notesOf(explanation, running, input),
    sentence: explainSentence(explanation, language),
  };
}

function notLater(until: string, due: number, zone: string): string {
  return `${until} is not later than ${localDateTime(zone, due).date}, the date without more time`;
}

function noNumber(id: string, says: string): string {
  return `${id} has no number of days, a person decides: ${says}`;
}

const EXTENSION_REFUSED = {
  'not-allowed': (id: string) => `${id} allows no more time`,
  'no-date': (id: string) => `${id} names no longest time: say until which day`,
} as const;

/** A problem of the engine, with the field of the input that mends it. */
function uncounted({ code, message }: ObligationProblem, rule: DeadlineRule): SimulationResult<never> {
  if (code === 'not-in-force') return problem(fieldOf(rule.clock.start), 'not-in-force', message);
  if (code === 'year-outside-calendar') return problem(fieldOf(rule.clock.start), code, message);
  return problem(
    'country',
    'unknown-calendar',
    `${message}: ${rule.id} counts the business days of a country`,
  );
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
