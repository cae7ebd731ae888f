/**
 * Everything that can be wrong with a log, a proof or a request for one. Verification functions return these
 * codes in their result; functions that build something throw them in an {@link AuditLogError}.
 */
export const AUDIT_LOG_CODES = {
  out_of_range: 'an index, size, level or width lies outside what exists',
  hash_size: 'a hash is not 32 bytes',
  consistency_from_zero: 'a consistency proof from the empty tree was asked for: it would show nothing',
  node_missing: 'a stored tree node that must exist is absent',
  base64_malformed: 'text is not canonical standard base64',
  key_malformed: 'a verifier key is not name+hash+base64 of an Ed25519 key',
  key_id_mismatch: 'the hash inside a verifier key does not belong to its name and key',
  key_unexpected: 'the key is not the one that the verifier expects',
  note_malformed: 'a signed note does not have the form that C2SP signed-note requires',
  note_unsigned: 'a note carries no signature of a known key',
  signature_invalid: 'the signature of a known key does not verify',
  checkpoint_malformed: 'a checkpoint does not have the form that C2SP tlog-checkpoint requires',
  origin_mismatch: "the checkpoint's origin is not the name of the key that signed it",
  entry_too_large: 'an entry is longer than the 65,535 bytes that an entry bundle can hold',
  entry_malformed: 'the bytes of an entry are not the JSON of an entry',
  entry_not_canonical: 'the bytes of an entry are not RFC 8785 canonical JSON',
  entry_missing: 'an entry that must exist is absent',
  tile_malformed: 'the bytes of a tile or entry bundle do not add up',
  bundle_malformed: 'a proof bundle does not have the required fields',
  bundle_not_canonical: 'a proof bundle is not byte for byte what the log writes',
  index_order: 'the entries of a bundle do not stand in the order of the log',
  index_beyond_size: 'an entry lies beyond the size that the checkpoint covers',
  inclusion_invalid: 'an entry is not in the log at its index: it, its index or its proof was changed',
  register_mismatch: 'an entry belongs to another register',
  complaint_mismatch: 'an entry belongs to another complaint',
  version_gap: "the versions of a complaint's entries do not run 1, 2, 3 …",
  prev_mismatch: 'an entry does not name the hash of the entry before it',
  reference_mismatch: 'the first entry does not carry the reference of the bundle',
  size_mismatch: 'the number of entries is not the size that the checkpoint covers',
  root_mismatch: 'the entries do not hash to the root of the checkpoint',
  leaf_mismatch: 'an entry does not hash to its leaf',
  leaf_missing: 'the leaf of an entry is absent',
  node_mismatch: 'a tree node is not the hash of its two children',
  node_beyond_size: 'a tree node exists beyond the size of the log',
  checkpoint_ahead: 'a signed checkpoint covers more entries than exist: the log was cut',
} as const;

export type AuditLogCode = keyof typeof AUDIT_LOG_CODES;

/** Where something is wrong; only what applies is set. */
export interface Place {
  /** Field of the bundle, of the entry or of the export, e.g. `checkpoint` or `prev`. */
  field?: string;
  /** Position in the bundle's own list of entries, from 0. */
  entryIndex?: number;
  /** Index of the entry in the log, from 0. */
  logIndex?: number;
  /** Stored tree node. */
  node?: { level: number; index: number };
  complaint?: string | null;
  /** Size of the signed checkpoint meant. */
  checkpointSize?: number;
}

/** The one error that this package throws on purpose. `code` is from a closed list; `message` is for people. */
export class AuditLogError extends Error {
  override readonly name = 'AuditLogError';
  readonly code: AuditLogCode;
  readonly at: Place | undefined;

  constructor(code: AuditLogCode, message: string, at?: Place) {
    super(message);
    this.code = code;
    this.at = at;
  }
}

/** What a verification says when something is wrong: the first wrong thing, and where it is. */
export interface Failure {
  ok: false;
  code: AuditLogCode;
  message: string;
  at?: Place;
}

/** Turns what was thrown into a {@link Failure}. Anything but an {@link AuditLogError} is a bug and goes on. */
export function asFailure(error: unknown): Failure {
  if (!(error instanceof AuditLogError)) throw error;
  const { code, message, at } = error;
  return { ok: false, code, message, ...(at !== undefined && { at }) };
}

/** Runs `step` and adds `place` to the error that it throws. */
export function locate<T>(place: Place, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw located(place, error);
  }
}

/** {@link locate} for an asynchronous step. */
export async function locateAsync<T>(place: Place, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw located(place, error);
  }
}

function located(place: Place, error: unknown): unknown {
  if (!(error instanceof AuditLogError)) return error;
  return new AuditLogError(error.code, error.message, { ...place, ...error.at });
}

/** Refuses anything that is not an integer in `min..max`; `what` names it in the message. */
export function requireInteger(what: string, value: number, min: number, max: number): void {
  if (Number.isSafeInteger(value) && value >= min && value <= max) return;
  throw new AuditLogError(
    'out_of_range',
    `${what} must be a whole number from ${min} to ${max}, not ${value}`,
  );
}
