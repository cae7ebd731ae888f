import type {
  ComplaintType,
  Language,
  NoticeKind,
  Obligation,
  PriorityLevel,
  Status,
  SurfaceRef,
} from '@recourse/complaint-domain';
import type { ChatNotice, Person } from './chat.ts';

/** Who wrote something in a host, as far as the host says it. */
export type InboundAuthor = {
  kind: 'complainant' | 'agent' | 'unknown';
  /** The host's own user id. */
  externalId: string;
  name?: string;
  email?: string;
};

type InboundBase = {
  /** Stable over redelivery of the same thing: it becomes the command id, so that a repeat changes nothing. */
  eventId: string;
  /** UTC ms at which it happened in the host. */
  at: number;
  surface: SurfaceRef;
};

/** Something that happened in a host, in the host-neutral form that intake turns into a command. */
export type Inbound = InboundBase &
  (
    | { kind: 'opened'; subject: string; text: string; requester: InboundAuthor; tags: string[] }
    | { kind: 'message'; direction: 'in' | 'out'; externalId: string; text: string; author: InboundAuthor }
    | { kind: 'note'; externalId: string; text: string; author: InboundAuthor }
    | { kind: 'revised'; externalId: string; change: 'edited' | 'redacted' | 'deleted'; text?: string }
    | { kind: 'moved'; into: SurfaceRef }
    | { kind: 'gone' }
    | { kind: 'requester-changed'; requester: InboundAuthor }
  );

/** What the fields of a surface show of the case. No personal data. */
export type CaseFields = {
  reference: string;
  status: Status;
  stage: string | null;
  type: ComplaintType;
  priority: PriorityLevel;
  /** The nearest open obligation: id of its rule and UTC ms. */
  nextObligation: { id: string; due: number } | null;
};

/** A date that is near (`warned`), has come, or was missed. No personal data of the complainant. */
export type Alert = {
  state: 'warned' | 'due' | 'missed';
  obligation: {
    /** Id of its rule. */
    id: string;
    kind: Obligation['kind'];
    /** UTC ms. */
    due: number;
    citation: string;
    /** ISO date on which the rule was checked against its source, or null: unverified. */
    verifiedOn: string | null;
  };
  /** The colleagues who are to hear of it. */
  people: Person[];
};

/**
 * One thing owed to one surface, with its text filled in from the present state. Texts are plain: what formatting a
 * letter has stays in the register. An alert is for colleagues only, whatever the host calls that.
 */
export type Notice = { language: Language } & (
  | ChatNotice
  | { kind: 'fields'; fields: CaseFields }
  | { kind: 'note'; item: string; text: string; author: string }
  | { kind: 'message'; item: string; text: string }
  | ({ kind: 'alert' } & Alert)
  | { kind: 'revision'; externalId: string; text: string | null }
  | { kind: 'erase'; externalIds: string[] }
);
// Every kind that the domain can ask for can be delivered.
type Missing = Exclude<NoticeKind, Notice['kind']>;
const complete: Missing extends never ? true : Missing = true;
void complete;

/**
 * What came of one attempt. `delivered`: the host took it. `failed`: it certainly did not; `retryable` says
 * whether trying again can help. `uncertain`: nobody knows (a timeout after sending); the register never resends
 * a message to a complainant by itself after that, a person decides.
 */
export type Delivery =
  | { kind: 'delivered'; externalId: string }
  | { kind: 'failed'; retryable: boolean; retryAfterMs?: number; reason: string }
  | { kind: 'uncertain'; reason: string };

/**
 * A connected host. Adapters keep nothing: no storage, no retries, no scheduling, no deduplication.
 */
export interface Channel {
  /**
   * Turns a request of the host into inbound things and the response the host expects once they are kept.
   * `null`: not for this channel. A refusal (bad signature, stale) has no inbound things and its own response.
   */
  receive(request: Request): Promise<{ inbound: Inbound[]; response: Response } | null>;
  /**
   * Makes exactly one attempt. `deliveryId` is stable over the attempts of one delivery. `again`: an earlier attempt may
   * have got through; a host that can be searched for the delivery is searched before anything is posted. Never throws.
   */
  deliver(surface: SurfaceRef, notice: Notice, deliveryId: string, again?: boolean): Promise<Delivery>;
}
