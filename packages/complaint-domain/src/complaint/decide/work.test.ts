import { describe, expect, it } from 'vitest';
import {
  ADA,
  ANN,
  ANSWERED,
  DAY,
  FOUND,
  given,
  HOUR,
  IVO,
  KEY,
  LODGED,
  MIA,
  member,
  POLICY,
  policyWith,
  STORY,
  SYSTEM,
  step,
  T0,
} from '../../test/cases.ts';
import { availability } from '../availability.ts';
import { ownLimit } from './redress.ts';
import { nextTaskReminderAt } from './tasks.ts';

function hoursBefore(taskReminderHours: number) {
  const { chat } = POLICY.settings;
  return policyWith({ chat: { ...chat, taskReminderHours } }).settings;
}

const TASK = step('AddTask', { title: 'Ask the courier', assignee: 'bob', dueAt: T0 + 1 });

describe('tasks', () => {
  it('[TA1] a task is added open', () => {
    const { state } = given(LODGED)
      .when('AddTask', { title: 'Ask the courier', dueAt: T0 })
      .gives(['TaskAdded', { task: 't1', assignee: null, dueAt: T0 }, { title: 'Ask the courier' }]);
    expect(state.tasks[0]).toMatchObject({ state: 'open', addedAt: T0, addedBy: { id: 'ann' } });
  });

  it('[TA2] nobody who is excluded gets a task', () => {
    const without = step('Restrict', { restricted: false, excluded: ['bob'], reason: 'x' }, { by: MIA });
    given(LODGED, without).when('AddTask', { title: 'x', assignee: 'bob' }).refused('TA2', 'not-permitted');
  });

  it('[TA3] a task that ends is one of the case', () => {
    given(LODGED, TASK).when('CompleteTask', { task: 't2' }).refused('TA3', 'not-found', { task: 't2' });
    given(LODGED).when('CancelTask', { task: 't1', reason: 'x' }).refused('TA3', 'not-found');
  });

  it('[TA5] it is reminded of once for its due time, and not too early', () => {
    const due = T0 + 10 * DAY;
    const story = given(LODGED, step('AddTask', { title: 'x', dueAt: due }));
    const remind = (at: number, task = 't1') => story.when('RemindTask', { task }, { by: SYSTEM, at });
    const { settings } = POLICY;
    expect(nextTaskReminderAt(story.case, settings)).toBe(due - DAY);
    expect(nextTaskReminderAt(story.case, hoursBefore(1))).toBe(due - HOUR);
    remind(due - DAY - 1).refused('TA5', 'wrong-status', { task: 't1', at: due - DAY });
    remind(due - DAY).gives(['TaskReminded', { task: 't1', dueAt: due }]);
    remind(due).refused('TA5', 'already-done');
    expect(nextTaskReminderAt(story.story.case, settings)).toBeNull();
    remind(due, 't2').refused('TA3', 'not-found');
    story.when('RemindTask', { task: 't1' }, { by: ANN, at: due }).refused('PE1', 'not-permitted');
  });

  it('[TA5] a task that has no due time, or ended, asks for no reminder', () => {
    const story = given(LODGED, step('AddTask', { title: 'x' }), step('AddTask', { title: 'y', dueAt: T0 }));
    expect(nextTaskReminderAt(story.case, POLICY.settings)).toBe(T0 - DAY);
    story.when('RemindTask', { task: 't1' }, { by: SYSTEM }).refused('TA5', 'already-done');
    story.when('CompleteTask', { task: 't2' }).gives(['TaskCompleted']);
    expect(nextTaskReminderAt(story.story.case, POLICY.settings)).toBeNull();
    story.when('RemindTask', { task: 't2' }, { by: SYSTEM }).refused('TA4', 'already-done');
  });

  it('[TA4] a task ends once', () => {
    const done = given(LODGED, TASK, step('CompleteTask', { task: 't1', result: 'Lost.' }));
    expect(done.case.tasks[0]).toMatchObject({
      state: 'done',
      remark: 'Lost.',
      endedAt: T0,
      endedBy: { id: 'ann' },
    });
    done.when('CompleteTask', { task: 't1' }).refused('TA4', 'already-done', { state: 'done' });
    done.when('CancelTask', { task: 't1', reason: 'x' }).refused('TA4', 'already-done');
    const off = given(LODGED, TASK).when('CancelTask', { task: 't1', reason: 'Not needed.' }).state;
    expect(off.tasks[0]).toMatchObject({ state: 'cancelled', remark: 'Not needed.' });
  });

  it('[DO1] a document is attached once', () => {
    const file = { name: 'photo.png', mediaType: 'image/png', bytes: 3, sha256: 'a'.repeat(64), blob: 'b/1' };
    const { state } = given(LODGED)
      .when('AttachDocument', file)
      .gives(['DocumentAttached', { document: 'd1', sha256: file.sha256 }, { name: 'photo.png' }]);
    expect(state.documents[0]).toMatchObject({ ...file, id: 'd1', at: T0 });
    given(LODGED, step('AttachDocument', file))
      .when('AttachDocument', file)
      .refused('DO1', 'already-done', { document: 'd1' });
  });
});

describe('findings', () => {
  it('[FI1] a later finding on an issue replaces the earlier', () => {
    const { state } = given(...STORY.found).when('RecordFinding', {
      issue: 'i1',
      outcome: 'not-upheld',
      finding: 'It was sent.',
      rootCause: 'Courier',
    });
    expect(state.issues[0]).toMatchObject({
      outcome: 'not-upheld',
      finding: 'It was sent.',
      rootCause: 'Courier',
    });
  });

  it('[FI2] an issue is one of the case', () => {
    given(...STORY.open)
      .when('RecordFinding', { issue: 'i7', outcome: 'upheld', finding: 'x' })
      .refused('FI2', 'not-found', { issue: 'i7', known: ['i1'] });
  });

  it('[FI3] findings stand once the case is answered', () => {
    given(...STORY.answered)
      .when('RecordFinding', { issue: 'i1', outcome: 'upheld', finding: 'x' })
      .refused('FI3', 'already-done');
  });
});

describe('redress', () => {
  const money = (amount: number, currency = 'GBP') =>
    ({ kind: 'refund', amount, currency, description: 'Refund' }) as const;
  const proposed = (amount: number, currency?: string) => step('ProposeRedress', money(amount, currency));

  it('[RE1] redress within the own limit is approved at once', () => {
    const { state } = given(...STORY.open)
      .when('ProposeRedress', money(5_000))
      .gives(
        [
          'RedressProposed',
          { redress: 'r1', kind: 'refund', amount: 5_000, currency: 'GBP' },
          { description: 'Refund' },
        ],
        ['RedressApproved', { redress: 'r1', within: 'own-limit' }],
      );
    expect(state.redress[0]).toMatchObject({
      state: 'approved',
      proposedBy: { id: 'ann' },
      decidedBy: { id: 'ann' },
    });
    given(...STORY.open)
      .when('ProposeRedress', { kind: 'apology', description: 'Sorry' })
      .gives(['RedressProposed'], ['RedressApproved']);
    given(...STORY.open)
      .when('ProposeRedress', money(25_000), { by: member('x', 'agent', 'investigator') })
      .gives(['RedressProposed'], ['RedressApproved']);
    expect(ownLimit(member('y', 'sales'), POLICY.settings)).toBe(0);
  });

  it('[RE2] redress above it waits', () => {
    expect(
      given(...STORY.open)
        .when('ProposeRedress', money(5_001))
        .gives(['RedressProposed']).state.redress[0]?.state,
    ).toBe('proposed');
    given(...STORY.open)
      .when('ProposeRedress', { kind: 'other', description: 'Voucher', amount: 9_000, currency: 'GBP' })
      .gives(['RedressProposed']);
  });

  it('[RE1] [RE2] an amount in parts is the amount: the own limit covers all that the proposer asks for', () => {
    given(...STORY.open, proposed(3_000))
      .when('ProposeRedress', money(2_000))
      .gives(['RedressProposed'], ['RedressApproved']);
    const next = (...steps: Parameters<typeof given>) =>
      given(...STORY.open, ...steps).when('ProposeRedress', money(3_000));
    next(proposed(3_000)).gives(['RedressProposed']);
    next(proposed(9_000)).gives(['RedressProposed']);
    const declined = step('DeclineRedress', { redress: 'r1', reason: 'x' });
    next(proposed(3_000), declined).gives(['RedressProposed'], ['RedressApproved']);
    next(step('ProposeRedress', money(3_000), { by: IVO })).gives(['RedressProposed'], ['RedressApproved']);
    next(proposed(3_000, 'EUR')).gives(['RedressProposed'], ['RedressApproved']);
  });

  it('[RE3] a decision names redress of the case', () => {
    given(...STORY.open)
      .when('ApproveRedress', { redress: 'r1' }, { by: MIA })
      .refused('RE3', 'not-found', { redress: 'r1' });
    given(...STORY.open)
      .when('DeclineRedress', { redress: 'r1', reason: 'x' })
      .refused('RE3', 'not-found');
  });

  it('[RE4] redress is decided once', () => {
    const one = given(...STORY.open, proposed(100));
    one
      .when('ApproveRedress', { redress: 'r1' }, { by: MIA })
      .refused('RE4', 'already-done', { state: 'approved' });
    const declined = step('DeclineRedress', { redress: 'r1', reason: 'x' });
    given(...STORY.open, proposed(9_000), declined)
      .when('DeclineRedress', { redress: 'r1', reason: 'x' })
      .refused('RE4', 'already-done', { state: 'declined' });
  });

  it('[RE11] what was approved is taken back until it is offered or paid, and once the case is open again', () => {
    const takeBack = ['DeclineRedress', { redress: 'r1', reason: 'Mistyped.' }] as const;
    const fresh = given(...STORY.open, proposed(100));
    expect(availability(fresh.case, ANN, POLICY, T0).DeclineRedress).toBeNull();
    expect(
      fresh.when(...takeBack).gives(['RedressDeclined', { redress: 'r1' }]).state.redress[0]?.state,
    ).toBe('declined');
    const paid = step('RecordPayment', { redress: ['r1'], confirmation: 'Bank' });
    given(...STORY.open, proposed(100), paid)
      .when(...takeBack)
      .refused('RE4', 'already-done', { state: 'approved' });
    const offered = [...STORY.open, proposed(100), FOUND, ANSWERED];
    given(...offered)
      .when(...takeBack)
      .refused('RE4', 'already-done', { state: 'approved' });
    const again = step('RecordPostOfferQuery', { about: 'finding' });
    given(...offered, again)
      .when(...takeBack)
      .gives(['RedressDeclined']);
  });

  it('[RE5] nobody approves what they proposed', () => {
    const own = step('ProposeRedress', money(900_000), { by: MIA });
    given(...STORY.open, own)
      .when('ApproveRedress', { redress: 'r1' }, { by: MIA })
      .refused('RE5', 'second-person-needed');
    const key = step('ProposeRedress', money(900_000), { by: KEY });
    given(...STORY.open, key)
      .when('ApproveRedress', { redress: 'r1' }, { by: KEY })
      .refused('RE5', 'second-person-needed');
  });

  it("[RE6] the approver's limit covers the amount", () => {
    given(...STORY.open, proposed(200_001))
      .when('ApproveRedress', { redress: 'r1' }, { by: MIA })
      .refused('RE6', 'above-limit', { amount: 200_001, limit: 200_000, currency: 'GBP' });
    given(...STORY.open, proposed(200_001))
      .when('ApproveRedress', { redress: 'r1' }, { by: ADA })
      .gives(['RedressApproved', { within: 'second-person' }]);
    given(...STORY.open, proposed(200_000))
      .when('ApproveRedress', { redress: 'r1' }, { by: MIA })
      .gives(['RedressApproved']);
  });

  it("[RE6] the approver's limit covers all approved money of the case", () => {
    const half = given(
      ...STORY.open,
      proposed(120_000),
      step('ApproveRedress', { redress: 'r1' }, { by: MIA }),
    );
    half.when('ProposeRedress', money(80_001));
    half
      .when('ApproveRedress', { redress: 'r2' }, { by: MIA })
      .refused('RE6', 'above-limit', { amount: 80_001, total: 200_001, limit: 200_000 });
    expect(availability(half.story.case, MIA, POLICY, T0).ApproveRedress?.rule).toBe('RE6');
    half.when('ApproveRedress', { redress: 'r2' }, { by: ADA }).gives(['RedressApproved']);
  });

  it('[RE6] a currency without limits is for a manager', () => {
    const euros = given(...STORY.open, proposed(1, 'EUR'));
    expect(euros.case.redress[0]?.state).toBe('proposed');
    euros.when('ApproveRedress', { redress: 'r1' }, { by: IVO }).refused('PE1', 'not-permitted');
    euros.when('ApproveRedress', { redress: 'r1' }, { by: MIA }).gives(['RedressApproved']);
  });

  it('[RE7] waiting redress is declined with a reason', () => {
    const { state } = given(...STORY.open, proposed(9_000))
      .when('DeclineRedress', { redress: 'r1', reason: 'Too much.' }, { by: ANN })
      .gives(['RedressDeclined', { redress: 'r1' }, { reason: 'Too much.' }]);
    expect(state.redress[0]).toMatchObject({ state: 'declined', decidedBy: { id: 'ann' } });
  });

  it('[RE8] nothing is proposed once the case is answered', () => {
    given(...STORY.open, FOUND, ANSWERED)
      .when('ProposeRedress', money(1))
      .refused('RE8', 'already-done');
  });
});
