import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { TestHost } from '../testing/test-host.ts';
import { type Position, type Row, readRows } from './rows.ts';
import { openSource } from './source.ts';

let directory: string;
beforeEach(async () => {
  directory = (await TestHost.make()).cwd;
});

async function rowsOf(content: string, from?: Position): Promise<Row[]> {
  const path = join(directory, 'a.csv');
  await writeFile(path, content);
  const rows: Row[] = [];
  for await (const row of readRows(await openSource(path, 'a.csv'), from)) rows.push(row);
  return rows;
}

const cellsOf = (rows: Row[]) =>
  rows.map((row) => ('cells' in row ? [row.line, ...row.cells] : [row.line, null]));

describe('readRows', () => {
  it('keeps quotes, separators and empty cells', async () => {
    const rows = await rowsOf('a,b\n"say ""yes"", please",\n,"x"\n');
    expect(cellsOf(rows)).toEqual([
      [2, 'say "yes", please', ''],
      [3, '', 'x'],
    ]);
  });

  it.each(['\n', '\r\n'])('counts lines across breaks inside cells (%j)', async (eol) => {
    const rows = await rowsOf(['a,b', '1,2', '', '3,"x', 'y', 'z"', '5,6', ''].join(eol));
    expect(cellsOf(rows)).toEqual([
      [2, '1', '2'],
      [4, '3', ['x', 'y', 'z'].join(eol)],
      [7, '5', '6'],
    ]);
  });

  it('hands out rows with too few and too many cells as they are', async () => {
    expect(cellsOf(await rowsOf('a,b\n1\n1,2,3\n'))).toEqual([
      [2, '1'],
      [3, '1', '2', '3'],
    ]);
  });

  it('takes quotation marks inside a cell for text', async () => {
    expect(cellsOf(await rowsOf('a,b\n1,5" pipe\n2,"x" y\n3,z\n'))).toEqual([
      [2, '1', '5" pipe'],
      [3, '2', '"x" y'],
      [4, '3', 'z'],
    ]);
  });

  it('gives up one line, not the rest, when a quotation mark is never closed', async () => {
    const rows = await rowsOf('a,b\n1,2\n\n3,"open\n5,6\n7,8');
    expect(cellsOf(rows)).toEqual([
      [2, '1', '2'],
      [4, null],
      [5, '5', '6'],
      [6, '7', '8'],
    ]);
    expect(rows[1]).toMatchObject({ text: '3,"open', broken: expect.stringContaining('never closed') });
  });

  it('reads a cell of ten megabytes', async () => {
    const rows = await rowsOf(`a,b\n1,"${'x'.repeat(10 << 20)}"\n3,4\n`);
    expect(rows.map((row) => [row.line, 'cells' in row && row.cells[1]!.length])).toEqual([
      [2, 10 << 20],
      [3, 1],
    ]);
  });

  it('goes on from the position behind any row as if it had read on', async () => {
    const cell = fc.stringMatching(/^[a-z",é\n😀]{0,6}$/u);
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), async (cells, pick) => {
        const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const content = ['a,b', ...quoted].join('\n');
        const all = await rowsOf(content);
        expect(all.map((row) => 'cells' in row && row.cells)).toEqual(cells);
        const at = pick % all.length;
        expect(await rowsOf(content, all[at]!.next)).toEqual(all.slice(at + 1));
      }),
      { numRuns: 60 },
    );
  });
});
