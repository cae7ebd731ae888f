import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  appendLeaf,
  buildBundle,
  encodeEntry,
  encodeEntryBundle,
  entriesPath,
  formatCheckpoint,
  hashTile,
  keyId,
  type LogEntry,
  leafHash,
  rootAt,
  serializeBundle,
  signNote,
  TILE_WIDTH,
  tilePath,
  tileWidth,
  toBase64,
  verifierKey,
} from '@recourse/audit-log';
import { sha256 } from '../verify/sha256.ts';

const ORIGIN = 'recourse.test/register/acme';

/** A log that grows and signs as a register's does, in memory. */
export class SampleLog {
  readonly entries: Uint8Array[] = [];
  readonly key: string;
  readonly #privateKey: KeyObject;
  readonly #publicKey: Uint8Array;
  readonly #nodes = new Map<string, Uint8Array>();
  readonly #heads = new Map<string, { version: number; leaf: string }>();

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#privateKey = privateKey;
    this.#publicKey = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
    this.key = verifierKey(sha256, ORIGIN, this.#publicKey);
  }

  /** Adds the next version of a complaint. */
  add(complaint: string, type = 'NoteAdded', data: LogEntry['data'] = {}): void {
    const head = this.#heads.get(complaint);
    const version = (head?.version ?? 0) + 1;
    const index = this.entries.length;
    const bytes = encodeEntry({
      ...{ id: `e${index}`, register: 'acme', complaint, version, type, v: 1, at: 1_764_000_000_000 + index },
      ...{ actor: 'api', command: `k${index}`, prev: head?.leaf ?? null },
      data: version === 1 ? { reference: `C-${complaint}`, ...data } : data,
    });
    const leaf = leafHash(sha256, bytes);
    this.#heads.set(complaint, { version, leaf: toBase64(leaf) });
    for (const { level, index: at, hash } of appendLeaf(sha256, index, leaf, this.#read)) {
      this.#nodes.set(`${level}/${at}`, hash);
    }
    this.entries.push(bytes);
  }

  checkpoint(): Promise<string> {
    const size = this.entries.length;
    const text = formatCheckpoint({ origin: ORIGIN, size, root: rootAt(sha256, size, this.#read) });
    const id = keyId(sha256, ORIGIN, this.#publicKey);
    const signer = { name: ORIGIN, keyId: id, sign: (m: Uint8Array) => sign(null, m, this.#privateKey) };
    return signNote(text, signer);
  }

  async bundle(complaint: string): Promise<string> {
    const entries = this.entries
      .map((bytes, index) => ({ index, bytes }))
      .filter(({ bytes }) => Buffer.from(bytes).includes(`"complaint":"${complaint}"`));
    const bundle = buildBundle({
      ...{
        register: 'acme',
        reference: `C-${complaint}`,
        complaint,
        key: this.key,
        entries,
        read: this.#read,
        sha256,
      },
      ...{ checkpoint: await this.checkpoint(), size: this.entries.length },
    });
    return serializeBundle(bundle);
  }

  /** The export of the register, its entries as given or as they are. */
  async export(entries: Uint8Array[] = this.entries): Promise<string> {
    const checkpoint = await this.checkpoint();
    const head = { format: 'recourse-export/1', register: 'acme', settings: {}, members: [], key: this.key };
    const lines = entries.map((entry, index) => ({ index, entry: toBase64(entry) }));
    return [head, ...lines, { checkpoint }].map((line) => `${JSON.stringify(line)}\n`).join('');
  }

  /** Every resource of the log by its path (C2SP tlog-tiles). */
  async resources(): Promise<Map<string, Uint8Array>> {
    const size = this.entries.length;
    const files = new Map([['checkpoint', Buffer.from(await this.checkpoint()) as Uint8Array]]);
    files.set('key', Buffer.from(`${this.key}\n`));
    for (let tile = 0; tile * TILE_WIDTH < size; tile++) {
      const width = tileWidth(0, tile, size);
      const first = tile * TILE_WIDTH;
      files.set(entriesPath(tile, width), encodeEntryBundle(this.entries.slice(first, first + width)));
      files.set(tilePath(0, tile, width), hashTile(0, tile, width, this.#read));
    }
    return files;
  }

  readonly #read = (level: number, index: number) => this.#nodes.get(`${level}/${index}`)!;
}

/** Three complaints, `count` entries, one after the other in turn. */
export function sampleLog(count: number): SampleLog {
  const log = new SampleLog();
  for (let i = 0; i < count; i++) log.add(`${i % 3}`);
  return log;
}
