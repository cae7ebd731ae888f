import { describe, expect, it } from 'vitest';
import {
  ANN,
  ANSWERED,
  CARA,
  DAY,
  delivered,
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
  ZENDESK,
} from '../../test/cases.ts';
import type { MessageKind } from '../../vocabulary.ts';
import { availability } from '../availability.ts';
import type { EventBody } from '../events.ts';
import { nextFollowUpAt } from './follow-ups.ts';

const label = { en: 'x' };
const template = (id: string, kind: MessageKind, text = 'About {reference}.') =>
  ({ id, kind, label, text: { en: text, it: text } }) as const;
const TEMPLATES = [
  template('remind', 'message'),
  template('update', 'progress-update'),
  template('opinion', 'feedback-request'),
  template('paid', 'redress-paid', 'Paid: {paid}'),
  template('reply', 'post-offer-answer'),
  template('summary', 'summary-letter'),
  template('final', 'final-response'),
];
const policy = policyWith({ templates: TEMPLATES });
const LATER = T0 + 2 * DAY;
const scheduled = (name: string, at = LATER, more: object = {}) =>
  step(
    'ScheduleFollowUp',
    { kind: TEMPLATES.find(({ id }) => id === name)!.kind as 'message', template: name, at, ...more },
    { policy },
  );
const due = { by: SYSTEM, at: LATER, policy };
const waiting = (kind: MessageKind, more: object = {}): EventBody => ({
  type: 'FollowUpScheduled',
  v: 1,
  data: { followUp: 'f1', kind, template: 'remind', language: 'en', at: LATER, ...more },
  personal: null,
});

describe('ScheduleFollowUp', () => {
  it('[FU1] it is a template of the settings, of its kind', () => {
    const open = given(...STORY.open);
    const { state } = open
      .when(
        'ScheduleFollowUp',
        { kind: 'message', template: 'remind', at: LATER, language: 'it' },
        { policy },
      )
      .gives([
        'FollowUpScheduled',
        { followUp: 'f1', kind: 'message', template: 'remind', language: 'it', at: LATER },
      ]);
    expect(state.followUps).toMatchObject([{ id: 'f1', state: 'waiting', scheduledAt: T0, by: ANN_ID }]);
    open
      .when('ScheduleFollowUp', { kind: 'message', template: 'nothing', at: LATER }, { policy })
      .refused('FU1', 'unknown-value');
    open
      .when('ScheduleFollowUp', { kind: 'feedback', template: 'remind', at: LATER }, { policy })
      .refused('FU1', 'unknown-value', { template: 'remind' });
  });

  it('[FU2] it lies ahead, within two years', () => {
    const open = given(...STORY.open);
    const at = (time: number) =>
      open.when('ScheduleFollowUp', { kind: 'message', template: 'remind', at: time }, { policy });
    at(T0).refused('FU2', 'unknown-value', { at: T0 });
    at(T0 + 733 * DAY).refused('FU2', 'unknown-value');
    at(T0 + 732 * DAY).gives(['FollowUpScheduled', { followUp: 'f1' }]);
    at(T0 + 1).gives(['FollowUpScheduled', { followUp: 'f2' }]);
    expect(nextFollowUpAt(open.story.case)).toBe(T0 + 1);
    expect(nextFollowUpAt(given(...STORY.open).case)).toBeNull();
  });

  it('[FU7] a live surface reaches the complainant, the named one where one is named', () => {
    const slack = { host: 'slack', account: 'a', ref: 'r' } as const;
    const linked = given(...STORY.open, step('LinkSurface', { surface: slack }));
    const through = (surface: string) =>
      linked.when(
        'ScheduleFollowUp',
        { kind: 'message', template: 'remind', at: LATER, surface },
        { policy },
      );
    through('s9').refused('MS2', 'not-found');
    through('s2').refused('MS3', 'no-way-to-send');
    through('s1').gives(['FollowUpScheduled', { surface: 's1' }]);
    const alone = given(step('Lodge', { description: 'x' }), TAKEN);
    alone
      .when('ScheduleFollowUp', { kind: 'message', template: 'remind', at: LATER }, { policy })
      .refused('MS3', 'no-way-to-send');
    expect(availability(alone.case, ANN, POLICY).ScheduleFollowUp?.rule).toBe('MS3');
    expect(availability(linked.case, ANN, POLICY).ScheduleFollowUp).toBeNull();
  });

  it('[FU5] what makes no sense from the start is not scheduled', () => {
    const ask = (name: string, ...past: Parameters<typeof given>) =>
      given(...past).when('ScheduleFollowUp', scheduled(name).data as never, { policy });
    ask('update', ...STORY.resolved).refused('FU5', 'wrong-status', { why: 'case-ended' });
    ask('remind', ...STORY.answered).refused('FU5', 'wrong-status', { why: 'answered' });
    ask('reply', ...STORY.answered).refused('FU5', 'wrong-status', { why: 'answered' });
    ask('opinion', ...STORY.open, step('Resolve', { reason: 'withdrawn' })).refused('FU5', 'wrong-status', {
      why: 'case-ended',
    });
    ask('opinion', ...STORY.resolved).gives(['FollowUpScheduled']);
  });
});

describe('SendFollowUp and CancelFollowUp', () => {
  it('[FU4] it goes out once its time has come, and only once', () => {
    const one = given(...STORY.open, scheduled('remind'));
    one.when('SendFollowUp', { followUp: 'f1' }, { ...due, at: LATER - 1 }).refused('FU4', 'wrong-status');
    const { state } = one
      .when('SendFollowUp', { followUp: 'f1' }, due)
      .gives(
        [
          'MessageSent',
          { kind: 'message', template: 'remind', surface: 's1' },
          { text: 'About C-2026-000042-7.' },
        ],
        ['FollowUpSent', { followUp: 'f1', message: 'm1' }],
      );
    expect(state.followUps[0]).toMatchObject({ state: 'sent', message: 'm1' });
    one.when('SendFollowUp', { followUp: 'f1' }, due).refused('FU4', 'already-done', { state: 'sent' });
    one.when('SendFollowUp', { followUp: 'f2' }, due).refused('FU4', 'not-found');
    one.when('SendFollowUp', { followUp: 'f1' }).refused('PE1', 'not-permitted');
  });

  it('[FU4] a person cancels it before', () => {
    const one = given(...STORY.open, scheduled('remind'));
    one.when('CancelFollowUp', { followUp: 'f2' }).refused('FU4', 'not-found');
    const { state } = one
      .when('CancelFollowUp', { followUp: 'f1', reason: 'She called.' })
      .gives(['FollowUpCancelled', { followUp: 'f1', why: 'by-person' }, { reason: 'She called.' }]);
    expect(state.followUps[0]).toMatchObject({ state: 'cancelled', why: 'by-person' });
    expect(nextFollowUpAt(state)).toBeNull();
    one.when('CancelFollowUp', { followUp: 'f1' }).refused('FU4', 'already-done');
    expect(availability(state, ANN, POLICY).CancelFollowUp?.rule).toBe('FU4');
  });

  it('[FU6] what cannot be written, has gaps or finds no way is cancelled and never sent as it is', () => {
    const end = (why: string, ...past: Parameters<typeof given>) =>
      given(...past)
        .when('SendFollowUp', { followUp: 'f1' }, due)
        .gives(['FollowUpCancelled', { followUp: 'f1', why }, null]);
    end('letter-incomplete', ...STORY.open, scheduled('paid'));
    end('letter-incomplete', ...STORY.open, scheduled('summary'));
    end('letter-incomplete', ...STORY.open, waiting('message', { template: 'gone' }));
    const gone = step('UnlinkSurface', { surface: 's1', reason: 'deleted' });
    end('no-way-to-send', ...STORY.open, scheduled('remind'), gone);
  });

  it('[FU6] a letter longer than a message may be is not sent', () => {
    const text = 'About {reference}\n\n{history}';
    const policy = policyWith({ templates: [template('remind', 'message', text)] });
    const long = step('Lodge', { description: 'word '.repeat(4_000), surface: TICKET });
    given(long, scheduled('remind'))
      .when('SendFollowUp', { followUp: 'f1' }, { ...due, policy })
      .gives(['FollowUpCancelled', { why: 'letter-incomplete' }]);
  });

  it('[FU6] the rights that a regime wants in such a letter are written into it', () => {
    const text = 'About {reference}: you accepted what we offered.\n\n{#rights}{rights}{/rights}';
    const complete = policyWith({ templates: [template('summary', 'summary-letter', text)] });
    const { events } = given(...STORY.open, scheduled('summary'))
      .when('SendFollowUp', { followUp: 'f1' }, { ...due, policy: complete })
      .gives(['MessageSent', { kind: 'summary-letter' }], ['FollowUpSent']);
    expect(JSON.stringify(events[0])).toContain('Financial Ombudsman Service');
  });
});

describe('follow-ups that lose their sense', () => {
  const ends = (why: string, name: string, past: Parameters<typeof given>, last: ReturnType<typeof step>) => {
    const { type, data, ...how } = last;
    const { events, state } = given(...past, scheduled(name)).when(type, data as never, how);
    expect(events.at(-1)).toMatchObject({ type: 'FollowUpCancelled', data: { followUp: 'f1', why } });
    expect(state.followUps[0]).toMatchObject({ state: 'cancelled', why });
  };
  const WITHDRAWN = step('Resolve', { reason: 'withdrawn' });

  it('[FU5] the case ends', () => {
    ends('case-ended', 'update', STORY.found, WITHDRAWN);
    ends('case-ended', 'opinion', STORY.answered, WITHDRAWN);
    const afterwards = given(...STORY.answered, scheduled('opinion'), RESOLVED);
    expect(afterwards.case.followUps[0]?.state).toBe('waiting');
    const early = step('Resolve', { reason: 'accepted-early', exemptions: ['uk-disp/final-response'] });
    expect(given(...STORY.open, scheduled('summary'), early).case.followUps[0]?.state).toBe('waiting');
    afterwards
      .when('SendFollowUp', { followUp: 'f1' }, due)
      .gives(['MessageSent', { kind: 'feedback-request' }], ['FollowUpSent']);
  });

  it('[FU5] the final response is issued', () => {
    ends('answered', 'update', STORY.found, ANSWERED);
    ends('answered', 'remind', STORY.found, ANSWERED);
    ends('answered', 'summary', STORY.found, ANSWERED);
    const draft = [...STORY.found, step('Classify', { severity: 'critical' }), scheduled('remind'), ANSWERED];
    expect(given(...draft).case.followUps[0]?.state).toBe('waiting');
    given(...draft)
      .when('ApproveFinalResponse', {}, { by: MIA })
      .gives(['MessageSent'], ['FinalResponseIssued'], ['FollowUpCancelled', { why: 'answered' }]);
  });

  it('[FU5] the complainant writes, to whom a reminder would have gone', () => {
    const wrote = step('RecordMessage', { direction: 'in', text: 'Here.' }, { by: ZENDESK, at: T0 + HOUR });
    ends('complainant-wrote', 'remind', STORY.open, wrote);
    const update = given(...STORY.open, scheduled('update'), wrote).case;
    expect(update.followUps[0]?.state).toBe('waiting');
    const before = step('RecordMessage', { direction: 'in', text: 'x' }, { by: ZENDESK, at: T0 - 1 });
    expect(given(...STORY.open, before, scheduled('remind')).case.followUps[0]?.state).toBe('waiting');
  });

  it('[FU5] what was asked is answered', () => {
    const asked = step('RecordPostOfferQuery', { about: 'offer' });
    const reply = step('SendMessage', { kind: 'post-offer-answer', text: 'x' });
    ends('answered', 'reply', [...STORY.answered, asked], reply);
  });

  it('[FU5] the personal data is erased', () => {
    const { events } = given(...STORY.resolved, scheduled('opinion'), step('Close', {})).when(
      'ErasePersonalData',
      { reason: 'x' },
      { by: CARA, at: T0 + 5_000 * DAY },
    );
    expect(events.map(({ data }) => data)).toMatchObject([{}, { followUp: 'f1', why: 'erased' }]);
  });

  it('[FU5] what was missed is found when its time comes', () => {
    given(...STORY.answered, waiting('message'))
      .when('SendFollowUp', { followUp: 'f1' }, due)
      .gives(['FollowUpCancelled', { followUp: 'f1', why: 'answered' }]);
  });
});

describe('follow-ups of a stage', () => {
  const rules = [
    { id: 'lost', stage: 'received', afterHours: 1, template: 'gone' },
    { id: 'never', stage: 'received', afterHours: 1, template: 'final' },
    { id: 'first', stage: 'received', afterHours: 24, template: 'update' },
    { id: 'look', stage: 'investigating', afterHours: 48, template: 'update' },
    { id: 'ask', stage: 'investigating', afterHours: 72, template: 'remind' },
    { id: 'opinion', stage: 'deciding', afterHours: 72, template: 'opinion' },
  ];
  const how = { policy: policyWith({ templates: TEMPLATES, followUps: rules }) };
  const take = step('Assign', { assignee: 'ann' }, how);
  const category = step('Classify', { category: 'service' });
  const moved = (stage: string, reason?: string) => step('MoveToStage', { stage, reason }, how);
  const FAR = [...STORY.found, category];
  const states = (...past: Parameters<typeof given>) =>
    given(...past).case.followUps.map(({ stage, state }) => `${stage} ${state}`);

  it('[FU3] entering a stage schedules what the settings ask for, each with an id of its own', () => {
    given(LODGED)
      .when('Assign', { assignee: 'ann' }, how)
      .gives(
        ['StageEntered', { stage: 'received' }],
        ['Assigned'],
        ['FollowUpScheduled', { followUp: 'f1', template: 'update', stage: 'received', at: T0 + DAY }],
      );
    given(...FAR)
      .when('MoveToStage', { stage: 'investigating' }, how)
      .gives(
        ['StageEntered'],
        ['FollowUpScheduled', { followUp: 'f1', kind: 'progress-update', at: T0 + 48 * HOUR }],
        ['FollowUpScheduled', { followUp: 'f2', kind: 'message', at: T0 + 72 * HOUR }],
      );
    given(...STORY.resolved)
      .when('Reopen', { reason: 'x' }, { ...how, by: MIA })
      .gives(['Reopened', { stage: 'investigating' }], ['FollowUpScheduled'], ['FollowUpScheduled']);
  });

  it('[FU3] a case that reaches nobody gets none', () => {
    given(step('Lodge', { description: 'x' }))
      .when('Assign', { assignee: 'ann' }, how)
      .gives(['StageEntered'], ['Assigned']);
  });

  it('[FU3] a stage entered again asks for nothing that waits already', () => {
    const deciding = [...FAR, moved('deciding'), ANSWERED, delivered('m2')];
    expect(states(...deciding)).toEqual(['deciding waiting']);
    given(...deciding)
      .when('RecordPostOfferQuery', { about: 'finding' }, how)
      .gives(['PostOfferQueried'], ['Reopened', { stage: 'deciding' }]);
  });

  it('[FU5] leaving the stage cancels them, the end of the case only what it makes senseless', () => {
    expect(states(LODGED, take, category, moved('assessed'))).toEqual(['received cancelled']);
    expect(states(...FAR, moved('investigating'), moved('assessed', 'Too early'))).toEqual([
      'investigating cancelled',
      'investigating cancelled',
    ]);
    expect(states(...FAR, moved('deciding'), moved('responding'))).toEqual(['deciding cancelled']);
    expect(states(...FAR, moved('deciding'), ANSWERED, RESOLVED)).toEqual(['deciding waiting']);
  });
});

const ANN_ID = { kind: 'member', id: 'ann' };
