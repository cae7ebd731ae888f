/**
 * SHA-256 of `data`, 32 bytes. Passed in by the caller, because the fast synchronous one has another name on each
 * platform. It must not keep `data`: the buffer is used again. In Node, `hash('sha256', data, 'binary')` copied into
 * a `Uint8Array` takes half the time of the same call with `'buffer'`, which shows when a whole log is read.
 */
export type Sha256 = (data: Uint8Array) => Uint8Array;

export const HASH_BYTES = 32;
const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;
const KEEP_BYTES = 0x10000; // a longer entry gets a buffer of its own, so that one giant does not stay in memory

// Nothing here is asynchronous or re-entrant, so one buffer of each kind serves all calls.
const leafBuffer = new Uint8Array(KEEP_BYTES);
leafBuffer[0] = LEAF_PREFIX;
const nodeBuffer = new Uint8Array(1 + 2 * HASH_BYTES);
nodeBuffer[0] = NODE_PREFIX;

/** Hash of one entry: SHA-256(0x00 ‖ entry). RFC 6962 section 2.1. */
export function leafHash(sha256: Sha256, entry: Uint8Array): Uint8Array {
  const length = entry.length + 1;
  const buffer = length <= KEEP_BYTES ? leafBuffer.subarray(0, length) : new Uint8Array(length);
  buffer.set(entry, 1);
  return sha256(buffer);
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right), both 32 bytes. RFC 6962 section 2.1. */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  nodeBuffer.set(left, 1);
  nodeBuffer.set(right, 1 + HASH_BYTES);
  return sha256(nodeBuffer);
}

/** Root of a log without entries: SHA-256 of nothing. RFC 6962 section 2.1. */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array(0));
}
