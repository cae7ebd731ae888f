import type { Simulation } from '@recourse/api-client';
import {
  CALENDARS,
  isTimeZone,
  type Language,
  MILESTONE_FACTS,
  type MilestoneFact,
  REGIMES,
  type SimulatedDate,
  type SimulationInput,
  type SimulationProblem,
  simulateRegime,
  simulateRule,
} from '@recourse/complaint-domain';
import { no, ok } from '../calls/call.ts';
import type { FieldProblem } from '../execute.ts';
import { invalid } from '../problems.ts';
import type { Answer, SimulationOrder } from '../rpc.ts';

type DatesOrder = Extract<SimulationOrder, { kind: 'dates' }>;
type Result = { ruleId: string; result: ReturnType<typeof simulateRule> };

const LAW = { regimes: REGIMES, calendars: CALENDARS };

/** When one rule is asked for, these concern the request; among all rules of a regime, each that has them says so. */
const OF_THE_REQUEST: readonly SimulationProblem['rule'][] = [
  'unknown-regime',
  'unknown-rule',
  'unknown-zone',
  'unknown-calendar',
  'not-a-date',
  'no-extension',
  'missing-fact',
  'reversed',
  'year-outside-calendar',
];

/** Dates for facts without a case, by one rule or all of a regime. */
export function simulateDates(order: DatesOrder, language: Language): Answer<Simulation> {
  const strange = unknownNames(order);
  if (strange.length > 0) return no(invalid(strange));
  const results = resultsOf(order, language);
  const only = order.rule === undefined ? undefined : results[0]?.result;
  if (only?.ok === false && OF_THE_REQUEST.includes(only.problem.rule)) return no(invalid([only.problem]));
  return ok({
    kind: 'dates',
    dates: results.flatMap(({ result }) => (result.ok ? dateView(result.value) : [])),
    problems: results.flatMap(({ ruleId, result }) =>
      result.ok ? [] : { ruleId, code: result.problem.rule, message: result.problem.message },
    ),
  });
}

function resultsOf({ kind: _kind, rule, facts, ...rest }: DatesOrder, language: Language): Result[] {
  const input = { ...rest, facts: facts as Partial<Record<MilestoneFact, number>> | undefined };
  if (rule === undefined) return simulateRegime(input, LAW, language);
  const ruleId = rule.includes('/') ? rule : `${input.regime}/${rule}`;
  return [{ ruleId, result: simulateRule({ ...input, rule } satisfies SimulationInput, LAW, language) }];
}

function dateView(date: SimulatedDate): Extract<Simulation, { kind: 'dates' }>['dates'][number] {
  const { ruleId, dueDate, due, explanation, sentence, citation, inForce, verifiedOn, sourceNote } = date;
  return { ruleId, dueDate, due, explanation, sentence, citation, inForce, verifiedOn, sourceNote };
}

/** What the request names and does not exist: without it no rule could be counted. */
function unknownNames({ regime, zone, calendar, facts = {} }: DatesOrder): FieldProblem[] {
  const known: readonly string[] = MILESTONE_FACTS;
  const strange = Object.keys(facts).filter((fact) => !known.includes(fact));
  return [
    ...(REGIMES.some(({ id }) => id === regime) ? [] : [unknown('regime', 'regime', regime)]),
    ...(zone === undefined || isTimeZone(zone) ? [] : [unknown('zone', 'time zone', zone)]),
    ...(calendar === undefined || Object.hasOwn(CALENDARS, calendar)
      ? []
      : [unknown('calendar', 'calendar', calendar)]),
    ...strange.map((fact) => unknown(`facts.${fact}`, 'fact', fact)),
  ];
}

function unknown(field: string, what: string, name: string): FieldProblem {
  const rule = `unknown-${field.split('.')[0] === 'facts' ? 'fact' : field}`;
  return { field, rule, message: `there is no ${what} "${name}"` };
}
