import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';
import {
  appendLeaf,
  buildBundle,
  encodeEntry,
  formatCheckpoint,
  keyId,
  type LogEntry,
  leafHash,
  type NodeReader,
  type NoteSigner,
  type ProofBundle,
  rootAt,
  signNote,
  toBase64,
  verifierKey,
} from '../src/index.ts';
import { sha256 } from './sha256.ts';

export const ORIGIN = 'complaints.example.com/register/acme';

/** Nodes as the service keeps them: each written once, a second write or a read of nothing fails the test. */
export class NodeStore {
  readonly nodes = new Map<string, Uint8Array>();
  size = 0;

  readonly read: NodeReader = (level, index) => {
    const hash = this.nodes.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`read of node ${level}/${index}, which was never stored`);
    return hash;
  };

  append(entry: Uint8Array): void {
    for (const { level, index, hash } of appendLeaf(sha256, this.size, leafHash(sha256, entry), this.read)) {
      if (this.nodes.has(`${level}/${index}`)) throw new Error(`node ${level}/${index} was written twice`);
      this.nodes.set(`${level}/${index}`, hash);
    }
    this.size++;
  }
}

export function storeOf(entries: Uint8Array[]): NodeStore {
  const store = new NodeStore();
  for (const entry of entries) store.append(entry);
  return store;
}

/** Entries `0`, `1`, `2` … as bytes. */
export function numberedEntries(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => new TextEncoder().encode(String(i)));
}

// The DER of an Ed25519 private key up to its 32 secret bytes (RFC 8410 section 7).
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An Ed25519 key of a log, from 32 secret bytes: the text that outsiders hold, and a signer. */
export function newKey(name = ORIGIN, secret: Uint8Array = randomBytes(32)) {
  const der = Buffer.concat([PKCS8_HEAD, secret]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKey = new Uint8Array(Buffer.from(jwk.x!, 'base64url'));
  const signer: NoteSigner = {
    name,
    keyId: keyId(sha256, name, publicKey),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
  return { key: verifierKey(sha256, name, publicKey), publicKey, signer };
}

/** A log with the entries of some complaints, mixed as they came in, and its key. */
export class SampleLog {
  readonly entries: Uint8Array[] = [];
  readonly store = new NodeStore();
  readonly keys = newKey(ORIGIN, new Uint8Array(32).fill(7));
  readonly #versions = new Map<string, { version: number; prev: string }>();

  /** Appends the next entry of `complaint`; `change` overrides what the envelope would say. */
  append(complaint: string, change: Partial<LogEntry> = {}): void {
    const head = this.#versions.get(complaint);
    const version = (head?.version ?? 0) + 1;
    const entry = encodeEntry({
      id: `${complaint}-${version}`,
      register: 'acme',
      complaint,
      version,
      type: version === 1 ? 'ComplaintLodged' : 'NoteAdded',
      v: 1,
      at: 1_767_225_600_000 + this.entries.length,
      actor: { kind: 'member', id: 'anna' },
      command: `cmd-${this.entries.length}`,
      prev: head?.prev ?? null,
      data: version === 1 ? { reference: referenceOf(complaint) } : { text: 'próba ąęż 🙂' },
      ...change,
    });
    this.appendBytes(entry);
    this.#versions.set(complaint, { version, prev: toBase64(leafHash(sha256, entry)) });
  }

  appendBytes(entry: Uint8Array): void {
    this.entries.push(entry);
    this.store.append(entry);
  }

  checkpoint(size = this.entries.length, signer = this.keys.signer): Promise<string> {
    const root = rootAt(sha256, size, this.store.read);
    return signNote(formatCheckpoint({ origin: ORIGIN, size, root }), signer);
  }

  /** The bundle of the entries at `indexes`, all of `complaint`, under a checkpoint over `size` entries. */
  async bundle(complaint: string, indexes: number[], size = this.entries.length): Promise<ProofBundle> {
    return buildBundle({
      register: 'acme',
      reference: referenceOf(complaint),
      complaint,
      key: this.keys.key,
      checkpoint: await this.checkpoint(size),
      size,
      entries: indexes.map((index) => ({ index, bytes: this.entries[index]! })),
      read: this.store.read,
      sha256,
    });
  }
}

export function referenceOf(complaint: string): string {
  return `C-2026-${complaint}`;
}

/** Three complaints; c1 stands at indexes 0, 2, 4, 6. */
export function sampleLog(): SampleLog {
  const log = new SampleLog();
  for (const complaint of ['c1', 'c2', 'c1', 'c2', 'c1', 'c3', 'c1', 'c3', 'c3']) log.append(complaint);
  return log;
}
export const C1 = [0, 2, 4, 6];

/** The same bytes with bit `bit` of byte `at` turned over. */
export function flipBit(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[at]! ^= 1 << bit;
  return copy;
}
