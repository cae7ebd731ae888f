import type { Obligation } from '../obligations/index.ts';
import type { ObligationKind } from '../regimes/index.ts';
import type { MessageKind } from '../vocabulary.ts';
import type { CommandName } from './commands.ts';
import { delayNoticesOpen, isAfterwards } from './decide/delay.ts';
import { awaitsConfirmation } from './decide/regimes.ts';
import { isOwed, rulesOf, rulesToAssess } from './facts.ts';
import type { NextStep } from './next-steps.ts';
import type { Policy } from './policy.ts';
import {
  ACKNOWLEDGING,
  isAcknowledged,
  isAnswered,
  issuesWithoutFinding,
  undecidedRedress,
} from './questions.ts';
import { sentAt } from './sent-at.ts';
import type { Complaint } from './state.ts';

type Act = Pick<NextStep, 'command' | 'letter'>;

/** The command by which a letter goes out. */
export function sending(kind: MessageKind): Act {
  if (kind === 'message') return { command: 'SendMessage' };
  if (kind === 'acknowledgement') return { command: 'Acknowledge' };
  if (kind === 'final-response') return { command: 'IssueFinalResponse' };
  return kind === 'delay-notice' ? { command: 'SendDelayNotice' } : { command: 'SendMessage', letter: kind };
}

/** NS3. Each obligation that is owed, as what brings it nearer; what was sent and is on its way is left alone. */
export function byObligation(
  c: Complaint,
  obligations: readonly Obligation[],
  now: number,
  policy: Policy,
): NextStep[] {
  if (c.status === 'closed') return [];
  return obligations
    .filter((obligation) => isOwed(obligation) && !isPending(c, obligation))
    .toSorted((a, b) => rank(a) - rank(b) || a.due - b.due)
    .flatMap((obligation) => {
      const step = towards(c, obligation);
      if (!step) return [];
      const { id, due } = obligation;
      const delay = asksForTime(step, obligation, c, now, policy);
      const notice = { command: 'SendDelayNotice', why: 'obligation', obligation: id, due } as const;
      return [{ ...step, obligation: id, due }, ...(delay ? [notice] : [])];
    });
}

/** Near, not ready to be answered, and the law lets the complainant be told that it takes longer. */
function asksForTime(
  step: NextStep,
  obligation: Obligation,
  c: Complaint,
  now: number,
  policy: Policy,
): boolean {
  if (now < obligation.warnAt || READY.includes(step.command) || c.status === 'resolved') return false;
  const running = rulesOf(c, policy).find(({ rule }) => rule.id === obligation.id);
  if (!running || (isAfterwards(running) && now <= obligation.due)) return false;
  return delayNoticesOpen(c, now, policy).some(({ id }) => id === obligation.id);
}

const READY: readonly CommandName[] = ['IssueFinalResponse', 'ApproveFinalResponse'];

/** NS8. Which law applies, and what a person makes of its words where it has no number. */
export function byRule(c: Complaint, policy: Policy): NextStep[] {
  if (c.status === 'closed') return [];
  const toAssess = rulesToAssess(c, policy).flatMap(({ id, kind }): NextStep[] => {
    const letter = LETTERS[kind];
    const act: NextStep[] = letter ? [{ ...sending(letter), why: 'obligation', obligation: id }] : [];
    return [...act, { command: 'AssessObligation', why: 'obligation', obligation: id }];
  });
  const unsure = c.status !== 'resolved' && !isAnswered(c) && awaitsConfirmation(c, policy);
  const confirm: NextStep[] = unsure ? [{ command: 'ConfirmRegimes', why: 'obligation' }] : [];
  return [...confirm, ...toAssess];
}

function rank(obligation: Obligation): number {
  if (obligation.paused) return 2;
  return obligation.kind === 'acknowledge' ? 0 : 1;
}

const KINDS: Partial<Record<ObligationKind, readonly MessageKind[]>> = {
  acknowledge: ACKNOWLEDGING,
  'first-answer': [
    'message',
    'progress-update',
    'feedback',
    ...ACKNOWLEDGING.filter((k) => k !== 'acknowledgement'),
  ],
  progress: ['progress-update'],
  'final-response': ['final-response'],
  'summary-letter': ['summary-letter'],
  feedback: ['feedback', 'final-response'],
  'data-subject-reply': ['final-response'],
  'history-copy': ['history-copy'],
};

function isPending(c: Complaint, obligation: Obligation): boolean {
  const kinds = KINDS[obligation.kind] ?? [];
  return c.messages.some(({ kind, delivery }) => kinds.includes(kind) && delivery?.state === 'pending');
}

const LETTERS: Partial<Record<ObligationKind, MessageKind>> = {
  progress: 'progress-update',
  'summary-letter': 'summary-letter',
  feedback: 'feedback',
  'history-copy': 'history-copy',
};

function towards(c: Complaint, { kind }: Obligation): NextStep | null {
  const greeted = isAcknowledged(c) || c.status === 'resolved';
  const letter = LETTERS[kind];
  if (letter) return { ...sending(letter), why: 'obligation' };
  if (kind === 'acknowledge') return greeted ? null : { command: 'Acknowledge', why: 'obligation' };
  if (kind === 'first-answer') return { command: greeted ? 'SendMessage' : 'Acknowledge', why: 'obligation' };
  if (kind === 'redress-payment') return { command: 'RecordPayment', why: 'redress' };
  if (kind === 'forward-to-regulator')
    return { command: 'RecordFact', fact: 'forwarding-sent', why: 'obligation' };
  if (kind !== 'final-response' && kind !== 'data-subject-reply') return null;
  if (isAnswered(c)) return receipt(c);
  if (c.status === 'resolved') return { command: 'Reopen', why: 'obligation' };
  if (c.status === 'new') return { command: 'Assign', why: 'obligation' };
  return towardsAnswer(c);
}

/** The answer went out, and the law asks that it arrived: somebody records when it did. */
function receipt(c: Complaint): NextStep | null {
  const letter = c.messages.find(({ id }) => id === c.finalResponse?.message);
  if (!letter || sentAt(letter) === null) return null;
  return { command: 'RecordFact', fact: 'final-response-received', why: 'obligation' };
}

/** What still stands between the case and its final response. */
export function towardsAnswer(c: Complaint): NextStep | null {
  if (isAnswered(c)) return null;
  const issue = issuesWithoutFinding(c)[0];
  if (issue) return { command: 'RecordFinding', why: 'obligation', issue: issue.id };
  if (undecidedRedress(c).length > 0) return { command: 'ApproveRedress', why: 'redress' };
  return { command: c.draft ? 'ApproveFinalResponse' : 'IssueFinalResponse', why: 'obligation' };
}
