import type {
  ApiKey,
  Assessment,
  BatchResult,
  ComplaintSummary,
  ComplaintView,
  ConnectedHost,
  ConnectionView,
  DeliveryFilters,
  DeliveryPage,
  DeliveryRow,
  Desk,
  ExplainedObligation,
  FsckResult,
  LetterRequestSchema,
  LetterView,
  ListFilters,
  Member,
  Page,
  Preferences,
  Problem,
  Receipt,
  RegimeView,
  SessionView,
  Simulation,
  SimulationRequestSchema,
  TimelineEntry,
} from '@recourse/api-client';
import type { ChatSettings, Found, HostGate, Inbound, SlackConnection, Vouched } from '@recourse/channel';
import type { Settings, SurfaceRef } from '@recourse/complaint-domain';
import type * as z from 'zod';

/** What the Worker passes on of a request. The register itself checks the credential, in the same call. */
export type Caller = {
  /** API key or session token as sent; null when there was none. */
  credential: string | null;
  requestId: string;
  /** Language of labels and sentences in the answer. */
  language: string;
};

/** Errors are values: an exception loses its fields between objects. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/**
 * A large answer as the JSON text that goes out: copied between objects as one string instead of field by field.
 * `version` is the complaint's, for the ETag; null where there is none.
 */
export type Rendered<T> = { json: string; version: number | null; readonly of?: T };

export type CommandRequest = {
  reference: string;
  type: string;
  data: unknown;
  ifVersion?: number;
  idempotencyKey?: string;
};

export type DocumentMeta = { name: string; mediaType: string; bytes: number; sha256: string; blob: string };
export type StoredDocument = DocumentMeta & { id: string };

export type NewKey = { name: string; scopes: string[] };

/** A checked request for a letter, and one for a simulation. */
export type LetterOrder = z.output<typeof LetterRequestSchema>;
export type SimulationOrder = z.output<typeof SimulationRequestSchema>;

/** One line of an export: the entry as it stands in the log and, unless erased, the key to its personal part. */
export type ExportLine = { index: number; entry: string; key?: string | undefined };
export type ExportHead = {
  format: 'recourse-export/1';
  register: string;
  settings: Settings;
  members: Member[];
  /** Verifier key of the log. */
  key: string;
  size: number;
  checkpoint: string;
  /** Keys left out because a case under them excludes whoever exports. */
  withheld?: number | undefined;
};

/** An import that is done: how many entries came, and what does not hold together. */
export type Imported = { entries: number; findings: FsckResult['findings'] };

/** A person whom a host has proven. `userId`: the host's own id of them. */
export type HostPerson = Omit<Vouched, 'host' | 'externalId'> & { host: ConnectedHost; userId: string };

/** What the page of a case shows: how far it is and where it is worked, nothing that anybody wrote. */
export type CasePage = {
  reference: string;
  status: ComplaintView['status'];
  /** The nearest open obligation. `due`: UTC ms; `timeZone`: IANA name of the zone in which it was counted. */
  next: { due: number; timeZone: string; citation: string; verifiedOn: string | null } | null;
  links: { host: ConnectedHost; url: string }[];
};

/** The calls that the Worker makes on a register object. */
export interface RegisterApi {
  lodge(caller: Caller, data: unknown, idempotencyKey?: string): Promise<Answer<Receipt>>;
  lodgeBatch(
    caller: Caller,
    items: { key: string; data: unknown }[],
  ): Promise<Answer<{ results: BatchResult[] }>>;
  command(caller: Caller, request: CommandRequest): Promise<Answer<Receipt>>;
  list(caller: Caller, query: ListFilters): Promise<Answer<Rendered<Page>>>;
  read(caller: Caller, reference: string): Promise<Answer<Rendered<ComplaintView | ComplaintSummary>>>;
  timeline(caller: Caller, reference: string): Promise<Answer<{ items: TimelineEntry[] }>>;
  obligations(caller: Caller, reference: string): Promise<Answer<{ items: ExplainedObligation[] }>>;
  /** The bundle's exact text. */
  proof(caller: Caller, reference: string): Promise<Answer<string>>;
  letter(caller: Caller, reference: string, request: LetterOrder): Promise<Answer<LetterView>>;
  /** The page of an outbound message, to print on A4: HTML. */
  printMessage(caller: Caller, reference: string, message: string): Promise<Answer<string>>;
  regimes(caller: Caller): Promise<Answer<{ items: RegimeView[] }>>;
  simulate(caller: Caller, request: SimulationOrder): Promise<Answer<Rendered<Simulation>>>;
  assess(
    caller: Caller,
    input: { subject?: string; text: string; email?: string; language?: string },
  ): Promise<Answer<Assessment>>;
  session(caller: Caller): Promise<Answer<SessionView>>;
  /** May this caller attach a document here? Asked before the bytes are taken in; they are stored under `blob`. */
  mayAttach(caller: Caller, reference: string): Promise<Answer<{ blob: string }>>;
  attach(
    caller: Caller,
    reference: string,
    meta: DocumentMeta,
    idempotencyKey?: string,
  ): Promise<Answer<Receipt>>;
  document(caller: Caller, reference: string, id: string): Promise<Answer<StoredDocument>>;
  settings(caller: Caller): Promise<Answer<Settings>>;
  putSettings(caller: Caller, settings: unknown): Promise<Answer<Settings>>;
  members(caller: Caller): Promise<Answer<{ items: Member[] }>>;
  putMember(caller: Caller, member: unknown): Promise<Answer<Member>>;
  /** A person saw that a letter in doubt arrived. */
  confirmDelivery(caller: Caller, id: string, externalId?: string): Promise<Answer<Receipt>>;
  deliveries(caller: Caller, filters: DeliveryFilters): Promise<Answer<DeliveryPage>>;
  replayDelivery(caller: Caller, id: string): Promise<Answer<DeliveryRow>>;
  queues(
    caller: Caller,
  ): Promise<Answer<{ items: { id: string; label: string; open: number; overdue: number }[] }>>;
  createKey(caller: Caller, request: NewKey): Promise<Answer<{ id: string; key: string }>>;
  keys(caller: Caller): Promise<Answer<{ items: ApiKey[] }>>;
  revokeKey(caller: Caller, id: string): Promise<Answer<true>>;
  /** The person's sessions, links and live sockets end with the answer. */
  removeMember(caller: Caller, id: string): Promise<Answer<true>>;
  /** Ends the calling session. */
  signOut(caller: Caller): Promise<Answer<true>>;
  /** A one-time sign-in link token for a member, valid for ten minutes. */
  createSignIn(caller: Caller, email: string): Promise<Answer<{ token: string }>>;
  redeemSignIn(token: string): Promise<Answer<{ session: string; expiresAt: number }>>;
  fsck(caller: Caller): Promise<Answer<FsckResult>>;
  exportHead(caller: Caller): Promise<Answer<ExportHead>>;
  exportLines(caller: Caller, from: number, to: number): Promise<Answer<ExportLine[]>>;
  importHead(caller: Caller, head: unknown): Promise<Answer<{ size: number }>>;
  importLines(caller: Caller, lines: unknown): Promise<Answer<{ size: number }>>;
  importEnd(caller: Caller): Promise<Answer<Imported>>;
  connectHost(caller: Caller, host: 'zendesk', connection: unknown): Promise<Answer<ConnectionView>>;
  /** Of every host, or of one. */
  connections(caller: Caller, host?: ConnectedHost): Promise<Answer<{ items: ConnectionView[] }>>;
  /** Ends a connection from our side: its credentials are forgotten, the sessions it vouched for end. */
  disconnect(caller: Caller, host: ConnectedHost, account: string): Promise<Answer<true>>;
  /** A one-time address that installs the Slack app for this register. `origin`: where the bot is; null: nowhere. */
  inviteSlack(caller: Caller, origin: string | null): Promise<Answer<{ url: string; expiresAt: number }>>;
  desk(caller: Caller): Promise<Answer<Desk>>;
  preferences(caller: Caller): Promise<Answer<Preferences>>;
  putPreferences(caller: Caller, preferences: unknown): Promise<Answer<Preferences>>;
  /** What the page of a case shows to this person. */
  casePage(caller: Caller, reference: string): Promise<Answer<CasePage>>;
  liveTicket(caller: Caller): Promise<Answer<{ ticket: string }>>;
  clock(): Promise<{ now: number; movable: boolean }>;
  advanceClock(caller: Caller, ms: number): Promise<Answer<{ now: number }>>;
  /** A session for a person whom a host has proven (the signed page request). Unknown e-mail: refused with a way on. */
  openHostSession(
    person: HostPerson,
  ): Promise<Answer<{ session: string; expiresAt: number; member: string }>>;
  /** What connected hosts told us, already verified by their adapters. Repeats change nothing. */
  takeIn(inbound: Inbound[]): Promise<Answer<{ taken: number; ignored: number }>>;
  /** The account of the register's connection to a host, when there is one (`account`: which of several). */
  connectionOf(host: string, account?: string): Promise<string | null>;
  /** Spends an invitation to install. `by`: who asked for it; null: not good, or no longer theirs to ask for. */
  redeemInstall(ticket: string): Promise<{ by: string } | null>;
  /** The connection object took this account for us. */
  hostConnected(host: ConnectedHost, account: string): Promise<void>;
  /** The account took its permission back. Repeats change nothing. */
  hostRevoked(host: ConnectedHost, account: string, why: 'uninstalled' | 'revoked'): Promise<void>;
  chatSettings(): Promise<Omit<ChatSettings, 'register' | 'caseUrl' | 'maxFileBytes'>>;
  /** Which case stands there, and what of ours lies at `externalId`. Null also for accounts that are not connected. */
  placeOf(surface: SurfaceRef, externalId?: string): Promise<Found | null>;
  /** Of these people (by e-mail), those who may read the case in full. Leaves no entry. */
  readersOf(reference: string, emails: string[]): Promise<string[]>;
  recordRemoval(
    surface: SurfaceRef,
    person: Parameters<HostGate['recordRemoval']>[2],
    eventId: string,
  ): Promise<void>;
  logCheckpoint(): Promise<Answer<string>>;
  /** `null` when there is no such tile. The path is as in the request, after `tile/`. */
  logTile(path: string): Promise<ArrayBuffer | null>;
  logKey(): Promise<string>;
  // WebSockets: `stub.fetch(request)` with Upgrade and `?ticket=`.
}

/** What a connection object keeps for an account. Secrets are sealed under the Worker's key. */
export type Connection = ZendeskConnection | SlackConnection;

export type ZendeskConnection = {
  host: 'zendesk';
  register: string;
  subdomain: string;
  /** Origin of the account's API: https://SUBDOMAIN.zendesk.com. */
  baseUrl: string;
  email: string;
  apiToken: string;
  webhookSecret: string;
  /** PEM of the app's public key, for signed page requests. */
  appPublicKey: string;
  /** Audience of signed page requests: the installation's URL. */
  audience: string;
  /** Issuer of signed page requests. */
  issuer: string;
  /** Ids of the custom fields that the account was prepared with. */
  fields: { reference: number; status: number; nextObligation: number };
  /** Zendesk's user id of the API account: what it writes is ours. */
  apiUserId: string;
};

export interface ConnectionApi {
  /** False, and nothing kept, when the account belongs to another register. */
  put(connection: Connection): Promise<boolean>;
  /** A Slack token that ends soon is renewed first. Rejects when that could not be done and the token has ended. */
  get(): Promise<Connection | null>;
  /** As it is kept, without renewing anything. */
  kept(): Promise<Connection | null>;
  /** The host took its permission back: nothing is delivered from now on, and the register hears of it. */
  revoke(why: 'uninstalled' | 'revoked'): Promise<void>;
  /** Forgets the account, unless it belongs to another register. */
  remove(register: string): Promise<void>;
  /** True when the page token with this id was used before; from now on it is. `expiresAt`: UTC ms. */
  seen(id: string, expiresAt: number): Promise<boolean>;
}
