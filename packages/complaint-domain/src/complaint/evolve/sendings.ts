import type { Stored } from '../evolve.ts';
import type { Complaint, Sending } from '../state.ts';
import { author, change } from './common.ts';

export function sendingPrepared(c: Complaint, e: Stored<'SendingPrepared'>): Complaint {
  const { sending: id, ...letter } = e.data;
  const data = e.personal?.data ?? null;
  const waiting = { id, ...letter, state: 'waiting', preparedAt: e.at, by: author(e), data } as const;
  return { ...c, sendings: [...c.sendings, waiting] };
}

type Ended = Stored<'SendingTakenBack'> | Stored<'SendingReleased'> | Stored<'SendingStopped'>;

export function sendingEnded(c: Complaint, e: Ended, how: Partial<Sending>): Complaint {
  const ended = { ...how, endedAt: e.at };
  return { ...c, sendings: change(c.sendings, e.data.sending, (sending) => ({ ...sending, ...ended })) };
}

export function sendingStopped(c: Complaint, e: Stored<'SendingStopped'>): Complaint {
  const { code, rule } = e.data;
  return sendingEnded(c, e, { state: 'stopped', why: { code, rule } });
}
