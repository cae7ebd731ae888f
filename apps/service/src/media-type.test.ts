import { describe, expect, it } from 'vitest';
import { fileNameOf, mediaTypeOf } from './media-type.ts';

const text = (s: string) => new TextEncoder().encode(s);

/** The local header of a stored entry of a ZIP file, and its content. */
function zipEntry(name: string, content: string): Uint8Array {
  const header = new DataView(new ArrayBuffer(30));
  header.setUint32(0, 0x504b0304);
  for (const [at, length] of [
    [18, content.length],
    [22, content.length],
  ] as const)
    header.setUint32(at, length, true);
  header.setUint16(26, name.length, true);
  return new Uint8Array([...new Uint8Array(header.buffer), ...text(name + content)]);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('mediaTypeOf', () => {
  it.each([
    ['a PDF that calls itself text', text('%PDF-1.7\n'), 'a.txt', 'text/plain', 'application/pdf'],
    ['CSV by its name', text('a,b\n1,2\n'), 'A.CSV', '', 'text/csv'],
    ['CSV by its claim', text('a,b\n1,2\n'), 'a', 'text/csv; charset=utf-8', 'text/csv'],
    ['HTML is text', text('<!doctype html><p>x'), 'a.html', 'text/html', 'text/plain'],
    [
      'SVG is text',
      text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'a.svg',
      'image/svg+xml',
      'text/plain',
    ],
    [
      'a Word document',
      zipEntry('[Content_Types].xml', `<Override ContentType="${WORD}.main+xml"/>`),
      'letter.docx',
      WORD,
      WORD,
    ],
    ['a character cut in two at the end', text('é'.repeat(3)).subarray(0, 5), 'a.txt', '', 'text/plain'],
    ['bytes', new Uint8Array([1, 2, 3, 255]), 'a.csv', 'text/csv', 'application/octet-stream'],
  ])('%s', async (_name, head, name, claimed, type) => {
    expect(await mediaTypeOf(head, name, claimed)).toBe(type);
  });
});

describe('fileNameOf', () => {
  it.each([
    ['plain.pdf', 'plain.pdf'],
    ['C%3A%5CUsers%5Crosa%5Cletter.pdf', 'letter.pdf'],
    ['%E2%80%AEfdp.exe', 'fdp.exe'],
    ['a%00b%0D%0A.txt', 'ab.txt'],
    ['%D8%B4%D9%83%D9%88%D9%89.pdf', 'شكوى.pdf'],
    ['%F0%9F%93%84.txt', '📄.txt'],
  ])('%s', (header, name) => {
    expect(fileNameOf(header)).toBe(name);
  });
});
