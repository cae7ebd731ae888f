import type { Surface } from '@recourse/complaint-domain';

type Place = Pick<Surface, 'host' | 'ref' | 'room'>;

/** What stands as item of our own message that shows the case. A thread that we began hangs on it. */
export const CARD = 'card';

export function isChat({ host }: Pick<Surface, 'host'>): boolean {
  return host === 'slack' || host === 'teams';
}

/**
 * True where others than the people of the case can read along: in a thread of a channel (`C1:1716.0001` in Slack).
 * Who is in a channel of the case's own is seen to.
 */
export function isPublic({ host, ref, room }: Place): boolean {
  if (room) return room.mode === 'thread';
  return host === 'teams' || ref.includes(':');
}
