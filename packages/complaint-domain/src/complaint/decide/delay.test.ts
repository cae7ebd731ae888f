import { describe, expect, it } from 'vitest';
import { obligationProblems } from '../../obligations/index.ts';
import {
  DAY,
  delivered,
  given,
  LODGED,
  POLICY,
  policyWith,
  RESOLVED,
  STORY,
  step,
  T0,
  TICKET,
} from '../../test/cases.ts';
import { PASSING } from '../../test/letters.ts';
import { explainObligationOf, factsOf, lawOf, obligationsOf } from '../facts.ts';
import { nextSteps } from '../next-steps.ts';
import type { Complaint } from '../state.ts';
import { delayNoticesOpen } from './delay.ts';

const lodged = (country: string, sector?: 'payments') =>
  step('Lodge', { description: 'x', sector, complainant: { country }, surface: TICKET });
const POLISH = lodged('PL');
const rule = 'pl-financial/final-response';
const notice = { rule, text: PASSING, until: '2026-02-20' } as const;
const due = (c: Complaint, id: string = rule) => {
  const found = obligationsOf(c, POLICY).find((obligation) => obligation.id === id);
  return found && [new Date(found.due).toISOString().slice(0, 10), found.extension?.accepted];
};

describe('SendDelayNotice', () => {
  it('[LW11] it is for an obligation of the case that is owed and whose rule knows longer time', () => {
    const british = given(LODGED);
    british
      .when('SendDelayNotice', { ...notice, rule: 'internal/first-answer' })
      .refused('LW11', 'extension-not-allowed', { why: 'no-extension' });
    british
      .when('SendDelayNotice', notice)
      .refused('LW11', 'extension-not-allowed', { rule, why: 'not-owed' });
    given(...STORY.answered)
      .when('SendDelayNotice', { ...notice, rule: 'uk-disp/final-response' })
      .refused('LW11', 'extension-not-allowed', { why: 'not-owed' });
  });

  it('[LW11] the letter is the one that the rule asks for', () => {
    given(POLISH)
      .when('SendDelayNotice', notice)
      .gives(
        ['MessageSent', { message: 'm1', kind: 'delay-notice', surface: 's1' }],
        ['DelayNoticed', { rule, message: 'm1', until: '2026-02-20' }],
      );
    given(lodged('GB', 'payments'))
      .when('SendDelayNotice', { rule: 'uk-disp-payments/final-response', text: PASSING })
      .gives(['MessageSent', { kind: 'holding-response' }], ['DelayNoticed']);
    given(POLISH)
      .when('SendDelayNotice', { ...notice, text: 'It takes longer.' })
      .refused('LT1', 'letter-incomplete');
  });

  it('[LW11] a letter that stands in for the answer meets the rule and moves no date', () => {
    const id = 'uk-disp/final-response';
    const told = given(
      LODGED,
      step('SendDelayNotice', { rule: id, text: PASSING }),
      delivered('m1', T0 + DAY),
    );
    expect(obligationsOf(told.case, POLICY).find((obligation) => obligation.id === id)).toMatchObject({
      state: 'met',
      extension: undefined,
      satisfiedBy: { fact: 'delay-notice-sent', proof: 'm1' },
    });
  });

  it('[FA10] a notice is for the regime whose rule it names, and meets nothing under another', () => {
    const both = step('ConfirmRegimes', { regimes: ['uk-disp', 'eu-gdpr-request'] });
    const [disp, gdpr] = ['uk-disp/final-response', 'eu-gdpr-request/final-response'] as const;
    const noticed = (id: string, more: object = {}) =>
      given(
        LODGED,
        both,
        step('SendDelayNotice', { rule: id, text: PASSING, ...more }),
        delivered('m1', T0 + DAY),
      ).case;
    const states = (c: Complaint) =>
      obligationsOf(c, POLICY).flatMap(({ id, kind, state, extension }) =>
        kind === 'final-response' || kind === 'delay-notice' ? [[id, state, extension?.accepted]] : [],
      );
    expect(states(noticed(gdpr, { until: '2026-03-20' }))).toEqual([
      [disp, 'open', undefined],
      ['uk-disp/delay-notice', 'open', undefined],
      [gdpr, 'open', true],
      ['eu-gdpr-request/delay-notice', 'met', undefined],
    ]);
    expect(states(noticed(disp))).toEqual([
      [disp, 'met', undefined],
      ['uk-disp/delay-notice', 'met', undefined],
      [gdpr, 'open', undefined],
      ['eu-gdpr-request/delay-notice', 'open', undefined],
    ]);
  });

  it('[LW12] a rule is noticed once, unless the letter failed', () => {
    const sent = [POLISH, step('SendDelayNotice', notice)];
    given(...sent)
      .when('SendDelayNotice', notice)
      .refused('LW12', 'already-done', { rule });
    const failed = step(
      'RecordDelivery',
      { delivery: 'd', surface: 's1', item: 'm1', result: { kind: 'failed', reason: 'x' } },
      { by: { kind: 'system', id: 'alarm' } },
    );
    given(...sent, failed)
      .when('SendDelayNotice', notice)
      .gives(['MessageSent'], ['DelayNoticed']);
  });

  it('[LW13] it goes out by the first due date', () => {
    const late = Date.UTC(2026, 1, 5, 12);
    given(POLISH)
      .when('SendDelayNotice', notice, { at: late })
      .refused('LW13', 'extension-not-allowed', { why: 'too-late' });
    given(POLISH)
      .when('SendDelayNotice', notice, { at: late - DAY })
      .gives(['MessageSent'], ['DelayNoticed']);
  });

  it('[LW14] the new day is later than the first and within the longest time', () => {
    given(POLISH)
      .when('SendDelayNotice', { ...notice, until: '2026-02-04' })
      .refused('LW14', 'extension-not-allowed', { why: 'not-later', lastDay: '2026-02-04' });
    given(POLISH)
      .when('SendDelayNotice', { ...notice, until: '2026-03-07' })
      .refused('LW14', 'extension-not-allowed', { why: 'beyond-maximum', latest: '2026-03-06' });
    given(POLISH)
      .when('SendDelayNotice', { ...notice, until: '2026-03-06' })
      .gives(['MessageSent'], ['DelayNoticed']);
    given(lodged('AU'))
      .when('SendDelayNotice', { rule: 'au-rg271/final-response', text: PASSING })
      .refused('LW14', 'extension-not-allowed', { why: 'no-date' });
  });

  it('[LW14] where no date moves, the day that is promised lies ahead', () => {
    const eighth = given(lodged('GB'), step('Assign', { assignee: 'ann' }));
    const told = (until: string) => ({ rule: 'uk-disp/final-response', text: PASSING, until });
    for (const until of ['1999-01-01', '2026-01-05'])
      eighth
        .when('SendDelayNotice', told(until))
        .refused('LW14', 'extension-not-allowed', { why: 'not-later', until });
    eighth.when('SendDelayNotice', told('2026-01-06')).gives(['MessageSent'], ['DelayNoticed']);
  });

  it('[FA11] the day that such a letter promises is watched until the answer went out', () => {
    const id = 'uk-disp/final-response';
    const promise = step('SendDelayNotice', { rule: id, text: PASSING, until: '2026-03-20' });
    const sent = [...STORY.found, promise];
    const owed = (c: Complaint) =>
      obligationsOf(c, POLICY).find((one) => one.id === 'internal/promised-answer');
    expect(owed(given(...sent).case)).toBeUndefined();
    const told = given(...sent, delivered('m2', T0 + DAY));
    expect(owed(told.case)).toMatchObject({
      kind: 'final-response',
      statutory: false,
      state: 'open',
      due: Date.UTC(2026, 2, 20, 23, 59, 59, 999),
    });
    expect(obligationProblems(factsOf(told.case, POLICY), lawOf(POLICY, told.case))).toEqual(
      obligationProblems(factsOf(given(...sent).case, POLICY), lawOf(POLICY, given(...sent).case)),
    );
    expect(explainObligationOf(told.case, 'internal/promised-answer', POLICY)?.due.at).toBe(
      owed(told.case)!.due,
    );
    told
      .when('AssessObligation', { rule: 'internal/promised-answer', due: null, reason: 'x' })
      .refused('LW8', 'unknown-value');
    const later = [
      ...sent,
      delivered('m2', T0 + DAY),
      step('IssueFinalResponse', { text: PASSING }),
      RESOLVED,
    ];
    const close = given(...later).when('Close', {});
    close.refused('CL4', 'open-obligations');
    expect(owed(close.state)?.state).toBe('open');
    expect(owed(given(...later, delivered('m3', T0 + 2 * DAY)).case)?.state).toBe('met');
    expect(owed(given(...later, delivered('m3', T0 + 100 * DAY)).case)?.state).toBe('met-late');
    const withdrawn = step('Resolve', { reason: 'withdrawn' }, { at: T0 + 2 * DAY });
    expect(owed(given(...sent, delivered('m2', T0 + DAY), withdrawn).case)?.state).toBe('met');
  });

  it('[FA5] the date moves once the letter went out, and not before', () => {
    const asked = [POLISH, step('SendDelayNotice', notice)];
    expect(due(given(...asked).case)).toEqual(['2026-02-04', undefined]);
    expect(due(given(...asked, delivered('m1', T0 + DAY)).case)).toEqual(['2026-02-20', true]);
    expect(due(given(...asked, delivered('m1', T0 + 31 * DAY)).case)).toEqual(['2026-02-04', false]);
    const longest = step('SendDelayNotice', { rule, text: PASSING });
    expect(due(given(POLISH, longest, delivered('m1')).case)).toEqual(['2026-03-06', true]);
  });

  it('[NS3] it is proposed once the date is near and the answer is not ready', () => {
    const proposed = (now: number, ...more: ReturnType<typeof step>[]) => {
      const c = given(POLISH, step('Assign', { assignee: 'ann' }), ...more).case;
      return nextSteps(c, obligationsOf(c, POLICY), now, POLICY).filter(
        ({ command }) => command === 'SendDelayNotice',
      );
    };
    const near = T0 + 28 * DAY;
    expect(proposed(T0 + 10 * DAY)).toEqual([]);
    expect(proposed(near)).toEqual([
      { command: 'SendDelayNotice', why: 'obligation', obligation: rule, due: expect.any(Number) },
    ]);
    expect(proposed(T0 + 31 * DAY)).toEqual([]);
    expect(proposed(near, step('RecordFinding', { issue: 'i1', outcome: 'upheld', finding: 'x' }))).toEqual(
      [],
    );
    expect(proposed(near, step('SendDelayNotice', notice), delivered('m1'))).toEqual([]);
  });

  it('[LW11] a notice that a date was missed is proposed afterwards', () => {
    const policy = policyWith({});
    const c = given(lodged('AE'), step('Assign', { assignee: 'ann' })).case;
    const answer = obligationsOf(c, policy).find(({ id }) => id === 'ae-cbuae/final-response')!;
    expect(delayNoticesOpen(c, answer.due + 1, policy).map(({ id }) => id)).toEqual([answer.id]);
    const commands = (now: number) =>
      nextSteps(c, obligationsOf(c, policy), now, policy).map(({ command }) => command);
    expect(commands(answer.due)).not.toContain('SendDelayNotice');
    expect(commands(answer.due + 1)).toContain('SendDelayNotice');
  });
});
