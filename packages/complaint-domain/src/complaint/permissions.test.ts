import { expect, it } from 'vitest';
import {
  ADA,
  ANN,
  CARA,
  given,
  IVO,
  KEY,
  LODGED,
  MIA,
  member,
  PERSON,
  POLICY,
  STORY,
  SYSTEM,
  step,
  T0,
  ZENDESK,
} from '../test/cases.ts';
import { ROLES, STATUSES } from '../vocabulary.ts';
import { availability } from './availability.ts';
import { COMMAND_NAMES } from './commands.ts';
import { type Grantee, may, mayRead, PERMISSIONS, READ_FIELDS } from './permissions.ts';
import { TRANSITIONS } from './transitions.ts';

const CALLERS: Grantee[] = [...ROLES, 'host', 'api', 'system', 'complainant'];
const SECRET = step('Restrict', { restricted: true, excluded: ['eve'], reason: 'x' }, { by: MIA });

function table<T extends string>(
  columns: readonly T[],
  has: (row: (typeof COMMAND_NAMES)[number], column: T) => boolean,
): string {
  const line = (head: string, cells: readonly string[]) =>
    `${head.padEnd(20)}${cells.map((cell, i) => cell.padEnd(columns[i]!.length + 1)).join('')}`.trimEnd();
  const rows = COMMAND_NAMES.map((name) =>
    line(
      name,
      columns.map((column) => (has(name, column) ? 'x' : '.')),
    ),
  );
  return `\n${[line('', columns), ...rows].join('\n')}\n`;
}

it('[ST1] which command in which status', () => {
  expect(
    table(['none', ...STATUSES], (name, status) => TRANSITIONS[name].includes(status)),
  ).toMatchInlineSnapshot(`
    "
                        none new in_progress resolved closed
    Lodge               x    .   .           .        .
    Acknowledge         .    x   x           .        .
    SendMessage         .    x   x           x        x
    SendDelayNotice     .    x   x           .        .
    IssueFinalResponse  .    .   x           .        .
    ApproveFinalResponse.    .   x           .        .
    Classify            .    x   x           x        .
    Assign              .    x   x           x        .
    MoveToStage         .    x   x           .        .
    Escalate            .    x   x           x        .
    Restrict            .    x   x           x        x
    AddNote             .    x   x           x        x
    RecordMessage       .    x   x           x        x
    ConfirmRegimes      .    x   x           x        .
    RecordFact          .    x   x           x        x
    AssessObligation    .    x   x           x        .
    SetWaiting          .    x   x           .        .
    ScheduleFollowUp    .    x   x           x        .
    CancelFollowUp      .    x   x           x        x
    SendFollowUp        .    x   x           x        x
    DeclineFinalResponse.    .   x           .        .
    PrepareSending      .    x   x           x        x
    TakeBackSending     .    x   x           x        x
    ReleaseSending      .    x   x           x        x
    RecordPostOfferQuery.    .   x           x        x
    ReferExternally     .    x   x           x        x
    RecordPayment       .    .   x           x        x
    RecordRevision      .    x   x           x        x
    AttachDocument      .    x   x           x        x
    AddTask             .    x   x           x        .
    CompleteTask        .    x   x           x        .
    CancelTask          .    x   x           x        .
    RemindTask          .    x   x           x        .
    RecordFinding       .    .   x           .        .
    ProposeRedress      .    .   x           .        .
    ApproveRedress      .    .   x           .        .
    DeclineRedress      .    .   x           .        .
    RecordAnswerToOffer .    .   x           x        .
    Resolve             .    x   x           .        .
    Close               .    .   .           x        .
    Reopen              .    .   .           x        x
    UpdateComplainant   .    x   x           x        x
    LinkSurface         .    x   x           x        x
    UnlinkSurface       .    x   x           x        x
    OpenRoom            .    x   x           x        .
    RecordRoom          .    x   x           x        x
    RecordDelivery      .    x   x           x        x
    RecordObligation    .    x   x           x        x
    ErasePersonalData   .    .   .           .        x
    "
  `);
});

it('[PE1] which command by whom', () => {
  expect(table(CALLERS, (name, caller) => PERMISSIONS[name].includes(caller))).toMatchInlineSnapshot(`
    "
                        agent investigator manager compliance auditor sales administrator host api system complainant
    Lodge               x     x            x       .          .       .     x             x    x   .      x
    Acknowledge         x     x            x       .          .       .     x             .    x   .      .
    SendMessage         x     x            x       .          .       .     x             .    x   .      .
    SendDelayNotice     x     x            x       .          .       .     x             .    x   .      .
    IssueFinalResponse  x     x            x       .          .       .     x             .    x   .      .
    ApproveFinalResponse.     .            x       x          .       .     x             .    x   .      .
    Classify            x     x            x       .          .       .     x             .    x   .      .
    Assign              x     x            x       .          .       .     x             .    x   .      .
    MoveToStage         x     x            x       .          .       .     x             .    x   .      .
    Escalate            x     x            x       x          .       .     x             .    x   .      .
    Restrict            .     .            x       x          .       .     x             .    x   .      .
    AddNote             x     x            x       x          .       .     x             x    x   .      .
    RecordMessage       x     x            x       .          .       .     x             x    x   .      x
    ConfirmRegimes      x     x            x       x          .       .     x             .    x   .      .
    RecordFact          x     x            x       x          .       .     x             .    x   .      .
    AssessObligation    x     x            x       x          .       .     x             .    x   .      .
    SetWaiting          x     x            x       .          .       .     x             .    x   .      .
    ScheduleFollowUp    x     x            x       .          .       .     x             .    x   .      .
    CancelFollowUp      x     x            x       .          .       .     x             .    x   .      .
    SendFollowUp        .     .            .       .          .       .     .             .    .   x      .
    DeclineFinalResponse.     .            x       x          .       .     x             .    x   .      .
    PrepareSending      x     x            x       x          .       .     x             .    x   .      .
    TakeBackSending     x     x            x       x          .       .     x             .    x   .      .
    ReleaseSending      x     x            x       x          .       .     x             .    x   x      .
    RecordPostOfferQueryx     x            x       .          .       .     x             .    x   .      x
    ReferExternally     x     x            x       x          .       .     x             .    x   .      .
    RecordPayment       x     x            x       .          .       .     x             .    x   .      .
    RecordRevision      x     x            x       .          .       .     x             x    x   .      .
    AttachDocument      x     x            x       x          .       .     x             x    x   .      x
    AddTask             x     x            x       .          .       .     x             .    x   .      .
    CompleteTask        x     x            x       .          .       .     x             .    x   .      .
    CancelTask          x     x            x       .          .       .     x             .    x   .      .
    RemindTask          .     .            .       .          .       .     .             .    .   x      .
    RecordFinding       x     x            x       .          .       .     x             .    x   .      .
    ProposeRedress      x     x            x       .          .       .     x             .    x   .      .
    ApproveRedress      .     .            x       .          .       .     x             .    x   .      .
    DeclineRedress      x     x            x       .          .       .     x             .    x   .      .
    RecordAnswerToOffer x     x            x       .          .       .     x             .    x   .      x
    Resolve             x     x            x       .          .       .     x             .    x   .      .
    Close               x     x            x       .          .       .     x             .    x   .      .
    Reopen              .     .            x       .          .       .     x             .    x   .      .
    UpdateComplainant   x     x            x       .          .       .     x             x    x   .      .
    LinkSurface         x     x            x       .          .       .     x             x    x   .      .
    UnlinkSurface       x     x            x       .          .       .     x             x    x   .      .
    OpenRoom            x     x            x       .          .       .     x             .    x   .      .
    RecordRoom          .     .            .       .          .       .     .             x    .   x      .
    RecordDelivery      x     x            x       .          .       .     x             .    x   x      .
    RecordObligation    .     .            .       .          .       .     .             .    .   x      .
    ErasePersonalData   .     .            .       x          .       .     x             .    .   .      .
    "
  `);
});

it('[PE1] a command that the table does not grant is refused', () => {
  given(...STORY.open)
    .when('Restrict', { restricted: true, reason: 'x' })
    .refused('PE1', 'not-permitted', { command: 'Restrict' });
  given(...STORY.open)
    .when('AddNote', { text: 'x' }, { by: member('sam', 'sales') })
    .refused('PE1', 'not-permitted');
  given().when('Lodge', { description: 'x' }, { by: SYSTEM }).refused('PE1', 'not-permitted');
  given(...STORY.open)
    .when('SendMessage', { text: 'x' }, { by: ZENDESK })
    .refused('PE1', 'not-permitted');
  expect(may(member('x'), 'AddNote')).toBe(false);
  expect(may(member('x', 'sales', 'agent'), 'AddNote')).toBe(true);
  expect(COMMAND_NAMES.filter((name) => may(member('a', 'auditor'), name))).toEqual([]);
});

it('[PE2] exclusion beats every role', () => {
  const secret = given(LODGED, SECRET);
  for (const eve of [member('eve', 'administrator', 'manager'), { kind: 'api', id: 'eve' } as const]) {
    expect(mayRead(eve, secret.case)).toBe('none');
    secret.when('AddNote', { text: 'x' }, { by: eve }).refused('PE2', 'not-visible');
  }
});

it('[PE2] neither the clock nor the host that carries a case can be excluded', () => {
  const excluded = [SYSTEM.id, ZENDESK.id];
  const one = given(LODGED, step('Restrict', { restricted: true, excluded, reason: 'x' }, { by: MIA }));
  expect([SYSTEM, ZENDESK].map((actor) => mayRead(actor, one.case))).toEqual(['full', 'full']);
  one.when('AddNote', { text: 'x' }, { by: ZENDESK }).gives(['NoteAdded']);
});

it('[PE3] a restricted case is seen by few', () => {
  const secret = given(...STORY.open, SECRET, step('Assign', { collaborators: ['col'] }, { by: MIA }));
  const sees = (...actors: Parameters<typeof mayRead>[0][]) =>
    actors.map((actor) => mayRead(actor, secret.case));
  expect(sees(ANN, member('col', 'agent'), MIA, CARA, ADA, member('x', 'auditor'))).toEqual(
    Array(6).fill('full'),
  );
  expect(sees(member('bob', 'agent'), IVO, member('x', 'sales'))).toEqual(['none', 'none', 'none']);
  expect(sees(KEY, SYSTEM, ZENDESK)).toEqual(['full', 'full', 'full']);
  secret.when('AddNote', { text: 'x' }, { by: IVO }).refused('PE3', 'not-visible');
});

it('[PE4] who reads how much', () => {
  const open = given(...STORY.open).case;
  expect(ROLES.map((role) => [role, mayRead(member('x', role), open)])).toEqual(
    ROLES.map((role) => [role, READ_FIELDS[role] === 'all' ? 'full' : 'summary']),
  );
  expect(READ_FIELDS.sales).toEqual(['reference', 'status', 'stage', 'type', 'receivedAt', 'updatedAt']);
  expect(mayRead(PERSON, open)).toBe('summary');
  expect(mayRead(member('x'), open)).toBe('none');
});

it('[PE5] a complainant speaks only for themselves', () => {
  given(...STORY.open)
    .when('RecordMessage', { direction: 'out', text: 'x' }, { by: PERSON })
    .refused('PE5', 'not-permitted');
  given(...STORY.open)
    .when('RecordMessage', { direction: 'in', text: 'x' }, { by: PERSON })
    .gives(['MessageReceived']);
});

it('[PE6] what can be done now, and why the rest cannot', () => {
  const can = (...steps: Parameters<typeof given>) => {
    const all = availability(given(...steps).case, ANN, POLICY, T0);
    return COMMAND_NAMES.filter((name) => all[name] === null);
  };
  expect(can(LODGED)).not.toContain('RecordFinding');
  expect(can(...STORY.found)).toEqual(
    expect.arrayContaining(['RecordFinding', 'IssueFinalResponse', 'Resolve']),
  );
  const open = availability(given(...STORY.open).case, MIA, POLICY);
  expect(open).toMatchObject({
    Lodge: { rule: 'LO1' },
    CompleteTask: { rule: 'TA3' },
    CancelTask: { rule: 'TA3' },
    ApproveRedress: { rule: 'RE3' },
    DeclineRedress: { rule: 'RE3' },
    IssueFinalResponse: { rule: 'FR2' },
    RecordAnswerToOffer: { rule: 'FR5' },
    ApproveFinalResponse: { rule: 'FR9' },
    DeclineFinalResponse: { rule: 'FR9' },
    RecordPostOfferQuery: { rule: 'AA1' },
    RecordPayment: { rule: 'AA4' },
    CancelFollowUp: { rule: 'FU4' },
    SendFollowUp: { rule: 'PE1' },
    ScheduleFollowUp: null,
    ReferExternally: null,
    Close: { rule: 'ST1' },
    ErasePersonalData: { rule: 'PE1' },
    SendMessage: null,
  });
  const big = step('ProposeRedress', { kind: 'refund', amount: 300_000, currency: 'GBP', description: 'x' });
  const waiting = given(...STORY.open, big).case;
  expect(availability(waiting, MIA, POLICY).ApproveRedress?.rule).toBe('RE6');
  expect(availability(waiting, ADA, POLICY).ApproveRedress).toBeNull();
  expect(availability(given(...STORY.closed).case, CARA, POLICY, T0 * 2).ErasePersonalData).toBeNull();
  expect(availability(given(...STORY.closed).case, CARA, POLICY).ErasePersonalData?.rule).toBe('ER2');
});
