import { generateKeyPairSync, hash, sign } from 'node:crypto';
import {
  CompactRange,
  encodeEntry,
  formatCheckpoint,
  keyId,
  leafHash,
  type Sha256,
  signNote,
  verifierKey,
  verifyLog,
} from '@recourse/audit-log';
import { type Figure, figure, quantile, type Size } from './figure.ts';

const ORIGIN = 'complaints.example.com/register/bench';
const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

/** Verifying a whole log against hashing the same entries and nothing else. */
export async function verifyWholeLog({ small }: Size): Promise<Figure[]> {
  const entries = Array.from({ length: small ? 2_000 : 50_000 }, (_, i) => entryOf(i));
  const { key, checkpoint } = await signedLog(entries);
  const rounds = small ? 3 : 9;
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await timed(() => void entries.forEach(sha256)));
    times.ours.push(
      await timed(async () => {
        const result = await verifyLog({ sha256, key, checkpoint, entries });
        if (!result.ok) throw new Error(`The log does not verify: ${result.message}`);
      }),
    );
  }
  const [ours, floor] = [quantile(times.ours, 0.5), quantile(times.floor, 0.5)];
  const detail = `${ours.toFixed(0)} ms, SHA-256 alone ${floor.toFixed(0)} ms, ${entries.length} entries of ${entries[0]!.length} bytes`;
  return [figure('verify-log', floor / ours, 'x floor', ['>=', 0.3], detail)];
}

/** About 1 KB, as an event with its sealed part is. */
function entryOf(i: number): Uint8Array {
  return encodeEntry({
    id: `entry-${i}`,
    register: 'bench',
    complaint: `c-${i % 1_000}`,
    version: Math.floor(i / 1_000) + 1,
    type: 'NoteAdded',
    v: 1,
    at: 1_767_225_600_000 + i,
    actor: { kind: 'member', id: 'anna' },
    command: `command-${i}`,
    prev: null,
    data: { note: `n-${i}`, text: 'x'.repeat(800) },
  });
}

async function signedLog(entries: Uint8Array[]): Promise<{ key: string; checkpoint: string }> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url'));
  const tree = new CompactRange(sha256);
  for (const entry of entries) tree.append(leafHash(sha256, entry));
  const checkpoint = await signNote(
    formatCheckpoint({ origin: ORIGIN, size: entries.length, root: tree.root() }),
    {
      name: ORIGIN,
      keyId: keyId(sha256, ORIGIN, raw),
      sign: (message) => new Uint8Array(sign(null, message, privateKey)),
    },
  );
  return { key: verifierKey(sha256, ORIGIN, raw), checkpoint };
}

async function timed(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
