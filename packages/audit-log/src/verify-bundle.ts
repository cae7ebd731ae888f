import { type ProofBundle, parseBundle } from './bundle.ts';
import { fromBase64 } from './bytes.ts';
import { type Checkpoint, openCheckpoint, requireSoleSignature } from './checkpoint.ts';
import { type ChainHead, decodeEntry, type LogEntry, requireLink } from './entry.ts';
import { AuditLogError, asFailure, type Failure, locate, locateAsync } from './errors.ts';
import { leafHash, type Sha256 } from './hash.ts';
import { noteVerifier, type VerifySignature } from './note.ts';
import { verifyInclusion } from './verify-proof.ts';
import { webCryptoVerify } from './web-crypto.ts';

export interface VerifyBundleOptions {
  sha256: Sha256;
  /** Verifier key of the log, from somewhere other than the bundle. Another key in the bundle is a failure. */
  expectedKey?: string | undefined;
  /** Ed25519; the platform's Web Crypto when absent. */
  verifySignature?: VerifySignature | undefined;
}

export interface VerifiedEntry {
  /** Index in the log, from 0. */
  index: number;
  json: LogEntry;
}

/** A bundle that holds, or the first thing wrong with it. */
export type VerifiedBundle =
  | {
      ok: true;
      origin: string;
      size: number;
      root: Uint8Array;
      register: string;
      reference: string;
      complaint: string;
      /**
       * Whether the key is one that the caller expected. When false, the bundle agrees with itself, and nothing is
       * known of who made it.
       */
      keyTrusted: boolean;
      /** Versions 1 to n of the complaint. Later ones may exist: see DESIGN.md, "What a bundle cannot show". */
      entries: VerifiedEntry[];
    }
  | Failure;

/**
 * Checks a proof bundle, given as its text, the bytes of its text or its parsed JSON: key, signature, each entry's
 * place in the log, and that the entries are the complaint's versions 1 to n, each naming the hash of the one before.
 * Never throws for anything that a bundle can contain.
 */
export async function verifyBundle(bundle: unknown, options: VerifyBundleOptions): Promise<VerifiedBundle> {
  try {
    const parsed = parseBundle(bundle);
    const { register, reference, complaint } = parsed;
    const { origin, size, root } = await openSignedCheckpoint(parsed, options);
    const entries = verifyEntries(parsed, { size, root }, options.sha256);
    const keyTrusted = options.expectedKey !== undefined;
    return { ok: true, origin, size, root, register, reference, complaint, keyTrusted, entries };
  } catch (error) {
    return asFailure(error);
  }
}

async function openSignedCheckpoint(
  { key, checkpoint }: ProofBundle,
  { sha256, expectedKey, verifySignature = webCryptoVerify }: VerifyBundleOptions,
): Promise<Checkpoint> {
  const verifier = locate({ field: 'key' }, () => {
    if (expectedKey !== undefined && key !== expectedKey) {
      throw new AuditLogError('key_unexpected', `the bundle's key is ${key}, not ${expectedKey}`);
    }
    return noteVerifier(sha256, key, verifySignature);
  });
  return locateAsync({ field: 'checkpoint' }, async () => {
    requireSoleSignature(checkpoint, verifier);
    return openCheckpoint(checkpoint, verifier);
  });
}

type Tree = Pick<Checkpoint, 'size' | 'root'>;

function verifyEntries(bundle: ProofBundle, tree: Tree, sha256: Sha256): VerifiedEntry[] {
  let head: ChainHead | undefined;
  let lastIndex = -1;
  return bundle.entries.map((item, entryIndex) =>
    locate({ entryIndex, logIndex: item.index }, () => {
      requireOrder(item.index, lastIndex);
      const bytes = locate({ field: 'entry' }, () => fromBase64(item.entry));
      const leaf = leafHash(sha256, bytes);
      requireInclusion(item, leaf, tree, sha256);
      const json = decodeEntry(bytes);
      requireBelonging(json, bundle);
      requireLink(json, head);
      if (head === undefined) requireReference(json, bundle.reference);
      head = { version: json.version, leaf };
      lastIndex = item.index;
      return { index: item.index, json };
    }),
  );
}

function requireOrder(index: number, lastIndex: number): void {
  if (index > lastIndex) return;
  const message = `index ${index} comes after index ${lastIndex}`;
  throw new AuditLogError('index_order', message, { field: 'index' });
}

function requireInclusion(
  { index, proof: encoded }: ProofBundle['entries'][number],
  leaf: Uint8Array,
  { size, root }: Tree,
  sha256: Sha256,
): void {
  if (index >= size) {
    const message = `index ${index} lies beyond the ${size} entries that the checkpoint covers`;
    throw new AuditLogError('index_beyond_size', message, { field: 'index' });
  }
  const proof = locate({ field: 'proof' }, () => encoded.map(fromBase64));
  if (verifyInclusion(sha256, { leaf, index, size, proof, root })) return;
  throw new AuditLogError('inclusion_invalid', `the signed log does not hold this entry at index ${index}`);
}

function requireBelonging(entry: LogEntry, { register, complaint }: ProofBundle): void {
  if (entry.register !== register) {
    const message = `the entry is of register ${entry.register}, the bundle of ${register}`;
    throw new AuditLogError('register_mismatch', message, { field: 'register' });
  }
  if (entry.complaint === complaint) return;
  const message = `the entry is of complaint ${entry.complaint}, the bundle of ${complaint}`;
  throw new AuditLogError('complaint_mismatch', message, { field: 'complaint' });
}

function requireReference(first: LogEntry, reference: string): void {
  if (first.data.reference === reference) return;
  const message = `the first entry carries reference ${JSON.stringify(first.data.reference)}, the bundle ${reference}`;
  throw new AuditLogError('reference_mismatch', message, { field: 'reference' });
}
