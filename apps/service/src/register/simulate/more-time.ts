import type { Simulation } from '@recourse/api-client';
import {
  dayFromIso,
  type Explanation,
  explainObligation,
  explainSentence,
  extended,
  factsOf,
  lawOf,
  localText,
  moreTimeProblem,
  obligationsOf,
  type Rejection,
  startOfLocalDay,
} from '@recourse/complaint-domain';
import { no, ok } from '../calls/call.ts';
import { invalid } from '../problems.ts';
import type { Answer, SimulationOrder } from '../rpc.ts';
import type { Viewed } from '../views/obligation-view.ts';

type MoreTimeOrder = Extract<SimulationOrder, { kind: 'more-time' }>;

/** What one date of a case would become if a notice of more time went out now. */
export function simulateMoreTime({ rule, until }: MoreTimeOrder, on: Viewed): Answer<Simulation> {
  const { c, policy, now, language } = on;
  const obligation = obligationsOf(c, policy).find(({ id }) => id === rule);
  if (!obligation) {
    const message = `${rule} gives no date on this case`;
    return no(invalid([{ field: 'rule', rule: 'LW11', message }]));
  }
  const why = moreTimeProblem(rule, until, c, now, policy);
  const from = obligation.extension?.accepted ? obligation.extension.from : obligation.due;
  const { consequence } = obligation;
  return ok({
    kind: 'more-time',
    allowed: why === null,
    why: why && reasonOf(why),
    from: obligation.due,
    to: why === null ? extended(rule, now, until, c, policy) : null,
    sendBefore: from,
    sentence: explainSentence(explanationWith(rule, why === null ? until : null, on), language),
    consequence: consequence ? localText(consequence.text, language) : null,
  });
}

/** `too-late`, `beyond-maximum` … as the rejection of the command says it; `already-done`: noticed before. */
function reasonOf({ code, detail }: Rejection): string {
  return typeof detail?.why === 'string' ? detail.why : code;
}

/** How the date is counted with a notice sent now, or, with `until` null, as it stands. */
function explanationWith(rule: string, until: string | undefined | null, on: Viewed): Explanation {
  const facts = factsOf(on.c, on.policy);
  const asked = { rule, noticeSentAt: on.now, proof: 'trial' };
  const day = until == null ? {} : { until: startOfLocalDay(facts.timeZone, dayFromIso(until)) };
  const extensions = until === null ? facts.extensions : [{ ...asked, ...day }];
  return explainObligation(rule, { ...facts, extensions }, lawOf(on.policy, on.c))!;
}
