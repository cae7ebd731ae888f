import type { ObligationFacts } from '../obligations/facts.ts';
import { type Obligation, obligationProblems, obligations } from '../obligations/index.ts';
import { facts, local, POLICY, wall } from '../obligations/test-facts.ts';
import { shippedRegime } from './index.ts';

const ZONES = {
  pl: 'Europe/Warsaw',
  it: 'Europe/Rome',
  pt: 'Europe/Lisbon',
  br: 'America/Sao_Paulo',
  ae: 'Asia/Dubai',
  sa: 'Asia/Riyadh',
} as const;
/** The country whose regimes' ids start with it. */
export type Land = keyof typeof ZONES;
export type Change = Partial<ObligationFacts>;

/** `2026-03-04T09:00` on the country's wall clock → UTC milliseconds. */
export function at(land: Land, text: string): number {
  return local(ZONES[land], text);
}

/** What a rule gives a case of its country; undefined where it gives no date. */
export function obligation(rule: string, received: string, change: Change = {}): Obligation | undefined {
  return obligations(caseOf(rule.split('/')[0]!, received, change), POLICY).find(({ id }) => id === rule);
}

/** The local day with whose end the date falls; the whole moment where it is not the end of a day. */
export function day(rule: string, received: string, change: Change = {}): string {
  const found = obligation(rule, received, change);
  return found ? wall(ZONES[landOf(rule)], found.due).replace('T23:59:59.999', '') : 'no date';
}

/** More time under a rule, with its notice sent at that local moment. */
export function extended(rule: string, noticed: string): Change {
  return { extensions: [{ rule, noticeSentAt: at(landOf(rule), noticed), proof: 'm1' }] };
}

/** `rule code` of everything under the regime that gives no date. */
export function problems(regime: string, received: string): string[] {
  return obligationProblems(caseOf(regime, received), POLICY).map(({ rule, code }) => `${rule} ${code}`);
}

/** The elements that the letters of a rule must contain, in any of its versions. */
export function content(rule: string): string[] {
  const versions = shippedRegime(rule.split('/')[0]!).rules.filter(({ id }) => id === rule);
  return [...new Set(versions.flatMap((each) => each.requiredContent.map(({ element }) => element)))];
}

function caseOf(regime: string, received: string, change: Change = {}): ObligationFacts {
  const land = landOf(regime);
  const country = land.toUpperCase();
  return facts(at(land, received), { timeZone: ZONES[land], country, regimes: [regime], ...change });
}

function landOf(id: string): Land {
  return id.slice(0, 2) as Land;
}
