import { beforeAll, describe, expect, it } from 'vitest';
import { C1, flipBit, newKey, ORIGIN, type SampleLog, sampleLog } from '../test/sample-log.ts';
import { sha256 } from '../test/sha256.ts';
import { type ProofBundle, serializeBundle } from './bundle.ts';
import { fromBase64, toBase64, utf8 } from './bytes.ts';
import { formatCheckpoint } from './checkpoint.ts';
import type { AuditLogCode, Place } from './errors.ts';
import { signNote } from './note.ts';
import { type VerifiedBundle, verifyBundle } from './verify-bundle.ts';

let log: SampleLog;
let bundle: ProofBundle;
let expectedKey: string;

beforeAll(async () => {
  log = sampleLog();
  bundle = await log.bundle('c1', C1);
  expectedKey = log.keys.key;
});

const verify = (value: unknown) => verifyBundle(value, { sha256, expectedKey });
const failure = (code: AuditLogCode, at?: Place) =>
  expect.objectContaining({ ok: false, code, ...(at && { at }) });
const withEntries = (entries: ProofBundle['entries']) => ({ ...bundle, entries });

/** A log whose c1 is `good`, then one entry that `change` spoils: such things a register could itself sign. */
async function spoiled(change: Parameters<SampleLog['append']>[1], good = 2): Promise<VerifiedBundle> {
  const bad = sampleLogOf(good);
  bad.append('c1', change);
  const made = await bad.bundle('c1', [...Array(good + 1).keys()]);
  return verifyBundle(made, { sha256 });
}

function sampleLogOf(versions: number): SampleLog {
  const fresh = new (log.constructor as new () => SampleLog)();
  for (let i = 0; i < versions; i++) fresh.append('c1');
  return fresh;
}

/** Name of the part of the bundle in which character `at` of its text stands: a field, or `entry 0`, `entry 1` … */
function partAt(text: string, at: number): string {
  const entriesAt = text.indexOf('"entries"');
  const before = text.slice(0, at + 1);
  if (at < entriesAt || at > text.indexOf('"format"')) return /.*"(\w+)":/s.exec(before)?.[1] ?? '';
  return `entry ${before.slice(entriesAt).split('{').length - 2}`;
}

function nameOf(at: Place | undefined): string | undefined {
  const isOwnField = at?.field && ['register', 'complaint', 'reference'].includes(at.field);
  return at?.entryIndex === undefined || isOwnField ? at?.field : `entry ${at.entryIndex}`;
}

describe('a bundle that holds', () => {
  it('gives the entries and what was signed, from text, bytes and JSON alike', async () => {
    const text = serializeBundle(bundle);
    const result = await verify(text);
    expect(result).toMatchObject({ ok: true, origin: ORIGIN, size: 9, keyTrusted: true, complaint: 'c1' });
    if (!result.ok) throw new Error(result.message);
    expect(result.entries.map(({ index, json }) => [index, json.version])).toEqual([
      [0, 1],
      [2, 2],
      [4, 3],
      [6, 4],
    ]);
    expect(await verify(utf8(text))).toEqual(result);
    expect(await verify(JSON.parse(text))).toEqual(result);
  });

  it('says when nobody vouched for its key', async () => {
    expect(await verifyBundle(bundle, { sha256 })).toMatchObject({ ok: true, keyTrusted: false });
  });

  it('takes the signature check that it is given', async () => {
    const asked: Uint8Array[] = [];
    const verifySignature = (publicKey: Uint8Array) => asked.push(publicKey) > 1;
    const result = await verifyBundle(bundle, { sha256, expectedKey, verifySignature });
    expect(result).toEqual(failure('signature_invalid', { field: 'checkpoint' }));
    expect(asked).toEqual([log.keys.publicKey]);
  });

  it('without its last entries is the truth up to there', async () => {
    expect(await verify(withEntries(bundle.entries.slice(0, 2)))).toMatchObject({ ok: true });
  });

  it('of one entry in a log of one holds without any hash', async () => {
    const small = sampleLogOf(1);
    const made = await small.bundle('c1', [0]);
    expect(made.entries[0]?.proof).toEqual([]);
    expect(await verifyBundle(serializeBundle(made), { sha256 })).toMatchObject({ ok: true, size: 1 });
  });
});

describe('any change of a file', { timeout: 60_000 }, () => {
  it('of one bit, anywhere, is found and named', async () => {
    const text = serializeBundle(bundle);
    const bytes = utf8(text);
    const codes = new Set<string>();
    for (let at = 0; at < bytes.length; at++) {
      const result = await verify(flipBit(bytes, at, at % 8));
      if (result.ok) throw new Error(`bit ${at % 8} of byte ${at} changed unseen`);
      codes.add(result.code);
      if (result.code !== 'bundle_malformed')
        expect(nameOf(result.at), text.slice(at)).toBe(partAt(text, at));
    }
    for (const code of ['inclusion_invalid', 'signature_invalid', 'key_unexpected', 'reference_mismatch']) {
      expect(codes).toContain(code);
    }
  });

  it('of any bit is found without a key to compare with', async () => {
    const bytes = utf8(serializeBundle(await log.bundle('c2', [1], 2)));
    for (let at = 0; at < bytes.length * 8; at++) {
      const result = await verifyBundle(flipBit(bytes, at >> 3, at & 7), { sha256 });
      if (result.ok) throw new Error(`bit ${at & 7} of byte ${at >> 3} changed unseen`);
    }
  });

  it('by one character lost, doubled or put in is found', async () => {
    const text = serializeBundle(bundle);
    for (let at = 0; at <= text.length; at++) {
      const lost = text.slice(0, at) + text.slice(at + 1);
      const blank = `${text.slice(0, at)} ${text.slice(at)}`;
      for (const changed of at < text.length ? [lost, blank] : [blank]) {
        if ((await verify(changed)).ok) throw new Error(`a change at character ${at} went unseen`);
      }
    }
  });

  it('that leaves the JSON the same is found all the same', async () => {
    const text = serializeBundle(bundle);
    const pretty = JSON.stringify(bundle, null, 2);
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(bundle).reverse()));
    for (const changed of [
      pretty,
      reordered,
      `${text}\n`,
      ` ${text}`,
      text.replace('"acme"', '"\\u0061cme"'),
    ]) {
      expect(JSON.parse(changed)).toEqual(bundle);
      expect(await verify(changed)).toEqual(failure('bundle_not_canonical'));
    }
    const doubled = text.replace('{"checkpoint"', '{"register":"other","checkpoint"');
    expect(await verify(doubled)).toEqual(failure('bundle_not_canonical'));
    expect(await verify(text.replace('"index":0', '"index":-0'))).toEqual(failure('bundle_not_canonical'));
    expect(await verify(text.replace('"index":0', '"index":0.0'))).toEqual(failure('bundle_not_canonical'));
    expect(await verify(`\ufeff${text}`)).toEqual(failure('bundle_malformed'));
  });

  it('that cuts it anywhere is found', async () => {
    const bytes = utf8(serializeBundle(bundle));
    for (let length = 0; length < bytes.length; length++) {
      expect((await verify(bytes.subarray(0, length))).ok).toBe(false);
    }
  });
});

describe('a bundle that does not hold says what is wrong', () => {
  it('entries in another order', async () => {
    const [a, b, c, d] = bundle.entries;
    expect(await verify(withEntries([a!, c!, b!, d!]))).toEqual(
      failure('version_gap', { entryIndex: 1, logIndex: 4, field: 'version' }),
    );
    expect(await verify(withEntries([b!, a!, c!, d!]))).toEqual(
      failure('version_gap', { entryIndex: 0, logIndex: 2, field: 'version' }),
    );
    const doubled = withEntries([a!, a!, b!]);
    expect(await verify(doubled)).toEqual(
      failure('index_order', { entryIndex: 1, logIndex: 0, field: 'index' }),
    );
  });

  it('an entry left out, first or in the middle', async () => {
    for (const left of [0, 1, 2]) {
      const result = await verify(withEntries(bundle.entries.toSpliced(left, 1)));
      const logIndex = C1[left + 1]!;
      expect(result).toEqual(failure('version_gap', { entryIndex: left, logIndex, field: 'version' }));
    }
    expect(await verify(withEntries([]))).toEqual(failure('bundle_malformed', { field: 'entries' }));
  });

  it('an entry changed, moved, or with the proof of another', async () => {
    const item = bundle.entries[1]!;
    const text = new TextDecoder().decode(fromBase64(item.entry));
    const at = { entryIndex: 1, logIndex: 2 };
    const changes = [
      { ...item, entry: toBase64(utf8(text.replace('anna', 'anne'))) },
      { ...item, entry: toBase64(utf8(`${text} `)) },
      { ...item, proof: bundle.entries[0]!.proof },
      { ...item, proof: item.proof.toReversed() },
      { ...item, proof: item.proof.slice(1) },
      { ...item, proof: [...item.proof, item.proof[0]!] },
    ];
    for (const changed of changes) {
      expect(await verify(withEntries(bundle.entries.with(1, changed)))).toEqual(
        failure('inclusion_invalid', at),
      );
    }
    const moved = withEntries(bundle.entries.with(1, { ...item, index: 3 }));
    expect(await verify(moved)).toEqual(failure('inclusion_invalid', { entryIndex: 1, logIndex: 3 }));
    const beyond = withEntries(bundle.entries.with(3, { ...bundle.entries[3]!, index: 9 }));
    expect(await verify(beyond)).toEqual(
      failure('index_beyond_size', { entryIndex: 3, logIndex: 9, field: 'index' }),
    );
  });

  it('base64 in another spelling', async () => {
    const item = bundle.entries[0]!;
    const loose = { ...item, proof: item.proof.map((hash) => hash.replace('=', '')) };
    expect(await verify(withEntries(bundle.entries.with(0, loose)))).toEqual(
      failure('base64_malformed', { entryIndex: 0, logIndex: 0, field: 'proof' }),
    );
  });

  it('another key than expected, and a whole forgery under another key', async () => {
    const forger = newKey();
    const at = { field: 'key' };
    expect(await verify({ ...bundle, key: forger.key })).toEqual(failure('key_unexpected', at));
    const checkpoint = await log.checkpoint(9, forger.signer);
    const forged = { ...bundle, key: forger.key, checkpoint };
    expect(await verify(forged)).toEqual(failure('key_unexpected', at));
    expect(await verifyBundle(forged, { sha256 })).toMatchObject({ ok: true, keyTrusted: false });
    expect(await verify({ ...bundle, checkpoint })).toEqual(
      failure('note_unsigned', { field: 'checkpoint' }),
    );
  });

  it('a key that is none', async () => {
    const result = await verifyBundle({ ...bundle, key: 'log.example.com' }, { sha256 });
    expect(result).toEqual(failure('key_malformed', { field: 'key' }));
  });

  it('a checkpoint of another tree, of another log, or with a second signature', async () => {
    const at = { field: 'checkpoint' };
    const other = sampleLogOf(9);
    const foreignTree = await other.checkpoint(9, log.keys.signer);
    expect(await verify({ ...bundle, checkpoint: foreignTree })).toEqual(
      failure('inclusion_invalid', { entryIndex: 0, logIndex: 0 }),
    );
    const root = new Uint8Array(32);
    const elsewhere = formatCheckpoint({ origin: 'elsewhere.example.com', size: 9, root });
    const foreignLog = await signNote(elsewhere, log.keys.signer);
    expect(await verify({ ...bundle, checkpoint: foreignLog })).toEqual(failure('origin_mismatch', at));
    const noCheckpoint = await signNote('hello\n', log.keys.signer);
    expect(await verify({ ...bundle, checkpoint: noCheckpoint })).toEqual(
      failure('checkpoint_malformed', at),
    );
    const witness = newKey('witness.example.com');
    const [text] = bundle.checkpoint.split('\n\n');
    const second = (await signNote(`${text}\n`, witness.signer)).split('\n\n')[1];
    const cosigned = { ...bundle, checkpoint: bundle.checkpoint + second };
    expect(await verify(cosigned)).toEqual(failure('note_unsigned', at));
  });

  it('another register, complaint or reference', async () => {
    const at = { entryIndex: 0, logIndex: 0 };
    expect(await verify({ ...bundle, register: 'acme2' })).toEqual(
      failure('register_mismatch', { ...at, field: 'register' }),
    );
    expect(await verify({ ...bundle, complaint: 'c2' })).toEqual(
      failure('complaint_mismatch', { ...at, field: 'complaint' }),
    );
    expect(await verify({ ...bundle, reference: 'C-2026-c2' })).toEqual(
      failure('reference_mismatch', { ...at, field: 'reference' }),
    );
    expect(await spoiled({ register: 'other' })).toEqual(
      failure('register_mismatch', { entryIndex: 2, logIndex: 2, field: 'register' }),
    );
    expect(await spoiled({ complaint: null })).toEqual(
      failure('complaint_mismatch', { entryIndex: 2, logIndex: 2, field: 'complaint' }),
    );
    expect(await spoiled({ data: {} }, 0)).toEqual(
      failure('reference_mismatch', { ...at, field: 'reference' }),
    );
  });

  it('versions and hashes that do not follow, though the log signed them', async () => {
    const at = { entryIndex: 2, logIndex: 2 };
    expect(await spoiled({ version: 4 })).toEqual(failure('version_gap', { ...at, field: 'version' }));
    expect(await spoiled({ version: 2 })).toEqual(failure('version_gap', { ...at, field: 'version' }));
    expect(await spoiled({ prev: null })).toEqual(failure('prev_mismatch', { ...at, field: 'prev' }));
    const zeros = toBase64(new Uint8Array(32));
    expect(await spoiled({ prev: zeros })).toEqual(failure('prev_mismatch', { ...at, field: 'prev' }));
    const first = { entryIndex: 0, logIndex: 0, field: 'prev' };
    expect(await spoiled({ prev: zeros }, 0)).toEqual(failure('prev_mismatch', first));
  });

  it.each<[string, Uint8Array, AuditLogCode]>([
    ['no UTF-8', Uint8Array.of(0xff, 0xfe), 'entry_malformed'],
    ['no JSON', utf8('{'), 'entry_malformed'],
    ['no envelope', utf8('{"id":"x"}'), 'entry_malformed'],
    ['a list', utf8('[]'), 'entry_malformed'],
  ])('an entry that is %s, though the log signed it', async (_, bytes, code) => {
    const odd = sampleLogOf(0);
    odd.appendBytes(bytes);
    const made = await odd.bundle('c1', [0]);
    expect(await verifyBundle(made, { sha256 })).toMatchObject({ ok: false, code, at: { entryIndex: 0 } });
  });

  it('an entry that two readers could read differently, though the log signed it', async () => {
    const text = new TextDecoder().decode(log.entries[0]!);
    const odd = sampleLogOf(0);
    odd.appendBytes(utf8(text.replace('{', '{"actor":"somebody else",')));
    const made = await odd.bundle('c1', [0]);
    expect(await verifyBundle(made, { sha256 })).toEqual(
      failure('entry_not_canonical', { entryIndex: 0, logIndex: 0 }),
    );
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a list', []],
    ['an empty text', ''],
    ['no JSON', '{"format"'],
    ['deep JSON', '['.repeat(200_000)],
    ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d)],
  ])('what is no bundle at all: %s', async (_, value) => {
    expect(await verify(value)).toEqual(failure('bundle_malformed'));
  });

  it('unknown, missing or wrong fields', async () => {
    const { key: _, ...keyless } = bundle;
    const [first, ...rest] = bundle.entries;
    const bad: [unknown, Place][] = [
      [{ ...bundle, note: 'x' }, {}],
      [keyless, { field: 'key' }],
      [{ ...bundle, format: 'recourse-proof/2' }, { field: 'format' }],
      [withEntries([{ ...first!, index: -1 }, ...rest]), { field: 'entries', entryIndex: 0 }],
      [withEntries([{ ...first!, index: 0.5 }, ...rest]), { field: 'entries', entryIndex: 0 }],
      [withEntries([first!, { ...rest[0]!, extra: 1 } as never]), { field: 'entries', entryIndex: 1 }],
      [withEntries([{ ...first!, proof: Array(65).fill('AA==') }]), { field: 'entries', entryIndex: 0 }],
    ];
    for (const [value, at] of bad) expect(await verify(value)).toEqual(failure('bundle_malformed', at));
  });
});
