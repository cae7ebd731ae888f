import type { ComplaintView, ExplainedObligation, Problem } from '@recourse/api-client/schemas';
import type { Simulation } from '@recourse/api-client/simulations';
import * as fixtures from './fixtures.ts';

type Data = Record<string, unknown>;

/** What the commands about the law of a case do to it. */
export function lawEffect(type: string, data: Data, view: ComplaintView | null): Partial<ComplaintView> {
  const at = fixtures.NOW;
  const by = { kind: 'member', id: 'm-ana' };
  if (!view) return {};
  switch (type) {
    case 'ConfirmRegimes':
      return {
        regimes: data.regimes as string[],
        regimesConfirmed: { at, by, proposed: view.proposedRegimes },
        nextSteps: view.nextSteps.slice(1),
      };
    case 'RecordFact': {
      const fact = data as unknown as ComplaintView['facts'][number];
      return { facts: [...view.facts.filter((known) => known.fact !== fact.fact), fact] };
    }
    case 'AssessObligation':
      return {
        assessments: [...view.assessments, { rule: String(data.rule), due: data.due as string | null, at }],
        openAssessments: view.openAssessments.filter(({ rule }) => rule !== data.rule),
      };
    case 'SetWaiting':
      return {
        waiting: data.waiting
          ? { since: at, standing: ['internal/first-answer'], running: ['au-rg271/final-response'] }
          : null,
      };
    case 'Resolve':
      return { status: 'resolved', stage: null, resolvedAt: at };
    default:
      return {};
  }
}

const REFUSED = { type: 'about:blank', title: 'refused', status: 422, code: 'relief-not-open' } as const;

/** Rule CL8: what an early end must be confirmed for. */
export function notConfirmed(type: string, data: Data): Problem | null {
  const confirmed = (data.exemptions ?? []) as string[];
  const rule = 'au-rg271/final-response';
  if (type !== 'Resolve' || data.reason !== 'accepted-early' || confirmed.includes(rule)) return null;
  const detail = { rule, why: 'not-confirmed', exceptions: ['hardship', 'declined-claim'] };
  return {
    ...REFUSED,
    rule: 'CL8',
    rejection: { code: 'relief-not-open', rule: 'CL8', message: 'confirm first', detail },
  };
}

type MoreTime = Extract<Simulation, { kind: 'more-time' }>;

/** What more time would bring: a month, unless a day beyond that is named. */
export function answerMoreTime(
  { rule, until }: { rule: string; until?: string },
  obligations: ExplainedObligation[],
): MoreTime {
  const duty = obligations.find(({ id }) => id === rule) as ExplainedObligation;
  const longest = duty.extension?.longest ?? '9999';
  const allowed = until === undefined || until <= longest;
  return {
    kind: 'more-time',
    allowed,
    why: allowed ? null : 'beyond-maximum',
    from: duty.due,
    to: allowed ? Date.parse(`${until ?? longest}T23:59:59.999Z`) : null,
    sendBefore: duty.due,
    sentence: duty.explanation.sentence,
    consequence: duty.consequence,
  };
}
