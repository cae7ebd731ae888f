import { sha256 } from './sha256.ts';

// RFC 6962 section 2.1, definition by definition, recursive and slow: only to check the fast code against.

type Hash = Uint8Array;

/** MTH({}) = SHA-256(); MTH({d0}) = SHA-256(0x00 || d0); MTH(D[n]) = SHA-256(0x01 || MTH(D[0:k]) || MTH(D[k:n])). */
export function mth(d: Uint8Array[]): Hash {
  if (d.length === 0) return sha256(new Uint8Array());
  if (d.length === 1) return sha256(Buffer.concat([Buffer.of(0x00), d[0]!]));
  const k = largestPowerOfTwoBelow(d.length);
  return sha256(Buffer.concat([Buffer.of(0x01), mth(d.slice(0, k)), mth(d.slice(k))]));
}

/** PATH(m, D[n]), section 2.1.1. */
export function path(m: number, d: Uint8Array[]): Hash[] {
  if (d.length === 1) return [];
  const k = largestPowerOfTwoBelow(d.length);
  if (m < k) return [...path(m, d.slice(0, k)), mth(d.slice(k))];
  return [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}

/** PROOF(m, D[n]) = SUBPROOF(m, D[n], true), section 2.1.2. */
export function proof(m: number, d: Uint8Array[]): Hash[] {
  return subproof(m, d, true);
}

function subproof(m: number, d: Uint8Array[], b: boolean): Hash[] {
  if (m === d.length) return b ? [] : [mth(d)];
  const k = largestPowerOfTwoBelow(d.length);
  if (m <= k) return [...subproof(m, d.slice(0, k), b), mth(d.slice(k))];
  return [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}

/** k < n <= 2k, k a power of two. */
function largestPowerOfTwoBelow(n: number): number {
  let k = 1;
  while (!(k < n && n <= 2 * k)) k *= 2;
  return k;
}
