import { expect, it } from 'vitest';
import { DAY, delivered, given, LODGED, POLICY, STORY, step, T0, TICKET } from '../../test/cases.ts';
import { PASSING } from '../../test/letters.ts';
import { obligationsOf } from '../facts.ts';
import { nextSteps } from '../next-steps.ts';

const rule = 'uk-disp/final-response';
const EARLY = { reason: 'accepted-early' as const, exemptions: [rule] };
const AUSTRALIAN = { description: 'x', complainant: { country: 'AU' }, surface: TICKET } as const;
const australian = 'au-rg271/final-response';

it('[CL8] an early acceptance frees from the final response within its limit', () => {
  const { state } = given(...STORY.open)
    .when('Resolve', EARLY, { at: T0 + 3 * DAY })
    .gives(['Resolved', { reason: 'accepted-early', exemptions: [rule] }]);
  expect(obligationsOf(state, POLICY).find(({ id }) => id === rule)).toMatchObject({
    state: 'met',
    satisfiedBy: { fact: 'resolved', proof: 'resolved', exemption: expect.stringContaining('DISP 1.5') },
  });
  given(...STORY.open)
    .when('Resolve', EARLY, { at: Date.UTC(2026, 0, 9) })
    .refused('CL8', 'relief-not-open', { rule, why: 'too-late', lastDay: '2026-01-08' });
});

it('[CL8] what was accepted in time may be recorded later', () => {
  const later = T0 + 6 * DAY;
  const accepted = (at: number) => step('RecordFact', { fact: 'offer-accepted', at }, { at: later });
  const { state } = given(...STORY.open, accepted(T0 + 3 * DAY))
    .when('Resolve', EARLY, { at: later })
    .gives(['Resolved', { exemptions: [rule], acceptedAt: T0 + 3 * DAY }]);
  const met = obligationsOf(state, POLICY).find(({ id }) => id === rule);
  expect(met).toMatchObject({ state: 'met', satisfiedBy: { at: T0 + 3 * DAY } });
  for (const at of [T0 + 5 * DAY, T0 - DAY])
    given(...STORY.open, accepted(at))
      .when('Resolve', EARLY, { at: later })
      .refused('CL8', 'relief-not-open', { why: 'too-late' });
});

it('[CL8] a person confirms for each rule that no exception holds', () => {
  given(...STORY.open)
    .when('Resolve', { reason: 'accepted-early' })
    .refused('CL8', 'relief-not-open', { rule, why: 'not-confirmed' });
  const marked = step('Lodge', { ...AUSTRALIAN, marks: ['response-requested'] });
  given(marked)
    .when('Resolve', { reason: 'accepted-early', exemptions: [australian] })
    .refused('CL8', 'relief-not-open', { rule: australian, why: 'exception', marks: ['response-requested'] });
  given(step('Lodge', AUSTRALIAN))
    .when('Resolve', { reason: 'accepted-early', exemptions: [australian] })
    .gives(['Resolved', { exemptions: [australian] }]);
});

it('[CL8] a rule that wants an answer in every case is not met by acceptance', () => {
  given(step('Lodge', { description: 'x', complainant: { country: 'PL' } }))
    .when('Resolve', { reason: 'accepted-early', exemptions: ['pl-financial/final-response'] })
    .refused('CL8', 'relief-not-open', { why: 'no-relief' });
});

it('[FA7] whoever accepted early was spoken to, and the summary letter is owed where the rule says', () => {
  const resolved = given(LODGED, step('Resolve', EARLY));
  const states = obligationsOf(resolved.case, POLICY).map(({ id, state }) => [id, state]);
  expect(Object.fromEntries(states)).toMatchObject({ 'internal/first-answer': 'met', [rule]: 'met' });
  const steps = nextSteps(resolved.case, obligationsOf(resolved.case, POLICY), T0, POLICY);
  expect(steps[0]).toEqual({
    command: 'SendMessage',
    letter: 'summary-letter',
    why: 'obligation',
    obligation: 'uk-disp/summary-resolution',
  });
  const summary = step('SendMessage', { kind: 'summary-letter', text: PASSING });
  const sent = given(LODGED, step('Resolve', EARLY), summary, delivered('m1'));
  const after = nextSteps(sent.case, obligationsOf(sent.case, POLICY), T0, POLICY);
  expect(after.map(({ command }) => command)).toEqual(['Close']);
  sent.when('Close', {}).gives(['Closed']);
});

it('[CL8] reopening owes the answer again', () => {
  const again = given(
    LODGED,
    step('Resolve', EARLY),
    step('Reopen', { reason: 'x' }, { by: { kind: 'member', id: 'mia', roles: ['manager'] } }),
  );
  expect(obligationsOf(again.case, POLICY).find(({ id }) => id === rule)?.state).toBe('open');
});
