import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createZendeskApi, prepareZendeskAccount, type ZendeskFields } from '@recourse/adapter-zendesk';
import type { Client } from '@recourse/api-client';
import {
  sampleArticles,
  sampleTickets,
  sampleUsers,
  startZendesk,
  type ZendeskEmulator,
  type ZendeskOptions,
} from '@recourse/host-emulators';
import { LocalError } from 'service/local';
import { keptFile } from './kept-file.ts';
import { claimPortNear } from './ports.ts';

const SUBDOMAIN = 'acme';
const API_USER = 'recourse@acme.example';
const APP = 'Recourse';
const LOCATIONS = ['ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar', 'nav_bar'] as const;

/** What was prepared and connected before, so that the next start finds it. */
type Connected = { port: number; fields: ZendeskFields; webhookId: string; digest: string };

export type ZendeskPlay = {
  emulator: ZendeskEmulator;
  /** From now on each change is kept on disk. Not before: another start may still own the folder. */
  keepChanges(): void;
  /** Prepares the account and connects it to the register; changes nothing that is right already. */
  connect(client: Client, service: { url: string; register: string }): Promise<void>;
};

export type ZendeskPlayOptions = {
  dataDir: string;
  serviceUrl: string;
  register: string;
  /** UTC milliseconds; the register's clock, so that both worlds agree on what day it is. */
  clock: () => number;
};

/** The emulated Zendesk account, as it was left, or new with its sample tickets. Throws `LocalError`. */
export async function startZendeskPlay(options: ZendeskPlayOptions): Promise<ZendeskPlay> {
  const folder = join(options.dataDir, 'playground');
  const account = keptFile(join(folder, 'zendesk.json'));
  const connection = keptFile(join(folder, 'connection.json'));
  let keep = (_snapshot: string): void => undefined;
  const { before, emulator } = await goOn(folder, async () => {
    const kept = connection.read();
    const before = kept === undefined ? undefined : (JSON.parse(kept) as Connected);
    const emulator = await startZendesk({
      ...accountOptions(options),
      port: await claimPortNear(before?.port ?? 0),
      restore: account.read(),
      onChange: (snapshot) => keep(snapshot),
    });
    return { before, emulator };
  });
  return {
    emulator,
    keepChanges: () => {
      keep = account.write;
    },
    connect: async (client, service) => {
      const next = await connectAccount(emulator, client, service, before);
      connection.write(JSON.stringify(next));
    },
  };
}

/** What cannot be read again is named, with the way out. The register does not depend on it. */
async function goOn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { message } = error as Error;
    const wayOut = 'Delete that folder to begin with a new emulated Zendesk; the register stays.';
    throw new LocalError(`The emulated Zendesk in ${folder} cannot go on: ${message}. ${wayOut}`);
  }
}

function accountOptions({ serviceUrl, register, clock }: ZendeskPlayOptions): ZendeskOptions {
  const pages = LOCATIONS.map((location) => [location, `${serviceUrl}/zendesk/${register}/${location}`]);
  const locations = Object.fromEntries(pages) as Record<(typeof LOCATIONS)[number], string>;
  return {
    subdomain: SUBDOMAIN,
    clock,
    app: { name: APP, version: '1.0.0', locations },
    signedUrls: true,
    settings: {},
    users: sampleUsers(),
    tickets: sampleTickets(),
    articles: sampleArticles(),
  };
}

/** The same steps as with a real account: prepare it through its API, then hand the connection to the service. */
async function connectAccount(
  emulator: ZendeskEmulator,
  client: Client,
  { url, register }: { url: string; register: string },
  before: Connected | undefined,
): Promise<Connected> {
  const { url: baseUrl, apiToken } = emulator;
  const api = createZendeskApi({ baseUrl, email: API_USER, apiToken, fetch, now: Date.now });
  const { connection, steps } = await prepareZendeskAccount(api, {
    hookUrl: `${url}/hooks/zendesk/${register}`,
    language: 'en',
    known: before && { fields: before.fields, webhookId: before.webhookId },
    app: { name: APP, settings: {} },
  });
  if (!connection) throw new Error(`The emulated Zendesk could not be prepared: ${JSON.stringify(steps)}`);
  const { fields, webhookId, webhookSecret, apiUserId } = connection;
  const wanted = {
    ...{ subdomain: SUBDOMAIN, baseUrl, email: API_USER, apiToken, webhookSecret, fields, apiUserId },
    appPublicKey: emulator.publicKeyPem,
    issuer: emulator.host,
    audience: `https://${emulator.host}/api/v2/apps/installations/${emulator.installationId}.json`,
  };
  const digest = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  if (digest !== before?.digest) await client.connectZendesk(wanted);
  return { port: Number(new URL(baseUrl).port), fields, webhookId, digest };
}
