import type { RegimeView } from '@recourse/api-client';
import {
  type DeadlineRule,
  type Language,
  limitText,
  localText,
  REGIMES,
  type Regime,
  type Settings,
} from '@recourse/complaint-domain';

/** The regimes that come with this release, with their rules in the caller's language. */
export function regimeViews(settings: Settings, language: Language): RegimeView[] {
  return REGIMES.map((regime) => ({
    id: regime.id,
    name: localText(regime.name, language),
    statutory: regime.statutory,
    inUse: settings.regimes.includes(regime.id),
    countries: [...(regime.appliesWhen.countries ?? [])],
    bodies: regime.bodies.map(bodyView),
    rules: regime.rules.map((rule) => ruleView(rule, language)),
  }));
}

function bodyView({ id, name, website, phone }: Regime['bodies'][number]): RegimeView['bodies'][number] {
  return { id, name, website, ...(phone === undefined ? {} : { phone }) };
}

function ruleView(rule: DeadlineRule, language: Language): RegimeView['rules'][number] {
  const { id, kind, limit, source, inForceFrom, inForceTo, verifiedOn } = rule;
  return {
    id,
    kind,
    limit: limitText(limit, language),
    citation: source.citation,
    note: source.note ?? null,
    url: source.url ?? null,
    inForceFrom,
    inForceTo,
    verifiedOn: verifiedOn === 'unverified' ? null : verifiedOn,
  };
}
