import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { AuditLogError, fromBase64 } from '@recourse/audit-log';
import * as z from 'zod';

export const EXPORT_FORMAT = 'recourse-export/1';

const HeadSchema = z.looseObject({
  format: z.literal(EXPORT_FORMAT),
  register: z.string().min(1),
  /** Verifier key of the log. */
  key: z.string().min(1),
  /** Keys to personal data that were left out. */
  withheld: z.int().min(0).default(0),
});
const LineSchema = z.looseObject({ index: z.int().min(0), entry: z.string().min(1) });
const TailSchema = z.looseObject({ checkpoint: z.string().min(1) });

export type ExportHead = z.infer<typeof HeadSchema>;

/** The first line of an export, or null when the file is none. */
export async function exportHead(path: string): Promise<ExportHead | null> {
  for await (const line of linesOf(path)) {
    const head = HeadSchema.safeParse(json(line));
    return head.success ? head.data : null;
  }
  return null;
}

/** Whether a text begins like an export, to tell it from a bundle. */
export async function beginsLikeExport(path: string): Promise<boolean> {
  for await (const line of linesOf(path)) return line.length < 1 << 24 && /"recourse-export\//.test(line);
  return false;
}

const TAIL_BYTES = 64 * 1024;

/** The signed checkpoint in the last line, or null: the file was cut off. */
export async function exportCheckpoint(path: string): Promise<string | null> {
  const { size } = await stat(path);
  const length = Math.min(TAIL_BYTES, size);
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const last = buffer.toString('utf8').trimEnd().split('\n').at(-1) ?? '';
    const tail = TailSchema.safeParse(json(last));
    return tail.success && !('format' in tail.data) ? tail.data.checkpoint : null;
  } finally {
    await file.close();
  }
}

/** The bytes of each entry in order. Throws an AuditLogError that names the entry which is missing or no entry. */
export async function* exportEntries(path: string): AsyncGenerator<Uint8Array> {
  let index = -1;
  for await (const line of linesOf(path)) {
    if (index >= 0 && TailSchema.safeParse(json(line)).success) return;
    if (index >= 0) yield entryOf(line, index);
    index++;
  }
}

function entryOf(text: string, logIndex: number): Uint8Array {
  const line = LineSchema.safeParse(json(text));
  if (!line.success)
    throw new AuditLogError('entry_malformed', `line ${logIndex + 2} is no entry`, { logIndex });
  if (line.data.index === logIndex) return decode(line.data.entry, logIndex);
  const message = `line ${logIndex + 2} holds entry ${line.data.index} where ${logIndex} is expected`;
  throw new AuditLogError('entry_missing', message, { logIndex });
}

function decode(entry: string, logIndex: number): Uint8Array {
  try {
    return fromBase64(entry);
  } catch (error) {
    if (!(error instanceof AuditLogError)) throw error;
    throw new AuditLogError(error.code, `entry ${logIndex}: ${error.message}`, { logIndex });
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 });
  try {
    for await (const line of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY }))
      yield line;
  } finally {
    bytes.destroy();
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
