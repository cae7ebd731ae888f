import {
  AuditLogError,
  decodeEntry,
  type Failure,
  type LogEntry,
  leafHash,
  toBase64,
} from '@recourse/audit-log';
import { sha256 } from './sha256.ts';

type Head = { index: number; version: number; leaf: string };
/** `next` does not follow `head`: one of the two was changed. */
type Break = { head: Head; next: Head };

/**
 * Looks for the entry that makes a root wrong, by the hash of the entry before that each entry carries. Null when all
 * chains hold: then the change is in the last entry of a complaint, which nothing names.
 */
export async function firstBrokenLink(entries: AsyncIterable<Uint8Array>): Promise<Failure | null> {
  const chains = new Chains();
  for await (const bytes of entries) chains.read(bytes);
  return chains.finish();
}

/** The chains of all complaints, read side by side. */
class Chains {
  readonly #heads = new Map<string | null, Head>();
  readonly #breaks = new Map<string | null, Break>();
  #index = 0;
  #first: { logIndex: number; failure: Failure } | null = null;

  read(bytes: Uint8Array): void {
    const entry = readEntry(bytes);
    if (entry instanceof AuditLogError) this.#blame(this.#index, entry.message, entry.code);
    else this.#follow(entry, toBase64(leafHash(sha256, bytes)));
    this.#index++;
  }

  finish(): Failure | null {
    for (const { head, next } of this.#breaks.values()) this.#blame(head.index, changed(head, next));
    return this.#first?.failure ?? null;
  }

  #follow({ complaint, version, prev }: LogEntry, leaf: string): void {
    const head = this.#heads.get(complaint);
    const next: Head = { index: this.#index, version, leaf };
    this.#heads.set(complaint, next);
    this.#decide(complaint, prev);
    const due = (head?.version ?? 0) + 1;
    if (version !== due) {
      this.#blame(
        next.index,
        `version ${due} of its complaint is expected here, not ${version}`,
        'version_gap',
      );
    } else if (head !== undefined && prev !== head.leaf) {
      this.#breaks.set(complaint, { head, next });
    } else if (head === undefined && prev !== null) {
      this.#blame(next.index, `entry ${next.index} is the first of its complaint and names one before it`);
    }
  }

  /** After a break the next entry tells which of the two was changed: it carries the true hash of the second. */
  #decide(complaint: string | null, prev: string | null): void {
    const found = this.#breaks.get(complaint);
    if (found === undefined) return;
    this.#breaks.delete(complaint);
    const { head, next } = found;
    if (prev === next.leaf) this.#blame(head.index, changed(head, next));
    else this.#blame(next.index, `entry ${next.index} fits neither the entry before nor the one after it`);
  }

  #blame(logIndex: number, message: string, code: Failure['code'] = 'prev_mismatch'): void {
    if (this.#first !== null && this.#first.logIndex <= logIndex) return;
    this.#first = { logIndex, failure: { ok: false, code, message, at: { logIndex } } };
  }
}

function changed(head: Head, next: Head): string {
  return `entry ${head.index} is not the entry whose hash entry ${next.index} carries`;
}

function readEntry(bytes: Uint8Array): LogEntry | AuditLogError {
  try {
    return decodeEntry(bytes);
  } catch (error) {
    if (error instanceof AuditLogError) return error;
    throw error;
  }
}
