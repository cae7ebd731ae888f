import type { Channel } from '@recourse/channel';
import { createZendeskApi } from './api.ts';
import { deliver } from './deliver/deliver.ts';
import { receive } from './receive/receive.ts';
import type { ZendeskFields } from './render/update.ts';

export type ZendeskChannelOptions = {
  /** The account's subdomain (`acme`); names its surfaces for ever. */
  account: string;
  /** `https://acme.zendesk.com`. */
  baseUrl: string;
  /** The API user, an agent who may write public comments and redact. */
  email: string;
  apiToken: string;
  /** The webhook's signing secret exactly as Zendesk shows it. */
  webhookSecret: string;
  /** Ids of the ticket fields made by `prepareZendeskAccount`. */
  fields: ZendeskFields;
  /** Zendesk's id of the API user: what it wrote is ignored when it comes back. */
  apiUserId: string;
  /** UTC ms. */
  now: () => number;
  fetch: typeof fetch;
  subtle?: SubtleCrypto | undefined;
  /** IANA name of the zone in which dates are shown. Default `UTC`. */
  timeZone?: string | undefined;
};

/**
 * A connected Zendesk account. Throws a `TypeError` naming the option when a secret is empty or the time zone is not
 * known: with an empty secret anybody could sign.
 */
export function createZendeskChannel(options: ZendeskChannelOptions): Channel {
  const { account, apiUserId, fields, webhookSecret, now } = options;
  for (const name of ['account', 'apiUserId', 'webhookSecret', 'apiToken', 'email'] as const) {
    if (options[name] === '') throw new TypeError(`${name}: must not be empty`);
  }
  const timeZone = knownTimeZone(options.timeZone ?? 'UTC');
  const subtle = options.subtle ?? crypto.subtle;
  const api = createZendeskApi(options);
  return {
    receive: (request) => receive({ api, account, apiUserId, webhookSecret, now, subtle }, request),
    deliver: (surface, notice, deliveryId) =>
      deliver({ api, account, fields, timeZone }, surface, notice, deliveryId),
  };
}

function knownTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    throw new TypeError(`timeZone: ${timeZone} is not an IANA time zone`);
  }
}
