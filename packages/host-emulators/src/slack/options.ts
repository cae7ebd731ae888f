/** A person, or another app's bot, of the emulated company. */
export interface SeedSlackUser {
  /** Default: made up, `U…`. */
  id?: string | undefined;
  name: string;
  email: string;
  /** Default `en-US`. */
  locale?: string | undefined;
  /** IANA name. Default `Europe/London`. */
  tz?: string | undefined;
  isBot?: boolean | undefined;
  /** Deactivated. */
  deleted?: boolean | undefined;
  /** `multi`: a guest in several channels, `single`: in one. */
  guest?: 'multi' | 'single' | undefined;
  /** Has never confirmed the e-mail address. */
  unconfirmed?: boolean | undefined;
  /** Belongs to another organisation and is here through a shared channel. */
  stranger?: boolean | undefined;
}

/** A message that stands in a channel from the start. */
export interface SeedSlackMessage {
  /** Id or e-mail address. */
  from: string;
  text: string;
  minutesAgo?: number | undefined;
  thread?: { from: string; text: string; minutesAgo?: number | undefined }[] | undefined;
}

export interface SeedSlackChannel {
  /** Default: made up, `C…`. */
  id?: string | undefined;
  name: string;
  private?: boolean | undefined;
  /** Ids or e-mail addresses. */
  members: string[];
  topic?: string | undefined;
  messages?: SeedSlackMessage[] | undefined;
}

export interface SlackApp {
  id: string;
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  name: string;
  /** The bot's name, as people mention it. */
  botName: string;
  /** Bot scopes that the app may ask for. */
  scopes: string[];
  redirectUrls: string[];
  /** Where events go. Not checked at the start, unlike every change of it. */
  requestUrl?: string | undefined;
  /** Where clicks, submissions, shortcuts and option queries go. */
  interactivityUrl?: string | undefined;
  commandUrl?: string | undefined;
  commands?: { command: string; description: string; usageHint?: string | undefined }[] | undefined;
  messageShortcuts?: { callbackId: string; name: string }[] | undefined;
  /** Hosts whose links are announced; a host with a port means exactly that port. */
  unfurlDomains?: string[] | undefined;
  /** Event types the app listens to, such as `message.channels`. Default: all that the emulator knows. */
  events?: string[] | undefined;
}

export interface SlackOptions {
  /** Default 0: any free port on 127.0.0.1. */
  port?: number | undefined;
  /** UTC ms, for everything that Slack records and for everything that ends. Default `Date.now`. */
  clock?: (() => number) | undefined;
  /** UTC ms, for the timestamps of signatures, which receivers check against real time. Default `Date.now`. */
  wireClock?: (() => number) | undefined;
  team: { id: string; name: string; domain: string };
  /** The Enterprise Grid organisation that the workspace belongs to. */
  enterprise?: { id: string; name: string } | undefined;
  users: SeedSlackUser[];
  channels: SeedSlackChannel[];
  app: SlackApp;
  /** Bot tokens end after 12 hours and are renewed with a refresh token. */
  tokenRotation?: boolean | undefined;
  /** Refuse calls above the limits of each method's tier. Default false. */
  rateLimits?: boolean | undefined;
  /** Waits before the three retries of an event, ms by the clock. Default 0, 60,000, 300,000. */
  retryDelaysMs?: [number, number, number] | undefined;
  /** Default 3,000, as Slack's. */
  timeoutMs?: number | undefined;
  /** Sends events and interactions. Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Goes on where an earlier workspace stood when it gave this text to `onChange`; the seed is then not used. */
  restore?: string | undefined;
  /** Called with the whole workspace as text, secrets included, after each change and before whoever made it is answered. */
  onChange?: ((snapshot: string) => void) | undefined;
}
