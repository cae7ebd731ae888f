import { COMMAND_NAMES, type NextStep } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { createWords } from '../words/index.ts';
import { stepText } from './step.ts';

const en = createWords('en', 'UTC');

it.each<[NextStep | null, string]>([
  [null, 'Nothing to do now'],
  [{ command: 'MoveToStage', why: 'stage', stage: 'deciding' }, 'Move the case to Deciding'],
  [{ command: 'MoveToStage', why: 'stage', stage: 'legal' }, 'Move the case to Legal review'],
  [
    { command: 'Classify', why: 'stage', stage: 'legal', missing: ['category', 'assignee'] },
    'Before Legal review the case needs: a category and somebody responsible',
  ],
  [{ command: 'Acknowledge', why: 'obligation', obligation: 'uk-disp/acknowledge' }, 'Acknowledge receipt'],
  [
    { command: 'SendMessage', why: 'offer', letter: 'post-offer-answer' },
    'Answer what was asked after the answer',
  ],
  [{ command: 'SendMessage', why: 'obligation', letter: 'holding-response' }, 'Holding response'],
  [{ command: 'SendMessage', why: 'delivery' }, 'Check a message that may not have arrived'],
  [{ command: 'Close', why: 'close' }, 'Close the case'],
])('%j: %s', (step, text) => {
  expect(stepText(step, en, [{ id: 'legal', label: 'Legal review' }])).toBe(text);
});

it('has words for every command that a step can name', () => {
  const none = createWords('en').t('next.title');
  const steps = [
    'Reopen',
    'RecordPayment',
    'ConfirmRegimes',
    'AssessObligation',
    'RecordFact',
    'Resolve',
    'Assign',
  ];
  expect(COMMAND_NAMES).toEqual(expect.arrayContaining(steps));
  for (const command of steps) expect(stepText({ command, why: 'close' } as NextStep, en)).not.toBe(none);
});
