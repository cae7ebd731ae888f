import type { Stored } from '../evolve.ts';
import type { Complaint, Copy, Message, MessageDelivery, Note } from '../state.ts';
import { change, resumed } from './common.ts';

export function surfaceLinked(c: Complaint, e: Stored<'SurfaceLinked'>): Complaint {
  return { ...c, surfaces: [...c.surfaces, { id: e.data.surface, ...e.data.at, state: 'live' }] };
}

export function roomRequested(c: Complaint, e: Stored<'RoomRequested'>): Complaint {
  const { surface: id, host, account, ...room } = e.data;
  return { ...c, surfaces: [...c.surfaces, { id, host, account, ref: '', state: 'opening', room }] };
}

export function roomOpened(c: Complaint, e: Stored<'RoomOpened'>): Complaint {
  const { surface: id, ref } = e.data;
  return { ...c, surfaces: change(c.surfaces, id, (surface) => ({ ...surface, ref, state: 'live' })) };
}

export function surfaceGone(c: Complaint, e: Stored<'SurfaceUnlinked'> | Stored<'RoomFailed'>): Complaint {
  const surfaces = change(c.surfaces, e.data.surface, (surface) => ({ ...surface, state: 'gone' as const }));
  return { ...c, surfaces };
}

/** A message that failed never reached the complainant, so nobody waits for them any more. */
export function deliveryRecorded(c: Complaint, e: Stored<'DeliveryRecorded'>): Complaint {
  const { item, surface, result } = e.data;
  const copy = result.kind === 'delivered' ? { surface, externalId: result.externalId } : null;
  const pauses = isFailedQuestion(c, e) ? resumed(c.pauses, e.at) : c.pauses;
  return {
    ...c,
    pauses,
    notes: change(c.notes, item, (note) => withCopy(note, copy)),
    messages: change(c.messages, item, (message) => withCopy(delivered(message, e), copy)),
  };
}

function isFailedQuestion(c: Complaint, e: Stored<'DeliveryRecorded'>): boolean {
  const message = c.messages.find(({ id }) => id === e.data.item);
  return message?.direction === 'out' && message.kind === 'message' && e.data.result.kind === 'failed';
}

function withCopy<T extends Note | Message>(item: T, copy: Copy | null): T {
  return copy ? { ...item, copies: [...(item.copies ?? []), copy] } : item;
}

/** A message's state follows the surface it goes out through; copies for colleagues elsewhere do not count. */
function delivered(message: Message, e: Stored<'DeliveryRecorded'>): Message {
  const { surface, result } = e.data;
  const present = message.delivery?.state;
  if (message.direction === 'in' || present === 'delivered' || present === 'recorded') return message;
  if (message.surface !== surface) return message;
  const { kind: state, ...detail } = result;
  const delivery: MessageDelivery = { state, at: e.at, surface, ...detail };
  return { ...message, delivery };
}
