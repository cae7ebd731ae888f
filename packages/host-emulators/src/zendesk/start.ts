import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Faults } from '../faults.ts';
import { type Account, createAccount, keep, publish } from './account.ts';
import { createApp } from './app.ts';
import type { ZendeskOptions } from './options.ts';
import { newAppKeys } from './page-token.ts';
import type { ZendeskState } from './store.ts';
import { type Mail, receiveMail } from './ticket-moves.ts';
import type { Ticket } from './types.ts';
import type { Invocation } from './webhook-sender.ts';

export interface ZendeskEmulator {
  /** `http://127.0.0.1:PORT`; the API is below `/api/v2`, the agent page at `/agent`. */
  url: string;
  /** Host that tokens and `url` members name, e.g. `acme.zendesk.com`. */
  host: string;
  accountId: number;
  appId: number;
  installationId: number;
  /** Public key of the page tokens (SPKI PEM), also at `/api/v2/apps/{appId}/public_key.pem`. */
  publicKeyPem: string;
  /** The account's API token, for Basic `email/token:APITOKEN`. */
  apiToken: string;
  /** Registers an OAuth access token that acts as the user with this e-mail address. */
  addOAuthToken(token: string, email: string): void;
  state: ZendeskState;
  faults: Faults;
  /** Webhook requests with their attempts, oldest first. */
  invocations: readonly Invocation[];
  /** A customer's e-mail arrives: a new ticket, or an answer on `ticketId`. */
  mail(mail: Mail): Ticket;
  /** Sends a webhook request once more, as Zendesk sometimes does: same body, same invocation id. */
  repeat(invocation: Invocation): void;
  /** Answers a request as the server at `url` does; lets another server show the agent page as its own. */
  fetch(request: Request, bindings: HttpBindings): Response | Promise<Response>;
  /** Resolves when no webhook request is under way or waiting for a retry. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Starts an emulated Zendesk account on 127.0.0.1. */
export async function startZendesk(options: ZendeskOptions): Promise<ZendeskEmulator> {
  const account = createAccount(options, newAppKeys());
  const app = createApp(account);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ...identity(account),
    addOAuthToken: (token, email) => addToken(account, token, email),
    state: account.store.state,
    faults: account.faults,
    invocations: account.sender.invocations,
    mail: (mail) => {
      const write = receiveMail(account.store, mail);
      publish(account, write);
      keep(account);
      return write.ticket;
    },
    repeat: (invocation) => repeat(account, invocation),
    fetch: (request, bindings) => app.fetch(request, bindings),
    settle: () => account.sender.settle(),
    close: async () => {
      await account.sender.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function identity({ store, keys, apiToken }: Account) {
  const { host, accountId, appId, installationId } = store;
  return { host, accountId, appId, installationId, publicKeyPem: keys.publicKeyPem, apiToken };
}

function repeat({ store, sender }: Account, invocation: Invocation): void {
  const webhook = store.state.webhooks.get(invocation.webhookId);
  if (!webhook) throw new Error(`The webhook ${invocation.webhookId} is gone`);
  sender.start(webhook, { ...invocation, attempts: [], status: 'pending' });
}

function addToken(account: Account, token: string, email: string): void {
  const user = [...account.store.state.users.values()].find((candidate) => candidate.email === email);
  if (!user) throw new Error(`No user with the e-mail address ${email}`);
  account.oauthTokens.set(token, user.id);
}
