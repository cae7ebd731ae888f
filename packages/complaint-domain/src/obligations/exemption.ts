import { type DeadlineRule, OPTIONAL_KINDS } from '../regimes/index.ts';
import { earliest, type RunningRule, steadyContext } from './clock.ts';
import { endOf } from './count.ts';
import type { ObligationFacts, ObligationMilestone, RuleOutcome } from './facts.ts';

/**
 * The early end of the case that frees from the rule: within the exemption's limit, confirmed by a person, and with
 * none of the excepted marks on the case. Undefined while nothing frees from it.
 */
export function exemption(
  { rule, start, calendar }: RunningRule,
  facts: ObligationFacts,
): ObligationMilestone | undefined {
  const given = rule.exemption;
  if (!given || isExcepted(rule, facts)) return undefined;
  if (!facts.exemptions?.some((confirmation) => confirmation.rule === rule.id)) return undefined;
  const ended = earliest(facts, [given.fact]);
  const limit = endOf(given.within, start.at, steadyContext(rule, calendar, facts));
  return ended && limit.ok && ended.at <= limit.at ? ended : undefined;
}

/**
 * Whether the case owes, or may use, what a running rule is about. A rule that another one's exemption names is owed
 * in its place only; a quick close is no way out while an excepted mark stands on the case.
 */
export function concerns(
  { regime, rule }: RunningRule,
  all: readonly RuleOutcome<RunningRule>[],
  facts: ObligationFacts,
): boolean {
  if (rule.kind === 'quick-close') return !regime.rules.some((other) => isExcepted(other, facts));
  if (!regime.rules.some((other) => other.exemption?.owedInstead === rule.id)) return true;
  return all.some(
    (other) =>
      other.ok &&
      other.value.regime === regime &&
      other.value.rule.exemption?.owedInstead === rule.id &&
      exemption(other.value, facts) !== undefined,
  );
}

export function isOptional(rule: DeadlineRule): boolean {
  return OPTIONAL_KINDS.includes(rule.kind);
}

function isExcepted({ exemption: given }: DeadlineRule, facts: ObligationFacts): boolean {
  return given?.exceptions.some((mark) => facts.marks?.includes(mark)) ?? false;
}
