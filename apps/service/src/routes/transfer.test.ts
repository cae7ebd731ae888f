import { describe, expect, it } from 'vitest';
import { harness } from '../../test/harness.ts';
import { linesOf } from '../lines.ts';

const NDJSON = { 'content-type': 'application/x-ndjson' };
const lines = (values: unknown[]) => values.map((v) => `${JSON.stringify(v)}\n`).join('');
const HEAD = { format: 'recourse-export/1', size: 120 };
const entries = Array.from({ length: 120 }, (_, index) => ({ index, entry: 'AA==' }));

describe('export', () => {
  it('is the head, every entry once, and the checkpoint', async () => {
    const response = await harness().call('GET', '/v1/export');
    const out = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(out[0]).toMatchObject({ format: 'recourse-export/1', register: 'main' });
    expect(out.slice(1, -1)).toEqual(entries);
    expect(out.at(-1)).toEqual({ checkpoint: 'note' });
  });

  it('reads on only as fast as it is read, and never ends as if it were whole', async () => {
    const { call, register } = harness();
    const asked: number[] = [];
    const original = register.exportLines;
    register.exportLines = async (caller, from, to) => {
      asked.push(from);
      if (from >= 50) throw new Error('reset');
      return original(caller, from, to);
    };
    const response = await call('GET', '/v1/export');
    expect(asked.length).toBeLessThan(2);
    await expect(response.text()).rejects.toThrow();
  });
});

describe('import', () => {
  it('takes what an export gave', async () => {
    const { call, register } = harness();
    const file = lines([HEAD, ...entries, { checkpoint: 'note' }]);
    const response = await call('POST', '/v1/import', file, NDJSON);
    expect([response.status, await response.json()]).toEqual([200, { entries: 120 }]);
    expect(register.imported).toEqual(entries);
  });

  it.each([
    ['a line that is not JSON', `${lines([HEAD])}{"index":`, 'line 2'],
    ['a line that is no object', lines([HEAD, 7]), 'line 2'],
    ['a file that was cut off', lines([HEAD, ...entries]), 'body'],
    ['something behind the checkpoint', lines([HEAD, { checkpoint: 'n' }, entries[0]]), 'line 3'],
  ])('%s is refused by its place', async (_name, file, field) => {
    const response = await harness().call('POST', '/v1/import', file, NDJSON);
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ field }] });
  });

  it('a line without end is refused before it is all read', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read++;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x61));
      },
    });
    expect((await harness().call('POST', '/v1/import', endless, NDJSON)).status).toBe(413);
    expect(read).toBeLessThan(10);
  });

  it('wants NDJSON', async () => {
    expect(
      (await harness().call('POST', '/v1/import', '{}', { 'content-type': 'application/json' })).status,
    ).toBe(415);
  });
});

describe('linesOf', () => {
  it('puts characters and lines together over the edges of chunks', async () => {
    const bytes = new TextEncoder().encode('één\n\nzwei\r\n😀');
    const single = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const out = [];
    for await (const line of linesOf(single as never, 100)) out.push(line);
    expect(out).toEqual(['één', '', 'zwei\r', '😀']);
  });
});
