import { equalBytes } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { CompactRange } from './compact-range.ts';
import { type ChainHead, decodeEntry, requireLink } from './entry.ts';
import { type AuditLogCode, AuditLogError, type Place } from './errors.ts';
import { leafHash, nodeHash, type Sha256 } from './hash.ts';
import { half } from './tree.ts';

export interface FsckOptions {
  sha256: Sha256;
  /** Number of entries that the store says it has. */
  size: number;
  /** Bytes of the entry at an index; undefined when it is not there. */
  readEntry: (index: number) => Uint8Array | undefined;
  /** Hash of a stored node; undefined when it is not there. */
  readNode: (level: number, index: number) => Uint8Array | undefined;
  /** Checkpoints that were signed, in any order. Their signatures are for `openCheckpoint` to check. */
  checkpoints?: Pick<Checkpoint, 'size' | 'root'>[] | undefined;
}

/** One thing wrong in the store. */
export interface Finding {
  code: AuditLogCode;
  message: string;
  at: Place;
}

/**
 * Reads a whole stored log once and says everything that is wrong, in the order of the log: entries against their
 * leaves, nodes against their children, roots against signed checkpoints, and each complaint's chain. An empty list
 * means that nothing is. Memory grows with the number of complaints, not of entries.
 */
export function fsckLog(options: FsckOptions): Finding[] {
  return new Fsck(options).run();
}

class Fsck {
  readonly #options: FsckOptions;
  readonly #findings: Finding[] = [];
  readonly #stored: CompactRange; // over the stored leaves, so that a changed entry is found once, where it is
  readonly #heads = new Map<string | null, ChainHead>();
  readonly #roots = new Map<number, Uint8Array[]>(); // signed roots by size

  constructor(options: FsckOptions) {
    this.#options = options;
    this.#stored = new CompactRange(options.sha256);
    for (const { size, root } of options.checkpoints ?? []) {
      this.#roots.set(size, [...(this.#roots.get(size) ?? []), root]);
    }
  }

  run(): Finding[] {
    this.#checkRoots();
    for (let index = 0; index < this.#options.size; index++) this.#checkIndex(index);
    this.#checkEnd();
    return this.#findings;
  }

  #checkIndex(index: number): void {
    const entry = this.#options.readEntry(index);
    const actual = entry && leafHash(this.#options.sha256, entry);
    const leaf = this.#options.readNode(0, index);
    this.#compareLeaf(index, actual, leaf);
    if (entry && actual) this.#checkChain(index, entry, actual);
    this.#stored.append(leaf ?? actual ?? new Uint8Array(32)); // both lost: no root can come out right
    this.#checkParents(index);
    this.#checkRoots();
  }

  #compareLeaf(index: number, actual: Uint8Array | undefined, leaf: Uint8Array | undefined): void {
    const at = { logIndex: index };
    if (!actual) this.#report('entry_missing', `entry ${index} is not there`, at);
    if (!leaf) this.#report('leaf_missing', `the leaf of entry ${index} is not there`, at);
    if (actual && leaf && !equalBytes(actual, leaf)) {
      this.#report('leaf_mismatch', `entry ${index} does not hash to its leaf`, at);
    }
  }

  /** Every node that leaf `index` completes. */
  #checkParents(index: number): void {
    let level = 0;
    for (let child = index; child % 2 === 1; child = half(child)) {
      level++;
      this.#checkNode(level, half(child));
    }
  }

  #checkNode(level: number, index: number): void {
    const { readNode, sha256 } = this.#options;
    const at = { node: { level, index } };
    const [node, left, right] = [
      readNode(level, index),
      readNode(level - 1, 2 * index),
      readNode(level - 1, 2 * index + 1),
    ];
    if (!node) {
      this.#report('node_missing', `node ${index} of level ${level} is not there`, at);
    } else if (left && right && !equalBytes(node, nodeHash(sha256, left, right))) {
      this.#report('node_mismatch', `node ${index} of level ${level} is not the hash of its children`, at);
    }
  }

  #checkChain(index: number, bytes: Uint8Array, leaf: Uint8Array): void {
    try {
      const entry = decodeEntry(bytes);
      const head = this.#heads.get(entry.complaint);
      this.#heads.set(entry.complaint, { version: entry.version, leaf });
      this.#collect({ logIndex: index, complaint: entry.complaint }, () => requireLink(entry, head));
    } catch (error) {
      this.#note({ logIndex: index }, error);
    }
  }

  /** Signed roots of the size reached. */
  #checkRoots(): void {
    const { size } = this.#stored;
    const signed = this.#roots.get(size) ?? [];
    if (signed.every((root) => equalBytes(root, this.#stored.root()))) return;
    const message = `the first ${size} leaves do not hash to the root that was signed`;
    this.#report('root_mismatch', message, { checkpointSize: size });
  }

  /** Signs of a log that was once longer. */
  #checkEnd(): void {
    const { size, readNode } = this.#options;
    for (const ahead of [...this.#roots.keys()].filter((signed) => signed > size)) {
      const message = `a checkpoint over ${ahead} entries was signed, and ${size} are there`;
      this.#report('checkpoint_ahead', message, { checkpointSize: ahead });
    }
    for (let level = 0, index = size; ; level++, index = half(index)) {
      if (readNode(level, index)) {
        const message = `node ${index} of level ${level} lies beyond the ${size} entries of the log`;
        this.#report('node_beyond_size', message, { node: { level, index } });
      }
      if (index === 0) return;
    }
  }

  #collect(place: Place, check: () => void): void {
    try {
      check();
    } catch (error) {
      this.#note(place, error);
    }
  }

  #note(place: Place, error: unknown): void {
    if (!(error instanceof AuditLogError)) throw error;
    this.#report(error.code, error.message, { ...place, ...error.at });
  }

  #report(code: AuditLogCode, message: string, at: Place): void {
    this.#findings.push({ code, message, at });
  }
}
