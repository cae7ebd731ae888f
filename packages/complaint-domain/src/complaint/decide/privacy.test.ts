import { describe, expect, it } from 'vitest';
import {
  CARA,
  DAY,
  given,
  MIA,
  POLICY,
  policyWith,
  replay,
  STORY,
  SYSTEM,
  step,
  stored,
  T0,
  TICKET,
  ZENDESK,
} from '../../test/cases.ts';
import { PASSING } from '../../test/letters.ts';
import { evolve } from '../evolve.ts';
import { react } from '../react.ts';
import { keptUntil } from './privacy.ts';

const KNOWN = step('Lodge', {
  description: 'x',
  complainant: { name: 'Jo', email: 'jo@example.com', vulnerability: 'recent bereavement' },
  surface: TICKET,
});

describe('UpdateComplainant', () => {
  it('[CO1] nobody becomes anonymous and stays known', () => {
    given(KNOWN)
      .when('UpdateComplainant', { anonymous: true, name: 'Jo' })
      .refused('CO1', 'unknown-value', { fields: ['name'] });
    given(KNOWN)
      .when('UpdateComplainant', { anonymous: true }, { by: ZENDESK })
      .refused('CO1', 'unknown-value');
  });

  it('[CO2] a person states the whole, a host only what it names', () => {
    const whole = given(KNOWN).when('UpdateComplainant', { name: 'Jo Byrne' }).state;
    expect(whole).toMatchObject({ complainant: { name: 'Jo Byrne' }, vulnerable: false });
    expect(whole.complainant).not.toHaveProperty('email');
    const part = given(KNOWN).when('UpdateComplainant', { email: 'new@example.com' }, { by: ZENDESK }).state;
    expect(part).toMatchObject({ complainant: { name: 'Jo', email: 'new@example.com' }, vulnerable: true });
  });

  it('[CO2] a host never tells who an anonymous complainant is', () => {
    const hidden = given(step('Lodge', { description: 'x', complainant: { anonymous: true } }));
    hidden
      .when('UpdateComplainant', { name: 'Jo', email: 'jo@example.com' }, { by: ZENDESK })
      .refused('CO3', 'already-done');
    expect(hidden.when('UpdateComplainant', { name: 'Jo' }).state).toMatchObject({
      anonymous: false,
      complainant: { name: 'Jo' },
    });
  });

  it('[CO3] an update says something new', () => {
    given(KNOWN)
      .when('UpdateComplainant', { vulnerability: 'recent bereavement', email: 'jo@example.com', name: 'Jo' })
      .refused('CO3', 'already-done');
  });

  it('[CO4] another country brings other law', () => {
    const { state } = given(KNOWN)
      .when('UpdateComplainant', { country: 'AU' }, { by: ZENDESK })
      .gives(
        ['ComplainantUpdated', { country: 'AU' }],
        ['Classified', { regimes: ['au-rg271', 'internal'] }],
      );
    expect(state).toMatchObject({ country: 'AU', regimes: ['au-rg271', 'internal'] });
  });

  it('[CO4] another kind of complainant does too', () => {
    const shop = step('Lodge', { description: 'x', sector: 'retail', complainant: { country: 'PL' } });
    const consumer = given(shop)
      .when('UpdateComplainant', { country: 'PL', kind: 'consumer' })
      .gives(
        ['ComplainantUpdated', { complainantKind: 'consumer' }],
        ['Classified', { regimes: ['pl-consumer', 'internal'] }],
      );
    expect(consumer.state.complainantKind).toBe('consumer');
    const early = { country: 'PL', anonymous: false };
    const [event] = stored([{ type: 'ComplainantUpdated', v: 1, data: early, personal: {} }], 9);
    expect(evolve(consumer.state, event!)).toMatchObject({ complainantKind: 'consumer' });
  });
});

describe('ErasePersonalData', () => {
  const AFTER = T0 + (POLICY.settings.retentionDays + 1) * DAY;
  const ERASE = { reason: 'Asked for.' };
  const ERASED = step('ErasePersonalData', ERASE, { by: CARA, at: AFTER });

  it('[ER1] personal data is erased once', () => {
    given(...STORY.closed, ERASED)
      .when('ErasePersonalData', ERASE, { by: CARA, at: AFTER })
      .refused('ER1', 'already-done');
  });

  it('[ER2] it is kept for the retention period after closing', () => {
    const until = T0 + POLICY.settings.retentionDays * DAY;
    given(...STORY.closed)
      .when('ErasePersonalData', ERASE, { by: CARA, at: until - 1 })
      .refused('ER2', 'retention', { until });
    given(...STORY.closed)
      .when('ErasePersonalData', ERASE, { by: CARA, at: until })
      .gives(['PersonalDataErased', { dataKey: 'key-42' }, null]);
    given(...STORY.resolved)
      .when('ErasePersonalData', ERASE, { by: CARA, at: AFTER })
      .refused('ST1', 'wrong-status');
    given(...STORY.closed)
      .when('ErasePersonalData', ERASE, { by: CARA, at: T0, policy: policyWith({ retentionDays: 0 }) })
      .gives(['PersonalDataErased']);
    expect(keptUntil(given(...STORY.closed).case, POLICY)).toBe(until);
    expect(keptUntil(given(...STORY.resolved).case, POLICY)).toBeNull();
  });

  it('[ER3] afterwards nothing personal is taken in', () => {
    const erased = given(
      ...STORY.closed,
      step('AddNote', { text: 'x', origin: { surface: 's1', externalId: 'n-1' } }, { by: ZENDESK }),
      ERASED,
    );
    erased.when('AddNote', { text: 'x' }).refused('ER3', 'erased');
    erased.when('RecordMessage', { direction: 'in', text: 'x' }, { by: ZENDESK }).refused('ER3', 'erased');
    erased.when('UpdateComplainant', { name: 'Jo' }).refused('ER3', 'erased');
    erased.when('Reopen', { reason: 'x' }, { by: MIA }).refused('ER3', 'erased');
    const revise = { surface: 's1', externalId: 'n-1' };
    erased
      .when('RecordRevision', { ...revise, change: 'edited', text: 'x' }, { by: ZENDESK })
      .refused('ER3', 'erased');
    erased
      .when('RecordRevision', { ...revise, change: 'deleted' }, { by: ZENDESK })
      .gives(['ContentRevised', {}, null]);
    erased
      .when('UnlinkSurface', { surface: 's1', reason: 'deleted' }, { by: ZENDESK })
      .gives(['SurfaceUnlinked']);
  });

  it('[ER4] every live surface is told to erase its copy', () => {
    const links = ['slack', 'email', 'portal'].map((host) =>
      step('LinkSurface', { surface: { host: host as 'slack', account: 'a', ref: 'r' } }),
    );
    const gone = step('UnlinkSurface', { surface: 's2', reason: 'deleted' });
    const { events, state } = given(...STORY.closed, ...links, gone).when('ErasePersonalData', ERASE, {
      by: CARA,
      at: AFTER,
    });
    expect(react(events[0]!, state, POLICY)).toEqual(
      ['s1', 's3', 's4'].map((surface) => ({ kind: 'erase', surface })),
    );
  });

  it('[ER5] the state is what the events give without their personal parts', () => {
    const full = given(
      step('Lodge', {
        description: 'Secret',
        complainant: { name: 'Jo' },
        remedySought: 'Money',
        surface: TICKET,
      }),
      ...STORY.found.slice(1),
      step('AssessObligation', { rule: 'uk-disp/acknowledge', due: '2026-01-06', reason: 'Secret' }),
      step('AddTask', { title: 'Secret', assignee: 'bob' }),
      step('CompleteTask', { task: 't1', result: 'Secret' }),
      step('AddTask', { title: 'Secret' }),
      step('CancelTask', { task: 't2', reason: 'Secret' }),
      step('AddNote', { text: 'Secret', author: 'Jo' }),
      step('AttachDocument', {
        name: 'Secret.pdf',
        mediaType: 'application/pdf',
        bytes: 1,
        sha256: '0'.repeat(64),
        blob: 'b',
      }),
      step('SendMessage', { text: 'Secret', sentOutside: 'Secret way' }),
      step('RecordMessage', { direction: 'in', text: 'Secret', author: 'Jo' }, { by: ZENDESK }),
      step('ProposeRedress', { kind: 'refund', amount: 100, currency: 'GBP', description: 'Secret' }),
      step('IssueFinalResponse', { text: PASSING }),
      step(
        'RecordDelivery',
        { delivery: 'd', surface: 's1', item: 'm4', result: { kind: 'delivered', externalId: 'x' } },
        { by: SYSTEM },
      ),
      step('RecordAnswerToOffer', { answer: 'accepted', comment: 'Secret' }),
      step('RecordPostOfferQuery', { about: 'payment', text: 'Secret' }),
      step('RecordPayment', { redress: ['r1'], confirmation: 'Secret' }),
      step('ReferExternally', { body: 'Ombudsman', externalReference: 'Secret' }),
      step('RecordFact', { fact: 'request-received', at: T0, remark: 'Secret' }),
      step('Resolve', { summary: 'Secret' }),
      step('Close', {}),
      ERASED,
    );
    const bare = full.story.events.map((event) => ({ ...event, personal: null }));
    expect(replay(bare)).toEqual(full.case);
    expect(JSON.stringify(full.case)).not.toMatch(/Secret|Jo/);
    expect(full.case).toMatchObject({
      erasedAt: AFTER,
      finalResponse: { outcome: 'upheld' },
      redress: [{ amount: 100 }],
    });
  });
});

it('[ER6] what stands in clear tells nothing about a person', () => {
  const told = given(
    step('Lodge', {
      subject: 'Secret',
      description: 'Secret',
      complainant: { name: 'Secret', vulnerability: 'Secret', safeContact: 'Secret' },
      place: 'Secret',
      defect: 'Secret',
      externalReference: 'Secret',
    }),
    step('Assign', { assignee: 'ann' }),
    step('Classify', { place: 'Secret again', addIssues: ['Secret'] }),
    step('RecordFinding', { issue: 'i1', outcome: 'upheld', finding: 'Secret', rootCause: 'Secret' }),
    step('Restrict', { restricted: true, excluded: ['bob'], reason: 'Secret' }, { by: MIA }),
    step('UpdateComplainant', { name: 'Secret', vulnerability: 'Secret now' }),
    step('AssessObligation', { rule: 'uk-disp/acknowledge', due: '2026-01-06', reason: 'Secret' }),
    step('RecordFact', { fact: 'request-received', at: T0, remark: 'Secret' }),
    step('LinkSurface', { surface: TICKET }),
    step('ScheduleFollowUp', { kind: 'message', template: 'information-request', at: T0 + DAY }),
    step('CancelFollowUp', { followUp: 'f1', reason: 'Secret' }),
    step('RecordFinding', { issue: 'i2', outcome: 'upheld', finding: 'Secret' }),
    step('ProposeRedress', { kind: 'refund', amount: 1, currency: 'GBP', description: 'Secret' }),
    step('RecordPayment', { redress: ['r1'], confirmation: 'Secret' }),
    step('Classify', { severity: 'critical' }),
    step('IssueFinalResponse', { text: PASSING, sentOutside: 'Secret' }),
    step('DeclineFinalResponse', { reason: 'Secret' }, { by: MIA }),
    step('IssueFinalResponse', { text: PASSING, sentOutside: 'Secret' }),
    step('ApproveFinalResponse', {}, { by: MIA }),
    step('RecordAnswerToOffer', { answer: 'declined', comment: 'Secret' }),
    step('RecordPostOfferQuery', { about: 'finding', text: 'Secret' }),
    step('ReferExternally', { body: 'Financial Ombudsman Service', externalReference: 'Secret' }),
  );
  const clear = JSON.stringify(told.story.events.map((event) => ({ ...event, personal: null })));
  expect(clear).not.toMatch(/Secret|bob|vulnerab/);
  expect(told.case).toMatchObject({ vulnerable: true, place: 'Secret again', excluded: ['bob'] });
});
