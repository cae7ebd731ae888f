import type { StageRequirement } from '../settings/schema.ts';
import type { MessageKind, RedressKind } from '../vocabulary.ts';
import type { Complaint, Issue, Message, PostOfferQuery, Redress, Task } from './state.ts';

/** Questions that several rules ask of a case. */

export function openTasks(c: Complaint): Task[] {
  return c.tasks.filter((task) => task.state === 'open');
}

export function issuesWithoutFinding(c: Complaint): Issue[] {
  return c.issues.filter((issue) => issue.outcome === undefined);
}

export function undecidedRedress(c: Complaint): Redress[] {
  return c.redress.filter((redress) => redress.state === 'proposed');
}

export function approvedRedress(c: Pick<Complaint, 'redress'>): Redress[] {
  return c.redress.filter((redress) => redress.state === 'approved');
}

/**
 * Approved money, and acts that somebody still has to do: an apology is made in the letter itself. Of a case that was
 * reopened after an acceptance, what was accepted (CL9).
 */
export function redressToDo(c: Pick<Complaint, 'redress' | 'answerToOffer'>): Redress[] {
  const accepted = c.answerToOffer?.redress;
  return approvedRedress(c)
    .filter(({ kind, amount }) => amount !== undefined || DONE_LATER.includes(kind))
    .filter(({ id }) => accepted === undefined || accepted.includes(id));
}

const DONE_LATER: readonly RedressKind[] = ['repair', 'replacement', 'correction'];

/** An outbound message that went out, or is on its way and has not failed. */
export function isUnderway(message: Message): boolean {
  return message.direction === 'out' && message.delivery?.state !== 'failed';
}

/** Letters that tell the complainant that the complaint is there and being worked. */
export const ACKNOWLEDGING: readonly MessageKind[] = [
  'acknowledgement',
  'holding-response',
  'delay-notice',
  'summary-letter',
  'final-response',
];

export function isAcknowledged(c: Complaint): boolean {
  return c.messages.some((m) => ACKNOWLEDGING.includes(m.kind) && isUnderway(m));
}

/** The case's final response is out or on its way. One that failed answers nothing. */
export function isAnswered(c: Complaint): boolean {
  const letter = c.messages.find((message) => message.id === c.finalResponse?.message);
  return letter !== undefined && isUnderway(letter);
}

/** What was asked after the answer and no letter has answered. */
export function openQueries(c: Complaint): PostOfferQuery[] {
  return c.queries.filter(({ answeredBy }) => answeredBy === undefined);
}

/** What a case offers and the complainant has not answered. */
export function hasUnansweredOffer(c: Complaint): boolean {
  return c.finalResponse !== null && c.finalResponse.redress.length > 0 && c.answerToOffer === null;
}

const MET: Record<StageRequirement, (c: Complaint) => boolean> = {
  category: (c) => c.category !== null,
  assignee: (c) => c.assignee !== null,
  acknowledgement: isAcknowledged,
  findings: (c) => issuesWithoutFinding(c).length === 0,
  'redress-decided': (c) => undecidedRedress(c).length === 0,
};

/** Those of the requirements that the case does not meet, each once, in the order given. */
export function missing(c: Complaint, requirements: readonly StageRequirement[]): StageRequirement[] {
  return [...new Set(requirements)].filter((requirement) => !MET[requirement](c));
}
