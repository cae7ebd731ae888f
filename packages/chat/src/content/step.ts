import type { NextStepView } from '@recourse/api-client/schemas';
import type { NextStep } from '@recourse/complaint-domain';
import { obligationName, stageLabel } from '@recourse/ui/timeline';
import type { Words } from '../words/index.ts';

export type Stages = { id: string; label: string }[];

/** Commands that are named by the duty that they meet, where there is one. */
const BY_DUTY = ['Acknowledge', 'SendMessage', 'IssueFinalResponse'];

const TITLES: Partial<Record<string, string>> = {
  MoveToStage: 'next.stage',
  Classify: 'next.classify',
  Assign: 'next.assign',
  RecordFinding: 'next.findings',
  ApproveRedress: 'next.redress',
  RecordAnswerToOffer: 'next.offer',
  Resolve: 'next.resolve',
  Close: 'next.close',
  CompleteTask: 'next.task',
  Reopen: 'next.reopen',
  ApproveFinalResponse: 'next.approve',
  RecordPayment: 'next.payment',
  ConfirmRegimes: 'next.regimes',
  AssessObligation: 'next.assess',
  RecordFact: 'next.fact',
  SendDelayNotice: 'next.delay',
  Acknowledge: 'obligation.acknowledge',
  SendMessage: 'do.SendMessage',
  IssueFinalResponse: 'obligation.final-response',
};

/** What to do, in the words of the screens: "Move the case to Deciding". Without a step: that nothing is to do now. */
export function stepText(step: NextStep | NextStepView | null, words: Words, stages: Stages = []): string {
  if (!step) return words.t('next.none.title');
  if (step.why === 'delivery') return words.t('next.delivery');
  if (step.obligation && BY_DUTY.includes(step.command)) return obligationName(step.obligation, words);
  if (step.letter === 'post-offer-answer') return words.t('next.query');
  if (step.letter) return words.t(`messageKind.${step.letter}`);
  const stage = stageLabel(step.stage ?? null, stages, words);
  if (step.missing?.length && step.stage) {
    const missing = words.list(step.missing.map((what) => words.t(`requirement.${what}`)));
    return words.t('next.stageMissing', { stage, missing });
  }
  return words.lookup(TITLES[step.command] ?? 'next.title', '', { stage });
}
