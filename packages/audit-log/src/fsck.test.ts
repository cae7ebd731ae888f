import { describe, expect, it } from 'vitest';
import { flipBit, SampleLog, sampleLog } from '../test/sample-log.ts';
import { sha256 } from '../test/sha256.ts';
import { utf8 } from './bytes.ts';
import type { AuditLogCode, Place } from './errors.ts';
import { fsckLog } from './fsck.ts';
import { leafHash } from './hash.ts';
import { rootAt } from './tree.ts';

const CHECKED = [0, 1, 3, 8, 9];

/** Checks `log` as its store is now, against the checkpoints that were signed when all was well. */
function check(log: SampleLog, checkpoints = signed(sampleLog()), size = log.entries.length) {
  return fsckLog({
    sha256,
    size,
    readEntry: (index) => log.entries[index],
    readNode: (level, index) => log.store.nodes.get(`${level}/${index}`),
    checkpoints,
  });
}

function signed(log: SampleLog) {
  return CHECKED.map((size) => ({ size, root: rootAt(sha256, size, log.store.read) }));
}

function changed(change: (log: SampleLog) => void): SampleLog {
  const log = sampleLog();
  change(log);
  return log;
}

const found = (log: SampleLog) => check(log).map(({ code, at }) => [code, at]);
const setNode = (log: SampleLog, key: string, hash: Uint8Array) => log.store.nodes.set(key, hash);
const flipNode = (log: SampleLog, key: string) => setNode(log, key, flipBit(log.store.nodes.get(key)!, 3, 1));

describe('fsckLog', () => {
  it('finds nothing in a sound log, nor in an empty one', () => {
    expect(check(sampleLog())).toEqual([]);
    const empty = new SampleLog();
    expect(check(empty, [{ size: 0, root: rootAt(sha256, 0, empty.store.read) }])).toEqual([]);
  });

  it.each<[string, (log: SampleLog) => void, [AuditLogCode, Place][]]>([
    [
      'an entry changed, its leaf and the next link',
      (log) => {
        const text = new TextDecoder().decode(log.entries[2]).replace('anna', 'anne');
        log.entries[2] = utf8(text);
      },
      [
        ['leaf_mismatch', { logIndex: 2 }],
        ['prev_mismatch', { logIndex: 4, complaint: 'c1', field: 'prev' }],
      ],
    ],
    [
      'an entry that is no longer JSON',
      (log) => log.entries.splice(8, 1, utf8('{')),
      [
        ['leaf_mismatch', { logIndex: 8 }],
        ['entry_malformed', { logIndex: 8 }],
      ],
    ],
    [
      'an entry gone',
      (log) => delete log.entries[7],
      [
        ['entry_missing', { logIndex: 7 }],
        ['version_gap', { logIndex: 8, complaint: 'c3', field: 'version' }],
      ],
    ],
    ['a leaf gone', (log) => log.store.nodes.delete('0/8'), [['leaf_missing', { logIndex: 8 }]]],
    [
      'a leaf changed',
      (log) => flipNode(log, '0/5'),
      [
        ['leaf_mismatch', { logIndex: 5 }],
        ['node_mismatch', { node: { level: 1, index: 2 } }],
        ['root_mismatch', { checkpointSize: 8 }],
        ['root_mismatch', { checkpointSize: 9 }],
      ],
    ],
    [
      'an inner node changed',
      (log) => flipNode(log, '1/2'),
      [
        ['node_mismatch', { node: { level: 1, index: 2 } }],
        ['node_mismatch', { node: { level: 2, index: 1 } }],
      ],
    ],
    [
      'the highest node changed',
      (log) => flipNode(log, '3/0'),
      [['node_mismatch', { node: { level: 3, index: 0 } }]],
    ],
    [
      'an inner node gone',
      (log) => log.store.nodes.delete('3/0'),
      [['node_missing', { node: { level: 3, index: 0 } }]],
    ],
    [
      'a leaf beyond the end',
      (log) => setNode(log, '0/9', new Uint8Array(32)),
      [['node_beyond_size', { node: { level: 0, index: 9 } }]],
    ],
    [
      'an inner node beyond the end',
      (log) => setNode(log, '1/4', new Uint8Array(32)),
      [['node_beyond_size', { node: { level: 1, index: 4 } }]],
    ],
  ])('names %s', (_, change, findings) => {
    expect(found(changed(change))).toEqual(findings);
  });

  it('finds a log that was cut and filled up again, tree and all', () => {
    const log = new SampleLog();
    for (const complaint of ['c1', 'c2', 'c1', 'c2', 'c1', 'c3', 'c1', 'c3', 'c2']) log.append(complaint);
    expect(found(log)).toEqual([['root_mismatch', { checkpointSize: 9 }]]);
  });

  it('finds a log that was cut cleanly', () => {
    const log = new SampleLog();
    for (const complaint of ['c1', 'c2', 'c1', 'c2', 'c1']) log.append(complaint);
    expect(found(log)).toEqual([
      ['checkpoint_ahead', { checkpointSize: 8 }],
      ['checkpoint_ahead', { checkpointSize: 9 }],
    ]);
  });

  it('finds a chain that the log itself got wrong', () => {
    const log = new SampleLog();
    log.append('c1');
    log.append('c1', { prev: null });
    log.append('c1', { version: 7 });
    log.append('c2', { version: 2, complaint: null });
    expect(check(log, []).map(({ code, at }) => [code, at])).toEqual([
      ['prev_mismatch', { logIndex: 1, complaint: 'c1', field: 'prev' }],
      ['version_gap', { logIndex: 2, complaint: 'c1', field: 'version' }],
      ['version_gap', { logIndex: 3, complaint: null, field: 'version' }],
    ]);
  });

  it('goes on where entry and leaf are both lost', () => {
    const log = changed((sample) => {
      delete sample.entries[8];
      sample.store.nodes.delete('0/8');
    });
    expect(check(log, signed(sampleLog()), 9).map(({ code }) => code)).toEqual([
      'entry_missing',
      'leaf_missing',
      'root_mismatch',
    ]);
  });

  it('lets an error of the store through', () => {
    const readEntry = () => {
      throw new RangeError('the disk is gone');
    };
    const readNode = () => leafHash(sha256, utf8(''));
    expect(() => fsckLog({ sha256, size: 1, readEntry, readNode })).toThrow('the disk is gone');
  });
});
