import type { Simulation } from '@recourse/api-client';
import {
  CALENDARS,
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

/** Problems of the request as such: without what it names, or with what it leaves out, nothing can be counted. */
const OF_THE_REQUEST: readonly SimulationProblem['rule'][] = [
  'unknown-regime',
  'unknown-rule',
  'unknown-zone',
  'unknown-calendar',
  'not-a-date',
  'no-extension',
];
/** When one rule is asked for, these concern the request as well. */
const OF_ONE_RULE: readonly SimulationProblem['rule'][] = [
  ...OF_THE_REQUEST,
  'missing-fact',
  'year-outside-calendar',
];

/** Dates for facts without a case, by one rule or all of a regime. */
export function simulateDates(order: DatesOrder, language: Language): Answer<Simulation> {
  const strange = unknownFacts(order) ?? unknownRegime(order);
  if (strange) return no(invalid(strange));
  const results = resultsOf(order, language);
  const stopping = order.rule === undefined ? OF_THE_REQUEST : OF_ONE_RULE;
  const stopped = results.flatMap(({ result }) =>
    !result.ok && stopping.includes(result.problem.rule) ? result.problem : [],
  );
  if (stopped.length > 0 && stopped.length === results.length)
    return no(invalid([fieldProblem(stopped[0]!)]));
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
  const { ruleId, dueDate, due, explanation, sentence, citation, inForce, verifiedOn } = date;
  return { ruleId, dueDate, due, explanation, sentence, citation, inForce, verifiedOn };
}

function fieldProblem({ field, rule, message }: SimulationProblem): FieldProblem {
  return { field, rule, message };
}

function unknownFacts({ facts }: DatesOrder): FieldProblem[] | null {
  const known: readonly string[] = MILESTONE_FACTS;
  const strange = Object.keys(facts ?? {}).filter((fact) => !known.includes(fact));
  if (strange.length === 0) return null;
  const message = `is no fact that starts a clock; one of ${known.join(', ')}`;
  return strange.map((fact) => ({ field: `facts.${fact}`, rule: 'unknown-fact', message }));
}

/** A regime without a result would look like one that has no rules. */
function unknownRegime({ regime }: DatesOrder): FieldProblem[] | null {
  if (REGIMES.some(({ id }) => id === regime)) return null;
  return [{ field: 'regime', rule: 'unknown-regime', message: `there is no regime "${regime}"` }];
}
