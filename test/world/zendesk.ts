import { createZendeskApi, prepareZendeskAccount } from '@recourse/adapter-zendesk';
import type { Client } from '@recourse/api-client';
import {
  type SeedTicket,
  sampleArticles,
  sampleTickets,
  sampleUsers,
  startZendesk,
  type ZendeskEmulator,
} from '@recourse/host-emulators';
import type { LocalService } from 'service/local';

const SUBDOMAIN = 'acme';
const API_USER = 'recourse@acme.example';

/** Starts an emulated account whose app shows the sidebar of the service at `serviceUrl`. */
export function startAccount(
  serviceUrl: string,
  clock: () => number,
  tickets: SeedTicket[] = sampleTickets(),
): Promise<ZendeskEmulator> {
  const page = `${serviceUrl}/zendesk/main`;
  return startZendesk({
    subdomain: SUBDOMAIN,
    clock,
    app: {
      name: 'Recourse',
      version: '1.0.0',
      locations: {
        ticket_sidebar: `${page}/ticket_sidebar`,
        new_ticket_sidebar: `${page}/new_ticket_sidebar`,
      },
    },
    signedUrls: true,
    settings: {},
    users: sampleUsers(),
    tickets,
    articles: sampleArticles(),
    retryDelayMs: 50,
  });
}

/** What `recourse zendesk install` does: prepares the account, then hands its credentials to the service. */
export async function connectAccount(zendesk: ZendeskEmulator, service: LocalService, api: Client) {
  const { url: baseUrl, apiToken } = zendesk;
  const account = createZendeskApi({ baseUrl, email: API_USER, apiToken, fetch, now: Date.now });
  const hookUrl = `${service.url}/hooks/zendesk/${service.register}`;
  const { connection, steps } = await prepareZendeskAccount(account, { hookUrl, language: 'en' });
  if (!connection) throw new Error(`The account is not prepared: ${JSON.stringify(steps)}`);
  const { fields, webhookSecret, apiUserId } = connection;
  await api.connectZendesk({
    subdomain: SUBDOMAIN,
    baseUrl,
    email: API_USER,
    apiToken,
    webhookSecret,
    fields,
    apiUserId,
    appPublicKey: zendesk.publicKeyPem,
    audience: `https://${zendesk.host}/api/v2/apps/installations/${zendesk.installationId}.json`,
  });
  return connection;
}

/** Calls the account's API as one of its agents. Throws on a refusal. */
export function inZendesk(zendesk: ZendeskEmulator, email: string) {
  const token = `person-${email}`;
  zendesk.addOAuthToken(token, email);
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(zendesk.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} in Zendesk: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  };
}
