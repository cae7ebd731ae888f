import { beforeAll, describe, expect, it } from 'vitest';
import { newKey, ORIGIN, type SampleLog, sampleLog } from '../test/sample-log.ts';
import { sha256 } from '../test/sha256.ts';
import { utf8 } from './bytes.ts';
import type { AuditLogCode, Place } from './errors.ts';
import { leafHash } from './hash.ts';
import { type VerifyLogOptions, verifyLog } from './verify-log.ts';

let log: SampleLog;
let options: VerifyLogOptions;
let leafHashes: Uint8Array[];

beforeAll(async () => {
  log = sampleLog();
  const checkpoint = await log.checkpoint();
  options = { sha256, key: log.keys.key, checkpoint, entries: log.entries };
  leafHashes = log.entries.map((entry) => leafHash(sha256, entry));
});

const verify = (change: Partial<VerifyLogOptions>) => verifyLog({ ...options, ...change });
const failure = (code: AuditLogCode, at?: Place) =>
  expect.objectContaining({ ok: false, code, ...(at && { at }) });

async function* later(entries: Uint8Array[]) {
  for (const entry of entries) yield entry;
}

describe('a whole log', () => {
  it('holds, read at once or as it comes, with and without leaf hashes', async () => {
    const good = { ok: true, origin: ORIGIN, size: 9 };
    expect(await verify({})).toMatchObject(good);
    expect(await verify({ entries: later(log.entries) })).toMatchObject(good);
    expect(await verify({ leafHashes })).toMatchObject(good);
  });

  it('without entries holds under a checkpoint of none', async () => {
    expect(await verify({ entries: [], checkpoint: await log.checkpoint(0) })).toMatchObject({
      ok: true,
      size: 0,
    });
  });

  it('with an entry changed, swapped or put in another place does not', async () => {
    const [a, b] = log.entries;
    const changes = [
      log.entries.with(4, utf8('x')),
      log.entries.with(0, b!).with(1, a!),
      log.entries.toReversed(),
    ];
    for (const entries of changes) expect(await verify({ entries })).toEqual(failure('root_mismatch'));
  });

  it('cut or grown does not, and says where', async () => {
    expect(await verify({ entries: log.entries.slice(0, 5) })).toEqual(
      failure('size_mismatch', { logIndex: 5 }),
    );
    expect(await verify({ entries: log.entries.toSpliced(3, 1) })).toEqual(
      failure('size_mismatch', { logIndex: 8 }),
    );
    expect(await verify({ entries: [...log.entries, utf8('x')] })).toEqual(
      failure('size_mismatch', { logIndex: 9 }),
    );
  });

  it('cut and filled up again does not', async () => {
    const refilled = [...log.entries.slice(0, 8), utf8('another end')];
    expect(await verify({ entries: refilled })).toEqual(failure('root_mismatch'));
  });

  it('names each changed entry by its leaf hash', async () => {
    for (let logIndex = 0; logIndex < 9; logIndex++) {
      const entries = log.entries.with(logIndex, utf8('x'));
      const result = await verify({ entries, leafHashes });
      expect(result).toEqual(failure('leaf_mismatch', { logIndex }));
      expect(result).toMatchObject({ message: `entry ${logIndex} is not the entry whose hash was recorded` });
    }
  });

  it('tells a changed leaf hash from a changed entry', async () => {
    for (let logIndex = 0; logIndex < 9; logIndex++) {
      const listed = leafHashes.with(logIndex, new Uint8Array(32));
      expect(await verify({ leafHashes: listed })).toEqual(
        failure('leaf_mismatch', { logIndex, field: 'leafHashes' }),
      );
    }
    const both = await verify({
      entries: log.entries.with(3, utf8('x')),
      leafHashes: leafHashes.with(5, leafHashes[0]!),
    });
    expect(both).toEqual(failure('leaf_mismatch', { logIndex: 3 }));
    expect(both).toMatchObject({ message: expect.stringContaining('not what was signed either') });
  });

  it('with entries and hashes changed together is given away by the root', async () => {
    const entries = log.entries.with(2, utf8('x'));
    const listed = leafHashes.with(2, leafHash(sha256, utf8('x')));
    expect(await verify({ entries, leafHashes: listed })).toEqual(failure('root_mismatch'));
  });

  it('with too few or too many leaf hashes does not', async () => {
    const few = await verify({ leafHashes: leafHashes.slice(0, 4) });
    expect(few).toEqual(failure('leaf_missing', { field: 'leafHashes', logIndex: 4 }));
    const many = await verify({ leafHashes: [...leafHashes, leafHashes[0]!] });
    expect(many).toEqual(failure('size_mismatch', { field: 'leafHashes' }));
  });

  it('under another key, or a changed checkpoint, does not', async () => {
    const other = newKey();
    expect(await verify({ key: other.key })).toEqual(failure('note_unsigned', { field: 'checkpoint' }));
    expect(await verify({ key: 'x' })).toEqual(failure('key_malformed', { field: 'key' }));
    const changed = options.checkpoint.replace('\n9\n', '\n8\n');
    expect(await verify({ checkpoint: changed })).toEqual(
      failure('signature_invalid', { field: 'checkpoint' }),
    );
  });

  it('lets an error of the reader through', async () => {
    const broken = async function* () {
      yield log.entries[0]!;
      throw new RangeError('the disk is gone');
    };
    await expect(verify({ entries: broken() })).rejects.toThrow('the disk is gone');
  });
});
