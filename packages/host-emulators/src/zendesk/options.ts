import type { SeedArticle, SeedTicket, SeedUser } from './types.ts';

export type AppLocation = 'ticket_sidebar' | 'new_ticket_sidebar' | 'user_sidebar' | 'nav_bar';

export interface AppParameter {
  name: string;
  /** A secure setting never leaves the server: `client.request` with `secure: true` can use it, pages cannot read it. */
  secure?: boolean | undefined;
}

export interface AppOptions {
  name: string;
  version: string;
  /** Absolute addresses of the pages that the app shows. */
  locations: { ticket_sidebar: string; new_ticket_sidebar: string } & Partial<Record<AppLocation, string>>;
  parameters?: AppParameter[] | undefined;
  /** Host names that may receive secure settings. Default: the hosts of the locations. */
  domainWhitelist?: string[] | undefined;
}

export interface WebhookTarget {
  url: string;
  name?: string | undefined;
  /** Default: the ticket events that a complaint adapter listens to. */
  subscriptions?: string[] | undefined;
  secret?: string | undefined;
}

export interface ZendeskOptions {
  /** Default 0: any free port on 127.0.0.1. */
  port?: number | undefined;
  subdomain: string;
  /** Host named in token claims and `url` members. Default `{subdomain}.zendesk.com`. */
  issuerHost?: string | undefined;
  /** UTC milliseconds, for everything the account records. May stand still or be moved by hand. */
  clock: () => number;
  /** UTC milliseconds, for what receivers check against real time: signatures and tokens. Default `Date.now`. */
  wireClock?: (() => number) | undefined;
  app: AppOptions;
  /** First page request as a POST with a signed token, as for `"signedUrls": true` in a manifest. */
  signedUrls: boolean;
  /** Values of the installation's settings, secure ones included. */
  settings: Record<string, string>;
  users: SeedUser[];
  tickets: SeedTicket[];
  articles?: SeedArticle[] | undefined;
  /** Set up one event webhook from the start. */
  webhookTarget?: WebhookTarget | undefined;
  /** The account's API token. Default: random. */
  apiToken?: string | undefined;
  /** Requests per minute before 429. Default 700. */
  rateLimit?: number | undefined;
  /** Pause before a webhook retry without `Retry-After`, milliseconds. Default 1,000. */
  retryDelayMs?: number | undefined;
  /** Goes on where an earlier account stood when it gave this text to `onChange`; the seed is then not used. */
  restore?: string | undefined;
  /**
   * Called with the whole account as text after each write, before the writer is answered: what it keeps outlives
   * a crash. Contains the account's secrets.
   */
  onChange?: ((snapshot: string) => void) | undefined;
  /** Default 12,000, as Zendesk's. */
  webhookTimeoutMs?: number | undefined;
}
