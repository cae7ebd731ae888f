import type { ExplainedObligation, ObligationView } from '@recourse/api-client';
import {
  type Complaint,
  costOfLateness,
  type DeadlineRule,
  type ExplainedDay,
  type Explanation,
  explainObligations,
  explainSentence,
  factsOf,
  type Language,
  lawOf,
  localText,
  type Obligation,
  obligationStatusAt,
  type Policy,
  rulesOf,
} from '@recourse/complaint-domain';
import { extensionView } from './extension-view.ts';

/** What views of one case's obligations need. `now`: UTC ms. */
export type Viewed = { c: Complaint; policy: Policy; now: number; language: Language };

export function obligationViews(obligations: readonly Obligation[], on: Viewed): ObligationView[] {
  const rules = new Map(rulesOf(on.c, on.policy).map(({ rule }) => [rule.id, rule]));
  return obligations.map((obligation) => obligationView(obligation, rules.get(obligation.id), on));
}

function obligationView(o: Obligation, rule: DeadlineRule | undefined, on: Viewed): ObligationView {
  const { id, kind, statutory, due, warnAt, optional, assessed, paused, citation } = o;
  return {
    ...{ id, kind, statutory, due, warnAt, optional, assessed, paused, citation },
    // For a reader the targets of the stages are among the organisation's own.
    regime: kind === 'stage-target' ? 'internal' : o.regime,
    pausable: rule?.pausable ?? false,
    status: obligationStatusAt(o, on.now),
    satisfiedBy: satisfaction(o),
    verifiedOn: o.verified === 'unverified' ? null : o.verified.on,
    inForceFrom: o.inForceFrom,
    inForceTo: o.inForceTo,
    consequence: o.consequence && !optional ? localText(o.consequence.text, on.language) : null,
    cost: costView(o, on),
    extension: rule?.extension ? extensionView(o, rule.extension, on) : null,
  };
}

function satisfaction({ satisfiedBy }: Obligation): ObligationView['satisfiedBy'] {
  if (!satisfiedBy) return null;
  const { at, proof, exemption } = satisfiedBy;
  return { at, proof, ...(exemption === undefined ? {} : { exemption }) };
}

function costView(o: Obligation, { policy, now }: Viewed): ObligationView['cost'] {
  const cost = costOfLateness(o, now);
  if (!cost) return null;
  const bodies = policy.regimes.find(({ id }) => id === o.regime)?.bodies ?? [];
  const verifiedOn = cost.verifiedOn ?? (o.verified === 'unverified' ? o.verified : o.verified.on);
  return {
    kind: cost.kind,
    body: bodies.find(({ id }) => id === cost.body)?.name ?? null,
    indemnity: (cost.indemnity ?? []).map(({ amount, currency, from, now: owedNow }) => ({
      ...{ amount, currency, from, owedNow },
    })),
    verified: verifiedOn !== 'unverified',
  };
}

/** All obligations of a case with how each date was counted, nearest first. */
export function explainedObligations(on: Viewed): ExplainedObligation[] {
  const all = explainObligations(factsOf(on.c, on.policy), lawOf(on.policy, on.c));
  const views = obligationViews(
    all.map(({ obligation }) => obligation),
    on,
  );
  return all
    .map(({ explanation }, i) => ({ ...views[i]!, explanation: explanationView(explanation, on.language) }))
    .toSorted((a, b) => a.due - b.due);
}

function explanationView(explanation: Explanation, language: Language): ExplainedObligation['explanation'] {
  return {
    startedBy: explanation.start.fact,
    start: explanation.start.at,
    timeZone: explanation.timeZone,
    days: daysTo(explanation),
    sentence: explainSentence(explanation, language),
  };
}

/** Every day up to the date: those of the longer time where there is one, and those over which the end moved. */
function daysTo({ days, roll, extension }: Explanation): ExplainedDay[] {
  if (extension?.accepted && extension.days) return extension.days;
  const last = days.at(-1)?.date ?? '';
  return [...days, ...(roll?.skipped ?? []).filter(({ date }) => date > last)];
}
