import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AuditLogError,
  decodeEntryBundle,
  entriesPath,
  type Failure,
  HASH_BYTES,
  parseCheckpoint,
  parseNote,
  TILE_WIDTH,
  tilePath,
  tileWidth,
  toBase64,
  verifyLog,
} from '@recourse/audit-log';
import type { Host } from '../host.ts';
import { CliError } from '../outcome.ts';
import type { Proven } from './proven.ts';
import { sha256 } from './sha256.ts';

/** Reads one resource of a log (C2SP tlog-tiles); null when it does not exist. */
export type LogReader = (path: string) => Promise<Uint8Array | null>;

/** A log in a directory that holds `checkpoint` and `tile/…` as tlog-tiles names them. */
export function directoryLog(directory: string): LogReader {
  return (path) =>
    readFile(join(directory, path)).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      throw new CliError('file', `${join(directory, path)} cannot be read: ${code}`);
    });
}

/** A log over HTTP. An address without a path is the one of a service, whose log stands at `/v1/log`. */
export function httpLog(host: Host, address: string): LogReader {
  const url = new URL(address);
  const prefix = url.pathname === '/' ? '/v1/log' : url.pathname.replace(/(\/checkpoint)?\/*$/, '');
  return async (path) => {
    const target = `${url.origin}${prefix}/${path}${url.search}`;
    const response = await host.fetch(target).catch((error: unknown) => {
      throw new CliError('unreachable', `${target}: ${error instanceof Error ? error.message : error}`);
    });
    if (response.status === 404) return null;
    if (!response.ok) throw new CliError('unexpected-answer', `${target} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Verifies all entries of a log against its signed checkpoint. Without `expected` the log's own key is used. */
export async function proveLog(read: LogReader, expected: string | undefined): Promise<Proven> {
  const key = expected ?? (await textOf(read, 'key'))?.trim();
  if (key === undefined)
    throw new CliError('usage', 'the log brings no key: name it with --expect or --key-file');
  const checkpoint = await textOf(read, 'checkpoint');
  if (checkpoint === null) throw new CliError('file', 'there is no log: no checkpoint was found');
  const about = { kind: 'log', key, keyTrusted: expected !== undefined } as const;
  const size = claimedSize(checkpoint);
  if (typeof size !== 'number') return { ...about, failure: size };
  const options = { sha256, key, checkpoint };
  const result = await verifyLog({ ...options, entries: entriesOf(read, size) });
  if (!result.ok) {
    return {
      ...about,
      failure: result.code === 'root_mismatch' ? await named(result, read, size, options) : result,
    };
  }
  return { ...about, origin: result.origin, size, root: toBase64(result.root), entries: size, failure: null };
}

/** With the leaf hashes of the tiles the first changed entry can be named. */
async function named(
  failure: Failure,
  read: LogReader,
  size: number,
  options: { sha256: typeof sha256; key: string; checkpoint: string },
): Promise<Failure> {
  const leafHashes = await leavesOf(read, size);
  if (leafHashes === null) return failure;
  const result = await verifyLog({ ...options, entries: entriesOf(read, size), leafHashes });
  return result.ok ? failure : result;
}

/** Believed only to know how much to read: the signature is checked with the entries. */
function claimedSize(checkpoint: string): number | Failure {
  try {
    return parseCheckpoint(parseNote(checkpoint).text).size;
  } catch (error) {
    if (!(error instanceof AuditLogError)) throw error;
    return { ok: false, code: error.code, message: error.message, at: { field: 'checkpoint' } };
  }
}

async function* entriesOf(read: LogReader, size: number): AsyncGenerator<Uint8Array> {
  for (let tile = 0; tile * TILE_WIDTH < size; tile++) {
    const width = tileWidth(0, tile, size);
    const first = tile * TILE_WIDTH;
    const bytes = await partial(read, (w) => entriesPath(tile, w), width);
    if (bytes === null) throw missing(`entries ${first} to ${first + width - 1} are not there`, first);
    const entries = decodeTile(bytes, first);
    if (entries.length < width)
      throw missing(`entry ${first + entries.length} is not there`, first + entries.length);
    yield* entries.slice(0, width);
  }
}

function missing(message: string, logIndex: number): AuditLogError {
  return new AuditLogError('entry_missing', message, { logIndex });
}

function decodeTile(bytes: Uint8Array, logIndex: number): Uint8Array[] {
  try {
    return decodeEntryBundle(bytes);
  } catch (error) {
    if (!(error instanceof AuditLogError)) throw error;
    throw new AuditLogError(error.code, `the bundle from entry ${logIndex} on: ${error.message}`, {
      logIndex,
    });
  }
}

async function leavesOf(read: LogReader, size: number): Promise<Uint8Array[] | null> {
  const leaves: Uint8Array[] = [];
  for (let tile = 0; tile * TILE_WIDTH < size; tile++) {
    const width = tileWidth(0, tile, size);
    const bytes = await partial(read, (w) => tilePath(0, tile, w), width);
    if (bytes === null || bytes.length < width * HASH_BYTES) return null;
    for (let i = 0; i < width; i++) leaves.push(bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
  }
  return leaves;
}

/** A log may have dropped a partial tile once the full one exists (C2SP tlog-tiles, "Partial tiles"). */
async function partial(
  read: LogReader,
  path: (width: number) => string,
  width: number,
): Promise<Uint8Array | null> {
  return (await read(path(width))) ?? (width < TILE_WIDTH ? read(path(TILE_WIDTH)) : null);
}

async function textOf(read: LogReader, path: string): Promise<string | null> {
  const bytes = await read(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
