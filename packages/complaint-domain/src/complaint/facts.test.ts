import { describe, expect, it } from 'vitest';
import {
  ACKNOWLEDGED,
  ANSWERED,
  DAY,
  delivered,
  given,
  HOUR,
  LODGED,
  POLICY,
  STORY,
  SYSTEM,
  step,
  T0,
  TICKET,
  ZENDESK,
} from '../test/cases.ts';
import { explainObligationOf, factsOf, obligationsOf } from './facts.ts';
import type { Complaint } from './state.ts';

const AUSTRALIAN = step('Lodge', { description: 'x', complainant: { country: 'AU' }, surface: TICKET });
const facts = (c: Complaint) => factsOf(c, POLICY).milestones.map(({ fact, at, proof }) => [fact, at, proof]);
const state = (c: Complaint, id: string) => obligationsOf(c, POLICY).find((o) => o.id === id)?.state;
const report = (item: string, kind: 'failed' | 'uncertain') =>
  step(
    'RecordDelivery',
    { delivery: 'd', surface: 's1', item, result: { kind, reason: 'x' } },
    { by: SYSTEM },
  );

describe('what counts for deadlines', () => {
  it('[FA1] an acknowledgement acknowledges once it was delivered', () => {
    const sent = [AUSTRALIAN, ACKNOWLEDGED];
    expect(state(given(...sent).case, 'au-rg271/acknowledge')).toBe('open');
    expect(facts(given(...sent, delivered('m1', T0 + HOUR)).case)).toEqual([
      ['acknowledgement-sent', T0 + HOUR, 'm1'],
    ]);
    expect(state(given(...sent, delivered('m1', T0 + HOUR)).case, 'au-rg271/acknowledge')).toBe('met');
    expect(state(given(...sent, delivered('m1', T0 + 3 * DAY)).case, 'au-rg271/acknowledge')).toBe(
      'met-late',
    );
    const posted = step('Acknowledge', { text: 'x', sentOutside: 'post' }, { at: T0 + HOUR });
    expect(state(given(AUSTRALIAN, posted).case, 'au-rg271/acknowledge')).toBe('met');
  });

  it('[FA2] a message is a first answer, an acknowledgement is not', () => {
    const first = 'internal/first-answer';
    expect(state(given(LODGED, ACKNOWLEDGED, delivered('m1')).case, first)).toBe('open');
    expect(state(given(LODGED, step('SendMessage', { text: 'x' }), delivered('m1')).case, first)).toBe('met');
    const own = step(
      'RecordMessage',
      { direction: 'out', text: 'x', origin: { surface: 's1', externalId: 'c' } },
      { by: ZENDESK },
    );
    expect(state(given(LODGED, own).case, first)).toBe('met');
    expect(
      state(
        given(LODGED, step('RecordMessage', { direction: 'in', text: 'x' }, { by: ZENDESK })).case,
        first,
      ),
    ).toBe('open');
  });

  it('[FA3] only a final response that went out answers', () => {
    const issued = [...STORY.found, ANSWERED];
    const answer = 'uk-disp/final-response';
    expect(state(given(...issued).case, answer)).toBe('open');
    expect(state(given(...issued, report('m2', 'failed')).case, answer)).toBe('open');
    expect(state(given(...issued, report('m2', 'uncertain')).case, answer)).toBe('open');
    expect(state(given(...issued, delivered('m2')).case, answer)).toBe('met');
    expect(facts(given(...issued, delivered('m2', T0 + 1)).case).slice(1)).toEqual([
      ['acknowledgement-sent', T0 + 1, 'm2'],
      ['first-answer-sent', T0 + 1, 'm2'],
      ['final-response-sent', T0 + 1, 'm2'],
    ]);
  });

  it('[FA4] a withdrawn complaint owes nothing any more', () => {
    const withdrawn = given(AUSTRALIAN, step('Resolve', { reason: 'withdrawn' }, { at: T0 + HOUR }));
    expect(obligationsOf(withdrawn.case, POLICY).map((o) => o.state)).toEqual(['met', 'met', 'met']);
    withdrawn.when('Close', {}).gives(['Closed']);
    const late = given(AUSTRALIAN, step('Resolve', { reason: 'withdrawn' }, { at: T0 + 40 * DAY }));
    expect(obligationsOf(late.case, POLICY).map((o) => o.state)).toEqual([
      'met-late',
      'met-late',
      'met-late',
    ]);
  });

  it('[FA4] an accepted offer, the resolution and the closing are facts too', () => {
    const offer = step('ProposeRedress', { kind: 'apology', description: 'Sorry' });
    const accepted = step('RecordAnswerToOffer', { answer: 'accepted' }, { at: T0 + 5 });
    const names = facts(
      given(
        ...STORY.found,
        offer,
        ANSWERED,
        delivered('m2'),
        accepted,
        step('Resolve', {}),
        step('Close', {}),
      ).case,
    ).map(([fact]) => fact);
    expect(names.slice(-3)).toEqual(['offer-accepted', 'resolved', 'closed']);
  });

  it('[OB21] a case can explain its dates', () => {
    const { case: c } = given(LODGED);
    expect(explainObligationOf(c, 'uk-disp/final-response', POLICY)?.days).toHaveLength(57);
    expect(explainObligationOf(c, 'pl/consumer', POLICY)).toBeUndefined();
  });
});

describe('reports of the clock', () => {
  const due = Date.UTC(2026, 2, 2, 23, 59, 59, 999);
  const missed = { obligation: 'uk-disp/final-response', state: 'missed', due } as const;
  const by = { by: SYSTEM, at: due + 1 };

  it('[OR1] a report names an obligation of the case', () => {
    given(LODGED)
      .when('RecordObligation', { ...missed, obligation: 'au-rg271/acknowledge' }, by)
      .refused('OR1', 'not-found');
  });

  it('[OR2] a report for another due time is out of date', () => {
    given(LODGED)
      .when('RecordObligation', { ...missed, due: due - 1 }, by)
      .refused('OR2', 'unknown-value', { due });
  });

  it('[OR3] each due time is reported near once and missed once, while it is open', () => {
    const warned = step('RecordObligation', { ...missed, state: 'warned' }, by);
    const both = given(LODGED, warned, step('RecordObligation', missed, by));
    expect(both.case.reported).toEqual({ [missed.obligation]: { warned: due, missed: due } });
    both.when('RecordObligation', missed, by).refused('OR3', 'already-done');
    both.when('RecordObligation', { ...missed, state: 'warned' }, by).refused('OR3', 'already-done');
    given(LODGED, warned)
      .when('RecordObligation', { ...missed, state: 'warned' }, by)
      .refused('OR3', 'already-done');
    given(LODGED, step('RecordObligation', missed, by))
      .when('RecordObligation', { ...missed, state: 'warned' }, by)
      .refused('OR3', 'already-done');
    given(...STORY.answered)
      .when('RecordObligation', missed, by)
      .refused('OR3', 'already-done');
  });

  it('[OR4] a missed legal duty goes one level up, a missed target does not', () => {
    const { state: after } = given(LODGED, step('Escalate', { reason: 'x' }))
      .when('RecordObligation', missed, by)
      .gives(
        ['ObligationMissed', { obligation: missed.obligation, due }],
        ['Escalated', { level: 2, to: 'manager' }, null],
      );
    expect(after.escalation).toEqual({ level: 2, to: 'manager', at: due + 1 });
    given(LODGED)
      .when('RecordObligation', { ...missed, state: 'warned' }, by)
      .gives(['ObligationWarned', { due }]);
    given(LODGED)
      .when('RecordObligation', { obligation: 'internal/first-answer', state: 'missed', due: T0 + DAY }, by)
      .gives(['ObligationMissed']);
  });
});
