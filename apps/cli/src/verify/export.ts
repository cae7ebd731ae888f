import { type AuditLogCode, type Failure, toBase64, verifyLog } from '@recourse/audit-log';
import { CliError } from '../outcome.ts';
import { firstBrokenLink } from './chain.ts';
import { exportCheckpoint, exportEntries, exportHead } from './export-file.ts';
import type { Proven } from './proven.ts';
import { sha256 } from './sha256.ts';

/** Verifies the export of a whole register: every entry against the signed checkpoint in its last line. */
export async function proveExport(path: string, expected: string | undefined): Promise<Proven> {
  const head = await exportHead(path);
  if (head === null)
    throw new CliError('file', `${path} begins like an export, and its first line cannot be read`);
  const { register, key } = head;
  const about = { kind: 'export', register, key, keyTrusted: key === expected } as const;
  if (expected !== undefined && key !== expected) {
    return { ...about, failure: failureOf('key_unexpected', `the export's key is ${key}, not ${expected}`) };
  }
  const checkpoint = await exportCheckpoint(path);
  if (checkpoint === null) {
    const message = 'the last line holds no checkpoint: the file was cut off';
    return { ...about, failure: failureOf('checkpoint_malformed', message) };
  }
  const result = await verifyLog({ sha256, key, checkpoint, entries: exportEntries(path) });
  if (!result.ok) return { ...about, failure: await named(result, path) };
  const { origin, size, root } = result;
  return { ...about, origin, size, root: toBase64(root), entries: size, failure: null };
}

/** A wrong root says that something was changed; the chains of the complaints may say what. */
async function named(failure: Failure, path: string): Promise<Failure> {
  if (failure.code !== 'root_mismatch') return failure;
  const link = await firstBrokenLink(exportEntries(path));
  if (link !== null) return link;
  const message = `${failure.message}; which entry cannot be told from the file: it is the last one of a complaint`;
  return { ...failure, message };
}

function failureOf(code: AuditLogCode, message: string): Failure {
  return { ok: false, code, message };
}
