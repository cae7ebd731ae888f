import { describe, expect, it } from 'vitest';
import {
  ACKNOWLEDGED,
  ANN,
  CARA,
  DAY,
  given,
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
  ZENDESK,
} from '../../test/cases.ts';
import { PASSING } from '../../test/letters.ts';
import { availability } from '../availability.ts';
import { obligationsOf } from '../facts.ts';
import type { Actor } from '../meta.ts';
import { nextSteps } from '../next-steps.ts';
import { parseCommand } from '../parse-command.ts';
import { nextReleaseAt } from './sendings.ts';

const HALF_MINUTE = 30_000;
const AT = T0 + HALF_MINUTE;
const X1 = { sending: 'x1' };
const ACKNOWLEDGE = { command: 'Acknowledge', data: { text: PASSING } } as const;
const MESSAGE = { command: 'SendMessage', data: { text: 'x' } } as const;
const FINAL = { command: 'IssueFinalResponse', data: { text: PASSING } } as const;
const APPROVE = { command: 'ApproveFinalResponse', data: {} } as const;
const SECOND = policyWith({ secondPerson: { severityFrom: 'low' } });
const DRAFTED = [...STORY.found, step('IssueFinalResponse', { text: PASSING }, { policy: SECOND })];

function prepare(data: typeof ACKNOWLEDGE | typeof MESSAGE | typeof FINAL | typeof APPROVE, by: Actor = ANN) {
  return step('PrepareSending', data, { by });
}
const waiting = (by: Actor = ANN) => given(LODGED, prepare(ACKNOWLEDGE, by));

describe('preparing', () => {
  it('[SN1] [ER6] it waits with what its command was given, and nothing else happens', () => {
    const story = given(LODGED);
    const owed = obligationsOf(story.case, POLICY);
    const steps = nextSteps(story.case, owed, T0, POLICY);
    const { state, events } = story.when('PrepareSending', ACKNOWLEDGE);
    expect(events[0]).toMatchObject({
      type: 'SendingPrepared',
      data: {
        sending: 'x1',
        command: 'Acknowledge',
        letter: 'acknowledgement',
        surface: 's1',
        releaseAt: AT,
      },
    });
    expect(JSON.stringify(events[0]!.data)).not.toContain('complaint');
    expect(state.sendings[0]).toMatchObject({
      id: 'x1',
      state: 'waiting',
      by: { id: 'ann' },
      preparedAt: T0,
    });
    expect(state.messages).toEqual([]);
    expect(state.status).toBe('new');
    expect(obligationsOf(state, POLICY)).toEqual(owed);
    expect(nextSteps(state, owed, T0, POLICY)).toEqual(steps);
  });

  it('[SN1] it is refused as its command would be', () => {
    given(LODGED)
      .when('PrepareSending', { command: 'Acknowledge', data: { text: 'x' } })
      .refused('LT1', 'letter-incomplete');
    given(LODGED, ACKNOWLEDGED).when('PrepareSending', ACKNOWLEDGE).refused('MS4', 'already-done');
    given(LODGED).when('PrepareSending', FINAL).refused('ST1', 'wrong-status');
    given(step('Lodge', { description: 'x' }))
      .when('PrepareSending', MESSAGE)
      .refused('MS3', 'no-way-to-send');
    given(LODGED).when('PrepareSending', MESSAGE, { by: CARA }).refused('PE1', 'not-permitted');
    given(...DRAFTED)
      .when('PrepareSending', APPROVE)
      .refused('PE1', 'not-permitted');
    given(LODGED).when('PrepareSending', MESSAGE, { by: ZENDESK }).refused('PE1', 'not-permitted');
  });

  it('[SN1] [IN2] [IN4] [IN5] its data is read as that of its command, naming the field', () => {
    const problems = (data: unknown) => {
      const parsed = parseCommand('PrepareSending', data);
      return parsed.ok ? [] : parsed.problem.map(({ field, rule }) => `${field} ${rule}`);
    };
    expect(problems({ command: 'Acknowledge', data: {} })).toEqual(['data.text IN2']);
    expect(problems({ command: 'SendMessage', data: { text: 'x', kind: 'acknowledgement' } })).toEqual([
      'data.kind IN5',
    ]);
    expect(problems({ command: 'ApproveFinalResponse', data: { text: 'x' } })).toEqual(['data.text IN4']);
    expect(problems({ command: 'Close', data: {} })).toEqual(['command IN5']);
    expect(problems({ ...MESSAGE, data: { text: '\u0000' } })).toEqual(['data.text IN6']);
    expect(problems({ ...MESSAGE, undoSeconds: 4 })).toEqual(['undoSeconds IN3']);
    expect(parseCommand('PrepareSending', MESSAGE)).toMatchObject({ data: { data: { kind: 'message' } } });
  });

  it('[SN2] it leaves after the seconds given, else those of the settings', () => {
    const { settings } = POLICY;
    const policy = policyWith({ chat: { ...settings.chat, undoSeconds: 90 } });
    expect(nextReleaseAt(given(LODGED).case)).toBeNull();
    expect(nextReleaseAt(waiting().case)).toBe(AT);
    expect(nextReleaseAt(given(LODGED).when('PrepareSending', MESSAGE, { policy }).state)).toBe(T0 + 90_000);
    const both = given(LODGED, prepare(ACKNOWLEDGE)).when('PrepareSending', { ...MESSAGE, undoSeconds: 10 });
    expect(nextReleaseAt(both.state)).toBe(T0 + 10_000);
    expect(nextReleaseAt(both.story.case)).toBe(T0 + 10_000);
  });

  it('[SN3] what cannot be taken back is given by its own command', () => {
    given(LODGED)
      .when('PrepareSending', { command: 'SendMessage', data: { text: 'x', sentOutside: 'post' } })
      .refused('SN3', 'unknown-value', { field: 'data.sentOutside' });
    given(...STORY.found)
      .when('PrepareSending', FINAL, { policy: SECOND })
      .refused('SN3', 'second-person-needed');
    const outside = { text: PASSING, sentOutside: 'post' };
    given(...STORY.found, step('IssueFinalResponse', outside, { policy: SECOND }))
      .when('PrepareSending', APPROVE, { by: MIA })
      .refused('SN3', 'unknown-value');
  });

  it('[SN4] one letter of each kind waits at a time', () => {
    const story = waiting();
    story.when('PrepareSending', ACKNOWLEDGE).refused('SN4', 'already-done', { sending: 'x1' });
    story.when('PrepareSending', MESSAGE).gives(['SendingPrepared', { sending: 'x2', letter: 'message' }]);
    story.when('TakeBackSending', X1).gives(['SendingTakenBack']);
    story.when('PrepareSending', ACKNOWLEDGE).gives(['SendingPrepared', { sending: 'x3' }]);
  });
});

describe('taking back', () => {
  it('[SN5] before its time, by whoever prepared it or may give its command', () => {
    for (const by of [ANN, IVO, MIA, KEY])
      waiting()
        .when('TakeBackSending', X1, { by, at: AT - 1 })
        .gives(['SendingTakenBack', X1]);
    waiting().when('TakeBackSending', X1, { by: CARA }).refused('SN5', 'not-permitted');
    waiting().when('TakeBackSending', X1, { by: SYSTEM }).refused('PE1', 'not-permitted');
    waiting().when('TakeBackSending', X1, { at: AT }).refused('SN5', 'already-done', { releaseAt: AT });
    given(...DRAFTED, prepare(APPROVE, CARA))
      .when('TakeBackSending', X1, { by: IVO })
      .refused('SN5', 'not-permitted');
    given(...DRAFTED, prepare(APPROVE, CARA))
      .when('TakeBackSending', X1, { by: MIA })
      .gives(['SendingTakenBack']);
  });

  it('[SN9] each ends once', () => {
    const story = waiting();
    story.when('ReleaseSending', { sending: 'x2' }).refused('SN9', 'not-found', { sending: 'x2' });
    story.when('TakeBackSending', X1).gives(['SendingTakenBack']);
    expect(story.story.case.sendings[0]).toMatchObject({ state: 'taken-back', endedAt: T0 });
    for (const [by, at] of [
      [ANN, T0],
      [SYSTEM, AT],
    ] as const)
      story.when('ReleaseSending', X1, { by, at }).refused('SN9', 'already-done', { state: 'taken-back' });
    story.when('TakeBackSending', X1).refused('SN9', 'already-done');
    expect(nextReleaseAt(story.story.case)).toBeNull();
    expect(availability(story.story.case, ANN, POLICY).TakeBackSending).toMatchObject({ rule: 'SN9' });
    expect(availability(waiting().case, ANN, POLICY).TakeBackSending).toBeNull();
  });
});

describe('releasing', () => {
  it('[SN6] [SN7] its time has come, or whoever prepared it sends it now', () => {
    for (const at of [T0, AT, AT + DAY]) {
      const { state, events } = waiting()
        .when('ReleaseSending', X1, { at })
        .gives(
          ['SendingReleased', { sending: 'x1', message: 'm1' }],
          ['StageEntered'],
          ['MessageSent', { message: 'm1', kind: 'acknowledgement', surface: 's1' }],
        );
      expect(events.every(({ actor }) => actor.id === 'ann')).toBe(true);
      expect(state.sendings[0]).toMatchObject({ state: 'released', message: 'm1', endedAt: at });
      expect(state.messages[0]).toMatchObject({
        by: { kind: 'member', id: 'ann' },
        delivery: { state: 'pending' },
      });
      expect(state.messages[0]!.text).toContain('C-2026-000042-7');
    }
    waiting(KEY)
      .when('ReleaseSending', X1, { by: KEY, at: AT })
      .gives(['SendingReleased'], ['StageEntered'], ['MessageSent']);
  });

  it('[SN6] nobody else releases it', () => {
    waiting().when('ReleaseSending', X1, { by: MIA, at: AT }).refused('SN6', 'not-permitted');
    waiting()
      .when('ReleaseSending', X1, { by: SYSTEM, at: AT - 1 })
      .refused('SN6', 'wrong-status', { releaseAt: AT });
    waiting().when('ReleaseSending', X1, { by: ZENDESK, at: AT }).refused('PE1', 'not-permitted');
    waiting()
      .when('ReleaseSending', X1, { by: { kind: 'api', id: 'ann' }, at: AT })
      .refused('SN6', 'not-permitted');
  });

  it('[SN7] every letter leaves as its own command sends it', () => {
    const release = (steps: (typeof LODGED)[], by: Actor = ANN) =>
      given(...steps).when('ReleaseSending', X1, { by, at: AT });
    release([LODGED, prepare(MESSAGE)]).gives(['SendingReleased'], ['MessageSent', { kind: 'message' }]);
    release([...STORY.found, prepare(FINAL)]).gives(
      ['SendingReleased'],
      ['MessageSent'],
      ['FinalResponseIssued'],
    );
    release([...DRAFTED, prepare(APPROVE, CARA)], CARA).gives(
      ['SendingReleased'],
      ['MessageSent', { kind: 'final-response' }],
      ['FinalResponseIssued', { within: 'second-person' }],
    );
    const notice = {
      command: 'SendDelayNotice',
      data: { text: PASSING, rule: 'uk-disp/final-response' },
    } as const;
    release([...STORY.found, step('PrepareSending', notice)]).gives(
      ['SendingReleased'],
      ['MessageSent'],
      ['DelayNoticed', { message: 'm2' }],
    );
  });

  it('[SN7] what is refused by then is stopped with the reason', () => {
    const stopped = (steps: (typeof LODGED)[], rule: string, code: string, policy = POLICY) => {
      const { state } = given(...steps)
        .when('ReleaseSending', X1, { at: AT, policy })
        .gives(['SendingStopped', { sending: 'x1', rule, code }]);
      expect(state.sendings[0]).toMatchObject({ state: 'stopped', why: { rule, code } });
    };
    stopped([LODGED, prepare(ACKNOWLEDGE), ACKNOWLEDGED], 'MS4', 'already-done');
    stopped([LODGED, prepare(ACKNOWLEDGE), step('Resolve', { reason: 'withdrawn' })], 'ST1', 'wrong-status');
    const unlinked = step('UnlinkSurface', { surface: 's1', reason: 'deleted' });
    stopped([LODGED, prepare(MESSAGE), unlinked], 'MS3', 'no-way-to-send');
    stopped([...STORY.found, prepare(FINAL)], 'SN3', 'second-person-needed', SECOND);
  });

  it('[SN7] it goes out by no other way than the one for which it was prepared', () => {
    const portal = step('LinkSurface', { surface: { host: 'portal', account: 'a', ref: 'p' } });
    const unlinked = step('UnlinkSurface', { surface: 's1', reason: 'deleted' });
    given(LODGED, portal, prepare(MESSAGE), unlinked)
      .when('ReleaseSending', X1, { at: AT })
      .gives(['SendingStopped', { rule: 'MS3', code: 'no-way-to-send' }]);
  });

  it('[SN7] a release that is due is never refused, whatever became of whoever prepared it', () => {
    const without = { by: member('ann'), at: AT };
    waiting()
      .when('ReleaseSending', X1, without)
      .gives(['SendingStopped', { rule: 'PE1', code: 'not-permitted' }]);
    waiting()
      .when('ReleaseSending', X1, { by: member('ann') })
      .refused('PE3', 'not-visible');
    waiting()
      .when('ReleaseSending', X1, { by: SYSTEM, at: AT })
      .gives(['SendingStopped', { rule: 'PE1' }]);
  });

  it('[SN7] [ER6] that a case is kept from somebody is not told by what is stopped', () => {
    const kept = step('Restrict', { restricted: true, excluded: ['ann'], reason: 'x' }, { by: MIA });
    const secret = step('Restrict', { restricted: true, reason: 'x' }, { by: MIA });
    for (const restricted of [kept, secret]) {
      const story = given(LODGED, prepare(ACKNOWLEDGE), restricted);
      story
        .when('ReleaseSending', X1, { at: AT - 1 })
        .refused(restricted === kept ? 'PE2' : 'PE3', 'not-visible');
      story
        .when('ReleaseSending', X1, { at: AT })
        .gives(['SendingStopped', { rule: 'PE1', code: 'not-permitted' }]);
    }
  });
});

describe('what ends it before', () => {
  it('[SN8] an approval is stopped once its draft is replaced or gone', () => {
    const approving = () => given(...DRAFTED, prepare(APPROVE, MIA), prepare(MESSAGE));
    const stopped = ['SendingStopped', { sending: 'x1', rule: 'SN8', code: 'not-found' }] as const;
    approving()
      .when('IssueFinalResponse', { text: PASSING }, { policy: SECOND })
      .gives(['FinalResponseDrafted'], [...stopped]);
    approving()
      .when('DeclineFinalResponse', { reason: 'x' }, { by: MIA })
      .gives(['FinalResponseDeclined'], [...stopped]);
    approving()
      .when('Resolve', { reason: 'withdrawn' })
      .gives(['Resolved'], [...stopped]);
    approving().when('AddNote', { text: 'x' }).gives(['NoteAdded']);
  });

  it('[SN10] closing stops nothing, erasure stops what waits, and its text is gone', () => {
    const [close] = STORY.closed.slice(-1);
    const late = T0 + 1_100 * DAY;
    const closed = () =>
      given(...STORY.resolved, step('PrepareSending', MESSAGE, { at: late }), { ...close!, at: late });
    closed()
      .when('ReleaseSending', X1, { at: late + HALF_MINUTE })
      .gives(['SendingReleased'], ['MessageSent']);
    const old = given(...STORY.closed, step('PrepareSending', MESSAGE, { at: late }));
    const { state } = old
      .when('ErasePersonalData', { reason: 'x' }, { by: CARA, at: late })
      .gives(['PersonalDataErased'], ['SendingStopped', { rule: 'SN10', code: 'erased' }]);
    expect(state.sendings[0]).toMatchObject({ state: 'stopped', data: null });
    expect(JSON.stringify(state.sendings)).not.toContain('"text"');
    old.when('ReleaseSending', X1, { at: late + HALF_MINUTE }).refused('SN9', 'already-done');
    old.when('TakeBackSending', X1, { at: late }).refused('ER3', 'erased');
  });

  it('[SN7] [MS4] a letter that failed may be prepared again', () => {
    const story = given(LODGED, prepare(ACKNOWLEDGE), step('ReleaseSending', X1));
    story.when('PrepareSending', ACKNOWLEDGE).refused('MS4', 'already-done');
    const result = { kind: 'failed', reason: 'x' } as const;
    story.when('RecordDelivery', { delivery: 'd', surface: 's1', item: 'm1', result }, { by: SYSTEM });
    story.when('PrepareSending', ACKNOWLEDGE).gives(['SendingPrepared', { sending: 'x2' }]);
  });
});
