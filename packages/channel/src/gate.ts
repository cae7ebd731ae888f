import type { Language, SurfaceRef } from '@recourse/complaint-domain';
import type { Delivery, Inbound, Notice } from './channel.ts';

/**
 * A Slack workspace, or an Enterprise Grid organisation, that is connected to a register. `account` is the id under
 * which it is known: `T…`, or `E…` for an installation in a whole organisation.
 */
export type SlackConnection = {
  host: 'slack';
  account: string;
  register: string;
  name: string;
  /** The app's own user and bot id there: what they write is never taken in again. */
  botUserId: string;
  botId: string;
  /** The app's id there. */
  appId: string;
  botToken: string;
  /** With token rotation: UTC ms at which `botToken` ends, and what makes the next one. */
  expiresAt: number | null;
  refreshToken: string | null;
  scopes: string[];
  /** Set when the workspace took the token back; nothing is delivered then. UTC ms. */
  revokedAt: number | null;
};

/** What a chat's Worker needs to know of the register, in one question. */
export type ChatSettings = {
  register: string;
  organisation: string;
  defaultLanguage: Language;
  /** IANA name. */
  timeZone: string;
  /** Where a case's own page lies: `${caseUrl}C-2026-000042-7`. */
  caseUrl: string;
  /** Names of emoji (without colons) that mean "register this as a complaint". */
  registerEmoji: string[];
  /** Largest file that is taken as a document, bytes. */
  maxFileBytes: number;
};

/** A member of the register, as a host vouches for them. */
export type Vouched = {
  host: 'slack' | 'teams';
  account: string;
  externalId: string;
  name: string;
  email: string;
};

export type Refusal = { ok: false; code: string; message: string };
export type Opened = {
  ok: true;
  /** For the HTTP API, as this person. */
  token: string;
  /** UTC ms. */
  expiresAt: number;
  member: string;
};

/** What stands at a place in a host. */
export type Found = {
  reference: string;
  /** Id of the surface in the case (`s2`). */
  surface: string;
  /** True for a channel that belongs to this case alone. */
  ownChannel: boolean;
  /** What we wrote at `externalId`: `t1`, `x2`, `m3`, `card` …; null for anything else. */
  item: string | null;
};

/**
 * What a bot's Worker asks the service for by itself, over a private binding that nothing outside can reach. Whatever a
 * person does goes through the HTTP API with that person's session instead, so that permissions hold.
 */
export interface HostGate {
  /** The connection of the first of these accounts that is connected (a workspace, then its organisation). */
  slack(accounts: string[]): Promise<SlackConnection | null>;
  /** All names under which it is asked later are in `connection`; false: the account belongs to another register. */
  connectSlack(connection: SlackConnection): Promise<boolean>;
  /** The workspace uninstalled the app or revoked its token. Its sessions end, and nothing more is delivered. */
  revokeSlack(account: string, why: 'uninstalled' | 'revoked'): Promise<void>;
  /** An invitation to install that an administrator asked for, once: the register that it is for. */
  redeemInstall(ticket: string): Promise<{ register: string; by: string } | null>;
  settings(register: string): Promise<ChatSettings>;
  openSession(register: string, person: Vouched): Promise<Opened | Refusal>;
  /** Kept when this resolves; a rejected promise means: send it again. */
  takeIn(register: string, inbound: Inbound[]): Promise<{ ok: true; taken: number } | Refusal>;
  /** Which case stands here, and what lies at `externalId`. */
  at(register: string, surface: SurfaceRef, externalId?: string): Promise<Found | null>;
  /** Of these people (by e-mail), those who may read the case in full. A reading that leaves no entry. */
  readers(register: string, reference: string, emails: string[]): Promise<string[]>;
  /** Keeps as an entry that somebody was taken out of the room of a case. */
  recordRemoval(
    register: string,
    surface: SurfaceRef,
    person: { externalId: string; why: 'excluded' | 'not-a-member' | 'may-not-read' },
    eventId: string,
  ): Promise<void>;
}

/** What the service asks a chat's Worker for, over a private binding. */
export interface ChatWorker {
  /** As `Channel.deliver`. `again`: an earlier attempt may have got through, so look before posting. */
  deliver(
    connection: SlackConnection,
    surface: SurfaceRef,
    notice: Notice,
    delivery: { id: string; again: boolean; timeZone: string },
  ): Promise<Delivery>;
  /** Trades the refresh token for the next pair; null: the workspace refuses. Rejects when it cannot be reached. */
  refresh(connection: SlackConnection): Promise<SlackConnection | null>;
}
