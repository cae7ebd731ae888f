import type { Outcome } from '../../vocabulary.ts';
import type { EventBody } from '../events.ts';
import { isOwed, obligationsOf } from '../facts.ts';
import type { Policy } from '../policy.ts';
import { isAnswered, issuesWithoutFinding, openTasks, undecidedRedress } from '../questions.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import { type CaseCommand, isInFuture, today } from './case.ts';
import { accept, compact, event, refuse, reject, rejection } from './outcome.ts';
import { recordedAcceptance, reliefNotOpen, reliefsOf } from './relief.ts';

/** FR1 to FR3. */
export function notReadyToAnswer(c: Complaint): Rejection | null {
  if (isAnswered(c))
    return rejection('FR1', 'already-done', 'the final response was issued; reopen to answer again');
  const open = issuesWithoutFinding(c).map((issue) => issue.id);
  if (open.length > 0 || c.issues.length === 0)
    return rejection('FR2', 'issues-without-finding', `no finding on ${open.join(', ')}`, { issues: open });
  const waiting = undecidedRedress(c).map((redress) => redress.id);
  if (waiting.length === 0) return null;
  return rejection('FR3', 'redress-undecided', `undecided redress: ${waiting.join(', ')}`, {
    redress: waiting,
  });
}

/**
 * FR4. Issues that were withdrawn or out of scope do not weigh as long as another issue was decided: all upheld
 * is upheld, none upheld is not upheld, everything between is partly upheld.
 */
export function overallOutcome(outcomes: readonly Outcome[]): Outcome {
  const decided = new Set(
    outcomes.filter((outcome) => outcome !== 'withdrawn' && outcome !== 'out-of-scope'),
  );
  if (decided.size === 0) return outcomes.includes('out-of-scope') ? 'out-of-scope' : 'withdrawn';
  return decided.size === 1 ? [...decided][0]! : 'partly-upheld';
}

/** FR6: an answer may be corrected; the last one counts. FR12: an offer expires only when its time is over. FR13: when. */
export function recordAnswerToOffer({
  data,
  c,
  meta,
  policy,
}: CaseCommand<'RecordAnswerToOffer'>): Decision<EventBody> {
  const until = c.finalResponse?.offerUntil;
  if (data.answer === 'expired' && (until === undefined || today(meta.at, policy) <= until))
    return reject('FR12', 'wrong-status', 'the time of the offer is not over', { offerUntil: until ?? null });
  const problem = answeredAtOddTime(data.answeredAt, c, meta.at);
  if (problem) return refuse(problem);
  const personal = data.comment === undefined ? null : { comment: data.comment };
  const answeredAt = data.answeredAt === undefined ? undefined : Math.min(data.answeredAt, meta.at);
  return accept(event('OfferAnswered', compact({ answer: data.answer, answeredAt }), personal));
}

/** FR13. */
function answeredAtOddTime(answeredAt: number | undefined, c: Complaint, now: number): Rejection | null {
  if (answeredAt === undefined) return null;
  if (isInFuture(answeredAt, now))
    return rejection('FR13', 'in-the-future', 'the answer lies in the future', { answeredAt });
  const offeredAt = c.finalResponse!.at;
  if (answeredAt >= offeredAt) return null;
  const message = 'the offer was made after that';
  return rejection('FR13', 'unknown-value', message, { field: 'answeredAt', answeredAt, offeredAt });
}

export function noOffer(c: Complaint): Rejection | null {
  if (c.finalResponse && c.finalResponse.redress.length > 0) return null;
  return rejection('FR5', 'offer-missing', 'no final response with redress was issued');
}

/** CL1, CL2 and CL8. */
export function resolve({ data, c, meta, policy }: CaseCommand<'Resolve'>): Decision<EventBody> {
  const personal = data.summary === undefined ? null : { summary: data.summary };
  const { reason } = data;
  if (reason === 'accepted-early') {
    const acceptedAt = recordedAcceptance(c);
    const refused = reliefNotOpen(c, data.exemptions ?? [], acceptedAt ?? meta.at, policy);
    if (refused) return refuse(refused);
    const exemptions = reliefsOf(c, policy).map(({ rule }) => rule.id);
    return accept(event('Resolved', compact({ reason, exemptions, acceptedAt }), personal));
  }
  const problem = reason === 'answered' ? notAnswered(c) : null;
  return problem ? refuse(problem) : accept(event('Resolved', { reason }, personal));
}

export function notAnswered(c: Complaint): Rejection | null {
  return isAnswered(c) ? null : rejection('CL1', 'not-answered', 'no final response is out or on its way');
}

export function close(): Decision<EventBody> {
  return accept(event('Closed', {}));
}

/** CL3 and CL4. */
export function notReadyToClose(c: Complaint, policy: Policy): Rejection | null {
  const tasks = openTasks(c).map((task) => task.id);
  if (tasks.length > 0) return rejection('CL3', 'open-tasks', `open tasks: ${tasks.join(', ')}`, { tasks });
  const open = obligationsOf(c, policy).filter(isOwed);
  if (open.length === 0) return null;
  const ids = open.map((obligation) => obligation.id);
  return rejection('CL4', 'open-obligations', `unmet obligations: ${ids.join(', ')}`, {
    obligations: open.map(({ id, due }) => ({ id, due })),
  });
}

const REOPEN_STAGE = 'investigating';

/** CL5 to CL7. */
export function reopen({ data, policy }: CaseCommand<'Reopen'>): Decision<EventBody> {
  const { stages } = policy.settings;
  const stage = stages.find(({ id }) => id === REOPEN_STAGE) ?? stages[0]!;
  return accept(event('Reopened', { stage: stage.id }, { reason: data.reason }));
}
