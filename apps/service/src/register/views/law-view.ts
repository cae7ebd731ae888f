import type { ComplaintView } from '@recourse/api-client';
import {
  type Complaint,
  canBeLate,
  factsOf,
  lawOf,
  type Obligation,
  obligationProblems,
  type Policy,
  regimesFor,
} from '@recourse/complaint-domain';
import type { Named } from './naming.ts';

type LawOfCase = Pick<
  ComplaintView,
  'regimes' | 'regimesConfirmed' | 'proposedRegimes' | 'facts' | 'assessments' | 'openAssessments' | 'waiting'
>;

/** Which law runs on a case, who said so, what a person still has to say, and what waiting holds up. */
export function lawOfCase(
  c: Complaint,
  obligations: readonly Obligation[],
  policy: Policy,
  name: (by: Named) => Named,
): LawOfCase {
  const confirmed = c.regimesConfirmed;
  return {
    regimes: c.regimes,
    regimesConfirmed: confirmed && { at: confirmed.at, by: name(confirmed.by), proposed: confirmed.proposed },
    proposedRegimes: regimesFor(c, policy),
    facts: c.facts.map(({ fact, at }) => ({ fact, at })),
    assessments: c.assessments.map(({ rule, due, at }) => ({ rule, due, at })),
    openAssessments: openAssessments(c, policy),
    waiting: waitingOf(c, obligations),
  };
}

/** Rules without a number whose clocks have begun and whose day nobody has set. */
function openAssessments(c: Complaint, policy: Policy): ComplaintView['openAssessments'] {
  if (c.status === 'closed') return [];
  return obligationProblems(factsOf(c, policy), lawOf(policy, c)).flatMap((problem) => {
    const { rule, code, kind, citation, message, startedAt } = problem;
    if (code !== 'assess' || kind === undefined || startedAt == null) return [];
    return { rule, regime: rule.split('/')[0]!, kind, citation: citation ?? '', says: message };
  });
}

/** Only internal targets stand still; what the law sets runs on, and the screen says so. */
function waitingOf(c: Complaint, obligations: readonly Obligation[]): ComplaintView['waiting'] {
  const since = c.pauses.find(({ to }) => to === null)?.from;
  if (since === undefined) return null;
  const open = obligations.filter((o) => o.state === 'open' && canBeLate(o));
  return {
    since,
    standing: open.filter(({ paused }) => paused).map(({ id }) => id),
    running: open.filter(({ paused }) => !paused).map(({ id }) => id),
  };
}
