import { concatBytes, equalBytes, fromBase64, toBase64, toHex, utf8 } from './bytes.ts';
import { AuditLogError } from './errors.ts';
import type { Sha256 } from './hash.ts';
import { isKeyName, parseVerifierKey, requireKeyName } from './key.ts';

const KEY_ID_BYTES = 4;
const MAX_SIGNATURES = 100; // C2SP asks for a limit of at least 16
const SIGNATURE_LINE = /^\u2014 (\S+) (\S+)$/;

/** Who signs a note. `sign` returns the 64 bytes of an Ed25519 signature over the message. */
export interface NoteSigner {
  name: string;
  keyId: Uint8Array;
  sign(message: Uint8Array): Promise<Uint8Array> | Uint8Array;
}

/** Who can tell whether a signature of the key with this name and id is true. */
export interface NoteVerifier {
  name: string;
  keyId: Uint8Array;
  verify(message: Uint8Array, signature: Uint8Array): Promise<boolean> | boolean;
}

/** Whether `signature` is the Ed25519 signature (RFC 8032) of `message` under `publicKey`. */
export type VerifySignature = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => Promise<boolean> | boolean;

export interface NoteSignature {
  name: string;
  keyId: Uint8Array;
  signature: Uint8Array;
}

/** A note taken apart; nothing about its signatures is known yet. */
export interface ParsedNote {
  text: string;
  signatures: NoteSignature[];
}

/** Signs `text`, which must end with a newline, and returns the whole note. C2SP signed-note. */
export async function signNote(text: string, signer: NoteSigner): Promise<string> {
  requireKeyName(signer.name);
  if (!text.endsWith('\n')) throw malformed('the text must end with a newline');
  refuseForbidden(text);
  const signature = await signer.sign(utf8(text));
  return `${text}\n\u2014 ${signer.name} ${toBase64(concatBytes([signer.keyId, signature]))}\n`;
}

/**
 * The text of a note and the signatures that were found true. Signatures of unknown keys are passed over, as the
 * specification demands. Throws `note_malformed`, `signature_invalid` when a known key's signature is false, and
 * `note_unsigned` when no known key signed.
 */
export async function openNote(note: string, verifiers: NoteVerifier[]): Promise<ParsedNote> {
  const { text, signatures } = parseNote(note);
  const message = utf8(text);
  const verified: NoteSignature[] = [];
  for (const line of signatures) {
    const verifier = verifiers.find((known) => isSameKey(known, line));
    if (verifier === undefined || verified.some((seen) => isSameKey(seen, line))) continue;
    if (!(await verifier.verify(message, line.signature))) throw invalid(line);
    verified.push(line);
  }
  if (verified.length === 0) throw unsigned(signatures, verifiers);
  return { text, signatures: verified };
}

/** Takes a note apart by its form alone. Believe its text only after {@link openNote}. */
export function parseNote(note: string): ParsedNote {
  refuseForbidden(note);
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0 || !note.endsWith('\n')) throw malformed('text, empty line and signature lines are expected');
  const lines = note
    .slice(blank + 2)
    .split('\n')
    .slice(0, -1);
  if (lines.length === 0) throw malformed('there is no signature line');
  if (lines.length > MAX_SIGNATURES) throw malformed(`there are more than ${MAX_SIGNATURES} signature lines`);
  return { text: note.slice(0, blank + 1), signatures: lines.map(parseSignatureLine) };
}

/** The verifier of a key written as {@link parseVerifierKey} reads it. */
export function noteVerifier(sha256: Sha256, key: string, verifySignature: VerifySignature): NoteVerifier {
  const { name, keyId, publicKey } = parseVerifierKey(sha256, key);
  return { name, keyId, verify: (message, signature) => verifySignature(publicKey, message, signature) };
}

function parseSignatureLine(line: string): NoteSignature {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) {
    throw malformed(`not a signature line: "${line.slice(0, 100)}"`);
  }
  const bytes = decodeSignature(encoded);
  if (bytes.length <= KEY_ID_BYTES) throw malformed(`the signature of ${name} is too short`);
  return { name, keyId: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
}

function decodeSignature(encoded: string): Uint8Array {
  try {
    return fromBase64(encoded);
  } catch {
    throw malformed('a signature is not canonical base64');
  }
}

function refuseForbidden(text: string): void {
  if (hasControlCharacter(text)) throw malformed('a control character other than newline stands in it');
  if (!text.isWellFormed()) throw malformed('it is not valid Unicode');
}

/** Below U+0020, other than newline. C2SP signed-note. */
function hasControlCharacter(text: string): boolean {
  for (const char of text) if (char < ' ' && char !== '\n') return true;
  return false;
}

function isSameKey(a: { name: string; keyId: Uint8Array }, b: { name: string; keyId: Uint8Array }): boolean {
  return a.name === b.name && equalBytes(a.keyId, b.keyId);
}

function malformed(message: string): AuditLogError {
  return new AuditLogError('note_malformed', `not a signed note: ${message}`);
}

function invalid({ name, keyId }: NoteSignature): AuditLogError {
  return new AuditLogError('signature_invalid', `the signature of ${name} (${toHex(keyId)}) is false`);
}

function unsigned(signatures: NoteSignature[], verifiers: NoteVerifier[]): AuditLogError {
  const names = (keys: { name: string; keyId: Uint8Array }[]) =>
    keys.map(({ name, keyId }) => `${name} (${toHex(keyId)})`).join(', ');
  return new AuditLogError('note_unsigned', `signed by ${names(signatures)}, not by ${names(verifiers)}`);
}
