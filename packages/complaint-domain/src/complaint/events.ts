import type { RoomRule } from '../settings/chat.ts';
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
import type { Actor } from './meta.ts';
import type { RejectionCode } from './rejections.ts';

/**
 * An event has two parts. `data` stands in clear in a log that anyone may read and survives erasure: only what the
 * rules need without the person. `personal` is sealed under the complainant's key, and is `null` once that key is
 * destroyed: free text, and whatever tells about a person (that they are vulnerable, whom a case is kept from).
 */
type Body<T extends string, D, P = null> = { type: T; v: 1; data: D; personal: P | null };

export type Classification = {
  type?: ComplaintType | undefined;
  product?: string | undefined;
  sector?: Sector | undefined;
  marks?: CaseMark[] | undefined;
  category?: string | undefined;
  subcategory?: string | undefined;
  severity?: Severity | undefined;
  impact?: Impact | undefined;
  language?: Language | undefined;
};

/** What was complained about in the complainant's own surroundings: free text, so sealed. */
export type Circumstances = { defect?: string | undefined; place?: string | undefined };

export type RoutingReason = { rule: string; queue: string };

export type DeliveryResult =
  | { kind: 'delivered'; externalId: string }
  | { kind: 'failed'; reason: string }
  | { kind: 'uncertain'; reason: string };

/** A text that came from, or goes to, a place in a host. */
export type Origin = { surface: string; externalId: string };

/** What interest was reckoned from; the rule may have changed in the settings since, the amount does not. */
export type InterestCalculation = { principal: number; from: string; to: string; rule: string };

export type Draft = {
  language: Language;
  template?: string | undefined;
  surface?: string | undefined;
  /** ISO date. */
  offerUntil?: string | undefined;
};

/** `at`: UTC ms. `stage`: made by a rule of the settings when the case entered it. */
export type ScheduledLetter = {
  followUp: string;
  kind: MessageKind;
  template: string;
  language: Language;
  at: number;
  surface?: string | undefined;
  stage?: string | undefined;
};

/** Why a follow-up did not go out. */
export type FollowUpEnd =
  | 'by-person'
  | 'case-ended'
  | 'answered'
  | 'complainant-wrote'
  | 'stage-left'
  | 'letter-incomplete'
  | 'no-way-to-send'
  | 'erased';

/** A letter that is about to leave. `surface`: the one that it goes through; `releaseAt`: UTC ms. */
export type PreparedLetter = {
  sending: string;
  command: SendingCommand;
  letter: MessageKind;
  surface: string;
  releaseAt: number;
};

/** `byRule`: opened by a rule of the settings, and not by a person. */
export type Room = Pick<RoomRule, 'mode' | 'channel' | 'team'> & { byRule?: true | undefined };

export type OfferAnswer = 'accepted' | 'declined' | 'no-answer' | 'expired';
export type ResolutionReason = 'answered' | 'withdrawn' | 'accepted-early';

export type EventBody =
  | Body<
      'Lodged',
      Classification & {
        reference: string;
        type: ComplaintType;
        channel: ChannelName;
        language: Language;
        severity: Severity;
        impact: Impact;
        /** UTC ms. */
        receivedAt: number;
        country: string | null;
        anonymous: boolean;
        complainantKind?: ComplainantKind | undefined;
        queue: string;
        regimes: string[];
        issues: string[];
        /** The id of the data key under which this complaint's personal parts are sealed. */
        dataKey: string;
      },
      Circumstances & {
        subject: string;
        description: string;
        complainant: Complainant;
        issues: string[];
        remedySought?: string | undefined;
        externalReference?: string | undefined;
        /** The id of the routing rule: it can tell that the complainant is vulnerable. */
        routingRule: string;
      }
    >
  | Body<
      'Classified',
      Classification & { issues: string[]; regimes: string[] },
      Circumstances & { issues: string[] }
    >
  | Body<'Assigned', { assignee?: string | null; queue?: string; collaborators?: string[] }>
  | Body<'StageEntered', { stage: string; from: string | null }, { reason: string }>
  | Body<'Escalated', { level: number; to: Role }, { reason: string }>
  | Body<'Restricted', { restricted: boolean }, { excluded: string[]; reason: string }>
  | Body<
      'NoteAdded',
      { note: string; purpose: 'note' | 'override'; origin?: Origin },
      { text: string; author?: string }
    >
  | Body<
      'MessageReceived',
      { message: string; origin?: Origin; receivedAt: number },
      { text: string; author?: string }
    >
  | Body<
      'MessageSent',
      {
        message: string;
        kind: MessageKind;
        language: Language;
        template?: string;
        /** The surface it is to be delivered through, or null when it went outside Recourse. */
        surface: string | null;
        /** Set when it was already sent from a host or outside Recourse. */
        alreadySent?: {
          how: 'host' | 'outside';
          origin?: Origin;
          /** UTC ms at which it went out; without it, the event's own time. */
          sentAt?: number;
        };
      },
      { text: string; author?: string; sentOutside?: string }
    >
  | Body<
      'ContentRevised',
      {
        item: string;
        change: 'edited' | 'redacted' | 'deleted';
        /** Where it was changed, so that the change is not sent back there. */
        surface?: string;
      },
      { text: string | null }
    >
  | Body<
      'DocumentAttached',
      { document: string; mediaType: string; bytes: number; sha256: string; blob: string },
      { name: string }
    >
  | Body<'TaskAdded', { task: string; assignee: string | null; dueAt: number | null }, { title: string }>
  | Body<'TaskCompleted', { task: string }, { result: string }>
  | Body<'TaskCancelled', { task: string }, { reason: string }>
  | Body<'TaskReminded', { task: string; dueAt: number }>
  | Body<'FindingRecorded', { issue: string; outcome: Outcome }, { finding: string; rootCause?: string }>
  | Body<
      'RedressProposed',
      {
        redress: string;
        kind: RedressKind;
        amount?: number;
        currency?: string;
        /** Of interest: what is deducted before `amount` is left, minor units. */
        tax?: number;
        calculation?: InterestCalculation;
      },
      { description: string }
    >
  | Body<'RedressApproved', { redress: string; within: 'own-limit' | 'second-person' }>
  | Body<'RedressDeclined', { redress: string }, { reason: string }>
  /** Marks the MessageSent of kind `final-response` as the answer, with the outcome it states. */
  | Body<
      'FinalResponseIssued',
      { message: string; outcome: Outcome; redress: string[]; offerUntil?: string; within?: 'second-person' }
    >
  /** A final response that waits for a second person. */
  | Body<'FinalResponseDrafted', Draft, { text: string; sentOutside?: string }>
  | Body<'FinalResponseDeclined', Record<string, never>, { reason: string }>
  | Body<'OfferAnswered', { answer: OfferAnswer; answeredAt?: number }, { comment: string }>
  | Body<
      'Resolved',
      /** `acceptedAt`: of an early acceptance that was recorded later, UTC ms. */
      { reason: ResolutionReason; exemptions?: string[]; acceptedAt?: number },
      { summary: string }
    >
  /** `proposed`: what the rules proposed at that moment; a later change of it asks a person again. */
  | Body<'RegimesConfirmed', { regimes: string[]; proposed: string[] }>
  | Body<'FactRecorded', { fact: RecordableFact; factAt: number }, { remark: string }>
  /** `due`: ISO date, or null: nothing is owed. */
  | Body<'ObligationAssessed', { rule: string; due: string | null }, { reason: string }>
  | Body<'WaitingChanged', { waiting: boolean }>
  /** Marks the MessageSent of kind `delay-notice` as the notice of an extension. `until`: ISO date. */
  | Body<'DelayNoticed', { rule: string; message: string; until?: string }>
  | Body<'FollowUpScheduled', ScheduledLetter>
  | Body<'FollowUpCancelled', { followUp: string; why: FollowUpEnd }, { reason: string }>
  | Body<'FollowUpSent', { followUp: string; message: string }>
  | Body<'SendingPrepared', PreparedLetter, { data: CommandData<SendingCommand> }>
  | Body<'SendingTakenBack', { sending: string }>
  | Body<'SendingReleased', { sending: string; message: string }>
  /** Why its command was refused when it was to go. */
  | Body<'SendingStopped', { sending: string; code: RejectionCode; rule: string }>
  | Body<'PostOfferQueried', { query: string; about: PostOfferTopic }, { text: string }>
  | Body<'ReferredExternally', { referredAt: number }, { body: string; externalReference?: string }>
  | Body<'RedressPaid', { redress: string[]; paidAt: number }, { confirmation: string }>
  | Body<'Closed', Record<string, never>>
  | Body<'Reopened', { stage: string }, { reason: string }>
  | Body<
      'ComplainantUpdated',
      { country: string | null; anonymous: boolean; complainantKind?: ComplainantKind | null | undefined },
      Complainant
    >
  | Body<'SurfaceLinked', { surface: string; at: SurfaceRef; replaces?: string }>
  | Body<'SurfaceUnlinked', { surface: string; reason: 'deleted' | 'unlinked' | 'replaced' }>
  | Body<'RoomRequested', { surface: string; host: SurfaceRef['host']; account: string } & Room>
  | Body<'RoomOpened', { surface: string; ref: string }>
  | Body<'RoomFailed', { surface: string; reason: string }>
  | Body<'DeliveryRecorded', { delivery: string; surface: string; item: string; result: DeliveryResult }>
  | Body<'ObligationWarned', { obligation: string; due: number }>
  | Body<'ObligationDue', { obligation: string; due: number }>
  | Body<'ObligationMissed', { obligation: string; due: number }>
  | Body<'PersonalDataErased', { dataKey: string }>;

export type EventType = EventBody['type'];
export type EventOf<T extends EventType> = Extract<EventBody, { type: T }>;

/** An event as the register keeps it, opened (personal part decrypted, or null when erased). */
export type ComplaintEvent = EventBody & {
  id: string;
  complaint: string;
  /** 1 for the first event of a complaint, without gaps. */
  version: number;
  /** UTC ms. */
  at: number;
  actor: Pick<Actor, 'kind' | 'id'>;
  /** The id of the command it came from. */
  command: string;
};
