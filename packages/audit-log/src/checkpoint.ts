import { equalBytes, fromBase64, toBase64 } from './bytes.ts';
import { AuditLogError } from './errors.ts';
import { HASH_BYTES } from './hash.ts';
import { type NoteVerifier, openNote, parseNote } from './note.ts';

/** What a log commits to: so many entries, with this root. C2SP tlog-checkpoint. */
export interface Checkpoint {
  /** Identity of the log, e.g. `complaints.example.com/register/acme`. Also the name of its key. */
  origin: string;
  /** Number of entries covered. */
  size: number;
  /** Root hash of the tree over them, 32 bytes. */
  root: Uint8Array;
  /** Further lines, signed but without meaning here. None when absent. */
  extensions?: string[] | undefined;
}

const DECIMAL = /^(0|[1-9][0-9]*)$/;

/** The text of a checkpoint, ready for `signNote`. Throws `checkpoint_malformed`. */
export function formatCheckpoint({ origin, size, root, extensions = [] }: Checkpoint): string {
  const lines = [origin, String(size), toBase64(root), ...extensions];
  const text = `${lines.join('\n')}\n`;
  parseCheckpoint(text); // what is not read back must not be signed
  if (text.split('\n').length !== lines.length + 1) throw malformed('a line break stands inside a line');
  return text;
}

/** Reads the text of a checkpoint: a note's text, without its signatures. Throws `checkpoint_malformed`. */
export function parseCheckpoint(text: string): Checkpoint {
  if (!text.endsWith('\n')) throw malformed('the last line has no end');
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n');
  if (!origin || !size || !root) throw malformed('origin, size and root are expected on three lines');
  if (extensions.includes('')) throw malformed('an extension line is empty');
  return {
    origin,
    size: parseSize(size),
    root: parseRoot(root),
    ...(extensions.length > 0 && { extensions }),
  };
}

/**
 * Reads a signed checkpoint of the log whose key `verifier` knows. Throws what `openNote` and
 * {@link parseCheckpoint} throw, and `origin_mismatch` when the key of one log signed for another.
 */
export async function openCheckpoint(note: string, verifier: NoteVerifier): Promise<Checkpoint> {
  const { text } = await openNote(note, [verifier]);
  const checkpoint = parseCheckpoint(text);
  if (checkpoint.origin !== verifier.name) {
    throw new AuditLogError(
      'origin_mismatch',
      `the checkpoint is of ${checkpoint.origin}, the key of ${verifier.name}`,
    );
  }
  return checkpoint;
}

/**
 * Refuses a checkpoint with any signature beside the one of `verifier`: nobody checks a signature by an unknown
 * key, so its bytes could be changed without a trace.
 */
export function requireSoleSignature(note: string, verifier: NoteVerifier): void {
  const { signatures } = parseNote(note);
  const [only] = signatures;
  if (signatures.length === 1 && only?.name === verifier.name && equalBytes(only.keyId, verifier.keyId))
    return;
  throw new AuditLogError('note_unsigned', `exactly one signature, by ${verifier.name}, is expected`);
}

function parseSize(text: string): number {
  const size = Number(text);
  if (!DECIMAL.test(text) || !Number.isSafeInteger(size)) throw malformed(`"${text}" is no tree size`);
  return size;
}

function parseRoot(text: string): Uint8Array {
  try {
    const root = fromBase64(text);
    if (root.length === HASH_BYTES) return root;
  } catch {
    // said below
  }
  throw malformed(`"${text.slice(0, 60)}" is not the base64 of a ${HASH_BYTES}-byte root`);
}

function malformed(message: string): AuditLogError {
  return new AuditLogError('checkpoint_malformed', `not a checkpoint: ${message}`);
}
