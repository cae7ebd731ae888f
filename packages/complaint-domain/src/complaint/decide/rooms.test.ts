import { expect, it } from 'vitest';
import type { RoomRule } from '../../settings/chat.ts';
import {
  ANN,
  CARA,
  DAY,
  given,
  KEY,
  LODGED,
  MIA,
  PERSON,
  policyWith,
  STORY,
  SYSTEM,
  step,
  T0,
  ZENDESK,
} from '../../test/cases.ts';
import { availability } from '../availability.ts';
import { parseCommand } from '../parse-command.ts';
import { react } from '../react.ts';

const CHANNEL = { host: 'slack', account: 'T1', mode: 'channel' } as const;
const THREAD = { ...CHANNEL, mode: 'thread', channel: 'C9' } as const;

function withRooms(...rooms: RoomRule[]) {
  const { settings } = policyWith({});
  return policyWith({ chat: { ...settings.chat, rooms } });
}

it('[SR1] [SR3] a person opens a room, and the host says where it is', () => {
  const story = given(LODGED);
  story
    .when('OpenRoom', { ...CHANNEL, team: 'T2' })
    .gives(['RoomRequested', { surface: 's2', ...CHANNEL, team: 'T2' }]);
  expect(story.story.case.surfaces[1]).toEqual({
    ...{ id: 's2', host: 'slack', account: 'T1', ref: '', state: 'opening' },
    room: { mode: 'channel', team: 'T2' },
  });
  story
    .when('RecordRoom', { surface: 's2', ref: 'C77' }, { by: SYSTEM })
    .gives(['RoomOpened', { surface: 's2', ref: 'C77' }]);
  expect(story.story.case.surfaces[1]).toMatchObject({ ref: 'C77', state: 'live' });
  story.when('RecordRoom', { surface: 's2', ref: 'C78' }, { by: SYSTEM }).refused('SR3', 'already-done');
  story.when('RecordRoom', { surface: 's9', ref: 'C78' }, { by: SYSTEM }).refused('SR3', 'not-found');
});

it('[SR1] no letter goes through a room, and a thread needs its channel', () => {
  const story = given(step('Lodge', { description: 'x' }), step('OpenRoom', CHANNEL));
  story.when('SendMessage', { text: 'x' }).refused('MS3', 'no-way-to-send');
  story.when('SendMessage', { text: 'x', surface: 's1' }).refused('MS3', 'no-way-to-send');
  const { channel: _channel, ...nowhere } = THREAD;
  expect(parseCommand('OpenRoom', nowhere)).toMatchObject({ problem: [{ field: 'channel', rule: 'IN6' }] });
  expect(parseCommand('RecordRoom', { surface: 's1' })).toMatchObject({ problem: [{ rule: 'IN6' }] });
  expect(parseCommand('RecordRoom', { surface: 's1', ref: 'C', failed: 'x' }).ok).toBe(false);
});

it('[SR2] a room like one that is there or opening is not opened again', () => {
  const story = given(LODGED, step('OpenRoom', THREAD));
  story.when('OpenRoom', THREAD).refused('SR2', 'already-done', { surface: 's2' });
  story.when('OpenRoom', { ...THREAD, channel: 'C8' }).gives(['RoomRequested']);
  story.when('OpenRoom', { ...THREAD, account: 'T2' }).gives(['RoomRequested']);
  story.when('OpenRoom', CHANNEL).gives(['RoomRequested', { surface: 's5' }]);
  story.when('RecordRoom', { surface: 's5', ref: 'C77' }, { by: SYSTEM }).gives(['RoomOpened']);
  story.when('OpenRoom', CHANNEL).refused('SR2', 'already-done', { surface: 's5' });
  story.when('UnlinkSurface', { surface: 's5', reason: 'deleted' }).gives(['SurfaceUnlinked']);
  story.when('OpenRoom', CHANNEL).gives(['RoomRequested', { surface: 's6' }]);
});

it('[SR2] a thread that was linked in the channel is the room there', () => {
  const surface = { host: 'slack', account: 'T1', ref: 'C9:1716.000100' } as const;
  const story = given(step('Lodge', { description: 'x', surface }));
  story.when('OpenRoom', THREAD).refused('SR2', 'already-done', { surface: 's1' });
  story.when('OpenRoom', { ...THREAD, channel: 'C' }).gives(['RoomRequested']);
  given()
    .when('Lodge', { description: 'x', surface }, { policy: withRooms(THREAD) })
    .gives(['Lodged'], ['SurfaceLinked']);
});

it('[SR3] a room that could not be made is gone, and a person may ask again', () => {
  const story = given(LODGED, step('OpenRoom', CHANNEL));
  story
    .when('RecordRoom', { surface: 's2', failed: 'restricted_action' }, { by: ZENDESK })
    .gives(['RoomFailed', { surface: 's2', reason: 'restricted_action' }]);
  expect(story.story.case.surfaces[1]!.state).toBe('gone');
  story.when('OpenRoom', CHANNEL).gives(['RoomRequested', { surface: 's3' }]);
  for (const by of [ANN, MIA, KEY, PERSON])
    story.when('RecordRoom', { surface: 's3', ref: 'C1' }, { by }).refused('PE1', 'not-permitted');
  expect(availability(given(LODGED).case, SYSTEM, withRooms()).RecordRoom).toMatchObject({ rule: 'SR3' });
});

it('[SR4] a case gets the room of the first rule that fits, for each account', () => {
  const policy = withRooms(
    { ...CHANNEL, severityFrom: 'high' },
    { ...THREAD, queues: ['general'] },
    { ...THREAD, channel: 'C7' },
    { ...CHANNEL, host: 'teams', account: 'tenant', queues: ['care'] },
  );
  const lodged = (severity: 'low' | 'critical') =>
    given().when('Lodge', { description: 'x', severity }, { policy });
  lodged('low').gives(['Lodged'], ['RoomRequested', { surface: 's1', ...THREAD, byRule: true }]);
  lodged('critical').gives(
    ['Lodged'],
    ['RoomRequested', { surface: 's1', ...CHANNEL, byRule: true }],
    ['RoomRequested', { surface: 's2', host: 'teams', account: 'tenant' }],
  );
});

it('[SR4] a change of queue or severity may bring one, and nothing else does', () => {
  const policy = withRooms(
    { ...CHANNEL, queues: ['payments'] },
    { ...THREAD, account: 'T2', severityFrom: 'high' },
  );
  given(LODGED)
    .when('Assign', { queue: 'payments' }, { policy })
    .gives(['Assigned'], ['RoomRequested', { surface: 's2', account: 'T1' }]);
  given(LODGED)
    .when('Classify', { severity: 'high' }, { policy })
    .gives(['Classified'], ['RoomRequested', { account: 'T2' }]);
  given(LODGED)
    .when('Classify', { category: 'payments' }, { policy })
    .gives(['Classified'], ['Assigned', { queue: 'payments' }], ['RoomRequested', { account: 'T1' }]);
  const everywhere = { policy: withRooms(CHANNEL) };
  given(LODGED).when('AddNote', { text: 'x' }, everywhere).gives(['NoteAdded']);
  given(LODGED).when('Classify', { impact: 'many' }, everywhere).gives(['Classified']);
  given(LODGED).when('Assign', { assignee: 'ann' }, everywhere).gives(['StageEntered'], ['Assigned']);
});

it('[SR5] a rule opens one room, ever', () => {
  const policy = withRooms(CHANNEL);
  const story = given(step('Lodge', { description: 'x' }, { policy }));
  story.when('Classify', { severity: 'high' }, { policy }).gives(['Classified']);
  story.when('RecordRoom', { surface: 's1', failed: 'x' }, { by: SYSTEM }).gives(['RoomFailed']);
  story.when('Classify', { severity: 'low' }, { policy }).gives(['Classified']);
  story.when('OpenRoom', CHANNEL).gives(['RoomRequested', { surface: 's2' }]);

  const byPerson = given(LODGED, step('OpenRoom', CHANNEL));
  byPerson.when('Classify', { severity: 'high' }, { policy }).gives(['Classified']);
  byPerson.when('UnlinkSurface', { surface: 's2', reason: 'deleted' }).gives(['SurfaceUnlinked']);
  byPerson.when('Classify', { severity: 'low' }, { policy }).gives(['Classified'], ['RoomRequested']);
});

it('[SR5] a closed or erased case gets none', () => {
  given(...STORY.closed)
    .when('OpenRoom', CHANNEL)
    .refused('ST1', 'wrong-status');
  given(...STORY.closed, step('ErasePersonalData', { reason: 'x' }, { by: CARA, at: T0 + 1_100 * DAY }))
    .when('OpenRoom', CHANNEL)
    .refused('ST1', 'wrong-status');
});

it('[SR6] [ER4] a room that is opening can be unlinked, replaced and erased', () => {
  given(LODGED, step('OpenRoom', CHANNEL))
    .when('UnlinkSurface', { surface: 's2', reason: 'unlinked' })
    .gives(['SurfaceUnlinked']);
  given(LODGED, step('OpenRoom', CHANNEL))
    .when('LinkSurface', { surface: { host: 'slack', account: 'T1', ref: 'C1' }, replaces: 's2' })
    .gives(['SurfaceLinked'], ['SurfaceUnlinked', { surface: 's2' }]);
  const [close] = STORY.closed.slice(-1);
  const closed = given(...STORY.resolved, step('OpenRoom', CHANNEL), close!);
  const erased = closed.when('ErasePersonalData', { reason: 'x' }, { by: CARA, at: T0 + 1_100 * DAY });
  const policy = withRooms(CHANNEL);
  expect(erased.events.flatMap((event) => react(event, erased.state, policy))).toEqual([
    { kind: 'erase', surface: 's1' },
    { kind: 'erase', surface: 's2' },
  ]);
  const opened = closed
    .when('RecordRoom', { surface: 's2', ref: 'C1' }, { by: SYSTEM })
    .gives(['RoomOpened']);
  expect(opened.events.flatMap((event) => react(event, opened.state, policy))).toEqual([]);
});
