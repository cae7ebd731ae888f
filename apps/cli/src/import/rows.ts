import { createReadStream } from 'node:fs';
import { CsvError, type InfoRecord, type Parser, parse } from 'csv-parse';
import type { Source } from './source.ts';

/** A record longer than this is taken for a quotation mark that was never closed. */
export const MAX_ROW_BYTES = 64 * 1024 * 1024;

export type Position = {
  /** Byte at which the next row begins. */
  offset: number;
  /** Its line in the file, from 1. */
  line: number;
};

/** One row with the line it begins on, or a stretch of the file that is no row. */
export type Row = {
  line: number;
  /** Where reading goes on after this row. */
  next: Position;
} & ({ cells: string[] } | { broken: string; text: string });

/**
 * The rows of a CSV file from a position on, in constant memory. A quotation mark that is opened and never closed
 * would swallow all that follows: its line is handed out as broken, and reading goes on with the next line.
 */
export async function* readRows(source: Source, from: Position = source.firstRow): AsyncGenerator<Row> {
  let position = from;
  while (position.offset < source.size) {
    const reading = new Reading(source, position);
    yield* reading.rows();
    if (!reading.stuck) return;
    const broken = await brokenLine(source.path, reading.position);
    yield broken;
    position = broken.next;
  }
}

/** One run of the parser from one position. */
class Reading {
  readonly #source: Source;
  readonly #from: Position;
  readonly #parser: Parser;
  /** Line breaks of two characters inside cells, which the parser counts as two lines. */
  #excess = 0;
  #parsed: Row[] = [];
  position: Position;
  stuck = false;

  constructor(source: Source, from: Position) {
    this.#source = source;
    this.#from = from;
    this.position = from;
    this.#parser = parse({
      delimiter: source.delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW_BYTES,
      on_record: (cells: string[], info: InfoRecord) => {
        this.#take(cells, info);
        return null;
      },
    });
    this.#parser.on('error', () => undefined); // reported through the callbacks of write and end
    this.#parser.resume();
  }

  async *rows(): AsyncGenerator<Row> {
    const { path } = this.#source;
    const bytes = createReadStream(path, { start: this.#from.offset, highWaterMark: 256 * 1024 });
    try {
      for await (const chunk of bytes) {
        const error = await this.#write(chunk as Buffer);
        yield* this.#handOut();
        if (error) return this.#stop(error);
      }
      const error = await this.#end();
      yield* this.#handOut();
      if (error) this.#stop(error);
    } finally {
      bytes.destroy();
      this.#parser.destroy();
    }
  }

  #take(cells: string[], info: InfoRecord): void {
    const text = cells.length > 0 ? cells.join('') : '';
    const pairs = count(text, '\r\n');
    const breaks = count(text, '\n') + count(text, '\r') - pairs;
    this.#excess += pairs;
    const last = this.#from.line - 1 + info.lines - this.#excess;
    const next = { offset: this.#from.offset + info.bytes, line: last + 1 };
    this.#parsed.push({ line: last - breaks, next, cells });
  }

  *#handOut(): Generator<Row> {
    const rows = this.#parsed;
    this.#parsed = [];
    for (const row of rows) {
      yield row;
      this.position = row.next;
    }
  }

  #write(chunk: Buffer): Promise<Error | null | undefined> {
    return new Promise((resolve) => this.#parser.write(chunk, resolve));
  }

  #end(): Promise<Error | null | undefined> {
    return new Promise((resolve) => {
      this.#parser.once('error', resolve).once('end', () => resolve(null));
      this.#parser.end();
    });
  }

  #stop(error: Error): void {
    if (!(error instanceof CsvError)) throw error;
    this.stuck = true;
  }
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

const BROKEN = 'a quotation mark opens here and is never closed';
const KEEP_TEXT = 2_000;

/** The one line at a position, empty lines before it passed over. */
async function brokenLine(path: string, from: Position): Promise<Row> {
  let { offset, line } = from;
  let text = '';
  for await (const chunk of createReadStream(path, { start: from.offset }) as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; ) {
      const end = chunk.indexOf(0x0a, at);
      const part = chunk.subarray(at, end < 0 ? chunk.length : end);
      if (text.length < KEEP_TEXT) text += part.toString('utf8');
      offset += part.length + (end < 0 ? 0 : 1);
      if (end < 0) break;
      if (text.trim() !== '') return broken(text, line, { offset, line: line + 1 });
      line++;
      text = '';
      at = end + 1;
    }
  }
  return broken(text, line, { offset, line: line + 1 });
}

function broken(text: string, line: number, next: Position): Row {
  return { line, next, broken: BROKEN, text: text.trimEnd().slice(0, KEEP_TEXT) };
}
