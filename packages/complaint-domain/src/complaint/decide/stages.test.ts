import { expect, it } from 'vitest';
import { STAGE_REQUIREMENTS } from '../../settings/schema.ts';
import {
  ACKNOWLEDGED,
  ANN,
  delivered,
  given,
  LODGED,
  MIA,
  POLICY,
  policyWith,
  STORY,
  step,
  T0,
} from '../../test/cases.ts';
import { PASSING } from '../../test/letters.ts';
import { missing } from '../questions.ts';

const CATEGORY = step('Classify', { category: 'service' });

it('[ST1] a command is possible in its statuses only', () => {
  given(LODGED)
    .when('RecordFinding', { issue: 'i1', outcome: 'upheld', finding: 'x' })
    .refused('ST1', 'wrong-status', { status: 'new', allowed: ['in_progress'] });
  given(...STORY.open)
    .when('Reopen', { reason: 'x' }, { by: MIA })
    .refused('ST1', 'wrong-status');
  given(...STORY.closed)
    .when('AddTask', { title: 'x' })
    .refused('ST1', 'wrong-status', { status: 'closed' });
});

it('[ST2] nothing can be done to a case that does not exist', () => {
  given().when('AddNote', { text: 'x' }).refused('ST2', 'not-found');
});

it('[ST3] the first assignment, stage or acknowledgement begins the work', () => {
  const first = ['StageEntered', { stage: 'received', from: null }] as ['StageEntered', object];
  const { state } = given(LODGED).when('Assign', { assignee: 'ann' }).gives(first, ['Assigned']);
  expect(state).toMatchObject({ status: 'in_progress', stage: 'received', stageSince: T0 });
  given(LODGED).when('Acknowledge', { text: PASSING }).gives(first, ['MessageSent']);
  given(LODGED).when('MoveToStage', { stage: 'received' }).gives(first);
  given(LODGED, CATEGORY)
    .when('MoveToStage', { stage: 'assessed' })
    .gives(first, ['StageEntered', { stage: 'assessed', from: 'received' }]);
  given(LODGED).when('Assign', { queue: 'care' }).gives(['Assigned']);
  given(...STORY.open)
    .when('Assign', { assignee: 'eve' })
    .gives(['Assigned']);
});

it('[ST4] a stage is one of the settings', () => {
  given(...STORY.open)
    .when('MoveToStage', { stage: 'limbo' })
    .refused('ST4', 'unknown-value', {
      known: ['received', 'assessed', 'investigating', 'deciding', 'responding'],
    });
});

it('[ST5] a case is not moved to where it is', () => {
  given(...STORY.open)
    .when('MoveToStage', { stage: 'received' })
    .refused('ST5', 'already-done');
});

it('[ST6] a step forward meets the requirements of all stages up to its target', () => {
  given(...STORY.open)
    .when('MoveToStage', { stage: 'deciding' })
    .refused('ST6', 'stage-incomplete', {
      stage: 'deciding',
      missing: ['category', 'acknowledgement', 'findings'],
    });
  const { state } = given(...STORY.found, CATEGORY)
    .when('MoveToStage', { stage: 'responding', reason: 'Clear.' })
    .gives(['StageEntered', { stage: 'responding', from: 'received' }, { reason: 'Clear.' }]);
  expect(state).toMatchObject({ stage: 'responding' });
});

it('[ST6] a stage that the settings lost counts as before the first', () => {
  const policy = policyWith({ stages: [{ id: 'fresh', label: { en: 'Fresh' }, requires: [] }] });
  given(...STORY.open)
    .when('MoveToStage', { stage: 'fresh' }, { policy })
    .gives(['StageEntered', { stage: 'fresh', from: 'received' }]);
});

it('[ST7] a step back needs a reason', () => {
  const assessed = given(...STORY.open, CATEGORY, step('MoveToStage', { stage: 'assessed' }));
  assessed
    .when('MoveToStage', { stage: 'received' })
    .refused('ST7', 'stage-incomplete', { missing: ['reason'] });
  assessed
    .when('MoveToStage', { stage: 'received', reason: 'Wrong case.' })
    .gives(['StageEntered', { stage: 'received', from: 'assessed' }, { reason: 'Wrong case.' }]);
});

it('[ST8] each requirement is met by one thing', () => {
  const lacking = (...steps: Parameters<typeof given>) => missing(given(...steps).case, STAGE_REQUIREMENTS);
  expect(lacking(LODGED)).toEqual(['category', 'assignee', 'acknowledgement', 'findings']);
  expect(lacking(LODGED, CATEGORY)).not.toContain('category');
  expect(lacking(...STORY.open)).not.toContain('assignee');
  expect(lacking(LODGED, ACKNOWLEDGED)).not.toContain('acknowledgement');
  const failed = {
    delivery: 'd',
    surface: 's1',
    item: 'm1',
    result: { kind: 'failed', reason: 'x' },
  } as const;
  expect(lacking(LODGED, ACKNOWLEDGED, { ...delivered('m1'), data: failed })).toContain('acknowledgement');
  expect(lacking(...STORY.found)).not.toContain('findings');
  const offer = step('ProposeRedress', {
    kind: 'refund',
    amount: 90_000,
    currency: 'GBP',
    description: 'Refund',
  });
  expect(lacking(...STORY.found, offer)).toEqual(['category', 'redress-decided']);
  expect(POLICY.settings.stages.flatMap((stage) => stage.requires)).toEqual(STAGE_REQUIREMENTS);
});

it('[ST9] escalation goes up one level each time', () => {
  const up = given(...STORY.open, step('Escalate', { reason: 'Stuck.' }));
  expect(up.case.escalation).toEqual({ level: 1, to: 'manager', at: T0 });
  up.when('Escalate', { reason: 'Still stuck.', to: 'compliance' }, { by: ANN }).gives([
    'Escalated',
    { level: 2, to: 'compliance' },
    { reason: 'Still stuck.' },
  ]);
});
