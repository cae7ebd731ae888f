import { describe, expect, it } from 'vitest';
import {
  ANSWERED,
  DAY,
  delivered,
  FOUND,
  given,
  HOUR,
  LODGED,
  MIA,
  POLICY,
  policyWith,
  RESOLVED,
  STORY,
  SYSTEM,
  step,
  T0,
  TAKEN,
  TICKET,
} from '../../test/cases.ts';
import { PASSING } from '../../test/letters.ts';
import type { Outcome } from '../../vocabulary.ts';
import { obligationsOf } from '../facts.ts';
import { overallOutcome } from './answer.ts';

const OFFER = step('ProposeRedress', {
  kind: 'refund',
  amount: 4_000,
  currency: 'GBP',
  description: 'Refund',
});
const WAITING = step('ProposeRedress', {
  kind: 'refund',
  amount: 9_000,
  currency: 'GBP',
  description: 'More',
});
const TWO_ISSUES = step('Lodge', { description: 'x', issues: ['Late', 'Rude'], surface: TICKET });
const FAILED = step(
  'RecordDelivery',
  { delivery: 'd', surface: 's1', item: 'm2', result: { kind: 'failed', reason: 'x' } },
  { by: SYSTEM },
);
const LETTER = { text: PASSING };

describe('IssueFinalResponse', () => {
  it('[FR1] it is issued once, unless its letter failed or the case was reopened', () => {
    given(...STORY.answered)
      .when('IssueFinalResponse', LETTER)
      .refused('FR1', 'already-done');
    given(...STORY.found, ANSWERED, FAILED)
      .when('IssueFinalResponse', LETTER)
      .gives(['MessageSent', { message: 'm3' }], ['FinalResponseIssued', { message: 'm3' }]);
    given(...STORY.resolved, step('Reopen', { reason: 'New facts.' }, { by: MIA }))
      .when('IssueFinalResponse', LETTER)
      .gives(['MessageSent'], ['FinalResponseIssued']);
  });

  it('[FR2] every issue has a finding', () => {
    given(TWO_ISSUES, TAKEN, FOUND)
      .when('IssueFinalResponse', LETTER)
      .refused('FR2', 'issues-without-finding', { issues: ['i2'] });
  });

  it('[FR3] no redress waits', () => {
    given(...STORY.found, WAITING)
      .when('IssueFinalResponse', LETTER)
      .refused('FR3', 'redress-undecided', { redress: ['r1'] });
  });

  it.each<[Outcome[], Outcome]>([
    [['upheld', 'upheld'], 'upheld'],
    [['upheld', 'not-upheld'], 'partly-upheld'],
    [['partly-upheld', 'partly-upheld'], 'partly-upheld'],
    [['upheld', 'partly-upheld'], 'partly-upheld'],
    [['not-upheld', 'not-upheld'], 'not-upheld'],
    [['upheld', 'withdrawn', 'out-of-scope'], 'upheld'],
    [['not-upheld', 'withdrawn'], 'not-upheld'],
    [['withdrawn', 'out-of-scope'], 'out-of-scope'],
    [['withdrawn', 'withdrawn'], 'withdrawn'],
  ])('[FR4] %s is %s as a whole', (outcomes, overall) => {
    expect(overallOutcome(outcomes)).toBe(overall);
    expect(overallOutcome(outcomes.toReversed())).toBe(overall);
  });

  it('[FR7] it offers what was approved', () => {
    const declined = step('DeclineRedress', { redress: 'r2', reason: 'x' });
    const { state } = given(...STORY.found, OFFER, WAITING, declined)
      .when('IssueFinalResponse', LETTER)
      .gives(
        ['MessageSent', { kind: 'final-response' }],
        ['FinalResponseIssued', { message: 'm2', outcome: 'upheld', redress: ['r1'] }],
      );
    expect(state.finalResponse).toEqual({ message: 'm2', at: T0, outcome: 'upheld', redress: ['r1'] });
  });
});

describe('RecordAnswerToOffer', () => {
  it('[FR5] an offer was made', () => {
    given(...STORY.answered)
      .when('RecordAnswerToOffer', { answer: 'accepted' })
      .refused('FR5', 'offer-missing');
    given(...STORY.open)
      .when('RecordAnswerToOffer', { answer: 'accepted' })
      .refused('FR5', 'offer-missing');
  });

  it('[FR6] the last answer counts', () => {
    const offered = given(
      ...STORY.found,
      OFFER,
      ANSWERED,
      step('RecordAnswerToOffer', { answer: 'declined', comment: 'Too little.' }),
    );
    expect(offered.case.answerToOffer).toEqual({ answer: 'declined', at: T0, comment: 'Too little.' });
    const { state } = offered
      .when('RecordAnswerToOffer', { answer: 'accepted' }, { at: T0 + 1 })
      .gives(['OfferAnswered', { answer: 'accepted' }, null]);
    expect(state.answerToOffer).toEqual({ answer: 'accepted', at: T0 + 1, comment: null });
  });
});

describe('when an offer was answered', () => {
  it('[FR13] it counts from when it was given, between the offer and now, and so does the payment', () => {
    const offered = given(...STORY.found, OFFER, ANSWERED, delivered('m2'));
    const answer = (answeredAt: number) =>
      offered.when('RecordAnswerToOffer', { answer: 'accepted', answeredAt }, { at: T0 + 5 * DAY });
    answer(T0 + 5 * DAY + 60_001).refused('FR13', 'in-the-future', { answeredAt: T0 + 5 * DAY + 60_001 });
    answer(T0 - 1).refused('FR13', 'unknown-value', { field: 'answeredAt', offeredAt: T0 });
    answer(T0 + 5 * DAY + 60_000).gives(['OfferAnswered', { answeredAt: T0 + 5 * DAY }]);
    const { state } = answer(T0 + DAY).gives(['OfferAnswered', { answer: 'accepted', answeredAt: T0 + DAY }]);
    expect(state.answerToOffer).toEqual({ answer: 'accepted', at: T0 + DAY, comment: null });
    const payment = obligationsOf(state, POLICY).find(({ id }) => id === 'internal/redress-payment');
    expect(payment).toMatchObject({ start: { at: T0 + DAY }, state: 'open' });
  });
});

describe('Resolve, Close, Reopen', () => {
  it('[CL1] answered means that the letter is out or on its way', () => {
    given(...STORY.found)
      .when('Resolve', {})
      .refused('CL1', 'not-answered');
    given(...STORY.found, ANSWERED, FAILED)
      .when('Resolve', {})
      .refused('CL1', 'not-answered');
    const { state } = given(...STORY.found, ANSWERED)
      .when('Resolve', { summary: 'Sent.' })
      .gives(['Resolved', { reason: 'answered' }, { summary: 'Sent.' }]);
    expect(state).toMatchObject({
      status: 'resolved',
      resolution: { reason: 'answered', at: T0, summary: 'Sent.' },
    });
    expect(state).not.toHaveProperty('stage');
  });

  it('[CL2] a withdrawn complaint needs no answer', () => {
    given(LODGED)
      .when('Resolve', { reason: 'withdrawn' })
      .gives(['Resolved', { reason: 'withdrawn' }, null]);
  });

  it('[CL3] no case is closed over open tasks', () => {
    const busy = given(
      LODGED,
      step('AddTask', { title: 'a' }),
      step('AddTask', { title: 'b' }),
      step('CompleteTask', { task: 't1' }),
      step('Resolve', { reason: 'withdrawn' }),
    );
    busy.when('Close', {}).refused('CL3', 'open-tasks', { tasks: ['t2'] });
    busy.when('CancelTask', { task: 't2', reason: 'x' });
    busy.when('Close', {}).gives(['Closed']);
  });

  it('[CL4] no case is closed over an unmet obligation; met late is met', () => {
    const pending = given(...STORY.found, ANSWERED, step('Resolve', {}));
    pending.when('Close', {}).refused('CL4', 'open-obligations', {
      obligations: [
        { id: 'uk-disp/final-response', due: Date.UTC(2026, 2, 2, 23, 59, 59, 999) },
        { id: 'internal/first-answer', due: T0 + 24 * HOUR },
      ],
    });
    const late = given(...STORY.found, ANSWERED, step('Resolve', {}), delivered('m2', T0 + 90 * DAY));
    expect(late.when('Close', {}, { at: T0 + 91 * DAY }).gives(['Closed']).state).toMatchObject({
      status: 'closed',
      closedAt: T0 + 91 * DAY,
    });
  });

  it('[CL5] a case is reopened at the stage of investigation, or at the first', () => {
    const { state } = given(...STORY.closed)
      .when('Reopen', { reason: 'New facts.' }, { by: MIA })
      .gives(['Reopened', { stage: 'investigating' }, { reason: 'New facts.' }]);
    expect(state).toMatchObject({ status: 'in_progress', stage: 'investigating' });
    expect(state).not.toHaveProperty('resolution');
    expect(state).not.toHaveProperty('closedAt');
    const policy = policyWith({ stages: [{ id: 'inbox', label: { en: 'Inbox' }, requires: [] }] });
    given(...STORY.resolved)
      .when('Reopen', { reason: 'x' }, { by: MIA, policy })
      .gives(['Reopened', { stage: 'inbox' }]);
  });

  it('[CL9] [RE11] what was accepted and not paid stays owed when the case is opened again', () => {
    const paid = (redress: string) => step('RecordPayment', { redress: [redress], confirmation: 'x' });
    const accepted = step('RecordAnswerToOffer', { answer: 'accepted' }, { at: T0 + DAY });
    const again = step('Reopen', { reason: 'x' }, { by: MIA, at: T0 + 2 * DAY });
    const before = [...STORY.found, OFFER, ANSWERED, delivered('m2'), accepted, RESOLVED];
    const payment = (...steps: Parameters<typeof given>) =>
      obligationsOf(given(...steps).case, POLICY).find(({ id }) => id === 'internal/redress-payment');
    const open = [...before, again];
    expect(given(...open).case).toMatchObject({
      finalResponse: null,
      answerToOffer: { answer: 'accepted', at: T0 + DAY, redress: ['r1'] },
    });
    expect(payment(...open)).toMatchObject({ state: 'open', start: { at: T0 + DAY } });
    given(...open)
      .when('DeclineRedress', { redress: 'r1', reason: 'x' })
      .refused('RE4', 'already-done');
    const more = step('ProposeRedress', { kind: 'refund', amount: 100, currency: 'GBP', description: 'x' });
    expect(payment(...open, more, paid('r1'))?.state).toBe('met');
    expect(payment(...open, step('IssueFinalResponse', { text: PASSING }))).toBeUndefined();
    expect(given(...before, paid('r1'), again).case.answerToOffer).toBeNull();
    const declined = step('RecordAnswerToOffer', { answer: 'declined' }, { at: T0 + DAY });
    expect(given(...before, declined, again).case.answerToOffer).toBeNull();
  });

  it('[CL6] reopening makes room for a new answer and keeps the old message', () => {
    const { state } = given(...STORY.resolved).when('Reopen', { reason: 'x' }, { by: MIA });
    expect(state.finalResponse).toBeNull();
    expect(state.answerToOffer).toBeNull();
    expect(state.messages.map(({ kind }) => kind)).toContain('final-response');
    expect(state.issues[0]?.outcome).toBe('upheld');
  });
});
