import type {
  ChannelName,
  ComplaintType,
  Impact,
  Language,
  MessageKind,
  Outcome,
  RedressKind,
  Role,
  Severity,
} from '../vocabulary.ts';
import type { Complainant, SurfaceRef } from './commands.ts';
import type { DeliveryResult, Origin, RoutingReason } from './events.ts';
import type { Actor } from './meta.ts';

type Author = Pick<Actor, 'kind' | 'id'> & { name?: string };

/** Where a host keeps a delivered copy of a note or message, under which id. */
export type Copy = { surface: string; externalId: string };

/** Texts are null once personal data was erased, or when the host redacted them. */
export type Note = {
  id: string;
  at: number;
  by: Author;
  purpose: 'note' | 'override';
  text: string | null;
  origin?: Origin;
  copies?: Copy[];
  revised?: 'edited' | 'redacted' | 'deleted';
};

export type MessageDelivery =
  | { state: 'pending' }
  | { state: 'recorded'; at: number }
  | { state: DeliveryResult['kind']; at: number; surface: string; externalId?: string; reason?: string };

export type Message = {
  id: string;
  at: number;
  by: Author;
  direction: 'in' | 'out';
  kind: MessageKind;
  text: string | null;
  language?: Language;
  surface: string | null;
  origin?: Origin;
  /** Only for direction `out`. */
  delivery?: MessageDelivery;
  sentOutside?: string | null;
  copies?: Copy[];
  revised?: 'edited' | 'redacted' | 'deleted';
};

export type Task = {
  id: string;
  title: string | null;
  assignee: string | null;
  dueAt: number | null;
  state: 'open' | 'done' | 'cancelled';
  addedAt: number;
  addedBy: Author;
  endedAt?: number;
  endedBy?: Author;
  remark?: string | null;
};

export type Issue = {
  id: string;
  text: string | null;
  outcome?: Outcome;
  finding?: string | null;
  rootCause?: string;
};

export type Redress = {
  id: string;
  kind: RedressKind;
  description: string | null;
  amount?: number;
  currency?: string;
  state: 'proposed' | 'approved' | 'declined';
  proposedBy: Author;
  decidedBy?: Author;
};

export type CaseDocument = {
  id: string;
  name: string | null;
  mediaType: string;
  bytes: number;
  sha256: string;
  blob: string;
  at: number;
  by: Author;
};

export type Surface = SurfaceRef & { id: string; state: 'live' | 'gone' };

export type Pause = { from: number; to: number | null };

/** What every registered complaint has, whatever its status. */
export type CaseBody = {
  id: string;
  reference: string;
  /** Number of events so far; the next event gets version + 1. */
  version: number;
  type: ComplaintType;
  channel: ChannelName;
  language: Language;
  country: string | null;
  product: string | null;
  category: string | null;
  subcategory: string | null;
  defect: string | null;
  place: string | null;
  severity: Severity;
  impact: Impact;
  receivedAt: number;
  lodgedAt: number;
  lodgedBy: Author;
  subject: string | null;
  description: string | null;
  complainant: Complainant | null;
  anonymous: boolean;
  vulnerable: boolean;
  remedySought: string | null;
  externalReference: string | null;
  dataKey: string;
  erasedAt: number | null;
  regimes: string[];
  queue: string;
  routing: RoutingReason;
  assignee: string | null;
  collaborators: string[];
  restricted: boolean;
  excluded: string[];
  escalation: { level: number; to: Role; at: number } | null;
  issues: Issue[];
  notes: Note[];
  messages: Message[];
  tasks: Task[];
  documents: CaseDocument[];
  redress: Redress[];
  surfaces: Surface[];
  finalResponse: { message: string; at: number; outcome: Outcome; redress: string[] } | null;
  answerToOffer: { answer: 'accepted' | 'declined' | 'no-answer'; at: number; comment: string | null } | null;
  /** Times in which an internal target stood still because the complainant was asked something. */
  pauses: Pause[];
  /** Obligations already reported as warned or missed: `id` → what was reported, for which due time. */
  reported: Record<string, { warned?: number; missed?: number }>;
  updatedAt: number;
};

export type Resolution = { reason: 'answered' | 'withdrawn'; at: number; summary: string | null };

export type Complaint =
  | (CaseBody & { status: 'new' })
  | (CaseBody & { status: 'in_progress'; stage: string; stageSince: number })
  | (CaseBody & { status: 'resolved'; resolution: Resolution })
  | (CaseBody & { status: 'closed'; resolution: Resolution; closedAt: number });

/** Before Lodge there is nothing. */
export type ComplaintState = { status: 'none' } | Complaint;

export const initialState: ComplaintState = { status: 'none' };
