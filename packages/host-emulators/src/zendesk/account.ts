import { type KeyObject, randomBytes } from 'node:crypto';
import { Faults } from '../faults.ts';
import { envelopes } from './events.ts';
import { seedSystemFields } from './fields.ts';
import type { ZendeskOptions } from './options.ts';
import { seedAccount } from './seed.ts';
import { restoreAccount, takeSnapshot } from './snapshot.ts';
import { createStore, emptyState, type Store } from './store.ts';
import type { Write } from './ticket-writes.ts';
import { fires, renderBody } from './triggers.ts';
import { WebhookSender } from './webhook-sender.ts';

/** What every route works with. */
export interface Account {
  store: Store;
  faults: Faults;
  sender: WebhookSender;
  apiToken: string;
  oauthTokens: Map<string, number>;
  /** Browser sessions of the agent page. */
  sessions: Map<string, { userId: number; csrf: string }>;
  keys: { privateKey: KeyObject; publicKeyPem: string };
}

export function createAccount(options: ZendeskOptions, keys: Account['keys']): Account {
  const store = createStore(options);
  const faults = new Faults();
  const account: Account = {
    store,
    faults,
    sender: new WebhookSender(store, faults),
    apiToken: options.apiToken ?? randomBytes(20).toString('base64url'),
    oauthTokens: new Map(),
    sessions: new Map(),
    keys,
  };
  if (options.restore === undefined) seed(account);
  else restoreAccount(account, options.restore);
  return account;
}

/** Hands the account's present state to whoever keeps it. */
export function keep(account: Account): void {
  account.store.options.onChange?.(takeSnapshot(account));
}

function seed(account: Account): void {
  seedSystemFields(account.store);
  seedAccount(account.store);
}

/** Back to the seed: everything written since is gone, faults are cleared. Sessions and tokens stay. */
export function resetAccount(account: Account): void {
  account.faults.clear();
  Object.assign(account.store.state, emptyState(account.store.options.settings));
  account.sender.invocations.length = 0;
  account.store.restart();
  seed(account);
  account.store.changes.emit('change', { ticketId: 0 });
}

/** Tells webhooks, triggers and open pages about a finished write. */
export function publish(account: Account, write: Write): void {
  const { store, sender } = account;
  const active = [...store.state.webhooks.values()].filter((webhook) => webhook.status === 'active');
  for (const event of envelopes(store, write.ticket, write.audit.authorId, write.raw)) {
    for (const webhook of active) {
      if (webhook.subscriptions.includes(event.type))
        sender.enqueue(webhook, event.type, JSON.stringify(event));
    }
  }
  runTriggers(account, write);
  store.changes.emit('change', { ticketId: write.ticket.id });
}

function runTriggers({ store, sender }: Account, write: Write): void {
  const triggers = [...store.state.triggers.values()].sort((a, b) => a.position - b.position);
  for (const trigger of triggers.filter((candidate) => fires(candidate, write))) {
    for (const { value } of trigger.actions) {
      const [webhookId, template] = value as [string, string];
      const webhook = store.state.webhooks.get(webhookId);
      if (webhook?.status !== 'active') continue;
      sender.enqueue(webhook, `trigger:${trigger.id}`, renderBody(store, template ?? '', write));
    }
  }
}
