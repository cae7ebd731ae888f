import type { Obligation } from '../obligations/index.ts';
import type { StageRequirement } from '../settings/schema.ts';
import type { MessageKind } from '../vocabulary.ts';
import type { CommandName } from './commands.ts';
import { stageIndex } from './decide/stages.ts';
import type { Policy } from './policy.ts';
import {
  hasUnansweredOffer,
  isAcknowledged,
  isAnswered,
  issuesWithoutFinding,
  isUnderway,
  missing,
  openTasks,
  undecidedRedress,
} from './questions.ts';
import type { Complaint, Message } from './state.ts';

/** One thing to do, as the command that does it and why it is due. */
export type NextStep = {
  command: CommandName;
  why: 'obligation' | 'stage' | 'redress' | 'offer' | 'delivery' | 'close' | 'task' | 'assign';
  obligation?: string;
  stage?: string;
  missing?: StageRequirement[];
  issue?: string;
  task?: string;
  /** UTC milliseconds. */
  due?: number;
};

/**
 * What to do on a case, most pressing first; the first is the thing to do next. Empty when only time or the
 * complainant can bring it on.
 *
 * NS1 a message that did not arrive · NS2 what the complainant wrote after the answer · NS3 each open obligation,
 * the acknowledgement first, then by date · NS4 overdue tasks · NS5 who works it · NS6 the next stage · NS7 the
 * offer, the resolution, closing.
 *
 * @param now UTC milliseconds
 */
export function nextSteps(
  c: Complaint,
  obligations: readonly Obligation[],
  now: number,
  policy: Policy,
): NextStep[] {
  if (c.erasedAt !== null) return [];
  const steps = [
    ...undelivered(c),
    ...writtenAfterwards(c),
    ...byObligation(c, obligations),
    ...overdueTasks(c, now),
    ...unassigned(c),
    ...nextStage(c, policy),
    ...ending(c, obligations),
  ];
  return steps.filter((step, index) => steps.findIndex((other) => isSame(other, step)) === index);
}

function isSame(a: NextStep, b: NextStep): boolean {
  return a.command === b.command && a.issue === b.issue && a.task === b.task && a.stage === b.stage;
}

const SENDS: Record<MessageKind, CommandName> = {
  message: 'SendMessage',
  acknowledgement: 'Acknowledge',
  'final-response': 'IssueFinalResponse',
};

/** NS1. A message that failed or hangs is done with once a later one of its kind went out. */
function undelivered(c: Complaint): NextStep[] {
  const broken = c.messages.filter((message, index) => isBroken(message) && !isRepeated(c, message, index));
  return broken.map(({ kind }) => ({ command: SENDS[kind], why: 'delivery' }));
}

function isBroken({ delivery }: Message): boolean {
  return delivery?.state === 'failed' || delivery?.state === 'uncertain';
}

function isRepeated(c: Complaint, message: Message, index: number): boolean {
  return c.messages.some(
    (later, at) => at > index && later.kind === message.kind && isUnderway(later) && !isBroken(later),
  );
}

/** NS2. It reopens nothing by itself: a person reads it and decides. */
function writtenAfterwards(c: Complaint): NextStep[] {
  if (c.status !== 'resolved' && c.status !== 'closed') return [];
  const { at } = c.resolution;
  const last = c.messages.findLast((message) => message.kind === 'message');
  if (last?.direction !== 'in' || last.at <= at) return [];
  return [{ command: hasUnansweredOffer(c) ? 'RecordAnswerToOffer' : 'Reopen', why: 'offer' }];
}

/** NS3. What was sent and is on its way is left alone. */
function byObligation(c: Complaint, obligations: readonly Obligation[]): NextStep[] {
  if (c.status === 'closed') return [];
  return obligations
    .filter((obligation) => obligation.state === 'open' && !isPending(c, obligation))
    .toSorted((a, b) => rank(a) - rank(b) || a.due - b.due)
    .flatMap((obligation) => {
      const step = towards(c, obligation);
      return step ? [{ ...step, obligation: obligation.id, due: obligation.due }] : [];
    });
}

function rank(obligation: Obligation): number {
  if (obligation.paused) return 2;
  return obligation.kind === 'acknowledge' ? 0 : 1;
}

const KINDS: Partial<Record<string, readonly MessageKind[]>> = {
  acknowledge: ['acknowledgement', 'final-response'],
  'first-answer': ['message', 'final-response'],
  'final-response': ['final-response'],
};

function isPending(c: Complaint, obligation: Obligation): boolean {
  const kinds = KINDS[obligation.kind] ?? [];
  return c.messages.some(({ kind, delivery }) => kinds.includes(kind) && delivery?.state === 'pending');
}

function towards(c: Complaint, obligation: Obligation): NextStep | null {
  const greeted = isAcknowledged(c) || c.status === 'resolved';
  if (obligation.kind === 'acknowledge')
    return greeted ? null : { command: 'Acknowledge', why: 'obligation' };
  if (obligation.kind === 'first-answer')
    return { command: greeted ? 'SendMessage' : 'Acknowledge', why: 'obligation' };
  if (obligation.kind !== 'final-response') return null;
  if (c.status === 'resolved') return { command: 'Reopen', why: 'obligation' };
  if (c.status === 'new') return { command: 'Assign', why: 'obligation' };
  return towardsAnswer(c);
}

/** What still stands between the case and its final response. */
function towardsAnswer(c: Complaint): NextStep | null {
  if (isAnswered(c)) return null;
  const issue = issuesWithoutFinding(c)[0];
  if (issue) return { command: 'RecordFinding', why: 'obligation', issue: issue.id };
  if (undecidedRedress(c).length > 0) return { command: 'ApproveRedress', why: 'redress' };
  return { command: 'IssueFinalResponse', why: 'obligation' };
}

function overdueTasks(c: Complaint, now: number): NextStep[] {
  return openTasks(c)
    .filter(({ dueAt }) => dueAt !== null && dueAt <= now)
    .toSorted((a, b) => a.dueAt! - b.dueAt!)
    .map(({ id, dueAt }) => ({ command: 'CompleteTask', why: 'task', task: id, due: dueAt! }));
}

function unassigned(c: Complaint): NextStep[] {
  const open = c.status === 'new' || c.status === 'in_progress';
  return open && c.assignee === null ? [{ command: 'Assign', why: 'assign' }] : [];
}

const MEETS: Record<StageRequirement, CommandName> = {
  category: 'Classify',
  assignee: 'Assign',
  acknowledgement: 'Acknowledge',
  findings: 'RecordFinding',
  'redress-decided': 'ApproveRedress',
};

/** NS6. The move itself when nothing is missing, else what the first missing requirement needs. */
function nextStage(c: Complaint, policy: Policy): NextStep[] {
  if ((c.status !== 'new' && c.status !== 'in_progress') || isAnswered(c)) return [];
  const { stages } = policy.settings;
  const stage = stages[stageIndex(c, stages) + 1];
  if (!stage) return towardsAnswer(c) ? [{ ...towardsAnswer(c)!, why: 'stage' }] : [];
  const lacking = missing(c, stage.requires);
  if (lacking.length === 0) return [{ command: 'MoveToStage', why: 'stage', stage: stage.id }];
  const first = lacking[0]!;
  const issue = first === 'findings' ? issuesWithoutFinding(c)[0]?.id : undefined;
  const why = first === 'redress-decided' ? 'redress' : first === 'assignee' ? 'assign' : 'stage';
  return [{ command: MEETS[first], why, stage: stage.id, missing: lacking, ...(issue && { issue }) }];
}

/** NS7. */
function ending(c: Complaint, obligations: readonly Obligation[]): NextStep[] {
  if (c.status === 'closed') return [];
  const offer: NextStep[] = hasUnansweredOffer(c) ? [{ command: 'RecordAnswerToOffer', why: 'offer' }] : [];
  if (c.status !== 'resolved')
    return isAnswered(c) ? [...offer, { command: 'Resolve', why: 'close' }] : offer;
  const tasks = openTasks(c).map(({ id }): NextStep => ({ command: 'CompleteTask', why: 'close', task: id }));
  const free = tasks.length === 0 && obligations.every(({ state }) => state !== 'open');
  return [...offer, ...tasks, ...(free ? [{ command: 'Close', why: 'close' } as const] : [])];
}
