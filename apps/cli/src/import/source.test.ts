import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { TestHost } from '../testing/test-host.ts';
import { openSource } from './source.ts';

let directory: string;
beforeEach(async () => {
  directory = (await TestHost.make()).cwd;
});

async function sourceOf(content: string | Buffer) {
  const path = join(directory, 'a.csv');
  await writeFile(path, content);
  return openSource(path, 'a.csv');
}

describe('openSource', () => {
  it('takes a file with and without a byte order mark for the same', async () => {
    const plain = await sourceOf('Subject,Text\na,b\n');
    const marked = await sourceOf('\ufeffSubject,Text\na,b\n');
    expect(marked.header).toEqual(plain.header);
    expect(marked.firstRow).toEqual({ offset: plain.firstRow.offset + 3, line: 2 });
  });

  it.each([
    ['comma', 'Subject,Text\n1;2,3\n'],
    ['semicolon', 'Subject;Text\n1,2;3\n'],
    ['tab', 'Subject\tText\n1,2\t3\n'],
    ['bar', 'Subject|Text\n1,2|3\n'],
  ])('finds %s as the separator', async (_, content) => {
    expect((await sourceOf(content)).header).toEqual(['Subject', 'Text']);
  });

  it('reads a header whose cell runs over two lines', async () => {
    const { header, firstRow } = await sourceOf('"Sub\nject",Text\na,b\n');
    expect(header).toEqual(['Sub\nject', 'Text']);
    expect(firstRow.line).toBe(3);
  });

  it('refuses Latin-1 and names the line', async () => {
    const content = Buffer.concat([Buffer.from('Text\nfine\n'), Buffer.from('perch\xe9\nx\n', 'latin1')]);
    await expect(sourceOf(content)).rejects.toMatchObject({ code: 'encoding', message: /line 3 / });
  });

  it('refuses a character that the end of the file cuts in two', async () => {
    const content = Buffer.concat([Buffer.from('Text\nfine'), Buffer.from('é').subarray(0, 1)]);
    await expect(sourceOf(content)).rejects.toMatchObject({ code: 'encoding', message: /line 2 / });
  });

  it('names the line of a wrong byte far behind the first megabyte', async () => {
    const line = `${'ü'.repeat(500)}\n`;
    const content = Buffer.concat([Buffer.from(`Text\n${line.repeat(3_000)}`), Buffer.from([0xff, 0x0a])]);
    await expect(sourceOf(content)).rejects.toMatchObject({ message: /line 3,002 / });
  });

  it('takes characters of four bytes across every boundary of its reads', async () => {
    const content = Buffer.from(`Text\n${'x'.repeat(3)}${'😀'.repeat(600_000)}\n`);
    expect((await sourceOf(content)).size).toBe(content.length);
  });

  it('refuses UTF-16 by its mark', async () => {
    const content = Buffer.from('\ufeffText\nx\n', 'utf16le');
    await expect(sourceOf(content)).rejects.toMatchObject({ code: 'encoding', message: /UTF-16/ });
  });

  it.each([
    ['an empty file', '', /is empty/],
    ['a file of empty lines', '\n\n', /no header/],
    ['a column that is named twice', 'Text,Date,Text\n', /"Text" twice/],
  ])('refuses %s', async (_, content, message) => {
    await expect(sourceOf(content)).rejects.toMatchObject({ code: 'file', message });
  });
});
