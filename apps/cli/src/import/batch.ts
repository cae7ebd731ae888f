import { ApiError, type BatchResult, type Client, type Problem } from '@recourse/api-client';
import type { RefusedRow } from './refused-file.ts';
import type { Position } from './rows.ts';
import type { LodgeData, Refusal } from './to-lodge.ts';

/** A batch is settled when its cells hold so many characters, however few rows: services bound the size of a body. */
export const MAX_BATCH_CHARACTERS = 512 * 1024;

export type Item = { line: number; cells: string[]; key: string; data: LodgeData; built: boolean };

/** Rows that are settled together: those to send, and those refused here. `end`: where the next batch begins. */
export type Batch = { items: Item[]; refused: RefusedRow[]; rows: number; characters: number; end: Position };

export type Settled = { taken: number; repeated: number; built: number; refused: RefusedRow[] };

export function emptyBatch(end: Position): Batch {
  return { items: [], refused: [], rows: 0, characters: 0, end };
}

/** Sends the items and sorts the answers. A body that the service finds too large is sent in halves. */
export async function settle(batch: Batch, send: Client['lodgeBatch']): Promise<Settled> {
  const results = await sendAll(batch.items, send);
  const byKey = new Map(results.map((result) => [result.key, result]));
  const settled: Settled = { taken: 0, repeated: 0, built: 0, refused: [...batch.refused] };
  for (const item of batch.items) {
    const result = byKey.get(item.key);
    if (result === undefined) throw new Error(`the service gave no answer for line ${item.line}`);
    if ('problem' in result) settled.refused.push({ ...item, refusals: refusalsOf(result.problem) });
    else if (result.repeated) settled.repeated++;
    else settled.taken++;
    if (!('problem' in result) && item.built) settled.built++;
  }
  settled.refused.sort((a, b) => a.line - b.line);
  return settled;
}

async function sendAll(items: Item[], send: Client['lodgeBatch']): Promise<BatchResult[]> {
  if (items.length === 0) return [];
  try {
    return (await send(items.map(({ key, data }) => ({ key, data })))).results;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 413) throw error;
    if (items.length === 1) return [{ key: items[0]!.key, problem: error.problem }];
    const half = items.length >> 1;
    return [...(await sendAll(items.slice(0, half), send)), ...(await sendAll(items.slice(half), send))];
  }
}

function refusalsOf(problem: Problem): Refusal[] {
  const { code, detail, title, rule, rejection, errors = [] } = problem;
  if (errors.length > 0) return errors;
  return [
    { field: '', rule: rule ?? rejection?.rule ?? code, message: rejection?.message ?? detail ?? title },
  ];
}
