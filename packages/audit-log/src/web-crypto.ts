import { keyIdInput, requireKeyId, splitVerifierKey } from './key.ts';
import type { NoteSigner, NoteVerifier } from './note.ts';

// Ed25519 and SHA-256 of the Web Cryptography API, which browsers, Node and workerd share. All asynchronous.

const ED25519 = 'Ed25519';

/** Ed25519 check; fits wherever a `VerifySignature` is asked for. False also for a key that is no curve point. */
export async function webCryptoVerify(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  try {
    const key = await subtle.importKey('raw', own(publicKey), ED25519, false, ['verify']);
    return await subtle.verify(ED25519, key, own(signature), own(message));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'DataError') return false;
    throw error; // a platform without Ed25519 must not look like a forged signature
  }
}

/** Verifier of a key written as `name+hash+base64`, where no synchronous SHA-256 is at hand. */
export async function webCryptoVerifier(key: string): Promise<NoteVerifier> {
  const { name, publicKey, idHex } = splitVerifierKey(key);
  const keyId = await webCryptoKeyId(name, publicKey);
  requireKeyId(idHex, keyId);
  return { name, keyId, verify: (message, signature) => webCryptoVerify(publicKey, message, signature) };
}

/** Signer over an Ed25519 private key with usage `sign`. `publicKey` is its 32-byte public half. */
export async function webCryptoSigner(
  name: string,
  privateKey: CryptoKey,
  publicKey: Uint8Array,
): Promise<NoteSigner> {
  const sign = async (message: Uint8Array) =>
    new Uint8Array(await globalThis.crypto.subtle.sign(ED25519, privateKey, own(message)));
  return { name, keyId: await webCryptoKeyId(name, publicKey), sign };
}

async function webCryptoKeyId(name: string, publicKey: Uint8Array): Promise<Uint8Array> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', own(keyIdInput(name, publicKey)));
  return new Uint8Array(digest, 0, 4);
}

/** Web Crypto takes no views on shared memory; a copy is certain not to be one. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
