import type {
  CaseMark,
  ChannelName,
  ComplainantKind,
  ComplaintType,
  Impact,
  Language,
  MessageKind,
  Outcome,
  PostOfferTopic,
  RedressKind,
  Role,
  Sector,
  Severity,
} from '../vocabulary.ts';
import type { CommandData, Complainant, RecordableFact, SendingCommand, SurfaceRef } from './commands.ts';
import type {
  DeliveryResult,
  Draft,
  FollowUpEnd,
  InterestCalculation,
  OfferAnswer,
  Origin,
  PreparedLetter,
  ResolutionReason,
  Room,
  RoutingReason,
  ScheduledLetter,
} from './events.ts';
import type { Actor } from './meta.ts';
import type { RejectionCode } from './rejections.ts';

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
  /** The due time of which it was reminded. */
  reminded?: number;
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
  /** Of interest: deducted before `amount` was left, minor units. */
  tax?: number;
  calculation?: InterestCalculation;
  state: 'proposed' | 'approved' | 'declined';
  proposedBy: Author;
  decidedBy?: Author;
  /** UTC ms at which it was paid or done. */
  paidAt?: number;
  confirmation?: string | null;
};

/** A letter that goes out by itself when its time comes. */
export type FollowUp = Omit<ScheduledLetter, 'followUp'> & {
  id: string;
  state: 'waiting' | 'sent' | 'cancelled';
  scheduledAt: number;
  by: Author;
  message?: string;
  why?: FollowUpEnd;
};

/** A letter that leaves by itself at `releaseAt`, unless it is taken back before. It is no message yet. */
export type Sending = Omit<PreparedLetter, 'sending'> & {
  id: string;
  state: 'waiting' | 'released' | 'taken-back' | 'stopped';
  preparedAt: number;
  by: Author;
  /** What its command was given; null once personal data was erased. */
  data: CommandData<SendingCommand> | null;
  endedAt?: number;
  /** Once released. */
  message?: string;
  /** Once stopped: why its command was refused. */
  why?: { code: RejectionCode; rule: string };
};

/** What was asked after the answer; open until an answer to it went out. */
export type PostOfferQuery = {
  id: string;
  about: PostOfferTopic;
  text: string | null;
  at: number;
  answeredBy?: string;
};

export type Referral = { body: string | null; at: number; externalReference: string | null };

export type FinalResponseDraft = Draft & {
  text: string | null;
  sentOutside?: string | null;
  at: number;
  by: Author;
};

/** The notice of a longer time; it counts once its letter went out. `until`: ISO date. */
export type DelayNotice = { rule: string; message: string; until?: string };

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

/** `opening`: a room that the host has yet to make; its `ref` is empty until then. */
export type Surface = SurfaceRef & { id: string; state: 'opening' | 'live' | 'gone'; room?: Room };

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
  complainantKind: ComplainantKind | null;
  product: string | null;
  sector: Sector | null;
  marks: CaseMark[];
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
  /** The regimes whose clocks run: proposed by the rules, or as a person confirmed. */
  regimes: string[];
  regimesConfirmed: { at: number; by: Author; proposed: string[] } | null;
  /** Facts of the outside, the last record of each. `at`: UTC ms. */
  facts: { fact: RecordableFact; at: number }[];
  /** Days that a person set for rules without a number; `due` ISO date, null: nothing is owed. */
  assessments: { rule: string; due: string | null; at: number }[];
  delayNotices: DelayNotice[];
  followUps: FollowUp[];
  sendings: Sending[];
  queries: PostOfferQuery[];
  referrals: Referral[];
  /** A final response that waits for a second person. */
  draft: FinalResponseDraft | null;
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
  finalResponse: {
    message: string;
    at: number;
    outcome: Outcome;
    redress: string[];
    /** ISO date until which the offer stands. */
    offerUntil?: string;
  } | null;
  answerToOffer: {
    answer: OfferAnswer;
    at: number;
    comment: string | null;
    /** Once the case was reopened: the redress that was accepted and stays owed. */
    redress?: string[];
  } | null;
  /** Times in which an internal target stood still because the complainant was asked something. */
  pauses: Pause[];
  /** Obligations already reported as near, due or missed: `id` → what was reported, for which due time. */
  reported: Record<string, { warned?: number; due?: number; missed?: number }>;
  updatedAt: number;
};

export type Resolution = {
  reason: ResolutionReason;
  at: number;
  summary: string | null;
  /** Rules whose final response is not owed, because the complainant accepted early. */
  exemptions?: string[];
  /** When they did, where that was recorded before; UTC ms. */
  acceptedAt?: number;
};

export type Complaint =
  | (CaseBody & { status: 'new' })
  | (CaseBody & { status: 'in_progress'; stage: string; stageSince: number })
  | (CaseBody & { status: 'resolved'; resolution: Resolution })
  | (CaseBody & { status: 'closed'; resolution: Resolution; closedAt: number });

/** Before Lodge there is nothing. */
export type ComplaintState = { status: 'none' } | Complaint;

export const initialState: ComplaintState = { status: 'none' };
