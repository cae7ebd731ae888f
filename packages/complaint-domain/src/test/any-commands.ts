import fc from 'fast-check';
import { type CommandName, RECORDABLE_FACTS, SENDABLE_KINDS } from '../complaint/commands.ts';
import type { Actor } from '../complaint/meta.ts';
import { CASE_MARKS, COMPLAINANT_KINDS, HOSTS, OUTCOMES, POST_OFFER_TOPICS, SECTORS } from '../vocabulary.ts';
import { ADA, ANN, CARA, DAY, KEY, MIA, member, PERSON, POLICY, SYSTEM, T0, ZENDESK } from './cases.ts';
import { PASSING } from './letters.ts';

/** Any command that a client could send, about things that a small case may have. */
const id = (letter: string) => fc.integer({ min: 1, max: 3 }).map((n) => letter + n);
const letterText = fc.constantFrom(PASSING, 'Sorry');
const reason = fc.constantFrom('The card was not sent.', 'ok');
const text = fc.constantFrom('Sorry', 'مرحبا', 'Zażółć 😀', 'ok');
const person = fc.constantFrom('ann', 'bob', 'mia');
const surface = fc.record({
  host: fc.constantFrom(...HOSTS),
  account: fc.constant('a'),
  ref: fc.constantFrom('1', '2'),
});
const some = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const letter = { text: letterText, sentOutside: some(fc.constant('post')), surface: some(id('s')) };
const outbound = fc.record(letter);
const rule = fc.constantFrom('uk-disp/final-response', 'uk-disp/acknowledge', 'au-rg271/final-response');
const isoDate = fc.constantFrom('2026-01-20', '2026-03-01', '2026-04-01');
const marks = some(fc.subarray([...CASE_MARKS], { maxLength: 2 }));
const origin = some(fc.record({ surface: id('s'), externalId: fc.constantFrom('a', 'b', 'c') }));
const result = fc.oneof(
  fc.record({ kind: fc.constant('delivered'), externalId: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ kind: fc.constantFrom('failed', 'uncertain'), reason: text }),
);
const DATA: Record<CommandName, fc.Arbitrary<object>> = {
  Lodge: fc.record({
    description: text,
    surface: some(surface),
    complainant: fc.record({
      country: some(fc.constantFrom('AU', 'GB', 'PL')),
      kind: some(fc.constantFrom(...COMPLAINANT_KINDS)),
    }),
    type: some(fc.constantFrom('complaint', 'grievance', 'whistleblowing')),
    sector: some(fc.constantFrom(...SECTORS)),
    marks,
  }),
  Acknowledge: outbound,
  Classify: fc.record({
    category: some(fc.constantFrom('payments', 'service')),
    severity: some(fc.constantFrom('low', 'critical')),
    type: some(fc.constantFrom('complaint', 'grievance')),
    marks,
    addIssues: some(fc.array(text, { maxLength: 2 })),
  }),
  Assign: fc.record({
    assignee: some(fc.option(person)),
    queue: some(fc.constantFrom('care', 'nowhere')),
    collaborators: some(fc.array(person, { maxLength: 2 })),
  }),
  MoveToStage: fc.record({
    stage: fc.constantFrom(...POLICY.settings.stages.map((stage) => stage.id)),
    reason: some(text),
  }),
  Escalate: fc.record({ reason: text }),
  Restrict: fc.record({
    restricted: fc.boolean(),
    excluded: fc.array(person, { maxLength: 1 }),
    reason: text,
  }),
  AddNote: fc.record({ text, origin, author: some(text) }),
  RecordMessage: fc.record({ direction: fc.constantFrom('in', 'out'), text, origin, author: some(text) }),
  SendMessage: fc.record({
    ...letter,
    kind: fc.constantFrom('message', 'progress-update', 'feedback', 'post-offer-answer', 'redress-paid'),
  }),
  SendDelayNotice: fc.record({ ...letter, rule, until: some(isoDate) }),
  ConfirmRegimes: fc.record({
    regimes: fc.array(fc.constantFrom('uk-disp', 'internal', 'au-rg271', 'nowhere'), { maxLength: 2 }),
  }),
  RecordFact: fc.record({
    fact: fc.constantFrom(...RECORDABLE_FACTS),
    at: fc.constantFrom(T0, T0 + DAY),
    remark: some(text),
  }),
  AssessObligation: fc.record({ rule, due: fc.option(isoDate), reason: text }),
  SetWaiting: fc.record({ waiting: fc.boolean() }),
  ScheduleFollowUp: fc
    .constantFrom(...POLICY.settings.templates)
    .filter(({ kind }) => (SENDABLE_KINDS as readonly string[]).includes(kind))
    .chain(({ id: template, kind }) =>
      fc.record({
        kind: fc.constant(kind),
        template: fc.constant(template),
        at: fc.constantFrom(T0 + 2 * DAY, T0 + 20 * DAY),
      }),
    ),
  CancelFollowUp: fc.record({ followUp: id('f'), reason: some(text) }),
  SendFollowUp: fc.record({ followUp: id('f') }),
  PrepareSending: fc.oneof(
    fc.record({
      command: fc.constantFrom('Acknowledge', 'SendMessage', 'IssueFinalResponse'),
      data: outbound,
    }),
    fc.record({ command: fc.constant('SendDelayNotice'), data: fc.record({ ...letter, rule }) }),
    fc.constant({ command: 'ApproveFinalResponse', data: {} }),
  ),
  TakeBackSending: fc.record({ sending: id('x') }),
  ReleaseSending: fc.record({ sending: id('x') }),
  ApproveFinalResponse: fc.constant({}),
  DeclineFinalResponse: fc.record({ reason: text }),
  RecordPostOfferQuery: fc.record({ about: fc.constantFrom(...POST_OFFER_TOPICS), text: some(text) }),
  ReferExternally: fc.record({
    body: fc.constant('Financial Ombudsman Service'),
    at: some(fc.constant(T0)),
    externalReference: some(text),
  }),
  RecordPayment: fc.record({
    redress: fc.array(id('r'), { minLength: 1, maxLength: 2 }),
    paidAt: some(fc.constant(T0)),
    confirmation: text,
  }),
  RecordRevision: fc.record({
    surface: id('s'),
    externalId: fc.constantFrom('a', 'b', 'c'),
    change: fc.constantFrom('edited', 'redacted', 'deleted'),
    text: some(text),
  }),
  AttachDocument: fc
    .constantFrom('0', '1')
    .map((c) => ({ name: 'a', mediaType: 'text/plain', bytes: 1, sha256: c.repeat(64), blob: 'b' })),
  AddTask: fc.record({ title: text, assignee: some(person), dueAt: some(fc.constant(T0)) }),
  CompleteTask: fc.record({ task: id('t'), result: some(text) }),
  CancelTask: fc.record({ task: id('t'), reason: text }),
  RemindTask: fc.record({ task: id('t') }),
  RecordFinding: fc.record({ issue: id('i'), outcome: fc.constantFrom(...OUTCOMES), finding: reason }),
  ProposeRedress: fc.oneof(
    fc.record({
      kind: fc.constant('refund'),
      amount: fc.constantFrom(1, 20_000, 900_000),
      currency: fc.constantFrom('GBP', 'EUR'),
      description: text,
    }),
    fc.record({
      kind: fc.constant('interest'),
      calculation: fc.record({
        principal: fc.constantFrom(100_00, 90_000_00),
        from: fc.constant('2025-01-01'),
        to: isoDate,
        rule: fc.constantFrom('uk-simple-8', 'nowhere'),
      }),
      currency: fc.constantFrom('GBP', 'EUR'),
      description: text,
    }),
  ),
  ApproveRedress: fc.record({ redress: id('r') }),
  DeclineRedress: fc.record({ redress: id('r'), reason: text }),
  IssueFinalResponse: fc.record({ ...letter, offerUntil: some(isoDate) }),
  RecordAnswerToOffer: fc.record({
    answer: fc.constantFrom('accepted', 'declined', 'expired'),
    comment: some(text),
    answeredAt: some(fc.constantFrom(T0, T0 + 1)),
  }),
  Resolve: fc.record({
    reason: fc.constantFrom('answered', 'withdrawn', 'accepted-early'),
    summary: some(text),
    exemptions: some(fc.array(rule, { maxLength: 2 })),
  }),
  Close: fc.constant({}),
  Reopen: fc.record({ reason: text }),
  UpdateComplainant: fc.record({
    name: some(text),
    anonymous: some(fc.boolean()),
    country: some(fc.constantFrom('AU', 'GB')),
    kind: some(fc.constantFrom(...COMPLAINANT_KINDS)),
  }),
  LinkSurface: fc.record({ surface, replaces: some(id('s')) }),
  UnlinkSurface: fc.record({ surface: id('s'), reason: fc.constantFrom('deleted', 'unlinked') }),
  OpenRoom: fc.record({
    host: fc.constantFrom('slack', 'teams'),
    account: fc.constant('a'),
    mode: fc.constantFrom('channel', 'thread'),
    channel: fc.constant('C1'),
  }),
  RecordRoom: fc.oneof(
    fc.record({ surface: id('s'), ref: fc.constantFrom('C1', 'C2') }),
    fc.record({ surface: id('s'), failed: text }),
  ),
  RecordDelivery: fc.record({
    delivery: fc.constant('d'),
    surface: id('s'),
    item: fc.oneof(id('m'), id('n')),
    result,
  }),
  RecordObligation: fc.record({
    obligation: fc.constantFrom('internal/first-answer', 'uk-disp/final-response'),
    state: fc.constantFrom('warned', 'due', 'missed'),
    due: fc.constantFrom(T0 + DAY, Date.UTC(2026, 2, 2, 23, 59, 59, 999)),
  }),
  ErasePersonalData: fc.record({ reason: text }),
};
export const names = Object.keys(DATA) as CommandName[];
const actor = fc.constantFrom(
  ANN,
  MIA,
  ADA,
  CARA,
  member('bob', 'investigator'),
  KEY,
  ZENDESK,
  PERSON,
  SYSTEM,
);
/** Mostly within a day of the last command, at times at once or years later. */
const pause = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: DAY }) },
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(1_200 * DAY) },
);
const command = fc
  .record({ name: fc.constantFrom(...names), actor, pause })
  .chain(({ name, ...rest }) =>
    fc.record({ name: fc.constant(name), data: DATA[name], ...mapConstant(rest) }),
  );
const DELIVERED = { delivery: 'd', surface: 's1', result: { kind: 'delivered', externalId: 'a' } };

/** Steps of an ordinary case, so that sequences get far. */
const USUAL: [CommandName, object, Actor][] = [
  ['Assign', { assignee: 'ann' }, ANN],
  ['RecordFinding', { issue: 'i1', outcome: 'upheld', finding: 'The card was not sent.' }, ANN],
  ['ProposeRedress', { kind: 'apology', description: 'x' }, ANN],
  ['IssueFinalResponse', { text: PASSING, sentOutside: 'post' }, ANN],
  ['RecordAnswerToOffer', { answer: 'accepted' }, ANN],
  ['Resolve', {}, ANN],
  ['Resolve', { reason: 'withdrawn' }, ANN],
  ['Close', {}, ANN],
  ['LinkSurface', { surface: { host: 'zendesk', account: 'a', ref: '1' } }, ZENDESK],
  ['SendMessage', { text: 'x' }, ANN],
  ['RecordDelivery', { ...DELIVERED, item: 'm1' }, SYSTEM],
  ['RecordRevision', { surface: 's1', externalId: 'a', change: 'redacted' }, ZENDESK],
  ['AddTask', { title: 'x' }, ANN],
  ['CancelTask', { task: 't1', reason: 'x' }, ANN],
  ['CompleteTask', { task: 't1' }, ANN],
  ['DeclineRedress', { redress: 'r1', reason: 'x' }, ANN],
  ['Reopen', { reason: 'x' }, MIA],
  ['ErasePersonalData', { reason: 'x' }, CARA],
  ['Classify', { severity: 'critical' }, ANN],
  ['ApproveFinalResponse', {}, MIA],
  ['DeclineFinalResponse', { reason: 'x' }, MIA],
  ['SendDelayNotice', { rule: 'uk-disp/final-response', text: PASSING, sentOutside: 'post' }, ANN],
  ['ConfirmRegimes', { regimes: ['uk-disp', 'internal'] }, ANN],
  ['AssessObligation', { rule: 'uk-disp/acknowledge', due: '2026-01-07', reason: 'x' }, ANN],
  ['RecordObligation', { obligation: 'internal/first-answer', state: 'due', due: T0 + DAY }, SYSTEM],
  ['RecordPostOfferQuery', { about: 'offer', text: 'x' }, ANN],
  ['RecordPayment', { redress: ['r1'], confirmation: 'x' }, ANN],
  ['SendFollowUp', { followUp: 'f1' }, SYSTEM],
  ['PrepareSending', { command: 'SendMessage', data: { text: 'x' } }, ANN],
  ['PrepareSending', { command: 'Acknowledge', data: { text: PASSING } }, ANN],
  ['PrepareSending', { command: 'IssueFinalResponse', data: { text: PASSING } }, ANN],
  ['PrepareSending', { command: 'ApproveFinalResponse', data: {} }, MIA],
  ['TakeBackSending', { sending: 'x1' }, ANN],
  ['ReleaseSending', { sending: 'x1' }, ANN],
  ['ReleaseSending', { sending: 'x2' }, MIA],
  ['ReleaseSending', { sending: 'x1' }, SYSTEM],
  ['OpenRoom', { host: 'slack', account: 'a', mode: 'channel' }, ANN],
  ['RecordRoom', { surface: 's2', ref: 'C1' }, SYSTEM],
  ['RecordRoom', { surface: 's1', failed: 'x' }, SYSTEM],
  ['AddTask', { title: 'x', dueAt: T0 }, ANN],
  ['RemindTask', { task: 't1' }, SYSTEM],
  ['RecordObligation', { obligation: 'internal/first-answer', state: 'warned', due: T0 + DAY }, SYSTEM],
];
const usual = fc
  .record({ step: fc.constantFrom(...USUAL), pause })
  .map(({ step: [name, data, by], pause: wait }) => ({ name, data, actor: by, pause: wait }));
/** The straight way of a case, of which a sequence walks some steps first. */
const WAY: typeof USUAL = [
  ['PrepareSending', { command: 'SendMessage', data: { text: 'x' } }, ANN],
  ['TakeBackSending', { sending: 'x1' }, ANN],
  ['Assign', { assignee: 'ann' }, ANN],
  ['Classify', { severity: 'critical' }, ANN],
  ['RecordFinding', { issue: 'i1', outcome: 'upheld', finding: 'The card was not sent.' }, ANN],
  ['ProposeRedress', { kind: 'apology', description: 'x' }, ANN],
  ['IssueFinalResponse', { text: PASSING, sentOutside: 'post' }, ANN],
  ['ApproveFinalResponse', {}, MIA],
  ['DeclineFinalResponse', { reason: 'x' }, MIA],
  ['RecordAnswerToOffer', { answer: 'accepted' }, ANN],
  ['Resolve', {}, ANN],
];
const way = fc
  .subarray(WAY)
  .map((steps) => steps.map(([name, data, by]) => ({ name, data, actor: by, pause: 0 })));

/** A complaint is lodged, goes some of the straight way, then anything may be tried. */
export const sequence = fc
  .record({
    lodge: DATA.Lodge,
    way,
    rest: fc.array(fc.oneof(command, usual), { maxLength: 40, size: 'max' }),
  })
  .map(({ lodge, way: first, rest }) => [
    { name: 'Lodge' as CommandName, data: lodge, actor: ANN, pause: 0 },
    ...first,
    ...rest,
  ]);

function mapConstant<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)])) as {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  };
}
