import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { path, proof as referenceProof } from '../test/reference.ts';
import { flipBit, numberedEntries, storeOf } from '../test/sample-log.ts';
import { sha256 } from '../test/sha256.ts';
import { leafHash } from './hash.ts';
import { consistencyProof, inclusionProof } from './proof.ts';
import { rootAt } from './tree.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

const MAX = 64;
const LARGE = 1500;
const ENTRIES = numberedEntries(LARGE);
const STORE = storeOf(ENTRIES);
const root = (size: number) => rootAt(sha256, size, STORE.read);
const leaf = (index: number) => leafHash(sha256, ENTRIES[index]!);
const inclusionOf = (index: number, size: number) => ({
  leaf: leaf(index),
  index,
  size,
  proof: inclusionProof(sha256, index, size, STORE.read),
  root: root(size),
});
const consistencyOf = (from: number, to: number) => ({
  from,
  to,
  fromRoot: root(from),
  toRoot: root(to),
  proof: consistencyProof(sha256, from, to, STORE.read),
});
const sizeAndPart = fc
  .integer({ min: 2, max: LARGE })
  .chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));

describe('inclusion', () => {
  it('of every index at every size to 64 is that of the RFC, and verifies', () => {
    for (let size = 1; size <= MAX; size++) {
      for (let index = 0; index < size; index++) {
        const inclusion = inclusionOf(index, size);
        expect(inclusion.proof).toEqual(path(index, ENTRIES.slice(0, size)));
        expect(verifyInclusion(sha256, inclusion)).toBe(true);
      }
    }
  });

  it('holds for large trees', () => {
    fc.assert(
      fc.property(sizeAndPart, ([index, size]) => {
        const inclusion = inclusionOf(index, size);
        expect(inclusion.proof).toEqual(path(index, ENTRIES.slice(0, size)));
        expect(verifyInclusion(sha256, inclusion)).toBe(true);
      }),
      { numRuns: 60, seed: 9162 },
    );
  });

  it('proves one index only', () => {
    for (let size = 1; size <= 40; size++) {
      for (let index = 0; index < size; index++) {
        const inclusion = inclusionOf(index, size);
        for (let other = 0; other <= size; other++) {
          expect(verifyInclusion(sha256, { ...inclusion, index: other })).toBe(other === index);
        }
      }
    }
  });

  it('fails when leaf, root or any hash changes, or one is added, lost or cut', () => {
    const good = inclusionOf(5, 11);
    const { proof } = good;
    const changed = proof.map((hash, i) => proof.with(i, flipBit(hash, i, 3)));
    const bad = [
      { ...good, leaf: leaf(6) },
      { ...good, leaf: good.leaf.subarray(0, 31) },
      { ...good, root: root(12) },
      ...changed.map((hashes) => ({ ...good, proof: hashes })),
      { ...good, proof: [...proof, proof[0]!] },
      { ...good, proof: proof.slice(1) },
      { ...good, proof: proof.slice(0, -1) },
      { ...good, proof: [] },
      { ...good, proof: proof.with(0, proof[0]!.subarray(1)) },
      { ...good, index: -1 },
      { ...good, index: 5.5 },
      { ...good, index: Number.NaN },
      { ...good, size: 0 },
      { ...good, size: Number.POSITIVE_INFINITY },
    ];
    expect(verifyInclusion(sha256, good)).toBe(true);
    for (const inclusion of bad) expect(verifyInclusion(sha256, inclusion)).toBe(false);
  });

  it('is refused outside the tree', () => {
    for (const [index, size] of [
      [3, 3],
      [0, 0],
      [-1, 3],
      [1.5, 3],
    ] as const) {
      expect(() => inclusionProof(sha256, index, size, STORE.read)).toThrow(
        expect.objectContaining({ code: 'out_of_range' }),
      );
    }
  });
});

describe('consistency', () => {
  it('between all sizes to 64 is that of the RFC, and verifies', () => {
    for (let to = 1; to <= MAX; to++) {
      for (let from = 1; from <= to; from++) {
        const consistency = consistencyOf(from, to);
        expect(consistency.proof).toEqual(referenceProof(from, ENTRIES.slice(0, to)));
        expect(verifyConsistency(sha256, consistency)).toBe(true);
      }
    }
  });

  it('holds for large trees', () => {
    fc.assert(
      fc.property(sizeAndPart, ([part, to]) => {
        const consistency = consistencyOf(part + 1, to);
        expect(consistency.proof).toEqual(referenceProof(part + 1, ENTRIES.slice(0, to)));
        expect(verifyConsistency(sha256, consistency)).toBe(true);
      }),
      { numRuns: 60, seed: 9162 },
    );
  });

  it('fails between trees of which one is no beginning of the other', () => {
    const rewritten = storeOf(ENTRIES.slice(0, MAX).with(3, leaf(3)));
    for (let to = 5; to <= MAX; to++) {
      for (let from = 4; from < to; from++) {
        const toRoot = rootAt(sha256, to, rewritten.read);
        const proof = consistencyProof(sha256, from, to, rewritten.read);
        expect(verifyConsistency(sha256, { from, to, fromRoot: root(from), toRoot, proof })).toBe(false);
      }
    }
  });

  it('fails for other sizes, and when any hash changes, is added, lost or cut', () => {
    for (const good of [consistencyOf(6, 11), consistencyOf(8, 13), consistencyOf(7, 7)]) {
      const { proof } = good;
      const bad = [
        { ...good, from: good.from - 1 },
        { ...good, to: good.from - 1 },
        { ...good, fromRoot: flipBit(good.fromRoot, 0, 0) },
        { ...good, toRoot: flipBit(good.toRoot, 31, 7) },
        { ...good, toRoot: good.toRoot.subarray(1) },
        ...proof.map((hash, i) => ({ ...good, proof: proof.with(i, flipBit(hash, 9, i)) })),
        ...proof.map((_, i) => ({ ...good, proof: proof.toSpliced(i, 1) })),
        ...proof.map((hash, i) => ({ ...good, proof: proof.with(i, hash.subarray(1)) })),
        { ...good, proof: [...proof, good.toRoot] },
        { ...good, from: 1.5 },
      ];
      expect(verifyConsistency(sha256, good)).toBe(true);
      for (const consistency of bad) expect(verifyConsistency(sha256, consistency)).toBe(false);
    }
  });

  it('from the empty tree is refused, to build and to verify', () => {
    const refusal = expect.objectContaining({ name: 'AuditLogError', code: 'consistency_from_zero' });
    for (const to of [0, 1, 5]) {
      expect(() => consistencyProof(sha256, 0, to, STORE.read)).toThrow(refusal);
      const roots = { fromRoot: root(0), toRoot: root(to) };
      expect(() => verifyConsistency(sha256, { from: 0, to, ...roots, proof: [] })).toThrow(refusal);
    }
  });

  it('is refused backwards', () => {
    expect(() => consistencyProof(sha256, 5, 4, STORE.read)).toThrow(
      expect.objectContaining({ code: 'out_of_range' }),
    );
  });
});
