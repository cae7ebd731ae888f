import { describe, expect, it } from 'vitest';
import {
  ACKNOWLEDGED,
  DAY,
  delivered,
  given,
  HOUR,
  LODGED,
  POLICY,
  policyWith,
  step,
  T0,
} from '../../test/cases.ts';
import { factsOf, obligationsOf } from '../facts.ts';
import { awaitsConfirmation, regimesFor } from './regimes.ts';

const CONFIRMED = step('ConfirmRegimes', { regimes: ['internal', 'uk-disp'] });

describe('the law of a case', () => {
  it('[LW1] regimes are proposed from everything that decides about them', () => {
    const facts = { country: 'GB', type: 'complaint', channel: 'email', sector: 'banking' } as const;
    expect(regimesFor(facts, POLICY)).toEqual(['uk-disp', 'internal']);
    expect(regimesFor({ ...facts, sector: 'payments' }, POLICY)).toEqual(['uk-disp-payments', 'internal']);
    expect(regimesFor({ ...facts, type: 'data-protection' }, POLICY)).toContain('uk-dpa-complaint');
    expect(regimesFor({ ...facts, country: 'AU', marks: ['death-benefit'] }, POLICY)).toContain(
      'au-rg271-death-benefit',
    );
    const polish = { ...facts, country: 'PL', sector: 'retail' } as const;
    expect(regimesFor({ ...polish, complainantKind: 'consumer' }, POLICY)).toContain('pl-consumer');
    expect(regimesFor(polish, POLICY)).toEqual(['internal']);
    const american = { ...facts, country: 'US' } as const;
    expect(regimesFor({ ...american, channel: 'referral' }, POLICY)).toContain('us-cfpb');
    expect(regimesFor(american, POLICY)).not.toContain('us-cfpb');
  });

  it('[LW2] a person confirms regimes in use, and those that the case has', () => {
    const { state } = given(LODGED)
      .when('ConfirmRegimes', { regimes: ['internal', 'uk-disp', 'internal'] })
      .gives(['RegimesConfirmed', { regimes: ['uk-disp', 'internal'], proposed: ['uk-disp', 'internal'] }]);
    expect(state.regimesConfirmed).toMatchObject({ at: T0, by: { id: 'ann' } });
    given(LODGED)
      .when('ConfirmRegimes', { regimes: ['uk-disp', 'sa-sama'] })
      .refused('LW2', 'unknown-value', { field: 'regime', value: 'sa-sama' });
    const policy = policyWith({ regimes: ['internal'] });
    given(LODGED)
      .when('ConfirmRegimes', { regimes: ['uk-disp'] }, { policy })
      .gives(['RegimesConfirmed', { regimes: ['uk-disp'], proposed: ['internal'] }]);
    given(LODGED)
      .when('ConfirmRegimes', { regimes: [] })
      .gives(['RegimesConfirmed', { regimes: [] }]);
  });

  it('[LW3] the same confirmation again changes nothing', () => {
    given(LODGED, CONFIRMED)
      .when('ConfirmRegimes', { regimes: ['uk-disp', 'internal'] })
      .refused('LW3', 'already-done');
  });

  it('[LW4] what a person confirmed stands, and a changed proposal asks again', () => {
    const confirmed = given(LODGED, CONFIRMED);
    expect(awaitsConfirmation(given(LODGED).case, POLICY)).toBe(true);
    expect(awaitsConfirmation(confirmed.case, POLICY)).toBe(false);
    const moved = confirmed.when('Classify', { sector: 'payments' }).state;
    expect(moved.regimes).toEqual(['uk-disp', 'internal']);
    expect(awaitsConfirmation(moved, POLICY)).toBe(true);
    const abroad = confirmed.when('UpdateComplainant', { country: 'AU' }).gives(['ComplainantUpdated']);
    expect(abroad.state.regimes).toEqual(['uk-disp', 'internal']);
    const kept = given(LODGED, CONFIRMED, step('Classify', { sector: 'payments' }));
    const again = kept.when('ConfirmRegimes', { regimes: ['uk-disp', 'internal'] }).state;
    expect(awaitsConfirmation(again, POLICY)).toBe(false);
  });
});

describe('RecordFact', () => {
  const REFERRED = step('Lodge', { description: 'x', channel: 'referral', complainant: { country: 'US' } });
  const at = T0 - DAY;

  it('[LW5] a fact lies in the past; a minute of clock difference counts as now', () => {
    given(LODGED)
      .when('RecordFact', { fact: 'sent-to-firm', at: T0 + 60_001 })
      .refused('LW5', 'in-the-future', { at: T0 + 60_001 });
    given(LODGED)
      .when('RecordFact', { fact: 'sent-to-firm', at: T0 + 60_000, remark: 'Portal' })
      .gives(['FactRecorded', { fact: 'sent-to-firm', factAt: T0 }, { remark: 'Portal' }]);
  });

  it('[LW6] a fact starts its clock, and a later record corrects it', () => {
    expect(obligationsOf(given(REFERRED).case, POLICY).some(({ regime }) => regime === 'us-cfpb')).toBe(
      false,
    );
    const sent = given(REFERRED, step('RecordFact', { fact: 'sent-to-firm', at: T0 }));
    const start = (c: typeof sent.case) =>
      obligationsOf(c, POLICY).find(({ id }) => id === 'us-cfpb/final-response')?.start;
    expect(start(sent.case)).toEqual({ fact: 'sent-to-firm', at: T0 });
    sent.when('RecordFact', { fact: 'sent-to-firm', at: T0 }).refused('LW6', 'already-done');
    const corrected = sent.when('RecordFact', { fact: 'sent-to-firm', at }).state;
    expect(corrected.facts).toEqual([{ fact: 'sent-to-firm', at }]);
    expect(start(corrected)).toEqual({ fact: 'sent-to-firm', at });
  });

  it('[LW7] only a letter that went out can have arrived, and not before', () => {
    const arrived = { fact: 'acknowledgement-received', at: T0 + HOUR } as const;
    const now = { at: T0 + 2 * HOUR };
    given(LODGED).when('RecordFact', arrived, now).refused('LW7', 'not-found', { letter: 'acknowledgement' });
    const sent = given(LODGED, ACKNOWLEDGED, delivered('m1', T0 + HOUR));
    sent
      .when('RecordFact', { ...arrived, at: T0 }, now)
      .refused('LW7', 'unknown-value', { sentAt: T0 + HOUR });
    sent.when('RecordFact', arrived, now).gives(['FactRecorded']);
  });
});

describe('AssessObligation', () => {
  const rule = 'uk-disp/acknowledge';
  const reason = 'Promptly: within three working days.';

  it('[LW8] a day is set for a rule of the case that has no number', () => {
    const { state } = given(LODGED)
      .when('AssessObligation', { rule, due: '2026-01-08', reason })
      .gives(['ObligationAssessed', { rule, due: '2026-01-08' }, { reason }]);
    expect(obligationsOf(state, POLICY).find(({ id }) => id === rule)).toMatchObject({
      assessed: true,
      due: Date.UTC(2026, 0, 8, 23, 59, 59, 999),
    });
    given(LODGED)
      .when('AssessObligation', { rule: 'uk-disp/final-response', due: '2026-01-08', reason })
      .refused('LW8', 'unknown-value', { field: 'rule', known: [rule] });
  });

  it('[LW9] the day is not before the receipt', () => {
    given(LODGED)
      .when('AssessObligation', { rule, due: '2026-01-04', reason })
      .refused('LW9', 'unknown-value', { value: '2026-01-04' });
    given(LODGED).when('AssessObligation', { rule, due: '2026-01-05', reason }).gives(['ObligationAssessed']);
  });

  it('[LW10] a later assessment replaces the earlier one, and null owes nothing', () => {
    const set = given(LODGED, step('AssessObligation', { rule, due: '2026-01-08', reason }));
    set.when('AssessObligation', { rule, due: '2026-01-08', reason }).refused('LW10', 'already-done');
    const { state } = set.when('AssessObligation', { rule, due: null, reason });
    expect(state.assessments).toEqual([{ rule, due: null, at: T0 }]);
    expect(factsOf(state, POLICY).assessments).toEqual([{ rule, due: null, proof: `assessed:${rule}` }]);
    expect(obligationsOf(state, POLICY).some(({ id }) => id === rule)).toBe(false);
  });
});

describe('SetWaiting', () => {
  it('[MS13] a person begins and ends the wait; statutory dates stay', () => {
    const due = (c: ReturnType<typeof given>['case']) =>
      obligationsOf(c, POLICY).map(({ id, due: at }) => [id, at]);
    const waiting = given(LODGED, step('SetWaiting', { waiting: true }, { at: T0 + HOUR }));
    expect(waiting.case.pauses).toEqual([{ from: T0 + HOUR, to: null }]);
    waiting.when('SetWaiting', { waiting: true }).refused('MS13', 'already-done');
    given(LODGED).when('SetWaiting', { waiting: false }).refused('MS13', 'already-done');
    const { state } = waiting
      .when('SetWaiting', { waiting: false }, { at: T0 + 3 * HOUR })
      .gives(['WaitingChanged', { waiting: false }]);
    expect(state.pauses).toEqual([{ from: T0 + HOUR, to: T0 + 3 * HOUR }]);
    const before = new Map(due(given(LODGED).case) as [string, number][]);
    const after = new Map(due(state) as [string, number][]);
    expect(after.get('uk-disp/final-response')).toBe(before.get('uk-disp/final-response'));
    expect(after.get('internal/first-answer')).toBe(before.get('internal/first-answer')! + 2 * HOUR);
  });
});
