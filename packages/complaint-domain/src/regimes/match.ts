import type { Regime } from './regime-schema.ts';
import type { Condition, Exclusion } from './rule-schema.ts';

/** What decides which rules apply. Leave out what is not known: an unknown value matches no condition. */
export type CaseTraits = {
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  type?: string | undefined;
  sector?: string | undefined;
  product?: string | undefined;
  channel?: string | undefined;
  complainant?: string | undefined;
  entity?: string | undefined;
  marks?: readonly string[] | undefined;
};

/** True when every list of the condition contains the case's value. An empty condition always holds. */
export function conditionHolds(condition: Condition, traits: CaseTraits): boolean {
  return (
    within(condition.countries, traits.country) &&
    within(condition.types, traits.type) &&
    within(condition.sectors, traits.sector) &&
    within(condition.products, traits.product) &&
    within(condition.channels, traits.channel) &&
    within(condition.complainants, traits.complainant) &&
    within(condition.entities, traits.entity) &&
    (!condition.marks || condition.marks.some((mark) => traits.marks?.includes(mark)))
  );
}

/** `appliesWhen` holds and `unless`, where given, does not. */
export function applies(
  scope: { appliesWhen: Condition; unless?: Exclusion | undefined },
  traits: CaseTraits,
): boolean {
  const exclusions = [scope.unless ?? []].flat();
  return (
    conditionHolds(scope.appliesWhen, traits) &&
    !exclusions.some((condition) => conditionHolds(condition, traits))
  );
}

/**
 * Ids of the regimes whose conditions hold, in the order of `regimes`. For a person to confirm. Without a
 * country no statutory regime is proposed, and so no legal date is invented.
 */
export function proposeRegimes(traits: CaseTraits, regimes: readonly Regime[]): string[] {
  return regimes.filter((regime) => applies(regime, traits)).map((regime) => regime.id);
}

function within(list: readonly string[] | undefined, value: string | undefined): boolean {
  return !list || (value !== undefined && list.includes(value));
}
