import { AuditLogError, requireInteger } from './errors.ts';
import { emptyRoot, HASH_BYTES, nodeHash, type Sha256 } from './hash.ts';

/**
 * A stored node: the root of the complete subtree over leaves `index * 2^level` up to, not including,
 * `(index + 1) * 2^level`. Level 0 holds the leaf hashes.
 */
export interface TreeNode {
  level: number;
  index: number;
  hash: Uint8Array;
}

/** Reads the hash of a stored node. It must return the 32 bytes; a missing node is an error of the store. */
export type NodeReader = (level: number, index: number) => Uint8Array;

/**
 * The nodes that become complete when leaf number `size` (from 0) is appended: the leaf itself first, then each
 * parent. Store them all, never change one. `leaf` is the leaf hash, not the entry.
 */
export function appendLeaf(sha256: Sha256, size: number, leaf: Uint8Array, read: NodeReader): TreeNode[] {
  requireInteger('size', size, 0, Number.MAX_SAFE_INTEGER - 1);
  requireHash('leaf', leaf);
  const nodes: TreeNode[] = [{ level: 0, index: size, hash: leaf }];
  let node = nodes[0]!;
  while (node.index % 2 === 1) {
    const left = readNode(read, node.level, node.index - 1);
    const hash = nodeHash(sha256, left, node.hash);
    node = { level: node.level + 1, index: half(node.index), hash };
    nodes.push(node);
  }
  return nodes;
}

/** Root of the tree over the first `size` leaves (RFC 6962 section 2.1), from at most log2(size) stored nodes. */
export function rootAt(sha256: Sha256, size: number, read: NodeReader): Uint8Array {
  requireInteger('size', size, 0, Number.MAX_SAFE_INTEGER);
  return size === 0 ? emptyRoot(sha256) : rangeRoot(sha256, 0, size, read);
}

/**
 * Root over leaves `start` up to, not including, `end`, where `start` is a multiple of a power of two not below
 * `end - start`, as every range in the recursion of RFC 6962 is.
 */
export function rangeRoot(sha256: Sha256, start: number, end: number, read: NodeReader): Uint8Array {
  return foldPeaks(
    sha256,
    completeSubtrees(start, end).map(({ level, index }) => readNode(read, level, index)),
  );
}

/** Joins the roots of complete subtrees, largest first, into the root over all of them. */
export function foldPeaks(sha256: Sha256, peaks: Uint8Array[]): Uint8Array {
  return peaks.reduceRight((right, left) => nodeHash(sha256, left, right));
}

/** The largest power of two smaller than `size` (size at least 2): where RFC 6962 splits a tree in two. */
export function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

export function half(value: number): number {
  return Math.floor(value / 2); // shifts would cut at 32 bits
}

export function requireHash(what: string, hash: Uint8Array): void {
  if (hash.length === HASH_BYTES) return;
  throw new AuditLogError('hash_size', `${what} must be a hash of ${HASH_BYTES} bytes, not ${hash.length}`);
}

/** Reads a node and makes sure that the store gave a hash. */
export function readNode(read: NodeReader, level: number, index: number): Uint8Array {
  const hash: Uint8Array | undefined = read(level, index);
  if (hash?.length === HASH_BYTES) return hash;
  throw new AuditLogError('node_missing', `the store has no hash for node ${index} of level ${level}`);
}

function completeSubtrees(start: number, end: number): { level: number; index: number }[] {
  const subtrees = [];
  let from = start;
  for (let level = floorLog2(end - start); from < end; level--) {
    const width = 2 ** level;
    if (width > end - from) continue;
    subtrees.push({ level, index: from / width });
    from += width;
  }
  return subtrees;
}

function floorLog2(value: number): number {
  let level = 0;
  for (let rest = value; rest > 1; rest = half(rest)) level++;
  return level;
}
