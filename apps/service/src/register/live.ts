import type { LiveEvent } from '@recourse/api-client';
import { type Complaint, READ_FIELDS, type Role } from '@recourse/complaint-domain';

type Sockets = {
  getWebSockets(): {
    send(text: string): void;
    close(code?: number, reason?: string): void;
    deserializeAttachment(): unknown;
  }[];
};

/**
 * Whose socket it is, by which credential (its SHA-256) and until when: kept with the socket, so that it survives
 * hibernation.
 */
export type SocketOwner = { kind: string; id: string; credential: string; expiresAt: number | null };

/** Tells every open screen that a case changed; the screen then reads what it may see. */
export function broadcast(
  sockets: Sockets,
  complaint: Complaint,
  types: string[],
  at: number,
  wireNow: number,
  rolesOf: (member: string) => readonly Role[] | undefined,
): void {
  const event: LiveEvent = {
    kind: 'changed',
    reference: complaint.reference,
    version: complaint.version,
    types,
    at,
  };
  const text = JSON.stringify(event);
  const summary = JSON.stringify({ ...event, types: [] } satisfies LiveEvent);
  for (const socket of sockets.getWebSockets()) {
    const owner = socket.deserializeAttachment() as SocketOwner;
    const roles = owner.kind === 'api' ? [] : rolesOf(owner.id);
    if (roles === undefined || (owner.expiresAt !== null && owner.expiresAt <= wireNow))
      socket.close(4001, 'session-expired');
    else if (hears(owner.id, complaint)) socket.send(readsSummaries(roles) ? summary : text);
  }
}

/** Closes the sockets of a caller who may come in no more. */
export function hangUp(sockets: Sockets, on: (owner: SocketOwner) => boolean): void {
  for (const socket of sockets.getWebSockets())
    if (on(socket.deserializeAttachment() as SocketOwner)) socket.close(4001, 'session-expired');
}

/** What happened is content; that something happened is not. */
function readsSummaries(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => READ_FIELDS[role] !== 'all');
}

/** Of a restricted case, only those hear who work on it; others see it when they look. */
function hears(member: string, c: Complaint): boolean {
  if (c.excluded.includes(member)) return false;
  return !c.restricted || c.assignee === member || c.collaborators.includes(member);
}
