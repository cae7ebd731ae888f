import { AuditLogError, requireInteger } from './errors.ts';
import type { Sha256 } from './hash.ts';
import { type NodeReader, rangeRoot, splitPoint } from './tree.ts';

/**
 * Hashes that lead from leaf `index` to the root of the tree over the first `size` leaves, lowest first.
 * RFC 6962 section 2.1.1 (PATH), walked from the root down.
 */
export function inclusionProof(sha256: Sha256, index: number, size: number, read: NodeReader): Uint8Array[] {
  requireInteger('size', size, 1, Number.MAX_SAFE_INTEGER);
  requireInteger('index', index, 0, size - 1);
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      proof.push(rangeRoot(sha256, middle, end, read));
      end = middle;
    } else {
      proof.push(rangeRoot(sha256, start, middle, read));
      start = middle;
    }
  }
  return proof.reverse();
}

/**
 * Hashes that show that the tree over the first `from` leaves is a beginning of the tree over the first `to`.
 * RFC 6962 section 2.1.2 (SUBPROOF), walked from the root down. Empty when both sizes are equal.
 */
export function consistencyProof(sha256: Sha256, from: number, to: number, read: NodeReader): Uint8Array[] {
  refuseFromZero(from);
  requireInteger('to', to, 1, Number.MAX_SAFE_INTEGER);
  requireInteger('from', from, 1, to);
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = to;
  while (from < end) {
    const middle = start + splitPoint(end - start);
    if (from <= middle) {
      proof.push(rangeRoot(sha256, middle, end, read));
      end = middle;
    } else {
      proof.push(rangeRoot(sha256, start, middle, read));
      start = middle;
    }
  }
  // At start 0 the subtree is the whole old tree, whose root the verifier holds already.
  if (start > 0) proof.push(rangeRoot(sha256, start, end, read));
  return proof.reverse();
}

/** Every tree begins with the empty one, so such a proof would be nothing that looks like something. */
export function refuseFromZero(from: number): void {
  if (from !== 0) return;
  throw new AuditLogError('consistency_from_zero', 'a consistency proof must start from at least one entry');
}
