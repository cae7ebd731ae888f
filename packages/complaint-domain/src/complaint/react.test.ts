import { expect, it } from 'vitest';
import {
  ACKNOWLEDGED,
  delivered,
  given,
  LODGED,
  MIA,
  POLICY,
  policyWith,
  STORY,
  SYSTEM,
  step,
  TAKEN,
  ZENDESK,
} from '../test/cases.ts';
import { PASSING } from '../test/letters.ts';
import { HOSTS } from '../vocabulary.ts';
import { HOST_CARRIES } from './hosts.ts';
import { react } from './react.ts';

/** s1 Zendesk, s2 Slack, s3 e-mail, s4 the portal, s5 HubSpot (gone). */
const EVERYWHERE = [
  LODGED,
  ...(['slack', 'email', 'portal', 'hubspot'] as const).map((host) =>
    step('LinkSurface', { surface: { host, account: 'a', ref: 'r' } }),
  ),
  step('UnlinkSurface', { surface: 's5', reason: 'unlinked' }),
];
const ORIGIN = { surface: 's1', externalId: 'c1' };
const FIELDS = ['fields s1', 'fields s2', 'fields s4'];
const REFUND = { kind: 'refund', amount: 1, currency: 'GBP', description: 'x' } as const;
const SECOND = { secondPerson: { severityFrom: 'low' } } as const;
const ROOM = { host: 'teams', account: 'a', mode: 'channel' } as const;

function notices({ events, state }: ReturnType<ReturnType<typeof given>['when']>, policy = POLICY): string[] {
  return events
    .flatMap((event) => react(event, state, policy))
    .flatMap((notice) =>
      'surface' in notice
        ? [[notice.kind, notice.surface, 'item' in notice ? notice.item : ''].join(' ').trim()]
        : [],
    );
}

it('[SU5] what a host shows is a table', () => {
  expect(
    HOSTS.map((host) =>
      [
        host,
        ...Object.entries(HOST_CARRIES[host])
          .filter(([, yes]) => yes)
          .map(([what]) => what),
      ].join(' '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "zendesk messages notes fields",
      "hubspot notes fields",
      "slack notes fields work",
      "teams notes fields work",
      "email messages",
      "portal messages fields",
      "webhook notes fields",
    ]
  `);
});

it('[SU6] [NO1] a note goes to every surface of colleagues but its own', () => {
  const all = given(...EVERYWHERE);
  expect(notices(all.when('AddNote', { text: 'x' }))).toEqual(['note s1 n1', 'note s2 n1']);
  expect(notices(all.when('AddNote', { text: 'x', origin: ORIGIN }, { by: ZENDESK }))).toEqual([
    'note s2 n2',
  ]);
});

it('[SU6] a message goes to its own surface only, and one from the complainant to colleagues as a note', () => {
  const all = given(...EVERYWHERE);
  expect(notices(all.when('SendMessage', { text: 'x', surface: 's3' }))).toEqual([
    'message s3 m1',
    ...FIELDS,
  ]);
  expect(notices(all.when('SendMessage', { text: 'x', sentOutside: 'post' }))).toEqual(FIELDS);
  expect(
    notices(all.when('RecordMessage', { direction: 'in', text: 'x', origin: ORIGIN }, { by: ZENDESK })),
  ).toEqual(['note s2 m3', ...FIELDS]);
  expect(
    notices(
      all.when(
        'RecordMessage',
        { direction: 'out', text: 'x', origin: { ...ORIGIN, externalId: 'c2' } },
        { by: ZENDESK },
      ),
    ),
  ).toEqual(FIELDS);
});

it('[SU7] what the fields show is brought up to date everywhere', () => {
  const all = given(...EVERYWHERE);
  expect(notices(all.when('Classify', { severity: 'high' }))).toEqual(FIELDS);
  expect(notices(all.when('Assign', { assignee: 'ann' }))).toEqual([...FIELDS, ...FIELDS]);
  const chatOnly = given(...EVERYWHERE, TAKEN);
  expect(notices(chatOnly.when('Restrict', { restricted: true, reason: 'x' }, { by: MIA }))).toEqual([
    'fields s2',
  ]);
  expect(notices(chatOnly.when('ProposeRedress', { ...REFUND, amount: 900_000 }, { by: MIA }))).toEqual([
    'fields s2',
  ]);
  expect(notices(all.when('LinkSurface', { surface: { host: 'teams', account: 'a', ref: 'r' } }))).toEqual([
    'fields s6',
  ]);
  expect(notices(given(...STORY.resolved).when('Reopen', { reason: 'x' }, { by: MIA }))).toEqual([
    'fields s1',
  ]);
  const offer = step('ProposeRedress', REFUND);
  expect(
    notices(given(...STORY.found, offer).when('RecordPayment', { redress: ['r1'], confirmation: 'x' })),
  ).toEqual(['fields s1']);
  const missed = {
    obligation: 'internal/first-answer',
    state: 'missed',
    due: given(LODGED).case.receivedAt + 86_400_000,
  } as const;
  const silent = { by: SYSTEM, policy: policyWith({ escalation: [{ on: 'due', notify: [] }] }) };
  expect(notices(given(LODGED).when('RecordObligation', missed, silent), silent.policy)).toEqual([
    'fields s1',
  ]);
});

it('[SU9] a report of the clock alerts the colleagues whom the matrix names, wherever they work', () => {
  const due = given(LODGED).case.receivedAt + 86_400_000;
  const report = (state: 'warned' | 'due' | 'missed') =>
    notices(
      given(...EVERYWHERE).when(
        'RecordObligation',
        { obligation: 'internal/first-answer', state, due },
        { by: SYSTEM },
      ),
    );
  for (const state of ['warned', 'due', 'missed'] as const)
    expect(report(state)).toEqual([
      `alert s1 ${state}:internal/first-answer`,
      `alert s2 ${state}:internal/first-answer`,
      ...FIELDS,
    ]);
});

it('[SU7] a delivery shows in the fields when it is that of a message to the complainant', () => {
  const sent = given(...EVERYWHERE, ACKNOWLEDGED, step('AddNote', { text: 'x' }));
  const report = (item: string, surface: string) => {
    const result = { kind: 'delivered', externalId: 'x' } as const;
    return notices(sent.when('RecordDelivery', { delivery: 'd', surface, item, result }, { by: SYSTEM }));
  };
  expect(report('n1', 's1')).toEqual([]);
  expect(report('m1', 's2')).toEqual([]);
  expect(report('m1', 's1')).toEqual(FIELDS);
});

it('[SU8] a revision goes to every copy but the one that was revised', () => {
  const copies = (item: string, ...surfaces: string[]) =>
    surfaces.map((surface) =>
      step(
        'RecordDelivery',
        { delivery: 'd', surface, item, result: { kind: 'delivered', externalId: `${item}-${surface}` } },
        { by: SYSTEM },
      ),
    );
  const note = given(...EVERYWHERE, step('AddNote', { text: 'x' }), ...copies('n1', 's1', 's2'));
  expect(
    notices(
      note.when(
        'RecordRevision',
        { surface: 's1', externalId: 'n1-s1', change: 'redacted' },
        { by: ZENDESK },
      ),
    ),
  ).toEqual(['revision s2 n1']);
  const letter = given(...EVERYWHERE, ACKNOWLEDGED, delivered('m1'));
  expect(
    notices(
      letter.when(
        'RecordRevision',
        { surface: 's1', externalId: 'x-m1', change: 'edited', text: 'y' },
        { by: ZENDESK },
      ),
    ),
  ).toEqual([]);
  const received = given(
    ...EVERYWHERE,
    step('RecordMessage', { direction: 'in', text: 'x', origin: ORIGIN }, { by: ZENDESK }),
    ...copies('m1', 's2'),
  );
  expect(notices(received.when('RecordRevision', { ...ORIGIN, change: 'deleted' }, { by: ZENDESK }))).toEqual(
    ['revision s2 m1'],
  );
});

it('[SU10] tasks and drafts show where work is shown, as they stand', () => {
  const work = given(...EVERYWHERE, step('AddTask', { title: 'x' }));
  expect(notices(work.when('AddTask', { title: 'y' }))).toEqual(['task s2 t2', 'fields s2']);
  expect(notices(work.when('CompleteTask', { task: 't1' }))).toEqual(['task s2 t1', 'fields s2']);
  expect(notices(work.when('CancelTask', { task: 't2', reason: 'x' }))).toEqual(['task s2 t2', 'fields s2']);

  const chat = step('LinkSurface', { surface: { host: 'slack', account: 'a', ref: 'C1' } });
  const policy = policyWith(SECOND);
  const draft = step('IssueFinalResponse', { text: PASSING }, { policy });
  const drafted = () => given(...STORY.found, chat, draft);
  const drawn = given(...STORY.found, chat).when('IssueFinalResponse', { text: PASSING }, { policy });
  expect(notices(drawn)).toEqual(['approval s2 draft', 'fields s2']);
  expect(notices(drafted().when('DeclineFinalResponse', { reason: 'x' }, { by: MIA }))).toEqual([
    'approval s2 draft',
    'fields s2',
  ]);
  const approved = notices(drafted().when('ApproveFinalResponse', {}, { by: MIA }));
  expect(approved).toContain('approval s2 draft');
  expect(approved).not.toContain('approval s1 draft');
  expect(notices(given(...STORY.found, chat).when('IssueFinalResponse', { text: PASSING }))).not.toContain(
    'approval s2 draft',
  );
});

it('[SU10] a letter about to leave shows where work is shown, until it ended', () => {
  const prepare = { command: 'Acknowledge', data: { text: PASSING } } as const;
  const waiting = () => given(...EVERYWHERE, step('PrepareSending', prepare));
  expect(notices(given(...EVERYWHERE).when('PrepareSending', prepare))).toEqual(['sending s2 x1']);
  expect(notices(waiting().when('TakeBackSending', { sending: 'x1' }))).toEqual(['sending s2 x1']);
  const released = notices(waiting().when('ReleaseSending', { sending: 'x1' }));
  expect(released.slice(0, 1)).toEqual(['sending s2 x1']);
  expect(released).toContain('message s1 m1');
  const stopped = given(...EVERYWHERE, step('PrepareSending', prepare), ACKNOWLEDGED);
  expect(notices(stopped.when('ReleaseSending', { sending: 'x1' }))).toEqual(['sending s2 x1']);
});

it('[SU10] a room that was made, and a chat that was linked, begins complete', () => {
  const busy = [
    LODGED,
    step('AddNote', { text: 'old' }),
    step('AddTask', { title: 'done' }),
    step('CompleteTask', { task: 't1' }),
    step('AddTask', { title: 'open' }),
    step('PrepareSending', { command: 'SendMessage', data: { text: 'x' } }),
  ];
  const begins = (surface: string) => [`fields ${surface}`, `task ${surface} t2`, `sending ${surface} x1`];
  const opening = given(...busy, step('OpenRoom', ROOM));
  expect(notices(given(...busy).when('OpenRoom', ROOM))).toEqual(['open s2']);
  expect(notices(opening.when('RecordRoom', { surface: 's2', ref: 'C1' }, { by: SYSTEM }))).toEqual(
    begins('s2'),
  );
  const link = (host: 'slack' | 'hubspot' | 'email') =>
    notices(given(...busy).when('LinkSurface', { surface: { host, account: 'a', ref: 'r' } }));
  expect(link('slack')).toEqual(begins('s2'));
  expect(link('hubspot')).toEqual(['fields s2']);
  expect(link('email')).toEqual([]);
  expect(
    notices(
      given(...busy, step('OpenRoom', ROOM)).when(
        'RecordRoom',
        { surface: 's2', failed: 'x' },
        { by: SYSTEM },
      ),
    ),
  ).toEqual([]);
  const answer = step('IssueFinalResponse', { text: PASSING }, { policy: policyWith(SECOND) });
  const drafted = given(...STORY.found, answer, step('OpenRoom', ROOM));
  expect(notices(drafted.when('RecordRoom', { surface: 's2', ref: 'C1' }, { by: SYSTEM }))).toEqual([
    'fields s2',
    'approval s2 draft',
  ]);
});

it('[SR1] what colleagues are shown waits for a room that is opening', () => {
  const opening = given(LODGED, step('OpenRoom', ROOM));
  expect(notices(opening.when('AddNote', { text: 'x' }))).toEqual(['note s1 n1', 'note s2 n1']);
  expect(notices(opening.when('AddTask', { title: 'x' }))).toEqual(['task s2 t1', 'fields s2']);
  expect(notices(opening.when('Classify', { severity: 'low' }))).toEqual(['fields s1', 'fields s2']);
});
