import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { Edge } from './edge.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
export const APP_KEY = publicKey.export({ type: 'spki', format: 'pem' }).toString();

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of Zendesk's form; built by hand, because a library refuses to make the bad ones. */
export function pageToken(claims: object, header: object = {}, key = privateKey): string {
  const head = { alg: 'RS256', typ: 'JWT', ...header };
  const content = `${part(head)}.${part(claims)}`;
  if (head.alg === 'none') return `${content}.`;
  const signature =
    head.alg === 'HS256'
      ? createHmac('sha256', APP_KEY).update(content).digest()
      : sign('RSA-SHA256', Buffer.from(content), key);
  return `${content}.${signature.toString('base64url')}`;
}

/** What Zendesk says of Alice, who is looking at the page now. */
export function goodClaims({ world: { zendesk } }: Edge) {
  const alice = [...zendesk.state.users.values()].find(({ name }) => name === 'Alice Brandt')!;
  const seconds = Math.floor(Date.now() / 1_000);
  return {
    iss: zendesk.host,
    aud: audience(zendesk),
    sub: `https://${zendesk.host}/api/v2/users/${alice.id}.json`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + 60,
    jti: randomUUID(),
  };
}

const audience = ({ host, installationId }: Edge['world']['zendesk']) =>
  `https://${host}/api/v2/apps/installations/${installationId}.json`;

/** Connects the account again with a page key that is in our hands. */
export async function useOwnPageKey({ world, call }: Edge): Promise<void> {
  const { zendesk } = world;
  const known = (await call({ path: '/v1/connections/zendesk' })).json;
  const { fields } = (known.items ? (known.items as { fields: object }[])[0] : known) as { fields: object };
  const apiUser = [...zendesk.state.users.values()].find(({ email }) => email === 'recourse@acme.example')!;
  await world.clients.api.connectZendesk({
    subdomain: 'acme',
    baseUrl: zendesk.url,
    email: 'recourse@acme.example',
    apiToken: zendesk.apiToken,
    webhookSecret: [...zendesk.state.webhooks.values()][0]!.secret,
    fields,
    apiUserId: String(apiUser.id),
    appPublicKey: APP_KEY,
    audience: audience(zendesk),
  });
}
