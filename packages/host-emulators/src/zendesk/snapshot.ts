import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { Account } from './account.ts';
import type { ZendeskState } from './store.ts';
import type { Invocation } from './webhook-sender.ts';

const FORMAT = 'zendesk-emulator/1';

interface Snapshot {
  format: typeof FORMAT;
  state: ZendeskState;
  lastId: number;
  apiToken: string;
  oauthTokens: Account['oauthTokens'];
  sessions: Account['sessions'];
  /** The app's RSA key, PKCS 8 PEM. */
  privateKey: string;
  /** Webhook requests that had not ended: they are sent again, as after any crash of a sender. */
  pending: Invocation[];
}

/** The whole account as JSON text, secrets included. Faults are not part of it. */
export function takeSnapshot({ store, sender, keys, ...account }: Account): string {
  const snapshot: Snapshot = {
    format: FORMAT,
    state: store.state,
    lastId: store.lastId(),
    apiToken: account.apiToken,
    oauthTokens: account.oauthTokens,
    sessions: account.sessions,
    privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    pending: sender.invocations.filter(({ status }) => status === 'pending'),
  };
  return JSON.stringify(snapshot, writeMember);
}

/** Puts an account back to where a snapshot was taken. Throws when the text is not one. */
export function restoreAccount(account: Account, text: string): void {
  const snapshot = JSON.parse(text, readMember) as Snapshot;
  if (snapshot.format !== FORMAT) throw new Error(`This is no snapshot of the form ${FORMAT}`);
  Object.assign(account.store.state, snapshot.state);
  account.store.restart(snapshot.lastId);
  account.apiToken = snapshot.apiToken;
  account.oauthTokens = snapshot.oauthTokens;
  account.sessions = snapshot.sessions;
  const privateKey = createPrivateKey(snapshot.privateKey);
  const publicKeyPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  account.keys = { privateKey, publicKeyPem };
  for (const invocation of snapshot.pending) {
    const webhook = snapshot.state.webhooks.get(invocation.webhookId);
    if (webhook) account.sender.start(webhook, invocation);
  }
}

/** JSON has neither maps nor bytes. */
function writeMember(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value] };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  return value;
}

function readMember(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value) return new Map(value.$map as [unknown, unknown][]);
  if ('$bytes' in value) return new Uint8Array(Buffer.from(value.$bytes as string, 'base64'));
  return value;
}
