import type { Obligation } from '../obligations/index.ts';
import type { StageRequirement } from '../settings/schema.ts';
import type { MessageKind } from '../vocabulary.ts';
import type { CommandName, RecordableFact } from './commands.ts';
import { OPENS } from './decide/after-answer.ts';
import { stageIndex } from './decide/stages.ts';
import { isOwed } from './facts.ts';
import type { Policy } from './policy.ts';
import {
  hasUnansweredOffer,
  isAnswered,
  issuesWithoutFinding,
  isUnderway,
  missing,
  openQueries,
  openTasks,
  redressToDo,
} from './questions.ts';
import type { Complaint, Message } from './state.ts';
import { byObligation, byRule, sending, towardsAnswer } from './steps-by-law.ts';

/** One thing to do, as the command that does it and why it is due. */
export type NextStep = {
  command: CommandName;
  why: 'obligation' | 'stage' | 'redress' | 'offer' | 'delivery' | 'close' | 'task' | 'assign';
  obligation?: string;
  stage?: string;
  missing?: StageRequirement[];
  issue?: string;
  task?: string;
  /** What the letter of a `SendMessage` is. */
  letter?: MessageKind;
  /** What a `RecordFact` is about. */
  fact?: RecordableFact;
  /** UTC milliseconds. */
  due?: number;
};

/**
 * What to do on a case, most pressing first; the first is the thing to do next. Empty when only time or the
 * complainant can bring it on.
 *
 * NS1 a message that did not arrive · NS2 what the complainant wrote or asked after the answer · NS3 each open
 * obligation, the acknowledgement first, then by date, with its delay notice · NS4 overdue tasks · NS8 which law
 * applies, and the days that it leaves to a person · NS5 who works it · NS6 the next stage · NS7 the offer, the
 * resolution, payment, closing.
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
    ...byObligation(c, obligations, now, policy),
    ...overdueTasks(c, now),
    ...byRule(c, policy),
    ...unassigned(c),
    ...nextStage(c, policy),
    ...ending(c, obligations),
  ];
  return steps.filter((step, index) => steps.findIndex((other) => isSame(other, step)) === index);
}

/** Two steps of one kind are one, unless they are about different things. */
function isSame(a: NextStep, b: NextStep): boolean {
  const differs = (['command', 'issue', 'task', 'stage', 'letter'] as const).some((key) => a[key] !== b[key]);
  return !differs && (!BY_RULE.includes(a.command) || a.obligation === b.obligation);
}

const BY_RULE: readonly CommandName[] = ['SendDelayNotice', 'AssessObligation'];

/** NS1. A message that failed or hangs is done with once a later one of its kind went out. */
function undelivered(c: Complaint): NextStep[] {
  const broken = c.messages.filter((message, index) => isBroken(message) && !isRepeated(c, message, index));
  return broken.map((letter) => {
    const notice = c.delayNotices.find(({ message }) => message === letter.id);
    if (notice) return { command: 'SendDelayNotice', why: 'delivery', obligation: notice.rule };
    return { ...sending(letter.kind), why: 'delivery' };
  });
}

function isBroken({ delivery }: Message): boolean {
  return delivery?.state === 'failed' || delivery?.state === 'uncertain';
}

function isRepeated(c: Complaint, message: Message, index: number): boolean {
  return c.messages.some(
    (later, at) => at > index && later.kind === message.kind && isUnderway(later) && !isBroken(later),
  );
}

/**
 * NS2. What was written reopens nothing by itself: a person reads it and decides. A question asks for an answer, unless
 * it opened the case again: then the next final response answers it.
 */
function writtenAfterwards(c: Complaint): NextStep[] {
  const asked = openQueries(c).some(({ about }) => OPENS[about] === null);
  if (asked) return [{ command: 'SendMessage', letter: 'post-offer-answer', why: 'offer' }];
  if (c.status !== 'resolved' && c.status !== 'closed') return [];
  const { at } = c.resolution;
  const last = c.messages.findLast((message) => message.kind === 'message');
  if (last?.direction !== 'in' || last.at <= at) return [];
  return [{ command: hasUnansweredOffer(c) ? 'RecordAnswerToOffer' : 'Reopen', why: 'offer' }];
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
  const pay: NextStep[] = isToBePaid(c) ? [{ command: 'RecordPayment', why: 'redress' }] : [];
  if (c.status === 'closed') return pay;
  const offer: NextStep[] = hasUnansweredOffer(c) ? [{ command: 'RecordAnswerToOffer', why: 'offer' }] : [];
  if (c.status !== 'resolved') return isAnswered(c) ? [...offer, ...pay, RESOLVE] : [...drafted(c), ...offer];
  const tasks = openTasks(c).map(({ id }): NextStep => ({ command: 'CompleteTask', why: 'close', task: id }));
  const free = tasks.length === 0 && !obligations.some(isOwed);
  return [...offer, ...pay, ...tasks, ...(free ? [{ command: 'Close', why: 'close' } as const] : [])];
}

const RESOLVE: NextStep = { command: 'Resolve', why: 'close' };

/** A draft waits for a second person, whether or not an answer is owed. */
function drafted(c: Complaint): NextStep[] {
  return c.draft ? [{ command: 'ApproveFinalResponse', why: 'stage' }] : [];
}

/** What the complainant accepted is paid or done. */
function isToBePaid(c: Complaint): boolean {
  const ended = c.status === 'resolved' || c.status === 'closed';
  const early = ended && c.resolution.reason === 'accepted-early';
  const accepted = early || c.answerToOffer?.answer === 'accepted';
  return accepted && redressToDo(c).some(({ paidAt }) => paidAt === undefined);
}
