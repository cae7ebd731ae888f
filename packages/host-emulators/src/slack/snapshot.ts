import type { EventDelivery, SlackState } from './types.ts';
import type { Workspace } from './workspace.ts';

const FORMAT = 'slack-emulator/1';

interface Snapshot {
  format: typeof FORMAT;
  state: SlackState;
  /** Events that had not got through: they are sent again, as after any crash of a sender. */
  pending: EventDelivery[];
}

/** The whole workspace as JSON text, secrets included. Faults and the log of calls are not part of it. */
export function takeSnapshot({ state, sender }: Workspace): string {
  const pending = sender.deliveries.filter(({ status }) => status === 'pending');
  const snapshot: Snapshot = { format: FORMAT, state, pending };
  return JSON.stringify(snapshot, writeMember);
}

/** Puts a workspace back to where a snapshot was taken. Throws when the text is not one. */
export function restoreWorkspace({ state, sender }: Workspace, text: string): void {
  const snapshot = JSON.parse(text, readMember) as Snapshot;
  if (snapshot.format !== FORMAT) throw new Error(`This is no snapshot of the form ${FORMAT}`);
  Object.assign(state, snapshot.state);
  for (const delivery of snapshot.pending) sender.start(delivery);
}

/** JSON has neither maps nor bytes. */
function writeMember(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value] };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  return value;
}

function readMember(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value) return new Map(value.$map as [unknown, unknown][]);
  if ('$bytes' in value) return new Uint8Array(Buffer.from(value.$bytes as string, 'base64'));
  return value;
}
