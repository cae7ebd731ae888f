import type { DeadlineRule, Regime } from '../regimes/index.ts';
import type { ObligationFacts, ObligationPolicy } from './facts.ts';
import { type Obligation, obligationProblems, obligations } from './obligations.ts';
import { facts, local, POLICY, regimeWith, wall } from './test-facts.ts';

export const LONDON = 'Europe/London';
export const AT = (moment: string) => local(LONDON, moment);
export const RECEIVED = AT('2025-03-04T09:00');
export const HOUR = 3_600_000;
/** Without the marks that keep Latin names in order inside Arabic. */
export const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');

export type Case = {
  rules: Partial<DeadlineRule>[];
  statutory?: boolean;
  policy?: Partial<ObligationPolicy>;
};

/** A regime `test` of these rules; each takes the place of the others' defaults. */
export function policyOf({ rules, statutory = false, policy = {} }: Case): ObligationPolicy {
  const regime: Regime = regimeWith({}, statutory);
  return { ...POLICY, ...policy, regimes: [{ ...regime, rules: rules.map((r) => regimeWith(r).rules[0]!) }] };
}
/** A London case of 4 March 2025 under the regime `test`. */
export const given = (change: Partial<ObligationFacts> = {}) =>
  facts(RECEIVED, { timeZone: LONDON, regimes: ['test'], ...change });
export const of = (one: Case, change: Partial<ObligationFacts> = {}) =>
  obligations(given(change), policyOf(one));
export const problems = (one: Case, change: Partial<ObligationFacts> = {}) =>
  obligationProblems(given(change), policyOf(one));
export const days = (list: readonly Obligation[]) =>
  list.map(({ id, due }) => [id, wall(LONDON, due).slice(0, 10)]);
export const sent = (
  fact: 'final-response-sent' | 'delay-notice-sent' | 'acknowledgement-sent',
  moment: string,
) => ({
  fact,
  at: AT(moment),
  proof: 'm1',
});
export const resolved = (moment: string) =>
  ({ fact: 'resolved', at: AT(moment), proof: 'resolved' }) as const;
