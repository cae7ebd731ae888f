import { describe, expect, it } from 'vitest';
import { sampleLog } from '../test/sample-log.ts';
import { utf8 } from './bytes.ts';
import { decodeEntry, encodeEntry, type LogEntry } from './entry.ts';

const ENTRY = decodeEntry(sampleLog().entries[0]!);
const code = (expected: string) => expect.objectContaining({ name: 'AuditLogError', code: expected });

describe('entries', () => {
  it('are canonical JSON whatever the order of their fields', () => {
    const reversed = Object.fromEntries(Object.entries(ENTRY).reverse()) as LogEntry;
    expect(encodeEntry(reversed)).toEqual(encodeEntry(ENTRY));
    expect(decodeEntry(encodeEntry({ ...ENTRY, sealed: 'AAAA', later: [1] }))).toEqual({
      ...ENTRY,
      sealed: 'AAAA',
      later: [1],
    });
  });

  it.each<[string, object]>([
    ['id', { id: '' }],
    ['version', { version: 0 }],
    ['v', { v: 1.5 }],
    ['at', { at: null }],
    ['actor', { actor: undefined }],
    ['prev', { prev: undefined }],
    ['data', { data: [] }],
  ])('with a wrong %s are refused by name', (field, change) => {
    const refusal = expect.objectContaining({ code: 'entry_malformed', at: { field } });
    expect(() => encodeEntry({ ...ENTRY, ...change } as LogEntry)).toThrow(refusal);
  });

  it('that JSON cannot hold are refused', () => {
    expect(() => encodeEntry({ ...ENTRY, data: { text: '\ud800' } })).toThrow(code('entry_malformed'));
    expect(() => encodeEntry({ ...ENTRY, data: { n: Number.NaN } })).toThrow(code('entry_malformed'));
  });

  it('of more than 65,535 bytes are refused before they are kept', () => {
    const room = 65_535 - encodeEntry({ ...ENTRY, data: { text: '' } }).length;
    const longest = { ...ENTRY, data: { text: 'x'.repeat(room) } };
    expect(encodeEntry(longest)).toHaveLength(65_535);
    const longer = { ...ENTRY, data: { text: 'x'.repeat(room + 1) } };
    expect(() => encodeEntry(longer)).toThrow(code('entry_too_large'));
  });

  it.each(['{"b":1,"a":1}', '{ }', '{"a":1.0}', '{"a":1,"a":1}'])(
    'written as %s inside are not canonical',
    (data) => {
      const text = new TextDecoder().decode(encodeEntry({ ...ENTRY, data: {} }));
      const other = utf8(text.replace('"data":{}', `"data":${data}`));
      expect(() => decodeEntry(other)).toThrow(code('entry_not_canonical'));
    },
  );
});
