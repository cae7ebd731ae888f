import { leafHash } from '@recourse/audit-log';
import { type Actor, type ComplaintEvent, canonicalBytes, upcast } from '@recourse/complaint-domain';
import { seal, sha256, unseal } from './seal.ts';

/** What one leaf of the log says, in the order of no importance: the bytes are canonical JSON (RFC 8785). */
export type Envelope = {
  id: string;
  register: string;
  /** The complaint's id, or `register` for what concerns the register itself. */
  complaint: string;
  version: number;
  type: string;
  v: number;
  at: number;
  actor: Pick<Actor, 'kind' | 'id'>;
  command: string;
  /** base64 leaf hash of the previous entry of this complaint, null for its first. */
  prev: string | null;
  data: unknown;
  /** base64 of the sealed personal part; AAD is the event id. */
  sealed?: string;
};

/** The largest entry that a C2SP entry bundle can hold. */
export const MAX_ENTRY_BYTES = 65_535;

export type PersonalKey = { key: Uint8Array; iv: Uint8Array };

export function encodeEntry(
  event: Omit<Envelope, 'sealed'> & { personal: unknown },
  personalKey: PersonalKey | null,
): Uint8Array {
  const { personal, ...envelope } = event;
  if (personal === null || personalKey === null) return canonicalBytes(envelope);
  const sealed = seal(personalKey.key, personalKey.iv, canonicalBytes(personal), event.id);
  return canonicalBytes({ ...envelope, sealed: Buffer.from(sealed).toString('base64') });
}

export function decodeEnvelope(bytes: Uint8Array): Envelope {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Envelope;
}

/** Opens an entry of a complaint. Without a key (erased) the personal part is null. */
export function openEntry(bytes: Uint8Array, key: Uint8Array | null): ComplaintEvent {
  const { sealed, register: _register, prev: _prev, ...event } = decodeEnvelope(bytes);
  const personal =
    sealed !== undefined && key !== null
      ? JSON.parse(Buffer.from(unseal(key, Buffer.from(sealed, 'base64'), event.id)).toString('utf8'))
      : null;
  return upcast({ ...event, personal } as ComplaintEvent);
}

export function entryHash(bytes: Uint8Array): string {
  return Buffer.from(leafHash(sha256, bytes)).toString('base64');
}
