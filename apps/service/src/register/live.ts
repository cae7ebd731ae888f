import type { LiveEvent } from '@recourse/api-client';
import type { Complaint } from '@recourse/complaint-domain';

type Sockets = {
  getWebSockets(): {
    send(text: string): void;
    close(code?: number, reason?: string): void;
    deserializeAttachment(): unknown;
  }[];
};

/** Whose socket it is and until when: kept with the socket, so that it survives hibernation. */
export type SocketOwner = { id: string; expiresAt: number | null };

/** Tells every open screen that a case changed; the screen then reads what it may see. */
export function broadcast(
  sockets: Sockets,
  complaint: Complaint,
  types: string[],
  at: number,
  wireNow: number,
): void {
  const event: LiveEvent = {
    kind: 'changed',
    reference: complaint.reference,
    version: complaint.version,
    types,
    at,
  };
  const text = JSON.stringify(event);
  for (const socket of sockets.getWebSockets()) {
    const owner = socket.deserializeAttachment() as SocketOwner;
    if (owner.expiresAt !== null && owner.expiresAt <= wireNow) socket.close(4001, 'session-expired');
    else if (hears(owner.id, complaint)) socket.send(text);
  }
}

/** Of a restricted case, only those hear who work on it; others see it when they look. */
function hears(member: string, c: Complaint): boolean {
  if (c.excluded.includes(member)) return false;
  return !c.restricted || c.assignee === member || c.collaborators.includes(member);
}
