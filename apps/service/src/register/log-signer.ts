import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { formatCheckpoint, keyId, type NoteSigner, rootAt, signNote, verifierKey } from '@recourse/audit-log';
import { deriveKey, sha256 } from './seal.ts';
import type { LogStore } from './stores/log-store.ts';

/** DER of an Ed25519 private key up to its 32 bytes of seed (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

export type LogSigner = { origin: string; signer: NoteSigner; verifierKey: string };

/** The log's key pair. It follows from the Worker's key and the register's name, so nothing has to be stored. */
export function logSigner(master: Uint8Array, register: string, logOrigin: string): LogSigner {
  const origin = `${logOrigin}/${register}`;
  const seed = deriveKey(master, `log-signing/${register}`);
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  const publicKey = new Uint8Array(Buffer.from(jwk.x!, 'base64url'));
  return {
    origin,
    verifierKey: verifierKey(sha256, origin, publicKey),
    signer: {
      name: origin,
      keyId: keyId(sha256, origin, publicKey),
      sign: (message) => new Uint8Array(sign(null, message, key)),
    },
  };
}

export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
}

/** Signs the log as it stands and keeps the checkpoint. Returns the newest one; the empty log is signed as well. */
export async function seal(
  log: LogStore,
  signer: LogSigner,
  now: number,
): Promise<{ size: number; note: string }> {
  const size = log.size();
  const latest = log.checkpoint();
  if (latest && latest.size === size) return latest;
  const text = formatCheckpoint({ origin: signer.origin, size, root: rootAt(sha256, size, log.readNode) });
  const note = await signNote(text, signer.signer);
  log.addCheckpoint({ size, at: now, note });
  return { size, note };
}
