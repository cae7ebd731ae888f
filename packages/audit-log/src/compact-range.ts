import { emptyRoot, nodeHash, type Sha256 } from './hash.ts';
import { foldPeaks, half, requireHash } from './tree.ts';

/**
 * A growing tree in memory that keeps only the roots of its complete subtrees: about log2(size) hashes, and one
 * node hash per append on average. For reading a whole log through once, where nothing is stored.
 */
export class CompactRange {
  readonly #sha256: Sha256;
  #size = 0;
  #peaks: Uint8Array[] = []; // largest subtree first

  constructor(sha256: Sha256) {
    this.#sha256 = sha256;
  }

  /** Number of leaves appended so far. */
  get size(): number {
    return this.#size;
  }

  /** Adds the leaf hash of the next entry. */
  append(leaf: Uint8Array): void {
    requireHash('leaf', leaf);
    let hash = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = half(rest)) {
      hash = nodeHash(this.#sha256, this.#peaks.pop()!, hash);
    }
    this.#peaks.push(hash);
    this.#size++;
  }

  /** Root over all leaves so far (RFC 6962 section 2.1). More leaves can follow. */
  root(): Uint8Array {
    return this.#size === 0 ? emptyRoot(this.#sha256) : foldPeaks(this.#sha256, this.#peaks);
  }

  /** An independent copy, to follow two possible continuations. */
  clone(): CompactRange {
    const copy = new CompactRange(this.#sha256);
    copy.#size = this.#size;
    copy.#peaks = [...this.#peaks];
    return copy;
  }
}
