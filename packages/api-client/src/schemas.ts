export * from './law-schemas.ts';

import {
  CASE_MARKS,
  CHANNELS,
  COMMAND_NAMES,
  COMPLAINANT_KINDS,
  COMPLAINT_TYPES,
  ComplainantSchema,
  IMPACTS,
  LANGUAGES,
  MESSAGE_KINDS,
  OUTCOMES,
  POST_OFFER_TOPICS,
  PRIORITIES,
  RECORDABLE_FACTS,
  REDRESS_KINDS,
  REJECTION_CODES,
  ROLES,
  SECTORS,
  SEVERITIES,
  STAGE_REQUIREMENTS,
  STATUSES,
  SurfaceRefSchema,
} from '@recourse/complaint-domain';
import * as z from 'zod';

/** All times are UTC milliseconds. Texts are null when personal data was erased or the text was redacted. */
const instant = z.int();
const text = z.string().nullable();
/** `next` of the page before. */
const cursor = z.string().regex(/^\d{1,15}$/, 'must be `next` of an earlier page');
const by = z.object({ kind: z.string(), id: z.string(), name: z.string().optional() });
/** A civil date, `YYYY-MM-DD`. */
const date = z.iso.date();
/** Minor units of a currency (pence, cents). */
const money = z.object({ amount: z.int(), currency: z.string() });

export const RejectionSchema = z.object({
  code: z.enum(REJECTION_CODES),
  rule: z.string(),
  message: z.string(),
  detail: z.record(z.string(), z.unknown()).optional(),
});

/** RFC 9457, with the rule that was broken and the fields concerned. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Stable code for programs: a rejection code, or `invalid`, `unauthenticated`, `forbidden`, `conflict`… */
  code: z.string(),
  rule: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), rule: z.string(), message: z.string() })).optional(),
  rejection: RejectionSchema.optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;

export const ObligationViewSchema = z.object({
  id: z.string(),
  regime: z.string(),
  kind: z.string(),
  statutory: z.boolean(),
  due: instant,
  warnAt: instant,
  /** `passed`: an option whose date is over; it was never owed. */
  status: z.enum(['met', 'met-late', 'due', 'warn', 'missed', 'passed']),
  /** Not owed by itself: a way out (quick close), or the last day for a delay notice. */
  optional: z.boolean(),
  /** A person set this date, because the rule has no number. */
  assessed: z.boolean(),
  satisfiedBy: z.object({ at: instant, proof: z.string(), exemption: z.string().optional() }).nullable(),
  paused: z.boolean(),
  /** Waiting for the complainant stops its clock. Never for what the law sets. */
  pausable: z.boolean(),
  citation: z.string(),
  /** ISO date on which the rule was checked against its source, or null: unverified. */
  verifiedOn: z.string().nullable(),
  /** The version of the rule that governs this case. */
  inForceFrom: z.string(),
  inForceTo: z.string().nullable(),
  /** What lateness costs, in the caller's language; null where the rule names nothing. */
  consequence: z.string().nullable(),
  cost: z
    .object({
      kind: z.enum(['deemed-accepted', 'indemnity', 'ombudsman-opens', 'supervisor', 'internal']),
      /** The body that lateness opens the way to. */
      body: z.string().nullable(),
      /** Automatic payments: the whole sum owed from that moment on. */
      indemnity: z.array(money.extend({ from: instant, owedNow: z.boolean() })),
      /** False: the amounts were not checked against a source. */
      verified: z.boolean(),
    })
    .nullable(),
  /** More time, as far as the rule knows it. */
  extension: z
    .object({
      /** `possible` until the notice is late; `noticed`: its letter is on its way; `granted`: the date has moved. */
      state: z.enum(['possible', 'noticed', 'granted', 'refused', 'too-late']),
      notice: z.enum(['delay-notice', 'holding-response']),
      sendBefore: instant,
      /** Last day that the rule allows, ISO date; null where the notice names the day. */
      longest: date.nullable(),
      conditions: z.array(z.string()),
      why: z.string().optional(),
    })
    .nullable(),
});
export type ObligationView = z.infer<typeof ObligationViewSchema>;

export const ExplainedObligationSchema = ObligationViewSchema.extend({
  explanation: z.object({
    startedBy: z.string(),
    start: instant,
    timeZone: z.string(),
    days: z.array(
      z.object({
        date: z.string(),
        counted: z.boolean(),
        why: z.string(),
        holiday: z.string().nullish(),
      }),
    ),
    /** The same in words, in the caller's language. */
    sentence: z.string(),
  }),
});
export type ExplainedObligation = z.infer<typeof ExplainedObligationSchema>;

export const PriorityViewSchema = z.object({
  level: z.enum(PRIORITIES),
  score: z.number(),
  reasons: z.array(z.object({ code: z.string(), value: z.string(), factor: z.number() })),
});

/** A rule without a number: a person says by when, or that nothing is owed. */
export const OpenAssessmentSchema = z.object({
  rule: z.string(),
  regime: z.string(),
  kind: z.string(),
  citation: z.string(),
  /** What the rule says instead of a number ("promptly"). */
  says: z.string(),
});

export const NextStepSchema = z.object({
  command: z.enum(COMMAND_NAMES as [string, ...string[]]),
  why: z.enum(['obligation', 'stage', 'redress', 'offer', 'delivery', 'close', 'task', 'assign']),
  obligation: z.string().optional(),
  stage: z.string().optional(),
  missing: z.array(z.enum(STAGE_REQUIREMENTS)).optional(),
  issue: z.string().optional(),
  task: z.string().optional(),
  /** What the letter of a `SendMessage` is. */
  letter: z.enum(MESSAGE_KINDS).optional(),
  /** What a `RecordFact` is about. */
  fact: z.enum(RECORDABLE_FACTS).optional(),
  due: instant.optional(),
});
export type NextStepView = z.infer<typeof NextStepSchema>;

export const MessageViewSchema = z.object({
  id: z.string(),
  at: instant,
  by,
  direction: z.enum(['in', 'out']),
  kind: z.enum(MESSAGE_KINDS),
  text,
  language: z.enum(LANGUAGES).optional(),
  surface: z.string().nullable(),
  delivery: z
    .object({
      state: z.enum(['pending', 'recorded', 'delivered', 'failed', 'uncertain']),
      /** Id of the delivery while it failed or is in doubt: to try again, or to say that it arrived. */
      id: z.string().optional(),
      at: instant.optional(),
      reason: z.string().optional(),
      externalId: z.string().optional(),
    })
    .optional(),
  sentOutside: text.optional(),
  revised: z.enum(['edited', 'redacted', 'deleted']).optional(),
});
export type MessageView = z.infer<typeof MessageViewSchema>;

export const NoteViewSchema = z.object({
  id: z.string(),
  at: instant,
  by,
  purpose: z.enum(['note', 'override']),
  text,
  revised: z.enum(['edited', 'redacted', 'deleted']).optional(),
});

export const TaskViewSchema = z.object({
  id: z.string(),
  title: text,
  assignee: z.string().nullable(),
  dueAt: instant.nullable(),
  state: z.enum(['open', 'done', 'cancelled']),
  addedAt: instant,
  endedAt: instant.optional(),
  remark: text.optional(),
});

export const IssueViewSchema = z.object({
  id: z.string(),
  text,
  outcome: z.enum(OUTCOMES).optional(),
  finding: text.optional(),
  rootCause: z.string().optional(),
});

export const RedressViewSchema = z.object({
  id: z.string(),
  kind: z.enum(REDRESS_KINDS),
  description: text,
  amount: z.int().optional(),
  currency: z.string().optional(),
  calculation: z.object({ principal: z.int(), from: date, to: date, rule: z.string() }).optional(),
  /** How interest was reckoned, line by line, in the caller's language. */
  workedExample: z.array(z.string()).optional(),
  state: z.enum(['proposed', 'approved', 'declined']),
  proposedBy: by,
  decidedBy: by.optional(),
  paidAt: instant.optional(),
  confirmation: text.optional(),
});

export const FollowUpViewSchema = z.object({
  id: z.string(),
  kind: z.enum(MESSAGE_KINDS),
  template: z.string(),
  language: z.enum(LANGUAGES),
  at: instant,
  state: z.enum(['waiting', 'sent', 'cancelled']),
  why: z.string().optional(),
  message: z.string().optional(),
});

export const DocumentViewSchema = z.object({
  id: z.string(),
  name: text,
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  at: instant,
  by,
});

/** `opening`: a room that the host has yet to make; its `ref` is empty until then. */
export const SurfaceViewSchema = SurfaceRefSchema.extend({
  id: z.string(),
  ref: z.string(),
  state: z.enum(['opening', 'live', 'gone']),
  /** Of a room for this case alone: a channel of its own, or a thread in the channel of the team. */
  room: z
    .object({
      mode: z.enum(['channel', 'thread']),
      channel: z.string().optional(),
      team: z.string().optional(),
    })
    .optional(),
});

/** A letter that waits until `releaseAt` and can be taken back before. */
export const SendingViewSchema = z.object({
  id: z.string(),
  command: z.enum([
    'Acknowledge',
    'SendMessage',
    'SendDelayNotice',
    'IssueFinalResponse',
    'ApproveFinalResponse',
  ]),
  letter: z.enum(MESSAGE_KINDS),
  state: z.enum(['waiting', 'released', 'taken-back', 'stopped']),
  releaseAt: instant,
  by,
  /** Once released: the message. */
  message: z.string().optional(),
  /** Once stopped: why it did not go. */
  why: z.object({ code: z.enum(REJECTION_CODES), rule: z.string() }).optional(),
});
export type SendingView = z.infer<typeof SendingViewSchema>;

/** One row of a queue. */
export const ComplaintRowSchema = z.object({
  reference: z.string(),
  version: z.int(),
  status: z.enum(STATUSES),
  stage: z.string().nullable(),
  type: z.enum(COMPLAINT_TYPES),
  subject: text,
  complainantName: text,
  channel: z.enum(CHANNELS),
  language: z.enum(LANGUAGES),
  product: z.string().nullable(),
  category: z.string().nullable(),
  severity: z.enum(SEVERITIES),
  priority: z.enum(PRIORITIES),
  queue: z.string(),
  assignee: z.string().nullable(),
  restricted: z.boolean(),
  receivedAt: instant,
  updatedAt: instant,
  nextObligation: z.object({ id: z.string(), due: instant }).nullable(),
  /** Only in search results: the matching passage, hits between U+0002 and U+0003. */
  snippet: z.string().optional(),
});
export type ComplaintRow = z.infer<typeof ComplaintRowSchema>;

export const ComplaintViewSchema = z.object({
  reference: z.string(),
  version: z.int(),
  status: z.enum(STATUSES),
  stage: z.string().nullable(),
  type: z.enum(COMPLAINT_TYPES),
  subject: text,
  description: text,
  remedySought: text,
  complainant: ComplainantSchema.partial().nullable(),
  channel: z.enum(CHANNELS),
  language: z.enum(LANGUAGES),
  country: z.string().nullable(),
  complainantKind: z.enum(COMPLAINANT_KINDS).nullable(),
  product: z.string().nullable(),
  sector: z.enum(SECTORS).nullable(),
  marks: z.array(z.enum(CASE_MARKS)),
  category: z.string().nullable(),
  subcategory: z.string().nullable(),
  defect: z.string().nullable(),
  place: z.string().nullable(),
  severity: z.enum(SEVERITIES),
  impact: z.enum(IMPACTS),
  priority: PriorityViewSchema,
  queue: z.string(),
  routing: z.object({ rule: z.string(), queue: z.string() }),
  assignee: z.string().nullable(),
  collaborators: z.array(z.string()),
  restricted: z.boolean(),
  /** Members from whom the case is kept; only for those who may restrict it. */
  excluded: z.array(z.string()).optional(),
  escalation: z.object({ level: z.int(), to: z.enum(ROLES), at: instant }).nullable(),
  externalReference: z.string().nullable(),
  receivedAt: instant,
  lodgedAt: instant,
  updatedAt: instant,
  resolvedAt: instant.nullable(),
  closedAt: instant.nullable(),
  erasedAt: instant.nullable(),
  issues: z.array(IssueViewSchema),
  notes: z.array(NoteViewSchema),
  messages: z.array(MessageViewSchema),
  sendings: z.array(SendingViewSchema),
  tasks: z.array(TaskViewSchema),
  documents: z.array(DocumentViewSchema),
  redress: z.array(RedressViewSchema),
  surfaces: z.array(SurfaceViewSchema),
  /** Approved redress in money, one sum a currency. */
  redressTotals: z.array(money),
  finalResponse: z
    .object({
      message: z.string(),
      at: instant,
      outcome: z.enum(OUTCOMES),
      redress: z.array(z.string()),
      offerUntil: date.optional(),
    })
    .nullable(),
  answerToOffer: z
    .object({
      answer: z.enum(['accepted', 'declined', 'no-answer', 'expired']),
      at: instant,
      comment: text,
      /** Once the case was reopened: the redress that was accepted and stays owed. */
      redress: z.array(z.string()).optional(),
    })
    .nullable(),
  /** A final response that waits for a second person. */
  draft: z
    .object({ text, language: z.enum(LANGUAGES), at: instant, by, offerUntil: date.optional() })
    .nullable(),
  followUps: z.array(FollowUpViewSchema),
  /** What was asked after the answer. */
  queries: z.array(
    z.object({
      id: z.string(),
      about: z.enum(POST_OFFER_TOPICS),
      text,
      at: instant,
      answeredBy: z.string().optional(),
    }),
  ),
  referrals: z.array(z.object({ body: text, at: instant, externalReference: text })),
  /** The regimes whose clocks run. */
  regimes: z.array(z.string()),
  /** Who confirmed them; null: they are proposed only. */
  regimesConfirmed: z
    .object({ at: instant, by, /** What the rules proposed at that moment. */ proposed: z.array(z.string()) })
    .nullable(),
  /** What the rules propose for the case as it is now. */
  proposedRegimes: z.array(z.string()),
  facts: z.array(z.object({ fact: z.enum(RECORDABLE_FACTS), at: instant })),
  assessments: z.array(z.object({ rule: z.string(), due: date.nullable(), at: instant })),
  openAssessments: z.array(OpenAssessmentSchema),
  /** Since when the complainant is waited for, which internal targets stand still, and which dates run on. */
  waiting: z
    .object({ since: instant, standing: z.array(z.string()), running: z.array(z.string()) })
    .nullable(),
  obligations: z.array(ObligationViewSchema),
  /** What to do, most pressing first. */
  nextSteps: z.array(NextStepSchema),
  /** For each command: null when the caller may give it now, else why not. */
  commands: z.record(z.string(), RejectionSchema.nullable()),
});
export type ComplaintView = z.infer<typeof ComplaintViewSchema>;

/** What a role with summary access sees (sales): that there is a case, how far it is, nothing of its content. */
export const ComplaintSummarySchema = ComplaintViewSchema.pick({
  reference: true,
  status: true,
  stage: true,
  type: true,
  receivedAt: true,
  updatedAt: true,
}).extend({ summary: z.literal(true) });
export type ComplaintSummary = z.infer<typeof ComplaintSummarySchema>;

/** Answer to every accepted command. */
export const ReceiptSchema = z.object({
  reference: z.string(),
  version: z.int(),
  events: z.array(z.object({ id: z.string(), type: z.string(), version: z.int(), index: z.int() })),
  /** True when this command was already taken before: nothing changed now. */
  repeated: z.boolean(),
});
export type Receipt = z.infer<typeof ReceiptSchema>;

export const TimelineEntrySchema = z.object({
  id: z.string(),
  version: z.int(),
  type: z.string(),
  at: instant,
  by,
  data: z.record(z.string(), z.unknown()),
  personal: z.record(z.string(), z.unknown()).nullable(),
  /** Leaf number in the audit log. */
  index: z.int(),
  /** `sealed` once a signed checkpoint covers it. */
  seal: z.enum(['recorded', 'sealed']),
});
export type TimelineEntry = z.infer<typeof TimelineEntrySchema>;

export const MemberSchema = z.object({
  id: z.string(),
  email: z.email(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)).min(1),
});
export type Member = z.infer<typeof MemberSchema>;

/** What an API key may be good for, and a member's roles come to. */
export const SCOPES = ['read', 'write', 'import', 'export', 'settings', 'audit', 'deliveries'] as const;
export type Scope = (typeof SCOPES)[number];

/** An API key as administrators see it. The key itself was shown once. */
export const ApiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: instant,
});
export type ApiKey = z.infer<typeof ApiKeySchema>;

/** Who the caller is, and what a screen needs to know of the register. */
export const SessionViewSchema = z.object({
  register: z.string(),
  organisation: z.string(),
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)) }),
  /** What the credential is good for. */
  scopes: z.array(z.string()).optional(),
  /** UTC ms at which the session ends; null for API keys. */
  expiresAt: instant.nullable(),
  now: instant,
  members: z.array(MemberSchema.pick({ id: true, name: true, roles: true })),
  settings: z.object({
    stages: z.array(z.object({ id: z.string(), label: z.string(), requires: z.array(z.string()) })),
    queues: z.array(z.object({ id: z.string(), label: z.string() })),
    taxonomy: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        subcategories: z.array(z.object({ id: z.string(), label: z.string() })),
      }),
    ),
    templates: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(MESSAGE_KINDS),
        label: z.string(),
        regimes: z.array(z.string()).optional(),
        outcomes: z.array(z.enum(OUTCOMES)).optional(),
      }),
    ),
    currency: z.string(),
    /** Regimes in use, with their names in the caller's language. */
    regimes: z.array(z.object({ id: z.string(), name: z.string(), statutory: z.boolean() })),
    interestRules: z.array(z.object({ id: z.string(), label: z.string() })),
    /** How long a letter that is sent from a chat can be taken back. */
    chat: z.object({ undoSeconds: z.int() }),
  }),
});
export type SessionView = z.infer<typeof SessionViewSchema>;

/** Is this a complaint? The words that suggest it, and cases that may be the same. */
export const AssessmentSchema = z.object({
  complaint: z.boolean(),
  score: z.number(),
  language: z.enum(LANGUAGES),
  severity: z.enum(SEVERITIES),
  words: z.array(z.object({ word: z.string(), start: z.int(), end: z.int() })),
  duplicates: z.array(
    ComplaintRowSchema.pick({ reference: true, status: true, subject: true, receivedAt: true }).extend({
      similarity: z.number(),
      sameRequester: z.boolean(),
    }),
  ),
});
export type Assessment = z.infer<typeof AssessmentSchema>;

export const DeliveryRowSchema = z.object({
  id: z.string(),
  reference: z.string(),
  surface: SurfaceRefSchema,
  kind: z.string(),
  item: z.string().nullable(),
  state: z.enum(['waiting', 'delivered', 'failed', 'uncertain', 'dead']),
  attempts: z.int(),
  nextAttemptAt: instant.nullable(),
  createdAt: instant,
  reason: z.string().nullable(),
});
export type DeliveryRow = z.infer<typeof DeliveryRowSchema>;

/** Filters of the list of deliveries. */
export const DeliveryQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(200),
  cursor: cursor.optional(),
  state: DeliveryRowSchema.shape.state.optional(),
  /** Of this complaint only. */
  reference: z.string().min(1).max(40).optional(),
});
export type DeliveryQuery = z.input<typeof DeliveryQuerySchema>;
export type DeliveryFilters = z.output<typeof DeliveryQuerySchema>;

/** A page may hold fewer rows than asked for, even none, while `next` says that there are more. */
export const DeliveryPageSchema = z.object({
  items: z.array(DeliveryRowSchema),
  next: z.string().nullable(),
});
export type DeliveryPage = z.infer<typeof DeliveryPageSchema>;

export const FsckSchema = z.object({
  ok: z.boolean(),
  complaints: z.int(),
  entries: z.int(),
  findings: z.array(z.object({ code: z.string(), message: z.string(), reference: z.string().optional() })),
});
export type FsckResult = z.infer<typeof FsckSchema>;

/** Filters of a list; all that are given must hold. A misspelt one is refused, or it would seem to find everything. */
export const ListQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: cursor.optional(),
  /** Full-text search over subject, description, messages, notes, names and references. */
  q: z.string().trim().min(1).max(200).optional(),
  status: z.enum(STATUSES).optional(),
  stage: z.string().max(60).optional(),
  queue: z.string().max(60).optional(),
  /** A member id, `me`, or `none`. */
  assignee: z.string().max(100).optional(),
  priority: z.enum(PRIORITIES).optional(),
  /** UTC ms: cases whose nearest open obligation is due before. */
  dueBefore: z.coerce.number().int().optional(),
  language: z.enum(LANGUAGES).optional(),
  channel: z.enum(CHANNELS).optional(),
  /** `host:account:ref` of a surface. */
  surface: z.string().max(320).optional(),
  /** E-mail of the complainant. */
  email: z.string().max(254).optional(),
});
export type ListQuery = z.input<typeof ListQuerySchema>;
export type ListFilters = z.output<typeof ListQuerySchema>;

export const PageSchema = z.object({ items: z.array(ComplaintRowSchema), next: z.string().nullable() });
export type Page = z.infer<typeof PageSchema>;

/** What a live socket sends: this case changed to this version. The screen then reads it again. */
export const LiveEventSchema = z.object({
  kind: z.literal('changed'),
  reference: z.string(),
  version: z.int(),
  types: z.array(z.string()),
  at: instant,
});
export type LiveEvent = z.infer<typeof LiveEventSchema>;
