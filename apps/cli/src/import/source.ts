import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { CliError } from '../outcome.ts';

const HEADER_BYTES = 1 << 20;
const LF = 0x0a;
const DELIMITERS = [',', ';', '\t', '|'];

/** What is known of a CSV file before its rows are read. */
export type Source = {
  path: string;
  size: number;
  /** SHA-256 of the whole file: a changed file cannot be resumed. */
  digest: string;
  delimiter: string;
  header: string[];
  /** Where the first row begins, in bytes and in lines (from 1). */
  firstRow: { offset: number; line: number };
};

/**
 * Reads the file once without keeping it: all of it must be UTF-8 before the first row is sent, so that a file in
 * another encoding changes nothing. Throws `encoding` with the line, or `file`.
 */
export async function openSource(path: string, name: string): Promise<Source> {
  const { size } = await stat(path);
  if (size === 0) throw new CliError('file', `${name} is empty`);
  await refuseUtf16(path, name);
  const digest = await checkBytes(path, name);
  return { path, size, digest, ...(await readHeader(path, name)) };
}

async function refuseUtf16(path: string, name: string): Promise<void> {
  const start = await firstBytes(path, 2);
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (!isUtf16) return;
  throw new CliError('encoding', `${name} is UTF-16, from line 1 on`, 'save it as "CSV UTF-8" and try again');
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function checkBytes(path: string, name: string): Promise<string> {
  const hash = createHash('sha256');
  let lines = 0;
  let carry = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const end = bytes.length - incompleteTail(bytes);
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) throw notUtf8(name, lines + firstBadLine(whole));
    lines += countLines(whole);
    carry = Buffer.from(bytes.subarray(end));
  }
  if (carry.length > 0) throw notUtf8(name, lines + 1);
  return hash.digest('hex');
}

/** How many bytes at the end begin a character that is not complete yet. */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needs > back ? back : 0;
  }
  return 0;
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines++;
  return lines;
}

/** From 1. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
    line++;
  }
  return line;
}

function notUtf8(name: string, line: number): CliError {
  return new CliError(
    'encoding',
    `${name} is not UTF-8: line ${line.toLocaleString('en')} holds bytes that are no character`,
    'nothing was sent; save the file as "CSV UTF-8" and try again',
  );
}

async function readHeader(path: string, name: string) {
  const start = await firstBytes(path, HEADER_BYTES);
  const readings = DELIMITERS.map((delimiter) => ({ delimiter, ...parseHeader(start, delimiter) }));
  const best = readings.reduce((a, b) => (b.header.length > a.header.length ? b : a));
  const header = best.header.map((cell) => cell.trim());
  if (header.every((cell) => cell === '')) throw new CliError('file', `${name} has no header line`);
  const twice = header.find((cell, i) => cell !== '' && header.indexOf(cell) !== i);
  if (twice !== undefined)
    throw new CliError('file', `${name} names the column "${twice}" twice in its header`);
  return { delimiter: best.delimiter, header, firstRow: best.firstRow };
}

function parseHeader(start: Buffer, delimiter: string) {
  try {
    const options = { bom: true, info: true, to: 1, relax_column_count: true, relax_quotes: true } as const;
    const records = parse(start, { ...options, delimiter, skip_empty_lines: true });
    const [first] = records as unknown as { record: string[]; info: { bytes: number } }[];
    const offset = first?.info.bytes ?? start.length;
    return {
      header: first?.record ?? [],
      firstRow: { offset, line: countLines(start.subarray(0, offset)) + 1 },
    };
  } catch {
    return { header: [], firstRow: { offset: 0, line: 1 } }; // a quote that never closes: this is not the delimiter
  }
}
