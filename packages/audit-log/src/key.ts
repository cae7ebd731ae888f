import { concatBytes, fromBase64, toBase64, toHex, utf8 } from './bytes.ts';
import { AuditLogError } from './errors.ts';
import type { Sha256 } from './hash.ts';

const ED25519 = 0x01; // signature type, C2SP signed-note "Signature types"
const PUBLIC_KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const KEY_TEXT = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/;
const NOT_IN_NAMES = /[\s\u0085+\p{Cc}]/u;

/** The parts of a verifier key, the text by which people pass on the public key of a log. */
export interface VerifierKey {
  /** Name of the key; for a log, its origin. */
  name: string;
  /** Four bytes that tell keys of one name apart. Not a fingerprint to trust. */
  keyId: Uint8Array;
  /** 32 bytes of Ed25519 (RFC 8032). */
  publicKey: Uint8Array;
}

/** First four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ public key). C2SP signed-note. */
export function keyId(sha256: Sha256, name: string, publicKey: Uint8Array): Uint8Array {
  return new Uint8Array(sha256(keyIdInput(name, publicKey))).subarray(0, KEY_ID_BYTES);
}

/** What {@link keyId} hashes, for callers whose SHA-256 is asynchronous. */
export function keyIdInput(name: string, publicKey: Uint8Array): Uint8Array {
  return concatBytes([utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey]);
}

/** Writes `name+hash+base64`, e.g. `example.com/log+33d7b496+AeHTu4Q3hEIMHN…`. */
export function verifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): string {
  requireKeyName(name);
  if (publicKey.length !== PUBLIC_KEY_BYTES) throw malformed('an Ed25519 public key has 32 bytes');
  const id = toHex(keyId(sha256, name, publicKey));
  return `${name}+${id}+${toBase64(concatBytes([Uint8Array.of(ED25519), publicKey]))}`;
}

/** Reads a verifier key. Throws `key_malformed`, or `key_id_mismatch` when a character of it was changed. */
export function parseVerifierKey(sha256: Sha256, key: string): VerifierKey {
  const { name, publicKey, idHex } = splitVerifierKey(key);
  const id = keyId(sha256, name, publicKey);
  requireKeyId(idHex, id);
  return { name, keyId: id, publicKey };
}

/** Takes a verifier key apart without checking the hash inside it: follow with {@link requireKeyId}. */
export function splitVerifierKey(key: string): { name: string; publicKey: Uint8Array; idHex: string } {
  const [, name, idHex, encoded] = KEY_TEXT.exec(key) ?? [];
  if (name === undefined || idHex === undefined || encoded === undefined) {
    throw malformed(`expected name+hash+base64, not "${key.slice(0, 100)}"`);
  }
  requireKeyName(name);
  const typed = fromBase64(encoded);
  if (typed[0] !== ED25519 || typed.length !== 1 + PUBLIC_KEY_BYTES) {
    throw malformed('the key must be 0x01 and the 32 bytes of an Ed25519 public key');
  }
  return { name, publicKey: typed.slice(1), idHex };
}

export function requireKeyId(idHex: string, id: Uint8Array): void {
  if (toHex(id) === idHex) return;
  throw new AuditLogError(
    'key_id_mismatch',
    `the verifier key says ${idHex}, its name and key give ${toHex(id)}`,
  );
}

/** Key names must not be empty nor hold spaces, plus signs or control characters. C2SP signed-note. */
export function requireKeyName(name: string): void {
  if (isKeyName(name)) return;
  throw malformed(
    `"${name}" cannot be the name of a key: it is empty or has a space, a plus or a control sign`,
  );
}

export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !NOT_IN_NAMES.test(name);
}

function malformed(message: string): AuditLogError {
  return new AuditLogError('key_malformed', message);
}
