import canonicalize from 'canonicalize';
import * as z from 'zod';
import { fromUtf8, toBase64, utf8 } from './bytes.ts';
import { AuditLogError } from './errors.ts';
import { requireEntrySize } from './tiles.ts';

/**
 * Envelope of an entry. Further fields may be there: the hash covers them, and a verifier of today passes them on.
 * `sealed` is the encrypted personal part.
 */
export const logEntrySchema = z.looseObject({
  id: z.string().min(1),
  register: z.string().min(1),
  /** Null for an entry about the register itself; those form one chain of their own. */
  complaint: z.string().min(1).nullable(),
  /** 1 for the first entry of the complaint, then without gaps. */
  version: z.int().min(1),
  type: z.string().min(1),
  /** Version of the shape of `data`. */
  v: z.int().min(1),
  /** UTC milliseconds, or ISO 8601. */
  at: z.union([z.int(), z.string().min(1)]),
  actor: z.union([z.string().min(1), z.record(z.string(), z.unknown())]),
  command: z.string().min(1).nullable(),
  /** Base64 of the leaf hash of the complaint's previous entry; null in its first. */
  prev: z.string().min(1).nullable(),
  data: z.record(z.string(), z.unknown()),
  sealed: z.unknown().optional(),
});

export type LogEntry = z.infer<typeof logEntrySchema>;

/**
 * The bytes that the log keeps of an entry: RFC 8785 canonical JSON in UTF-8. Throws `entry_malformed`, and
 * `entry_too_large` above 65,535 bytes.
 */
export function encodeEntry(entry: LogEntry): Uint8Array {
  requireEnvelope(entry);
  const bytes = utf8(canonicalText(entry) ?? '');
  requireEntrySize(bytes);
  return bytes;
}

/** Reads the bytes of an entry. Throws `entry_malformed` or `entry_not_canonical`. */
export function decodeEntry(bytes: Uint8Array): LogEntry {
  const text = fromUtf8(bytes);
  if (text === null) throw malformed('the bytes are not UTF-8');
  const json = parseJson(text);
  requireEnvelope(json);
  if (canonicalText(json) === text) return json;
  throw new AuditLogError('entry_not_canonical', 'the entry is not written as RFC 8785 canonical JSON');
}

/** Last entry of a complaint seen so far: what the next one must follow. */
export interface ChainHead {
  version: number;
  leaf: Uint8Array;
}

/**
 * Throws unless `entry` follows `head`, or is a first entry where there is none: `version_gap`, `prev_mismatch`.
 */
export function requireLink(entry: LogEntry, head: ChainHead | undefined): void {
  const version = (head?.version ?? 0) + 1;
  if (entry.version !== version) {
    const message = `version ${version} is expected here, the entry says ${entry.version}`;
    throw new AuditLogError('version_gap', message, { field: 'version' });
  }
  const prev = head === undefined ? null : toBase64(head.leaf);
  if (entry.prev === prev) return;
  const message = `version ${version} does not follow the entry before it: prev is ${entry.prev}, not ${prev}`;
  throw new AuditLogError('prev_mismatch', message, { field: 'prev' });
}

function requireEnvelope(json: unknown): asserts json is LogEntry {
  const result = logEntrySchema.safeParse(json);
  if (result.success) return;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new AuditLogError('entry_malformed', `${field || 'entry'}: ${issue?.message}`, { field });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('the bytes are not JSON');
  }
}

/** Throws `entry_malformed` where RFC 8785 has no form: half a surrogate pair, a number that is not finite. */
function canonicalText(json: unknown): string | undefined {
  try {
    return canonicalize(json);
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : String(error));
  }
}

function malformed(message: string): AuditLogError {
  return new AuditLogError('entry_malformed', message);
}
