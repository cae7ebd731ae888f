import { concatBytes } from './bytes.ts';
import { AuditLogError, requireInteger } from './errors.ts';
import { type NodeReader, readNode } from './tree.ts';

/** Hashes in a full tile, entries in a full bundle. C2SP tlog-tiles. */
export const TILE_WIDTH = 256;
/** Longest entry that an entry bundle can hold: its length is written in 16 bits. */
export const MAX_ENTRY_BYTES = 0xffff;

const TILE_HEIGHT = 8; // levels of the tree between a tile and the tile above it
const MAX_TILE_LEVEL = 63;
const MAX_TILE_INDEX = 2 ** 45 - 1; // 256 times as many hashes still count exactly
const TILE_PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/;

/** What a tile path asks for. `level` is 0 for entries; `width` is 256 for a full tile. */
export interface TileAddress {
  kind: 'hash' | 'entries';
  level: number;
  index: number;
  width: number;
}

/** Path of a hash tile below the log's prefix: `tile/0/x001/x234/067`, or `tile/0/000.p/5` for five hashes. */
export function tilePath(level: number, index: number, width: number = TILE_WIDTH): string {
  requireInteger('level', level, 0, MAX_TILE_LEVEL);
  return `tile/${level}/${tileName(index, width)}`;
}

/** Path of an entry bundle below the log's prefix: `tile/entries/000`, or `tile/entries/000.p/5`. */
export function entriesPath(index: number, width: number = TILE_WIDTH): string {
  return `tile/entries/${tileName(index, width)}`;
}

/** Reads a path as {@link tilePath} and {@link entriesPath} write it; null for every other spelling. */
export function parseTilePath(path: string): TileAddress | null {
  const [, place, digits, partial] = TILE_PATH.exec(path) ?? [];
  if (place === undefined || digits === undefined) return null;
  const kind = place === 'entries' ? 'entries' : 'hash';
  const level = kind === 'entries' ? 0 : Number(place);
  const index = Number(digits.replaceAll(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  const inRange = level <= MAX_TILE_LEVEL && index <= MAX_TILE_INDEX && width >= 1 && width <= TILE_WIDTH;
  if (!inRange) return null;
  const canonical = kind === 'entries' ? entriesPath(index, width) : tilePath(level, index, width);
  return canonical === path ? { kind, level, index, width } : null;
}

/** How many hashes (at level 0: entries) tile `index` of `level` holds in a log of `size` entries; 0 to 256. */
export function tileWidth(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** The bytes of a hash tile: `width` hashes, each the root over 256^level entries. Throws `node_missing`. */
export function hashTile(level: number, index: number, width: number, read: NodeReader): Uint8Array {
  requireInteger('level', level, 0, MAX_TILE_LEVEL);
  requireInteger('index', index, 0, MAX_TILE_INDEX);
  requireInteger('width', width, 1, TILE_WIDTH);
  const first = index * TILE_WIDTH;
  return concatBytes(Array.from({ length: width }, (_, i) => readNode(read, level * TILE_HEIGHT, first + i)));
}

/** The bytes of an entry bundle: each entry after its length in two bytes, big-endian. Takes 1 to 256 entries. */
export function encodeEntryBundle(entries: Uint8Array[]): Uint8Array {
  requireInteger('number of entries', entries.length, 1, TILE_WIDTH);
  return concatBytes(entries.flatMap((entry) => [lengthPrefix(entry), entry]));
}

/** The entries of a bundle. Throws `tile_malformed` when lengths and bytes do not add up. */
export function decodeEntryBundle(bytes: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const start = offset + 2;
    const end = start + bytes[offset]! * 256 + (bytes[offset + 1] ?? 0);
    if (end > bytes.length) throw malformed(`entry ${entries.length} ends after the bundle's last byte`);
    entries.push(bytes.subarray(start, end));
    offset = end;
  }
  if (entries.length >= 1 && entries.length <= TILE_WIDTH) return entries;
  throw malformed(`a bundle holds 1 to ${TILE_WIDTH} entries, not ${entries.length}`);
}

/** Throws `entry_too_large` for an entry that no bundle could hold. */
export function requireEntrySize(entry: Uint8Array): void {
  if (entry.length <= MAX_ENTRY_BYTES) return;
  throw new AuditLogError(
    'entry_too_large',
    `an entry has ${entry.length} bytes; ${MAX_ENTRY_BYTES} is the most that the log takes`,
  );
}

function lengthPrefix(entry: Uint8Array): Uint8Array {
  requireEntrySize(entry);
  return Uint8Array.of(entry.length >> 8, entry.length & 0xff);
}

function tileName(index: number, width: number): string {
  requireInteger('index', index, 0, MAX_TILE_INDEX);
  requireInteger('width', width, 1, TILE_WIDTH);
  const suffix = width === TILE_WIDTH ? '' : `.p/${width}`;
  return `${indexPath(index)}${suffix}`;
}

/** 1234067 → `x001/x234/067`, so that no directory has more than a thousand files. */
function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g)!;
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
}

function malformed(message: string): AuditLogError {
  return new AuditLogError('tile_malformed', message);
}
