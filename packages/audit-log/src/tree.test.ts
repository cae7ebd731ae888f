import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mth } from '../test/reference.ts';
import { numberedEntries, storeOf } from '../test/sample-log.ts';
import { sha256 } from '../test/sha256.ts';
import { CompactRange } from './compact-range.ts';
import { emptyRoot, leafHash } from './hash.ts';
import { appendLeaf, rootAt } from './tree.ts';

const ENTRIES = numberedEntries(130);

describe('roots', () => {
  it('of sizes 0 to 130 are those of the RFC', () => {
    const store = storeOf(ENTRIES);
    const range = new CompactRange(sha256);
    for (let size = 0; size <= ENTRIES.length; size++) {
      const expected = mth(ENTRIES.slice(0, size));
      expect(rootAt(sha256, size, store.read)).toEqual(expected);
      expect(range.root()).toEqual(expected);
      expect(range.size).toBe(size);
      if (size < ENTRIES.length) range.append(leafHash(sha256, ENTRIES[size]!));
    }
  });

  it('of any entries are those of the RFC', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 700 });
    fc.assert(
      fc.property(entries, (list) => {
        const range = new CompactRange(sha256);
        for (const entry of list) range.append(leafHash(sha256, entry));
        expect(range.root()).toEqual(mth(list));
        expect(rootAt(sha256, list.length, storeOf(list).read)).toEqual(mth(list));
      }),
      { numRuns: 30, seed: 6962 },
    );
  });

  it('of the empty log is the hash of nothing', () => {
    expect(Buffer.from(emptyRoot(sha256)).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('hash an entry larger than the shared buffer like any other', () => {
    const entry = new Uint8Array(200_000).fill(7);
    expect(leafHash(sha256, entry)).toEqual(mth([entry]));
  });
});

describe('appendLeaf', () => {
  it('returns the leaf and each node that it completes, and nothing else', () => {
    const store = storeOf(numberedEntries(7));
    const nodes = appendLeaf(sha256, 7, leafHash(sha256, ENTRIES[7]!), store.read);
    expect(nodes.map(({ level, index }) => [level, index])).toEqual([
      [0, 7],
      [1, 3],
      [2, 1],
      [3, 0],
    ]);
    expect(nodes.at(-1)?.hash).toEqual(mth(ENTRIES.slice(0, 8)));
  });

  it('counts beyond 32 bits', () => {
    const filled = new Uint8Array(32).fill(1);
    const nodes = appendLeaf(sha256, 2 ** 40 + 1, filled, () => filled);
    expect(nodes.map(({ level, index }) => [level, index])).toEqual([
      [0, 2 ** 40 + 1],
      [1, 2 ** 39],
    ]);
  });

  it('refuses entry bytes where a leaf hash belongs, bad sizes and a store with holes', () => {
    const leaf = leafHash(sha256, ENTRIES[0]!);
    const { read } = storeOf([]);
    expect(() => appendLeaf(sha256, 0, ENTRIES[0]!, read)).toThrow(
      expect.objectContaining({ code: 'hash_size' }),
    );
    expect(() => appendLeaf(sha256, -1, leaf, read)).toThrow(
      expect.objectContaining({ code: 'out_of_range' }),
    );
    expect(() => appendLeaf(sha256, 0.5, leaf, read)).toThrow(
      expect.objectContaining({ code: 'out_of_range' }),
    );
    const empty = () => new Uint8Array(0);
    expect(() => appendLeaf(sha256, 1, leaf, empty)).toThrow(
      expect.objectContaining({ code: 'node_missing' }),
    );
    expect(() => rootAt(sha256, 3, empty)).toThrow(expect.objectContaining({ code: 'node_missing' }));
  });
});

describe('CompactRange', () => {
  it('goes its own way after clone', () => {
    const range = new CompactRange(sha256);
    for (const entry of ENTRIES.slice(0, 5)) range.append(leafHash(sha256, entry));
    const copy = range.clone();
    copy.append(leafHash(sha256, ENTRIES[5]!));
    expect(range.root()).toEqual(mth(ENTRIES.slice(0, 5)));
    expect(copy.root()).toEqual(mth(ENTRIES.slice(0, 6)));
  });
});
