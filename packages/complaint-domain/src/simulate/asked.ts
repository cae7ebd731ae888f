import {
  applies,
  type CaseTraits,
  type Condition,
  type DeadlineRule,
  type Regime,
} from '../regimes/index.ts';
import { fieldOf, momentOf, problem, type SimulationInput, type SimulationResult } from './input.ts';

/** A regime that holds the versions of one rule and nothing else, and the first of them that applies. */
export type Asked = { regime: Regime; first: DeadlineRule };

/** The rule that the input names, if it applies to the facts and one of them starts its clock. */
export function ruleAsked(input: SimulationInput, regimes: readonly Regime[]): SimulationResult<Asked> {
  const regime = regimes.find(({ id }) => id === input.regime);
  if (!regime) return problem('regime', 'unknown-regime', `there is no regime "${input.regime}"`);
  const id = input.rule.includes('/') ? input.rule : `${regime.id}/${input.rule}`;
  const rules = regime.rules.filter((rule) => rule.id === id);
  if (rules.length === 0) return unknownRule(input.rule, regime);
  const first = rules.find((rule) => applies(rule, input));
  if (!first) return notApplicable(id, rules);
  const closed = noWayOut(first, input, regime);
  if (closed) return closed;
  const { start, fallback } = first.clock;
  if (momentOf(input, start) === undefined && (!fallback || momentOf(input, fallback.start) === undefined))
    return problem(
      fieldOf(start),
      'missing-fact',
      `the clock of ${id} starts with "${start}", which is not given`,
    );
  return { ok: true, value: { regime: { ...regime, rules }, first } };
}

/** A quick close frees from nothing while a mark that the regime excepts stands on the complaint. */
function noWayOut(
  { id, kind }: DeadlineRule,
  { marks = [] }: SimulationInput,
  { rules }: Regime,
): SimulationResult<never> | undefined {
  if (kind !== 'quick-close') return undefined;
  const excepted = rules.flatMap(({ exemption }) => exemption?.exceptions ?? []);
  const mark = excepted.find((each) => marks.includes(each));
  return mark && problem('marks', 'does-not-apply', `${id} frees from nothing where the mark is ${mark}`);
}

function unknownRule(asked: string, regime: Regime): SimulationResult<never> {
  const known = [...new Set(regime.rules.map((rule) => rule.id.slice(regime.id.length + 1)))];
  const message = `${regime.id} has no rule "${asked}"; it has ${known.join(', ')}`;
  return problem('rule', 'unknown-rule', message);
}

const FIELDS: Record<keyof Condition, keyof CaseTraits> = {
  countries: 'country',
  types: 'type',
  sectors: 'sector',
  products: 'product',
  channels: 'channel',
  complainants: 'complainant',
  entities: 'entity',
  marks: 'marks',
};

/** Names the first trait that the first version asks for. */
function notApplicable(id: string, rules: readonly DeadlineRule[]): SimulationResult<never> {
  const conditions = rules.map(({ appliesWhen }) => wordsOf(appliesWhen).join(' and '));
  const [trait] = Object.keys(rules[0]?.appliesWhen ?? {}) as (keyof Condition)[];
  const message = `${id} applies only where ${conditions.join('; or where ')}`;
  return problem(trait ? FIELDS[trait] : 'rule', 'does-not-apply', message);
}

function wordsOf(condition: Condition): string[] {
  const traits = Object.entries(FIELDS) as [keyof Condition, string][];
  return traits.flatMap(([trait, field]) => {
    const values = condition[trait];
    return values ? `${field} is ${values.join(' or ')}` : [];
  });
}
