import type { DeadlineRule, Regime } from '@recourse/complaint-domain';
import { EXIT, type Outcome } from '../outcome.ts';

type Duration = { amount: number; unit: string };

/** All regimes with their rules. */
export function listed(regimes: readonly Regime[]): Outcome {
  return {
    exitCode: EXIT.ok,
    json: { regimes: regimes.map(regimeJson) },
    lines: regimes.flatMap((regime) => [
      `${regime.id}: ${regime.name.en}`,
      ...regime.rules.map((rule) => `  ${rule.id.padEnd(40)} ${limitOf(rule)}, ${whenOf(rule)}`),
    ]),
  };
}

function regimeJson({ id, name, statutory, appliesWhen, rules }: Regime): Record<string, unknown> {
  return {
    id,
    name: name.en,
    statutory,
    countries: appliesWhen.countries ?? [],
    rules: rules.map((rule) => ({
      ruleId: rule.id,
      kind: rule.kind,
      limit: limitOf(rule),
      starts: rule.clock.start,
      appliesWhen: rule.appliesWhen,
      unless: rule.unless ?? null,
      citation: rule.source.citation,
      inForce: { from: rule.inForceFrom, to: rule.inForceTo },
      verifiedOn: rule.verifiedOn,
    })),
  };
}

function limitOf({ limit }: DeadlineRule): string {
  if ('assess' in limit) return 'no number';
  if ('laterOf' in limit) return `the later of ${limit.laterOf.map(words).join(' and ')}`;
  if ('earlierOf' in limit) return `the earlier of ${limit.earlierOf.map(words).join(' and ')}`;
  return words(limit);
}

function words({ amount, unit }: Duration): string {
  return `${amount} ${unit.replaceAll('-', ' ')}${amount === 1 ? '' : 's'}`;
}

function whenOf({ clock, appliesWhen, unless, inForceFrom, inForceTo }: DeadlineRule): string {
  const only = [
    ...traitsOf(appliesWhen),
    ...[unless ?? []].flat().flatMap((condition) => `unless ${traitsOf(condition).join(' and ')}`),
  ];
  const until = inForceTo === null ? '' : ` to ${inForceTo}`;
  return [`from ${clock.start}`, ...only, `in force from ${inForceFrom}${until}`].join(', ');
}

function traitsOf(condition: DeadlineRule['appliesWhen']): string[] {
  return Object.entries(condition).map(([trait, values]) => `${trait} ${(values ?? []).join(' or ')}`);
}
