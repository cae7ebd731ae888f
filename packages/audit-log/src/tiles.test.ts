import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mth } from '../test/reference.ts';
import { numberedEntries, storeOf } from '../test/sample-log.ts';
import { utf8 } from './bytes.ts';
import {
  decodeEntryBundle,
  encodeEntryBundle,
  entriesPath,
  hashTile,
  parseTilePath,
  tilePath,
  tileWidth,
} from './tiles.ts';

const code = (expected: string) => expect.objectContaining({ name: 'AuditLogError', code: expected });

describe('paths', () => {
  it.each([
    [tilePath(0, 0), 'tile/0/000'],
    [tilePath(0, 0, 1), 'tile/0/000.p/1'],
    [tilePath(0, 0, 256), 'tile/0/000'],
    [tilePath(63, 999), 'tile/63/999'],
    [tilePath(1, 1000), 'tile/1/x001/000'],
    [tilePath(2, 1_234_067), 'tile/2/x001/x234/067'],
    [tilePath(15, 123_456_789, 41), 'tile/15/x123/x456/789.p/41'],
    [entriesPath(0), 'tile/entries/000'],
    [entriesPath(1_234_067, 255), 'tile/entries/x001/x234/067.p/255'],
  ])('%s is written as the specification says', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('are read back', () => {
    const parts = fc.record({
      level: fc.nat(63),
      index: fc.nat(2 ** 31 - 1),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(parts, ({ level, index, width }) => {
        expect(parseTilePath(tilePath(level, index, width))).toEqual({ kind: 'hash', level, index, width });
        expect(parseTilePath(entriesPath(index, width))).toEqual({ kind: 'entries', level: 0, index, width });
      }),
      { seed: 256 },
    );
  });

  it.each([
    '',
    'checkpoint',
    'tile/0',
    'tile/0/',
    'tile/0/0',
    'tile/0/00',
    'tile/0/0000',
    'tile/00/000',
    'tile/01/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/001',
    'tile/0/x001',
    'tile/0/001/000',
    'tile/0/x001/x000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/05',
    'tile/0/000.p/',
    'tile/0/000.p',
    'tile/0/000/',
    '/tile/0/000',
    'tile/0/000?x',
    'tile/0/٠٠٠',
    'tile/Entries/000',
    'tile/0/../000',
    'tile/0/000\n',
    `tile/0/${'x999/'.repeat(5)}999`,
  ])('%j is none', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });

  it('outside the log are not written', () => {
    for (const bad of [
      () => tilePath(64, 0),
      () => tilePath(0, -1),
      () => tilePath(0, 0, 0),
      () => entriesPath(0, 257),
    ]) {
      expect(bad).toThrow(code('out_of_range'));
    }
  });
});

describe('widths', () => {
  it('are those of the example of the specification, 70,000 entries', () => {
    expect(tileWidth(0, 272, 70_000)).toBe(256);
    expect(tileWidth(0, 273, 70_000)).toBe(112);
    expect(tileWidth(0, 274, 70_000)).toBe(0);
    expect(tileWidth(1, 0, 70_000)).toBe(256);
    expect(tileWidth(1, 1, 70_000)).toBe(17);
    expect(tileWidth(2, 0, 70_000)).toBe(1);
    expect(tileWidth(3, 0, 70_000)).toBe(0);
  });
});

describe('hash tiles', () => {
  it('above level 0 hold the roots of full tiles', () => {
    const entries = numberedEntries(600);
    const { read } = storeOf(entries);
    const tile = hashTile(1, 0, 2, read);
    expect(tile.subarray(0, 32)).toEqual(mth(entries.slice(0, 256)));
    expect(tile.subarray(32)).toEqual(mth(entries.slice(256, 512)));
    expect(hashTile(0, 2, 88, read)).toHaveLength(88 * 32);
    expect(() => hashTile(0, 0, 257, read)).toThrow(code('out_of_range'));
  });
});

describe('entry bundles', () => {
  it('are read back, to the longest and the shortest entry', () => {
    const entries = [new Uint8Array(0), utf8('a'), new Uint8Array(65_535).fill(3), utf8('ż')];
    expect(decodeEntryBundle(encodeEntryBundle(entries))).toEqual(entries);
  });

  it('take no entry whose length has no 16 bits, nor more than 256, nor none', () => {
    expect(() => encodeEntryBundle([new Uint8Array(65_536)])).toThrow(code('entry_too_large'));
    expect(() => encodeEntryBundle(numberedEntries(257))).toThrow(code('out_of_range'));
    expect(() => encodeEntryBundle([])).toThrow(code('out_of_range'));
    expect(encodeEntryBundle(numberedEntries(256))).toBeInstanceOf(Uint8Array);
  });

  it('cut anywhere inside an entry, empty or too many are refused', () => {
    const bytes = encodeEntryBundle([utf8('one'), utf8('two')]);
    for (const length of [0, 1, 2, 3, 4, 6, 7, 8, 9]) {
      expect(() => decodeEntryBundle(bytes.subarray(0, length))).toThrow(code('tile_malformed'));
    }
    expect(decodeEntryBundle(bytes.subarray(0, 5))).toEqual([utf8('one')]);
    expect(() => decodeEntryBundle(new Uint8Array(2 * 257))).toThrow(code('tile_malformed'));
  });
});
