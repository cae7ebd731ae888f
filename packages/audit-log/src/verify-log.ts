import { equalBytes, toBase64 } from './bytes.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { CompactRange } from './compact-range.ts';
import { AuditLogError, asFailure, type Failure, locate, locateAsync } from './errors.ts';
import { leafHash, type Sha256 } from './hash.ts';
import { noteVerifier, type VerifySignature } from './note.ts';
import { webCryptoVerify } from './web-crypto.ts';

export interface VerifyLogOptions {
  sha256: Sha256;
  /** Verifier key of the log, from somewhere that the holder of the entries cannot write to. */
  key: string;
  /** Signed checkpoint. */
  checkpoint: string;
  /** The exact bytes of every entry, from index 0. */
  entries: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** Leaf hash of every entry, from index 0, where they are known: then a changed entry can be named. */
  leafHashes?: Iterable<Uint8Array> | undefined;
  /** Ed25519; the platform's Web Crypto when absent. */
  verifySignature?: VerifySignature | undefined;
}

export type VerifiedLog = { ok: true; origin: string; size: number; root: Uint8Array } | Failure;

/**
 * Reads a whole log once, in memory that does not grow with it, and compares its root with the signed one. `ok` means
 * that exactly these entries, in this order, are what the key signed for.
 */
export async function verifyLog(options: VerifyLogOptions): Promise<VerifiedLog> {
  try {
    const { origin, size, root } = await openSigned(options);
    const reading = new Reading(options, size);
    // Waiting for entries that are already there would take longer than hashing them.
    if (Symbol.asyncIterator in options.entries) {
      for await (const entry of options.entries) reading.take(entry);
    } else {
      for (const entry of options.entries) reading.take(entry);
    }
    reading.finish(root);
    return { ok: true, origin, size, root };
  } catch (error) {
    return asFailure(error);
  }
}

function openSigned({ sha256, key, checkpoint, verifySignature }: VerifyLogOptions): Promise<Checkpoint> {
  const verifier = locate({ field: 'key' }, () =>
    noteVerifier(sha256, key, verifySignature ?? webCryptoVerify),
  );
  return locateAsync({ field: 'checkpoint' }, () => openCheckpoint(checkpoint, verifier));
}

/** The tree over the entries and, from the first difference on, the tree over the listed leaf hashes. */
class Reading {
  readonly #sha256: Sha256;
  readonly #size: number;
  readonly #listed: Iterator<Uint8Array> | undefined;
  readonly #tree: CompactRange;
  #listedTree: CompactRange | undefined;
  #firstDifference: number | undefined;

  constructor({ sha256, leafHashes }: VerifyLogOptions, size: number) {
    this.#sha256 = sha256;
    this.#size = size;
    this.#listed = leafHashes?.[Symbol.iterator]();
    this.#tree = new CompactRange(sha256);
  }

  take(entry: Uint8Array): void {
    const logIndex = this.#tree.size;
    if (logIndex === this.#size) {
      const message = `the checkpoint covers ${this.#size} entries, and there are more`;
      throw new AuditLogError('size_mismatch', message, { logIndex });
    }
    const leaf = leafHash(this.#sha256, entry);
    if (this.#listed !== undefined) this.#compare(leaf, this.#nextListed(this.#listed, logIndex), logIndex);
    this.#tree.append(leaf);
  }

  finish(root: Uint8Array): void {
    const { size } = this.#tree;
    if (size < this.#size) {
      const message = `the checkpoint covers ${this.#size} entries, and there are ${size}`;
      throw new AuditLogError('size_mismatch', message, { logIndex: size });
    }
    if (this.#listed !== undefined && this.#listed.next().done !== true) {
      const message = `there are more than ${size} leaf hashes`;
      throw new AuditLogError('size_mismatch', message, { field: 'leafHashes' });
    }
    if (this.#firstDifference !== undefined) throw this.#blame(root, this.#firstDifference);
    if (!equalBytes(this.#tree.root(), root)) {
      const message = `the entries hash to ${toBase64(this.#tree.root())}, the checkpoint says ${toBase64(root)}`;
      throw new AuditLogError('root_mismatch', message);
    }
  }

  #nextListed(listed: Iterator<Uint8Array>, logIndex: number): Uint8Array {
    const next = listed.next();
    if (next.done !== true) return next.value;
    const message = `there are only ${logIndex} leaf hashes`;
    throw new AuditLogError('leaf_missing', message, { field: 'leafHashes', logIndex });
  }

  #compare(leaf: Uint8Array, listed: Uint8Array, logIndex: number): void {
    if (this.#firstDifference === undefined && !equalBytes(leaf, listed)) {
      this.#firstDifference = logIndex;
      this.#listedTree = this.#tree.clone();
    }
    this.#listedTree?.append(listed);
  }

  /** The signed root decides whether the entry or the list of leaf hashes was changed. */
  #blame(root: Uint8Array, logIndex: number): AuditLogError {
    const isSigned = (tree: CompactRange | undefined) => tree !== undefined && equalBytes(tree.root(), root);
    const place = { logIndex };
    if (isSigned(this.#tree)) {
      const message = `the leaf hash listed for entry ${logIndex} was changed; the entries are what was signed`;
      return new AuditLogError('leaf_mismatch', message, { ...place, field: 'leafHashes' });
    }
    const certainty = isSigned(this.#listedTree) ? '' : '; the leaf hashes are not what was signed either';
    const message = `entry ${logIndex} is not the entry whose hash was recorded${certainty}`;
    return new AuditLogError('leaf_mismatch', message, place);
  }
}
