import type { DeadlineRule } from '../regimes/index.ts';
import { earliest, rulesToCome, wantedFacts } from './clock.ts';
import { isOptional } from './exemption.ts';
import type { ObligationFacts, ObligationPolicy, ObligationProblem } from './facts.ts';

/** What a person last said about a rule without a number; undefined for rules with one. */
export function assessmentOf(
  rule: DeadlineRule,
  facts: ObligationFacts,
): NonNullable<ObligationFacts['assessments']>[number] | undefined {
  if (!('assess' in rule.limit)) return undefined;
  return facts.assessments?.findLast((assessment) => assessment.rule === rule.id);
}

/** The question to a person what a rule without a number means here. `startedAt`: null until its clock begins. */
export function assessmentNeeded(rule: DeadlineRule, startedAt: number | null): ObligationProblem {
  const message = 'assess' in rule.limit ? rule.limit.assess : '';
  return {
    rule: rule.id,
    code: 'assess',
    message,
    kind: rule.kind,
    citation: rule.source.citation,
    startedAt,
  };
}

/** The rules without a number whose clocks have not begun: nothing to set yet, and a screen can say what will come. */
export function assessmentsToCome(facts: ObligationFacts, policy: ObligationPolicy): ObligationProblem[] {
  return rulesToCome(facts, policy).flatMap(({ regime, rule }) => {
    if (!('assess' in rule.limit) || assessmentOf(rule, facts) || isOptional(rule)) return [];
    const instead = regime.rules.some((other) => other.exemption?.owedInstead === rule.id);
    return instead || earliest(facts, wantedFacts(rule)) ? [] : [assessmentNeeded(rule, null)];
  });
}
