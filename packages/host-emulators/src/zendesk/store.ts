import { EventEmitter } from 'node:events';
import type { ZendeskOptions } from './options.ts';
import type { Article, Attachment, Ticket, TicketField, Trigger, User, Webhook } from './types.ts';

/** Everything the emulated account remembers. Tests look here instead of at call lists. */
export interface ZendeskState {
  users: Map<number, User>;
  tickets: Map<number, Ticket>;
  ticketFields: Map<number, TicketField>;
  webhooks: Map<string, Webhook>;
  triggers: Map<number, Trigger>;
  articles: Map<number, Article>;
  /** Uploads not yet attached to a comment. */
  uploads: Map<string, Attachment[]>;
  attachments: Map<string, Attachment>;
  jobs: Map<string, Record<string, unknown>>;
  settings: Record<string, string>;
  appEnabled: boolean;
}

export interface Change {
  ticketId: number;
}

/** State with its clock, ids and change notices. */
export interface Store {
  readonly options: ZendeskOptions;
  readonly state: ZendeskState;
  readonly host: string;
  /** Emits `change` ({@link Change}) after each write to a ticket. */
  readonly changes: EventEmitter<{ change: [Change] }>;
  readonly accountId: number;
  readonly appId: number;
  readonly installationId: number;
  now(): number;
  nextId(): number;
  nextTicketId(): number;
  lastId(): number;
  /** Counts ids on from `lastId`; without it from the first one again. */
  restart(lastId?: number): void;
}

const FIRST_ID = 8_447_388_090_000;

export function emptyState(settings: Record<string, string>): ZendeskState {
  return {
    users: new Map(),
    tickets: new Map(),
    ticketFields: new Map(),
    webhooks: new Map(),
    triggers: new Map(),
    articles: new Map(),
    uploads: new Map(),
    attachments: new Map(),
    jobs: new Map(),
    settings: { ...settings },
    appEnabled: true,
  };
}

/** Ids are counted up, so that two runs of one seed agree. */
export function createStore(options: ZendeskOptions): Store {
  let id = FIRST_ID;
  const state = emptyState(options.settings);
  const changes: Store['changes'] = new EventEmitter();
  changes.setMaxListeners(0);
  return {
    options,
    state,
    host: options.issuerHost ?? `${options.subdomain}.zendesk.com`,
    changes,
    accountId: 22_129_848,
    appId: 1_148_201,
    installationId: 33_720_417,
    now: () => options.clock(),
    nextId: () => ++id,
    nextTicketId: () => Math.max(0, ...state.tickets.keys()) + 1,
    lastId: () => id,
    restart: (lastId = FIRST_ID) => {
      id = lastId;
    },
  };
}

/** ISO 8601 in whole seconds, as Zendesk writes times. */
export function iso(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

export function findUserByEmail(state: ZendeskState, email: string): User | undefined {
  const wanted = email.trim().toLowerCase();
  return [...state.users.values()].find((user) => user.email?.toLowerCase() === wanted);
}

export function isStaff(user: User | undefined): boolean {
  return user !== undefined && user.role !== 'end-user';
}

/** A ticket that is there and not in the bin. */
export function liveTicket(state: ZendeskState, id: number): Ticket | undefined {
  const ticket = state.tickets.get(id);
  return ticket?.deletedAt === null ? ticket : undefined;
}
