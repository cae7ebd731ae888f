import type { RoomRule } from '../../settings/chat.ts';
import { SEVERITIES } from '../../vocabulary.ts';
import type { EventBody } from '../events.ts';
import type { Policy } from '../policy.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint, Surface } from '../state.ts';
import { type CaseCommand, nextId } from './case.ts';
import { accept, compact, event, refuse, reject, rejection } from './outcome.ts';

type Place = Pick<RoomRule, 'host' | 'account' | 'mode' | 'channel' | 'team'>;

/** SR1 and SR2. */
export function openRoom({ data, c }: CaseCommand<'OpenRoom'>): Decision<EventBody> {
  const there = roomAt(data, c);
  if (there) return reject('SR2', 'already-done', `it is there as ${there.id}`, { surface: there.id });
  return accept(requested(nextId('s', c.surfaces), data));
}

/** SR3. */
export function recordRoom({ data: { surface, ref, failed }, c }: CaseCommand<'RecordRoom'>) {
  const problem = notOpening(surface, c);
  if (problem) return refuse(problem);
  if (ref === undefined) return accept(event('RoomFailed', { surface, reason: failed! }));
  return accept(event('RoomOpened', { surface, ref }));
}

function notOpening(id: string, c: Complaint): Rejection | null {
  const state = c.surfaces.find((surface) => surface.id === id)?.state;
  if (state === undefined) return rejection('SR3', 'not-found', `no surface ${id}`, { surface: id });
  if (state === 'opening') return null;
  return rejection('SR3', 'already-done', `surface ${id} is ${state}`, { surface: id, state });
}

export function noRoomOpening(c: Complaint): Rejection | null {
  if (c.surfaces.some(({ state }) => state === 'opening')) return null;
  return rejection('SR3', 'not-found', 'no room is being made');
}

/** SR4 and SR5: the rooms that the settings want for the case as it is after `events`. */
export function roomsAfter(events: readonly EventBody[], c: Complaint, { settings }: Policy): EventBody[] {
  if (c.status === 'closed' || c.erasedAt !== null || !events.some(decidesRooms)) return [];
  const rules = settings.chat.rooms.filter((rule) => fits(rule, c));
  return rules
    .filter((rule, index) => rules.findIndex((other) => isSameAccount(other, rule)) === index)
    .filter((rule) => !hadOne(rule, c) && !roomAt(rule, c))
    .map((rule, index) => requested(`s${c.surfaces.length + index + 1}`, rule, true));
}

/** What the rules look at: queue and severity. */
function decidesRooms({ type, data }: EventBody): boolean {
  return (
    type === 'Lodged' ||
    (type === 'Classified' && data.severity !== undefined) ||
    (type === 'Assigned' && data.queue !== undefined)
  );
}

function fits({ queues, severityFrom }: RoomRule, c: Complaint): boolean {
  return (
    (queues?.includes(c.queue) ?? true) &&
    (severityFrom === undefined || SEVERITIES.indexOf(c.severity) >= SEVERITIES.indexOf(severityFrom))
  );
}

function hadOne(rule: RoomRule, c: Complaint): boolean {
  return c.surfaces.some((surface) => surface.room?.byRule && isSameAccount(surface, rule));
}

type Account = { host: string; account: string };

function isSameAccount(a: Account, b: Account): boolean {
  return a.host === b.host && a.account === b.account;
}

/** A room like this that is there or being made; a thread of the channel that was linked is one too. */
function roomAt(place: Place, c: Complaint): Surface | undefined {
  const { mode, channel } = place;
  return c.surfaces.find(
    ({ state, ref, room, ...surface }) =>
      state !== 'gone' &&
      isSameAccount(surface, place) &&
      (room
        ? room.mode === mode && room.channel === channel
        : mode === 'thread' && ref.startsWith(`${channel}:`)),
  );
}

function requested(surface: string, { host, account, mode, channel, team }: Place, byRule?: true): EventBody {
  return event('RoomRequested', compact({ surface, host, account, mode, channel, team, byRule }));
}
