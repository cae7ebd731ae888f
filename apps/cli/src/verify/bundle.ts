import { readFile } from 'node:fs/promises';
import { toBase64, verifyBundle } from '@recourse/audit-log';
import type { Proven } from './proven.ts';
import { sha256 } from './sha256.ts';

/** Verifies the proof bundle of one complaint. */
export async function proveBundle(path: string, expected: string | undefined): Promise<Proven> {
  const bytes = new Uint8Array(await readFile(path));
  const result = await verifyBundle(bytes, { sha256, expectedKey: expected });
  const key = keyInside(bytes);
  if (!result.ok)
    return { kind: 'bundle', key, keyTrusted: key !== null && key === expected, failure: result };
  const { register, reference, origin, size, root, keyTrusted, entries } = result;
  return {
    kind: 'bundle',
    ...{ register, reference, origin, size, root: toBase64(root), entries: entries.length },
    events: entries.map(({ index, json }) => ({
      index,
      version: json.version,
      type: json.type,
      at: isoTime(json.at),
    })),
    ...{ key, keyTrusted, failure: null },
  };
}

function keyInside(bytes: Uint8Array): string | null {
  try {
    const { key } = JSON.parse(new TextDecoder().decode(bytes)) as { key?: unknown };
    return typeof key === 'string' ? key : null;
  } catch {
    return null;
  }
}

function isoTime(at: number | string): string {
  return typeof at === 'number' ? new Date(at).toISOString() : at;
}
