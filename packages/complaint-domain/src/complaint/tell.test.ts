import { expect, it } from 'vitest';
import {
  ACKNOWLEDGED,
  ANN,
  CARA,
  DAY,
  given,
  KEY,
  LODGED,
  POLICY,
  policyWith,
  STORY,
  SYSTEM,
  step,
  T0,
  TAKEN,
  ZENDESK,
} from '../test/cases.ts';
import { PASSING } from '../test/letters.ts';
import { react } from './react.ts';

type Done = ReturnType<ReturnType<typeof given>['when']>;

/** What colleagues are told, without where the case shows. */
function told({ events, state, decision }: Done, policy = POLICY) {
  if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
  const notices = events.flatMap((event) => react(event, state, policy));
  return notices.flatMap((notice) => {
    if (notice.kind !== 'tell') return [];
    const { kind: _kind, ...tell } = notice;
    return tell;
  });
}

it('[NT1] whoever gets a case or a task from somebody else is told', () => {
  expect(told(given(LODGED).when('Assign', { assignee: 'ivo' }))).toEqual([
    { about: 'assigned', to: [{ member: 'ivo' }], not: 'ann' },
  ]);
  expect(told(given(LODGED).when('Assign', { assignee: 'ivo' }, { by: KEY }))).toEqual([
    { about: 'assigned', to: [{ member: 'ivo' }] },
  ]);
  expect(told(given(LODGED).when('AddTask', { title: 'x', assignee: 'ivo' }))).toEqual([
    { about: 'task', to: [{ member: 'ivo' }], item: 't1', not: 'ann' },
  ]);
  expect(told(given(LODGED).when('AddTask', { title: 'x' }))).toEqual([]);
});

it('[NT8] nobody is told of what they did themselves, and nobody of an erased case', () => {
  expect(told(given(LODGED).when('Assign', { assignee: 'ann' }))).toEqual([]);
  expect(told(given(LODGED, TAKEN).when('Assign', { assignee: null }))).toEqual([]);
  expect(told(given(LODGED).when('AddTask', { title: 'x', assignee: 'ann' }))).toEqual([]);
  const late = { by: CARA, at: T0 + 1_100 * DAY };
  const [close] = STORY.closed.slice(-1);
  const waiting = step(
    'PrepareSending',
    { command: 'SendMessage', data: { text: 'x' } },
    { at: T0 + 1_100 * DAY },
  );
  const erased = given(...STORY.resolved, close!, waiting).when('ErasePersonalData', { reason: 'x' }, late);
  expect(erased.events.map(({ type }) => type)).toEqual(['PersonalDataErased', 'SendingStopped']);
  expect(told(erased)).toEqual([]);
});

it('[NT2] high severity and an escalation are told to those who work the case', () => {
  const team = ['assignee', 'collaborators'];
  expect(told(given().when('Lodge', { description: 'x', severity: 'high' }))).toEqual([
    { about: 'high-priority', to: team, not: 'ann' },
  ]);
  expect(told(given().when('Lodge', { description: 'x' }))).toEqual([]);
  expect(told(given(LODGED).when('Classify', { severity: 'critical' }))).toEqual([
    { about: 'high-priority', to: team, not: 'ann' },
  ]);
  expect(told(given(LODGED).when('Classify', { severity: 'low' }))).toEqual([]);
  expect(told(given(LODGED).when('Escalate', { reason: 'x', to: 'compliance' }))).toEqual([
    { about: 'high-priority', to: [...team, 'compliance'], not: 'ann' },
  ]);
});

it('[NT3] a report of the clock is told once to all whom the matrix names', () => {
  const due = given(LODGED).case.receivedAt + DAY;
  const item = 'internal/first-answer';
  const escalation = [
    { on: 'missed', notify: ['assignee'], escalateTo: 'manager' },
    { on: 'missed', notify: ['assignee', 'compliance'] },
    { on: 'due', notify: [] },
  ] as const;
  const policy = policyWith({ escalation: escalation.map((row) => ({ ...row, notify: [...row.notify] })) });
  const report = (state: 'due' | 'missed') =>
    given(LODGED).when('RecordObligation', { obligation: item, state, due }, { by: SYSTEM, policy });
  const missed = report('missed').gives(['ObligationMissed'], ['Escalated']);
  expect(told(missed, policy)).toEqual([
    { about: 'missed', to: ['assignee', 'compliance', 'manager'], item },
  ]);
  expect(told(report('due'), policy)).toEqual([]);
});

it('[NT4] what the complainant wrote is told to the assignee', () => {
  const message = { direction: 'in', text: 'x' } as const;
  expect(told(given(LODGED, TAKEN).when('RecordMessage', message, { by: ZENDESK }))).toEqual([
    { about: 'answered', to: ['assignee'] },
  ]);
  expect(told(given(LODGED, TAKEN).when('RecordMessage', message))).toEqual([
    { about: 'answered', to: ['assignee'], not: 'ann' },
  ]);
});

it('[NT5] a reminder goes to whom the task is for, else to the assignee of the case', () => {
  const remind = (assignee?: string) =>
    told(
      given(LODGED, step('AddTask', { title: 'x', dueAt: T0, ...(assignee && { assignee }) })).when(
        'RemindTask',
        { task: 't1' },
        { by: SYSTEM },
      ),
    );
  expect(remind('ann')).toEqual([{ about: 'task-due', to: [{ member: 'ann' }], item: 't1' }]);
  expect(remind()).toEqual([{ about: 'task-due', to: ['assignee'], item: 't1' }]);
});

it('[NT6] what waits for a second person is told to those who may approve it', () => {
  const policy = policyWith({ secondPerson: { severityFrom: 'low' } });
  const draft = given(...STORY.found).when('IssueFinalResponse', { text: PASSING }, { policy });
  expect(told(draft)).toEqual([{ about: 'approval', to: ['approvers'], item: 'draft', not: 'ann' }]);
  const refund = (amount: number) =>
    told(
      given(...STORY.open).when('ProposeRedress', {
        ...{ kind: 'refund', currency: 'GBP', description: 'x' },
        amount,
      } as const),
    );
  expect(refund(900_000)).toEqual([{ about: 'approval', to: ['approvers'], item: 'r1', not: 'ann' }]);
  expect(refund(1)).toEqual([]);
});

it('[NT7] whoever prepared a letter is told that it was stopped, by whatever', () => {
  const prepare = (by = ANN) =>
    step('PrepareSending', { command: 'Acknowledge', data: { text: PASSING } }, { by });
  const release = (by = ANN) =>
    given(LODGED, prepare(by), ACKNOWLEDGED).when(
      'ReleaseSending',
      { sending: 'x1' },
      { by, at: T0 + 30_000 },
    );
  expect(told(release())).toEqual([{ about: 'sending-stopped', to: [{ member: 'ann' }], item: 'x1' }]);
  expect(told(release(KEY))).toEqual([]);
});
