import { equalBytes } from './bytes.ts';
import { HASH_BYTES, nodeHash, type Sha256 } from './hash.ts';
import { refuseFromZero } from './proof.ts';
import { half } from './tree.ts';

/**
 * An entry, and the tree that it is said to be in. Take size and root from one signed checkpoint: several sizes can
 * fit one proof, and only the signature ties the size to the root.
 */
export interface Inclusion {
  /** Leaf hash of the entry. */
  leaf: Uint8Array;
  index: number;
  size: number;
  proof: Uint8Array[];
  root: Uint8Array;
}

/** Two trees of one log. Take each size with its root from a signed checkpoint, for the same reason. */
export interface Consistency {
  from: number;
  to: number;
  fromRoot: Uint8Array;
  toRoot: Uint8Array;
  proof: Uint8Array[];
}

/** Whether `proof` shows that `leaf` stands at `index` of the tree with this size and root. RFC 9162 §2.1.3.2. */
export function verifyInclusion(sha256: Sha256, { leaf, index, size, proof, root }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leaf, ...proof])) return false;
  const walk = new Walk(index, size - 1);
  let hash = leaf;
  for (const sibling of proof) {
    if (walk.atRoot) return false;
    hash = walk.takeSide() === 'left' ? nodeHash(sha256, sibling, hash) : nodeHash(sha256, hash, sibling);
    walk.up();
  }
  return walk.atRoot && equalBytes(hash, root);
}

/**
 * Whether `proof` shows that the older tree is a beginning of the newer one. RFC 9162 §2.1.4.2.
 * Throws `consistency_from_zero` when `from` is 0.
 */
export function verifyConsistency(
  sha256: Sha256,
  { from, to, fromRoot, toRoot, proof }: Consistency,
): boolean {
  refuseFromZero(from);
  if (!isCount(from) || !isCount(to) || from > to || !areHashes([fromRoot, toRoot, ...proof])) return false;
  if (from === to) return proof.length === 0 && equalBytes(fromRoot, toRoot);
  const walk = new Walk(from - 1, to - 1);
  walk.skipRightEdges();
  // An old tree that is one complete subtree is its own first hash; the proof leaves it out.
  const [seed, ...siblings] = walk.atStart ? [fromRoot, ...proof] : proof;
  if (seed === undefined) return false;
  let older = seed;
  let newer = seed;
  for (const sibling of siblings) {
    if (walk.atRoot) return false;
    if (walk.takeSide() === 'left') {
      older = nodeHash(sha256, sibling, older);
      newer = nodeHash(sha256, sibling, newer);
    } else {
      newer = nodeHash(sha256, newer, sibling);
    }
    walk.up();
  }
  return walk.atRoot && equalBytes(older, fromRoot) && equalBytes(newer, toRoot);
}

/** Climbs from a node to the root: `node` is its index on the current level, `last` that level's last index. */
class Walk {
  #node: number;
  #last: number;

  constructor(node: number, last: number) {
    this.#node = node;
    this.#last = last;
  }

  get atRoot(): boolean {
    return this.#last === 0;
  }

  get atStart(): boolean {
    return this.#node === 0;
  }

  /** Side of the next sibling; on the right edge this climbs past the levels on which the node has none. */
  takeSide(): 'left' | 'right' {
    if (this.#node !== this.#last && this.#node % 2 === 0) return 'right';
    while (this.#node % 2 === 0 && this.#node !== 0) this.up();
    return 'left';
  }

  skipRightEdges(): void {
    while (this.#node % 2 === 1) this.up();
  }

  up(): void {
    this.#node = half(this.#node);
    this.#last = half(this.#last);
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** A hash of another length would let one concatenation be read in two ways. */
function areHashes(hashes: Uint8Array[]): boolean {
  return hashes.every((hash) => hash.length === HASH_BYTES);
}
