import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeOf } from '../test/sample-log.ts';
import { sha256 } from '../test/sha256.ts';
import { utf8 } from './bytes.ts';
import { openCheckpoint } from './checkpoint.ts';
import { noteVerifier } from './note.ts';
import { consistencyProof } from './proof.ts';
import { decodeEntryBundle, encodeEntryBundle, hashTile, parseTilePath, tileWidth } from './tiles.ts';
import { rootAt } from './tree.ts';
import { verifyConsistency } from './verify-proof.ts';
import { webCryptoVerifier, webCryptoVerify } from './web-crypto.ts';

// A log written by another implementation of the same specifications.
const SHARED = process.env.RECOURSE_SHARED ?? path.join(import.meta.dirname, '../../../../shared');
const LOG = path.join(SHARED, 'vectors/tlog/log');
const KEY = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx';
const WORDS = 'one two three four five six seven eit nain ten ileven twelf threeten fourten fivten';
const ENTRIES = WORDS.split(' ').map(utf8);
const SIZES = Array.from({ length: ENTRIES.length + 1 }, (_, size) => size);

const absent = !existsSync(LOG);
if (absent) console.info(`skipped: the log of another implementation is not at ${LOG} (set RECOURSE_SHARED)`);

describe.skipIf(absent)('a log written by another implementation', () => {
  const store = storeOf(ENTRIES);
  const open = async (size: number) =>
    openCheckpoint(readFileSync(`${LOG}/checkpoint.${size}`, 'utf8'), await webCryptoVerifier(KEY));

  it.each(SIZES)('its signed checkpoint at size %i has our root', async (size) => {
    const checkpoint = await open(size);
    expect(checkpoint).toEqual({
      origin: 'example.com/log/testdata',
      size,
      root: rootAt(sha256, size, store.read),
    });
  });

  it('its newest checkpoint opens with a verifier over our own hash', async () => {
    const verifier = noteVerifier(sha256, KEY, webCryptoVerify);
    const { size } = await openCheckpoint(readFileSync(`${LOG}/checkpoint`, 'utf8'), verifier);
    expect(size).toBe(ENTRIES.length);
  });

  it('its checkpoints are consistent with one another', async () => {
    for (const from of SIZES.slice(1)) {
      for (const to of SIZES.slice(from)) {
        const [older, newer] = [await open(from), await open(to)];
        const proof = consistencyProof(sha256, from, to, store.read);
        const roots = { fromRoot: older.root, toRoot: newer.root };
        expect(verifyConsistency(sha256, { from, to, ...roots, proof })).toBe(true);
      }
    }
  });

  it('its tiles and entry bundles are ours, byte for byte', () => {
    const files = readdirSync(`${LOG}/tile`, { recursive: true, withFileTypes: true }).filter((f) =>
      f.isFile(),
    );
    expect(files).toHaveLength(2 * ENTRIES.length);
    for (const file of files) {
      const full = path.join(file.parentPath, file.name);
      const address = parseTilePath(path.relative(LOG, full));
      if (address === null) throw new Error(`no tile path: ${full}`);
      const { kind, level, index, width } = address;
      expect(tileWidth(level, index, width)).toBe(width);
      const theirs = new Uint8Array(readFileSync(full));
      if (kind === 'hash') expect(hashTile(level, index, width, store.read)).toEqual(theirs);
      else expect(encodeEntryBundle(ENTRIES.slice(0, width))).toEqual(theirs);
      if (kind === 'entries') expect(decodeEntryBundle(theirs)).toEqual(ENTRIES.slice(0, width));
    }
  });
});
