import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Account } from './account.ts';
import type { AppLocation } from './options.ts';

const LIFETIME_S = 60;

/** The app's RSA key; the public half is served at `/api/v2/apps/{id}/public_key.pem`. */
export function newAppKeys(): Account['keys'] {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

/**
 * The token of a signed first page request. Claims and their sources: ZENDESK-WIRE.md. It names the person by id only;
 * e-mail and role come from the users API.
 */
export function signPageToken(
  account: Account,
  userId: number,
  location: AppLocation | 'modal',
  query: string,
): Promise<string> {
  const { store, keys } = account;
  const seconds = Math.floor((store.options.wireClock ?? Date.now)() / 1_000);
  const api = `https://${store.host}/api/v2`;
  return new SignJWT({
    qsh: createHash('sha256').update(query).digest('hex'),
    cnf: { jku: `${api}/apps/${store.appId}/public_key.pem` },
    context: { product: 'support', location },
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuer(store.host)
    .setAudience(`${api}/apps/installations/${store.installationId}.json`)
    .setSubject(`${api}/users/${userId}.json`)
    .setIssuedAt(seconds)
    .setNotBefore(seconds)
    .setExpirationTime(seconds + LIFETIME_S)
    .setJti(randomUUID())
    .sign(keys.privateKey);
}
