import { createHash } from 'node:crypto';
import type { Client } from '@recourse/api-client';
import type { Host } from '../host.ts';
import type { Progress } from '../progress.ts';
import { type Batch, emptyBatch, type Item, MAX_BATCH_CHARACTERS, settle } from './batch.ts';
import type { Mapping } from './fields.ts';
import { RefusedFile, type RefusedRow, reasonOf } from './refused-file.ts';
import { type Row, readRows } from './rows.ts';
import type { Source } from './source.ts';
import { type ImportState, removeState, writeState } from './state-file.ts';
import { type Refusal, type RowDefaults, readRow } from './to-lodge.ts';

export type ImportJob = {
  source: Source;
  /** Name under which the rows of this file are known to the register. */
  identity: string;
  mapping: Mapping;
  defaults: RowDefaults;
  batchRows: number;
  /** Where an earlier run of the same import stopped, or the beginning. */
  state: ImportState;
  statePath: string;
  refusedPath: string;
  progress: Progress;
};

export type Tally = Pick<ImportState, 'rows' | 'taken' | 'repeated' | 'refused' | 'built'>;
/** The first refused rows, for the answer. */
export type Sample = { line: number; reason: string; rule: string };
const SAMPLES = 10;

export type ImportRun = { tally: Tally; samples: Sample[]; interrupted: boolean };

/**
 * Reads, checks and sends the rows, one batch on its way while the next is read. After each batch the refused rows
 * and the state are on disk, so that a stop at any moment costs at most the batches under way, which the register
 * recognises by their keys when they come again.
 */
export async function runImport(host: Host, job: ImportJob, send: Client['lodgeBatch']): Promise<ImportRun> {
  const writer = new Writer(job);
  let underWay: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batches(host, job)) {
      await underWay;
      if (host.interrupted.aborted) break;
      underWay = settle(batch, send).then((settled) => writer.write(batch, settled));
      underWay.catch(() => undefined); // awaited below or in the next turn
    }
    await underWay;
    return await writer.finish(host.interrupted.aborted);
  } finally {
    await writer.close();
    job.progress.end();
  }
}

/** Checks every row as {@link runImport} does; sends and writes nothing. */
export async function dryRun(host: Host, job: ImportJob): Promise<ImportRun> {
  const tally: Tally = { rows: 0, taken: 0, repeated: 0, refused: 0, built: 0 };
  const samples: Sample[] = [];
  for await (const batch of batches(host, job)) {
    if (host.interrupted.aborted) break;
    tally.rows += batch.rows;
    tally.taken += batch.items.length;
    tally.built += batch.items.filter((item) => item.built).length;
    tally.refused += batch.refused.length;
    keepSamples(samples, batch.refused);
    job.progress.at(batch.end.offset, tally.rows);
  }
  job.progress.end();
  return { tally, samples, interrupted: host.interrupted.aborted };
}

/** Puts what is settled on disk, in the order: refused rows, then the state that counts them. */
class Writer {
  readonly #job: ImportJob;
  readonly #file: RefusedFile;
  readonly #samples: Sample[] = [];
  #state: ImportState;

  constructor(job: ImportJob) {
    this.#job = job;
    this.#state = job.state;
    this.#file = new RefusedFile(job.refusedPath, job.source.header, job.state.refusedBytes);
  }

  async write(batch: Batch, settled: Awaited<ReturnType<typeof settle>>): Promise<void> {
    await this.#file.add(settled.refused);
    keepSamples(this.#samples, settled.refused);
    const before = this.#state;
    this.#state = {
      ...before,
      offset: batch.end.offset,
      line: batch.end.line,
      rows: before.rows + batch.rows,
      taken: before.taken + settled.taken,
      repeated: before.repeated + settled.repeated,
      refused: before.refused + settled.refused.length,
      built: before.built + settled.built,
      refusedBytes: this.#file.bytes,
    };
    await writeState(this.#job.statePath, this.#state);
    this.#job.progress.at(batch.end.offset, this.#state.rows);
  }

  async finish(interrupted: boolean): Promise<ImportRun> {
    if (!interrupted) await removeState(this.#job.statePath);
    return { tally: this.#state, samples: this.#samples, interrupted };
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

function keepSamples(samples: Sample[], refused: RefusedRow[]): void {
  for (const { line, refusals } of refused.slice(0, SAMPLES - samples.length)) {
    samples.push({ line, reason: reasonOf(refusals), rule: refusals[0]?.rule ?? '' });
  }
}

async function* batches(host: Host, job: ImportJob): AsyncGenerator<Batch> {
  const { source, state, batchRows } = job;
  let batch = emptyBatch({ offset: state.offset, line: state.line });
  for await (const row of readRows(source, batch.end)) {
    place(row, batch, job, host.now());
    if (host.interrupted.aborted) return;
    if (batch.rows < batchRows && batch.characters < MAX_BATCH_CHARACTERS) continue;
    yield batch;
    batch = emptyBatch(row.next);
  }
  if (batch.rows > 0) yield batch;
}

function place(row: Row, batch: Batch, job: ImportJob, now: number): void {
  const cells = 'broken' in row ? [row.text] : row.cells;
  batch.rows++;
  batch.end = row.next;
  batch.characters += cells.reduce((sum, cell) => sum + cell.length, 0);
  const judged = judge(row, job, now);
  if (Array.isArray(judged)) batch.refused.push({ line: row.line, cells, refusals: judged });
  else batch.items.push(judged);
}

/** The row as something to send, or why it is refused. */
function judge(row: Row, { source, mapping, defaults, identity }: ImportJob, now: number): Item | Refusal[] {
  if ('broken' in row) return [{ field: '', rule: 'csv.quote', message: row.broken }];
  const { line, cells } = row;
  if (cells.length !== source.header.length) return [ragged(row, source)];
  const reading = readRow(cells, mapping, defaults, now);
  if (!reading.ok) return reading.refusals;
  const key = rowKey(identity, source.header, line, cells);
  return { line, cells, key, data: reading.data, built: reading.builtDescription };
}

function ragged({ line, next, cells }: Extract<Row, { cells: string[] }>, { header }: Source): Refusal {
  const reason = `the row has ${cells.length} cells, the header ${header.length}`;
  const several = next.line - line > 1 ? `; lines ${line} to ${next.line - 1} were read as one row` : '';
  return { field: '', rule: 'csv.columns', message: reason + several };
}

/**
 * The idempotency key of a row: the same row on the same line of a file with the same name and columns is the same
 * complaint, whatever happened to other rows in between.
 */
function rowKey(identity: string, header: string[], line: number, cells: string[]): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([identity, header, line, cells]))
    .digest('hex');
  return `import:${digest}`;
}
