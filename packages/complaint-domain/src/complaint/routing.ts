import type { Settings } from '../settings/schema.ts';
import {
  type ChannelName,
  type ComplaintType,
  type Language,
  SEVERITIES,
  type Severity,
} from '../vocabulary.ts';
import type { RoutingReason } from './events.ts';

/** What routing looks at. */
export type RoutingFacts = {
  type: ComplaintType;
  channel: ChannelName;
  language: Language;
  severity: Severity;
  vulnerable: boolean;
  category?: string | null | undefined;
  product?: string | null | undefined;
};

type When = Settings['routing'][number]['when'];

/**
 * The queue of a case and the id of the rule that chose it; `default` when no rule matches. The first rule whose
 * conditions all hold wins; products are compared without regard to case.
 */
export function routeOf(facts: RoutingFacts, settings: Settings): RoutingReason {
  const rule = settings.routing.find(({ when }) => matches(when, facts));
  return rule ? { rule: rule.id, queue: rule.queue } : { rule: 'default', queue: settings.defaultQueue };
}

function matches(when: When, facts: RoutingFacts): boolean {
  return (
    same(when.category, facts.category) &&
    same(when.product?.toLowerCase(), facts.product?.toLowerCase()) &&
    same(when.language, facts.language) &&
    same(when.channel, facts.channel) &&
    same(when.type, facts.type) &&
    same(when.vulnerable, facts.vulnerable) &&
    reaches(when.severityFrom, facts.severity)
  );
}

function same(wanted: unknown, value: unknown): boolean {
  return wanted === undefined || wanted === value;
}

function reaches(least: Severity | undefined, severity: Severity): boolean {
  return least === undefined || SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
}
