import * as z from 'zod';
import { IsoDateSchema } from '../calendars/calendar-schema.ts';
import { RoomSchema, UndoSecondsSchema } from '../settings/chat.ts';
import {
  CASE_MARKS,
  CHANNELS,
  COMPLAINANT_KINDS,
  COMPLAINT_TYPES,
  HOSTS,
  IMPACTS,
  LANGUAGES,
  type MESSAGE_KINDS,
  OUTCOMES,
  POST_OFFER_TOPICS,
  REDRESS_KINDS,
  ROLES,
  SECTORS,
  SEVERITIES,
} from '../vocabulary.ts';
import type { CommandMeta } from './meta.ts';

/**
 * Limits in characters; `descriptionBytes` in bytes of UTF-8, since one log entry holds at most 65,535 bytes.
 * A longer text is refused, never cut; what is longer is attached as a document.
 */
export const LIMITS = { line: 300, text: 12_000, description: 40_000, descriptionBytes: 40_000 } as const;

const line = z.string().trim().min(1).max(LIMITS.line);
const text = z.string().trim().min(1).max(LIMITS.text);
/** UTC milliseconds between 1970 and 2100. */
const instant = z.int().min(0).max(4_102_444_800_000);
const memberId = z.string().min(1).max(100);
/** A short id inside one complaint: `m3`, `t1`. */
const localId = z.string().regex(/^[a-z]\d{1,6}$/, 'must be an id of this complaint such as "t1"');

/** Where in a host a case appears. `ref` is the host's own id (ticket 35, channel C1 thread 17…). */
export const SurfaceRefSchema = z.strictObject({
  host: z.enum(HOSTS),
  account: z.string().min(1).max(100),
  ref: z.string().min(1).max(200),
});
export type SurfaceRef = z.infer<typeof SurfaceRefSchema>;

export const ComplainantSchema = z.strictObject({
  name: line.optional(),
  email: z.email().max(254).optional(),
  phone: z.string().trim().min(3).max(40).optional(),
  /** ISO 3166-1 alpha-2. Decides, with product and channel, which regimes are proposed. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as "GB"')
    .optional(),
  anonymous: z.boolean().optional(),
  kind: z.enum(COMPLAINANT_KINDS).optional(),
  vulnerability: line.optional(),
  safeContact: line.optional(),
  representative: line.optional(),
});
export type Complainant = z.infer<typeof ComplainantSchema>;

const classification = {
  type: z.enum(COMPLAINT_TYPES).optional(),
  product: line.optional(),
  /** Line of business. Without one: that of the category, else the organisation's own. */
  sector: z.enum(SECTORS).optional(),
  /** All marks that hold; replaces those before. */
  marks: z.array(z.enum(CASE_MARKS)).max(CASE_MARKS.length).optional(),
  category: line.optional(),
  subcategory: line.optional(),
  severity: z.enum(SEVERITIES).optional(),
  impact: z.enum(IMPACTS).optional(),
  language: z.enum(LANGUAGES).optional(),
  defect: line.optional(),
  place: line.optional(),
};

/** It stands in the clear part of an event, so it is an id and no text (ER6). */
const templateId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'must be lower-case letters, digits and hyphens');

const outbound = {
  text,
  language: z.enum(LANGUAGES).optional(),
  template: templateId.optional(),
  /** The surface to send through. Without one, the case's first live surface. */
  surface: localId.optional(),
  /** How it was sent when it went by another way than Recourse ("registered post"); it then counts as sent. */
  sentOutside: line.optional(),
};

const empty = z.strictObject({});

/** `au-rg271/final-response` */
const ruleId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be the id of a rule such as "uk-disp/final-response"');

/** Letters that go out by `SendMessage`: those with a command of their own are not among them. */
export const SENDABLE_KINDS = [
  'message',
  'progress-update',
  'holding-response',
  'feedback',
  'history-copy',
  'summary-letter',
  'post-offer-answer',
  'redress-paid',
  'feedback-request',
] as const satisfies readonly (typeof MESSAGE_KINDS)[number][];

/** Facts that start or end a clock and happen outside Recourse, so that a person records them. */
export const RECORDABLE_FACTS = [
  'sent-to-firm',
  'objection-period-ended',
  'request-received',
  'acknowledgement-received',
  'delay-notice-received',
  'final-response-received',
  'feedback-received',
  'forwarding-sent',
  'offer-accepted',
] as const;
export type RecordableFact = (typeof RECORDABLE_FACTS)[number];

/** Redress whose amount is named, not computed. */
export const MONEY_KINDS: readonly string[] = ['refund', 'loss', 'distress', 'goodwill'];

/** Commands by which a letter goes out, and which can therefore be prepared and taken back. */
const LETTERS = {
  Acknowledge: z.strictObject(outbound),
  SendMessage: z.strictObject({ ...outbound, kind: z.enum(SENDABLE_KINDS).default('message') }),
  /** Tells the complainant that the answer needs longer. The date moves only once the letter went out. */
  SendDelayNotice: z.strictObject({
    ...outbound,
    /** The rule whose time is extended. */
    rule: ruleId,
    /** Last day of the longer time, as the letter names it. Without one: the longest that the rule allows. */
    until: IsoDateSchema.optional(),
  }),
  /** Where settings ask for a second person it waits as a draft until they approved it. */
  IssueFinalResponse: z.strictObject({
    ...outbound,
    /** Until when the offer stands. */
    offerUntil: IsoDateSchema.optional(),
  }),
  /** A second person agrees to the final response that was drafted. */
  ApproveFinalResponse: empty,
} as const;
export type SendingCommand = keyof typeof LETTERS;

const prepared = <N extends SendingCommand>(command: N) =>
  z.strictObject({
    command: z.literal(command),
    /** As that command takes it. */
    data: LETTERS[command],
    /** In which it can be taken back. Without them: those of the settings. */
    undoSeconds: UndoSecondsSchema.optional(),
  });

/** One schema per command: what a client may send as `data`. */
export const COMMAND_SCHEMAS = {
  Lodge: z.strictObject({
    subject: line.optional(),
    description: z
      .string()
      .trim()
      .min(1)
      .max(LIMITS.description)
      .refine(
        (value) => new TextEncoder().encode(value).length <= LIMITS.descriptionBytes,
        `must be at most ${LIMITS.descriptionBytes} bytes of UTF-8; attach longer texts as a document`,
      ),
    complainant: ComplainantSchema.default({}),
    channel: z.enum(CHANNELS).default('api'),
    ...classification,
    /** What is complained about, one line each. Without any, the subject is the one issue. */
    issues: z.array(line).max(20).optional(),
    remedySought: text.optional(),
    /** UTC milliseconds at which the organisation received it, anywhere. Default: now. Never in the future. */
    receivedAt: instant.optional(),
    surface: SurfaceRefSchema.optional(),
    /** The complaint's number in the system it came from. */
    externalReference: line.optional(),
  }),
  ...LETTERS,
  Classify: z.strictObject({ ...classification, addIssues: z.array(line).max(20).optional() }),
  Assign: z.strictObject({
    assignee: memberId.nullable().optional(),
    queue: z.string().max(60).optional(),
    collaborators: z.array(memberId).max(50).optional(),
  }),
  MoveToStage: z.strictObject({ stage: z.string().max(60), reason: line.optional() }),
  Escalate: z.strictObject({ reason: text, to: z.enum(ROLES).default('manager') }),
  Restrict: z.strictObject({
    restricted: z.boolean(),
    excluded: z.array(memberId).max(50).default([]),
    reason: text,
  }),
  AddNote: z.strictObject({
    text,
    /** `override`: why a rule was set aside, for example solving a ticket while an obligation is open. */
    purpose: z.enum(['note', 'override']).default('note'),
    /** Where it was written, when it comes from a host. */
    origin: z.strictObject({ surface: localId, externalId: z.string().max(200) }).optional(),
    author: line.optional(),
  }),
  RecordMessage: z.strictObject({
    direction: z.enum(['in', 'out']),
    text,
    author: line.optional(),
    origin: z.strictObject({ surface: localId, externalId: z.string().max(200) }).optional(),
    at: instant.optional(),
  }),
  /** The regimes that apply, as a person says: from then on, nothing is proposed over their head. */
  ConfirmRegimes: z.strictObject({ regimes: z.array(z.string().max(60)).max(12) }),
  /** Recording a fact again corrects its time. */
  RecordFact: z.strictObject({
    fact: z.enum(RECORDABLE_FACTS),
    at: instant,
    remark: line.optional(),
  }),
  /** A rule without a number: the day that a person sets, or null when nothing is owed. */
  AssessObligation: z.strictObject({ rule: ruleId, due: IsoDateSchema.nullable(), reason: line }),
  /** Waiting for the complainant: internal targets stand still, statutory ones do not. */
  SetWaiting: z.strictObject({ waiting: z.boolean() }),
  /** A letter written now and sent later, unless it has lost its sense by then. */
  ScheduleFollowUp: z.strictObject({
    kind: z.enum(SENDABLE_KINDS),
    template: templateId,
    language: z.enum(LANGUAGES).optional(),
    at: instant,
    surface: localId.optional(),
  }),
  CancelFollowUp: z.strictObject({ followUp: localId, reason: line.optional() }),
  /** The alarm says that the time of a follow-up has come. */
  SendFollowUp: z.strictObject({ followUp: localId }),
  /** A second person declines the final response that was drafted. */
  DeclineFinalResponse: z.strictObject({ reason: text }),
  /** A letter that leaves a little later and can be taken back until then. */
  PrepareSending: z.discriminatedUnion('command', [
    prepared('Acknowledge'),
    prepared('SendMessage'),
    prepared('SendDelayNotice'),
    prepared('IssueFinalResponse'),
    prepared('ApproveFinalResponse'),
  ]),
  TakeBackSending: z.strictObject({ sending: localId }),
  /** Its time has come, says the alarm in the name of whoever prepared it; or they send it now. */
  ReleaseSending: z.strictObject({ sending: localId }),
  /** What the complainant asked after the answer; opens again the step that it is about. */
  RecordPostOfferQuery: z.strictObject({ about: z.enum(POST_OFFER_TOPICS), text: text.optional() }),
  /** The complainant took it to an ombudsman, authority or court. */
  ReferExternally: z.strictObject({
    body: line,
    at: instant.optional(),
    externalReference: line.optional(),
  }),
  /** Approved redress was paid or done. */
  RecordPayment: z.strictObject({
    redress: z.array(localId).min(1).max(50),
    paidAt: instant.optional(),
    /** The bank's or supplier's confirmation. */
    confirmation: line,
  }),
  /** A host says that a text of ours or theirs was edited, redacted or deleted there. */
  RecordRevision: z.strictObject({
    surface: localId,
    externalId: z.string().max(200),
    change: z.enum(['edited', 'redacted', 'deleted']),
    text: text.optional(),
  }),
  AttachDocument: z.strictObject({
    name: line,
    /** The sniffed media type, never the claimed one. */
    mediaType: z.string().max(120),
    bytes: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    blob: z.string().max(200),
  }),
  AddTask: z.strictObject({ title: line, assignee: memberId.optional(), dueAt: instant.optional() }),
  CompleteTask: z.strictObject({ task: localId, result: text.optional() }),
  CancelTask: z.strictObject({ task: localId, reason: text }),
  /** The alarm says that a task is due soon. */
  RemindTask: z.strictObject({ task: localId }),
  RecordFinding: z.strictObject({
    issue: localId,
    outcome: z.enum(OUTCOMES),
    finding: text,
    rootCause: line.optional(),
  }),
  ProposeRedress: z
    .strictObject({
      kind: z.enum(REDRESS_KINDS),
      description: text,
      /** Interest: the amount follows from the calculation and is not given. */
      calculation: z
        .strictObject({
          principal: z.int().min(1).max(1_000_000_000_00),
          from: IsoDateSchema,
          to: IsoDateSchema,
          /** Id of an interest rule of the settings. */
          rule: z.string().max(60),
        })
        .optional(),
      /** Minor units of `currency` (pence, cents). */
      amount: z.int().min(1).max(1_000_000_000_00).optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
    })
    .refine((r) => r.amount === undefined || r.currency !== undefined, {
      path: ['currency'],
      message: 'an amount needs a currency',
    })
    .refine((r) => r.kind === 'interest' || r.amount !== undefined || r.currency === undefined, {
      path: ['amount'],
      message: 'a currency needs an amount',
    })
    .refine((r) => !MONEY_KINDS.includes(r.kind) || (r.amount !== undefined && r.currency !== undefined), {
      path: ['amount'],
      message: 'money needs an amount in minor units and a currency',
    })
    .refine((r) => (r.kind === 'interest') === (r.calculation !== undefined), {
      path: ['calculation'],
      message: 'interest, and nothing else, comes with its calculation',
    })
    .refine((r) => r.kind !== 'interest' || (r.amount === undefined && r.currency !== undefined), {
      path: ['currency'],
      message: 'interest has a currency, and its amount follows from the calculation',
    }),
  ApproveRedress: z.strictObject({ redress: localId }),
  DeclineRedress: z.strictObject({ redress: localId, reason: text }),
  RecordAnswerToOffer: z.strictObject({
    answer: z.enum(['accepted', 'declined', 'no-answer', 'expired']),
    comment: text.optional(),
    /** When they answered, where it is recorded later. */
    answeredAt: instant.optional(),
  }),
  Resolve: z.strictObject({
    /** `accepted-early`: the complainant accepted so soon that the regime asks for no final response. */
    reason: z.enum(['answered', 'withdrawn', 'accepted-early']).default('answered'),
    summary: text.optional(),
    /** For `accepted-early`: rules of which a person confirmed that no exception to the relief holds. */
    exemptions: z.array(ruleId).max(12).optional(),
  }),
  Close: empty,
  Reopen: z.strictObject({ reason: text }),
  UpdateComplainant: ComplainantSchema,
  LinkSurface: z.strictObject({
    surface: SurfaceRefSchema,
    /** A surface of this case that the new one takes over from (a merged ticket). */
    replaces: localId.optional(),
  }),
  UnlinkSurface: z.strictObject({ surface: localId, reason: z.enum(['deleted', 'unlinked']) }),
  /** A place in a chat where the team talks about this case. */
  OpenRoom: RoomSchema,
  /** The host made the room, or did not. */
  RecordRoom: z
    .strictObject({
      surface: localId,
      ref: SurfaceRefSchema.shape.ref.optional(),
      failed: z.string().max(500).optional(),
    })
    .refine(({ ref, failed }) => (ref === undefined) !== (failed === undefined), {
      path: ['ref'],
      message: 'needs either ref or failed',
    }),
  RecordDelivery: z.strictObject({
    delivery: z.string().max(100),
    surface: localId,
    /** The message or note that was to be delivered. */
    item: localId,
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('delivered'), externalId: z.string().max(200) }),
      z.strictObject({ kind: z.literal('failed'), reason: z.string().max(500) }),
      z.strictObject({ kind: z.literal('uncertain'), reason: z.string().max(500) }),
    ]),
  }),
  /** The alarm says that an obligation reached its warn or due moment unmet. */
  RecordObligation: z.strictObject({
    obligation: z.string().max(100),
    state: z.enum(['warned', 'due', 'missed']),
    due: instant,
  }),
  ErasePersonalData: z.strictObject({ reason: text }),
} as const;

export type CommandName = keyof typeof COMMAND_SCHEMAS;
export const COMMAND_NAMES = Object.keys(COMMAND_SCHEMAS) as CommandName[];

/** Validated data of a command (defaults filled in). */
export type CommandData<N extends CommandName> = z.output<(typeof COMMAND_SCHEMAS)[N]>;
export type Command = {
  [N in CommandName]: { type: N; data: CommandData<N>; meta: CommandMeta };
}[CommandName];
