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

/** How files of older office programs and of Outlook begin. */
const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

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
    ['a ZIP file', zipEntry('a.txt', 'hello'), 'evidence', WORD, 'application/zip'],
    ['a mail of Outlook', OLE, 'mail.msg', '', 'application/x-cfb'],
    ['an old Word document', OLE, 'Letter.DOC', '', 'application/msword'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'a.png', 'text/plain', 'image/jpeg'],
    ['a picture of a phone', new Uint8Array([0, 0, 0, 24, ...text('ftypheic')]), 'a', '', 'image/heif'],
    ['bytes', new Uint8Array([1, 2, 3, 255]), 'a.csv', 'text/csv', 'application/octet-stream'],
  ])('%s', (_name, head, name, claimed, type) => {
    expect(mediaTypeOf(head, name, claimed)).toBe(type);
  });

  it.each(['GIF of a cat', 'BMW broke down', '{"a": 1}', '%!PS-Adobe'])('%s is text', (words) => {
    expect(mediaTypeOf(text(words), 'a.txt', '')).toBe('text/plain');
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
