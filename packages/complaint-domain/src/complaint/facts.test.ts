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
  policyWith,
  STORY,
  SYSTEM,
  step,
  T0,
  TICKET,
  ZENDESK,
} from '../test/cases.ts';
import { PASSING } from '../test/letters.ts';
import { escalationRows, nextReport, reportMoments, toNotify } from './escalation.ts';
import { explainObligationOf, factsOf, obligationsOf } from './facts.ts';
import { nextSteps } from './next-steps.ts';
import type { Complaint } from './state.ts';

const AUSTRALIAN = step('Lodge', { description: 'x', complainant: { country: 'AU' }, surface: TICKET });
/** What was done; that the case is at a stage is told by ST10. */
const facts = (c: Complaint) =>
  factsOf(c, POLICY).milestones.flatMap(({ fact, at, proof }) =>
    fact === 'stage-entered' ? [] : [[fact, at, proof]],
  );
const state = (c: Complaint, id: string) => obligationsOf(c, POLICY).find((o) => o.id === id)?.state;
const owed = (c: Complaint) => obligationsOf(c, POLICY).flatMap((o) => (o.optional ? [] : o.state));
const steps = (c: Complaint) => nextSteps(c, obligationsOf(c, POLICY), T0, POLICY);
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
    const posted = step('Acknowledge', { text: PASSING, sentOutside: 'post' }, { at: T0 + HOUR });
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
    expect(owed(withdrawn.case)).toEqual(['met', 'met', 'met']);
    withdrawn.when('Close', {}).gives(['Closed']);
    const late = given(AUSTRALIAN, step('Resolve', { reason: 'withdrawn' }, { at: T0 + 40 * DAY }));
    expect(owed(late.case)).toEqual(['met-late', 'met-late', 'met-late']);
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
    expect(names.slice(-4)).toEqual(['offer-accepted', 'redress-payment-sent', 'resolved', 'closed']);
  });

  it('[FA6] letters of other kinds show what they are, and those that name the complaint acknowledge it', () => {
    const sent = (
      kind: 'progress-update' | 'summary-letter' | 'feedback' | 'history-copy' | 'redress-paid',
    ) =>
      facts(given(LODGED, step('SendMessage', { kind, text: PASSING }), delivered('m1')).case).map(
        ([fact]) => fact,
      );
    expect(sent('progress-update')).toEqual(['first-answer-sent', 'progress-update-sent']);
    expect(sent('summary-letter')).toEqual([
      'acknowledgement-sent',
      'first-answer-sent',
      'summary-letter-sent',
    ]);
    expect(sent('feedback')).toEqual(['first-answer-sent', 'feedback-sent']);
    expect(sent('history-copy')).toEqual(['history-copy-sent']);
    expect(sent('redress-paid')).toEqual([]);
  });

  it('[FA8] what was accepted is paid once all of it is', () => {
    const money = step('ProposeRedress', { kind: 'refund', amount: 100, currency: 'GBP', description: 'x' });
    const repair = step('ProposeRedress', { kind: 'repair', description: 'x' });
    const apology = step('ProposeRedress', { kind: 'apology', description: 'x' });
    const accepted = step('RecordAnswerToOffer', { answer: 'accepted' }, { at: T0 + 5 });
    const way = (...offer: (typeof money)[]) => [
      ...STORY.found,
      ...offer,
      ANSWERED,
      delivered('m2'),
      accepted,
    ];
    const paid = (redress: string[], at: number) =>
      step('RecordPayment', { redress, confirmation: 'x' }, { at });
    const payment = (...past: (typeof money)[]) =>
      facts(given(...past).case).find(([fact]) => fact === 'redress-payment-sent');
    expect(payment(...way(money, repair, apology), paid(['r1'], T0 + 6))).toBeUndefined();
    expect(payment(...way(money, repair, apology), paid(['r1'], T0 + 6), paid(['r2'], T0 + 9))).toEqual([
      'redress-payment-sent',
      T0 + 9,
      'redress',
    ]);
    const told = step('RecordFact', { fact: 'offer-accepted', at: T0 });
    expect(payment(...STORY.found, apology, ANSWERED, delivered('m2'), told)).toEqual([
      'redress-payment-sent',
      T0,
      'fact:offer-accepted',
    ]);
    expect(payment(...way(apology))).toEqual(['redress-payment-sent', T0 + 5, 'offer']);
    given(...way(money), step('Resolve', {}))
      .when('Close', {})
      .refused('CL4', 'open-obligations', { obligations: [{ id: 'internal/redress-payment' }] });
  });

  it('[FA9] what a person recorded counts, with itself as the proof', () => {
    const { case: c } = given(LODGED, step('RecordFact', { fact: 'sent-to-firm', at: T0 - 1 }));
    expect(facts(c)).toEqual([['sent-to-firm', T0 - 1, 'fact:sent-to-firm']]);
    const polish = step('Lodge', {
      description: 'x',
      sector: 'retail',
      complainant: { country: 'PL', kind: 'consumer' },
      surface: TICKET,
    });
    const answered = [polish, ...STORY.answered.slice(1)];
    const rule = 'pl-consumer/final-response';
    expect(state(given(...answered).case, rule)).toBe('open');
    expect(steps(given(...answered).case)).toContainEqual({
      command: 'RecordFact',
      fact: 'final-response-received',
      why: 'obligation',
      obligation: rule,
      due: expect.any(Number),
    });
    const received = step('RecordFact', { fact: 'final-response-received', at: T0 });
    expect(state(given(...answered, received).case, rule)).toBe('met');
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

  it('[OR3] a day that has come is reported once, and needs no warning any more', () => {
    const come = given(LODGED)
      .when('RecordObligation', { ...missed, state: 'due' }, by)
      .gives(['ObligationDue', { obligation: missed.obligation, due }]);
    expect(come.state.reported).toEqual({ [missed.obligation]: { due } });
    const after = given(LODGED, step('RecordObligation', { ...missed, state: 'due' }, by));
    after.when('RecordObligation', { ...missed, state: 'due' }, by).refused('OR3', 'already-done');
    after.when('RecordObligation', { ...missed, state: 'warned' }, by).refused('OR3', 'already-done');
    after.when('RecordObligation', missed, by).gives(['ObligationMissed'], ['Escalated']);
  });

  it('[OR4] without rows of its own, a missed legal duty goes one level up, a missed target does not', () => {
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
    const target = { obligation: 'internal/first-answer', state: 'missed', due: T0 + DAY } as const;
    given(LODGED).when('RecordObligation', target, by).gives(['ObligationMissed']);
    given(LODGED)
      .when('RecordObligation', missed, { ...by, policy: policyWith({ escalation: [] }) })
      .gives(['ObligationMissed'], ['Escalated']);
  });

  it('[OR4] every row of the matrix that fits is used, and the last that names a role raises the case', () => {
    const policy = policyWith({
      escalation: [
        { on: 'missed', notify: ['assignee'], escalateTo: 'manager' },
        {
          on: 'missed',
          kinds: ['final-response'],
          notify: ['compliance', 'assignee'],
          escalateTo: 'compliance',
        },
        { on: 'missed', severityFrom: 'critical', notify: ['administrator'], escalateTo: 'administrator' },
        { on: 'missed', statutory: false, notify: ['auditor'] },
        { on: 'warned', notify: [], escalateTo: 'manager' },
      ],
    });
    given(LODGED)
      .when('RecordObligation', missed, { ...by, policy })
      .gives(['ObligationMissed'], ['Escalated', { level: 1, to: 'compliance' }]);
    given(LODGED)
      .when('RecordObligation', { ...missed, state: 'warned' }, { ...by, policy })
      .gives(['ObligationWarned'], ['Escalated', { level: 1, to: 'manager' }]);
    const duty = { kind: 'final-response', statutory: true } as const;
    const rows = escalationRows('missed', duty, given(LODGED).case, policy);
    expect(toNotify(rows)).toEqual(['assignee', 'compliance']);
  });

  it('[OR5] what a regime only offers is never reported', () => {
    const offered = obligationsOf(given(LODGED).case, POLICY).find(({ id }) => id === 'uk-disp/quick-close')!;
    given(LODGED)
      .when('RecordObligation', { obligation: offered.id, state: 'missed', due: offered.due }, by)
      .refused('OR5', 'unknown-value');
  });

  it('[OR6] a date is due when its day begins, or an hour before it ends on the clock', () => {
    const zone = 'Europe/London';
    const day = Date.UTC(2026, 2, 2);
    expect(reportMoments({ warnAt: day - DAY, due }, zone)).toEqual({
      warned: day - DAY,
      due: day,
      missed: due + 1,
    });
    expect(reportMoments({ warnAt: day + HOUR, due }, zone).due).toBe(day + HOUR);
    const clock = T0 + DAY;
    expect(reportMoments({ warnAt: T0 + 18 * HOUR, due: clock }, zone).due).toBe(clock - HOUR);
    expect(reportMoments({ warnAt: clock - 1, due: clock }, zone).due).toBe(clock - 1);
  });

  it('[OR6] the next report follows the last that was made for this due time', () => {
    const next = (...reports: ('warned' | 'due' | 'missed')[]) => {
      const past = reports.map((name) => step('RecordObligation', { ...missed, state: name }, by));
      const c = given(LODGED, ...past).case;
      const obligation = obligationsOf(c, POLICY).find(({ id }) => id === missed.obligation)!;
      return nextReport(obligation, c, 'Europe/London')?.state ?? null;
    };
    expect([next(), next('warned'), next('due'), next('warned', 'missed')]).toEqual([
      'warned',
      'due',
      'missed',
      null,
    ]);
    const c = given(LODGED, step('RecordObligation', missed, by)).case;
    expect(
      nextReport({ id: missed.obligation, warnAt: due, due: due + DAY }, c, 'Europe/London')?.state,
    ).toBe('warned');
  });
});
