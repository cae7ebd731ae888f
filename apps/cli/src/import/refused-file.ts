import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { csvLine } from '../csv-out.ts';
import type { Refusal } from './to-lodge.ts';

export type RefusedRow = { line: number; refusals: Refusal[]; cells: string[] };

/** The rows that were not taken, each with its line, the reason and the rule. Made when the first one arrives. */
export class RefusedFile {
  readonly path: string;
  readonly #header: string[];
  #file: FileHandle | null = null;
  #bytes: number;

  /** `bytes`: how much of an earlier run's file is kept; 0 begins anew. */
  constructor(path: string, header: string[], bytes: number) {
    this.path = path;
    this.#header = header;
    this.#bytes = bytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  async add(rows: RefusedRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.#open();
    await this.#write(rows.map(refusedLine).join(''));
  }

  /** Without refused rows no file stays, not even one of an earlier run. */
  async close(): Promise<void> {
    if (this.#bytes === 0) await rm(this.path, { force: true });
    await this.#file?.close();
    this.#file = null;
  }

  async #open(): Promise<void> {
    if (this.#file !== null) return;
    await mkdir(dirname(this.path), { recursive: true });
    this.#file = await open(this.path, this.#bytes === 0 ? 'w' : 'r+');
    await this.#file.truncate(this.#bytes);
    if (this.#bytes === 0) await this.#write(`\ufeff${csvLine(['line', 'reason', 'rule', ...this.#header])}`);
  }

  async #write(text: string): Promise<void> {
    const { bytesWritten } = await this.#file!.write(Buffer.from(text), 0, null, this.#bytes);
    this.#bytes += bytesWritten;
  }
}

export function reasonOf(refusals: Refusal[]): string {
  return refusals.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('; ');
}

function refusedLine({ line, refusals, cells }: RefusedRow): string {
  const rules = [...new Set(refusals.map(({ rule }) => rule))].join(' ');
  return csvLine([String(line), reasonOf(refusals), rules, ...cells]);
}
