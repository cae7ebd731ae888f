import * as z from 'zod';
import { isTimeZone } from '../calendars/index.ts';
import { ClosingDaysSchema, OfficeHoursSchema } from '../calendars/office-hours.ts';
import { SENDABLE_KINDS } from '../complaint/commands.ts';
import { InterestRuleSchema } from '../redress/index.ts';
import { OBLIGATION_KINDS } from '../regimes/rule-schema.ts';
import {
  CHANNELS,
  COMPLAINT_TYPES,
  HOSTS,
  IMPACTS,
  LANGUAGES,
  MESSAGE_KINDS,
  OUTCOMES,
  ROLES,
  SECTORS,
  SEVERITIES,
} from '../vocabulary.ts';
import { ChatSchema } from './chat.ts';
import { LocalTextSchema } from './local-text.ts';

export { type LocalText, LocalTextSchema } from './local-text.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be lower-case letters, digits and hyphens');

/** What must be there before a complaint may enter a stage. */
export const STAGE_REQUIREMENTS = [
  'category',
  'assignee',
  'acknowledgement',
  'findings',
  'redress-decided',
] as const;
export type StageRequirement = (typeof STAGE_REQUIREMENTS)[number];

export const StageSchema = z.strictObject({
  id,
  label: LocalTextSchema,
  requires: z.array(z.enum(STAGE_REQUIREMENTS)).default([]),
  /** Internal target for the time spent in the stage, hours. */
  targetHours: z.number().positive().optional(),
});

export const QueueSchema = z.strictObject({ id, label: LocalTextSchema });

/** All the conditions that are given must hold; the first rule that matches wins. */
export const RoutingRuleSchema = z.strictObject({
  id,
  when: z.strictObject({
    category: z.string().optional(),
    product: z.string().optional(),
    language: z.enum(LANGUAGES).optional(),
    channel: z.enum(CHANNELS).optional(),
    type: z.enum(COMPLAINT_TYPES).optional(),
    vulnerable: z.boolean().optional(),
    /** At least this severity. */
    severityFrom: z.enum(SEVERITIES).optional(),
  }),
  queue: id,
});

export const CategorySchema = z.strictObject({
  id,
  label: LocalTextSchema,
  /** Line of business of complaints of this category, where it is not the organisation's own. */
  sector: z.enum(SECTORS).optional(),
  subcategories: z.array(z.strictObject({ id, label: LocalTextSchema })).default([]),
});

export const TemplateSchema = z.strictObject({
  id,
  kind: z.enum(MESSAGE_KINDS),
  label: LocalTextSchema,
  /** Only for cases under one of these regimes; without any, for all. */
  regimes: z.array(z.string().max(60)).min(1).optional(),
  /** Only for an answer with this outcome. */
  outcomes: z.array(z.enum(OUTCOMES)).min(1).optional(),
  /** Markdown with `{variables}` and `{#variable}…{/variable}` parts; the variables are those of `letters/variables.ts`. */
  text: LocalTextSchema,
});

/** When an open obligation counts as near. The first that fits an obligation is used, else `warnAtShare`. */
export const WarningSchema = z
  .strictObject({
    kinds: z.array(z.enum(OBLIGATION_KINDS)).min(1).optional(),
    regimes: z.array(z.string().max(60)).min(1).optional(),
    /** Share of the running time, 0–1. */
    share: z.number().gt(0).lt(1).optional(),
    /** Business days before the day on which it is due. */
    workingDays: z.int().min(1).max(60).optional(),
  })
  .refine(
    (w) => (w.share === undefined) !== (w.workingDays === undefined),
    'needs either share or workingDays',
  );

/** Who hears when a date is near, has come, or was missed. Every row that fits is used. */
export const EscalationSchema = z.strictObject({
  on: z.enum(['warned', 'due', 'missed']),
  statutory: z.boolean().optional(),
  kinds: z.array(z.enum(OBLIGATION_KINDS)).min(1).optional(),
  severityFrom: z.enum(SEVERITIES).optional(),
  /** Colleagues who are told on every surface of the case. */
  notify: z.array(z.enum(['assignee', 'collaborators', ...ROLES])).default([]),
  /** Raises the case one level, to this role. */
  escalateTo: z.enum(ROLES).optional(),
});

/** A letter that is scheduled whenever a case enters a stage. */
export const FollowUpRuleSchema = z.strictObject({
  id,
  stage: id,
  afterHours: z
    .int()
    .min(1)
    .max(24 * 366),
  template: id,
});

/** Final responses that a second person approves before they go out. Any condition that holds is enough. */
export const SecondPersonSchema = z.strictObject({
  severityFrom: z.enum(SEVERITIES).optional(),
  regimes: z.array(z.string().max(60)).optional(),
  /** Money redress of the answer in total, minor units of the currency of the approval limits. */
  redressFrom: z.int().min(0).optional(),
});

export const LetterheadSchema = z.strictObject({
  address: z.string().max(500).optional(),
  email: z.email().max(254).optional(),
  phone: z.string().max(40).optional(),
  website: z.string().max(200).optional(),
});

export const PriorityPolicySchema = z.strictObject({
  severity: z.record(z.enum(SEVERITIES), z.number().min(0)),
  impact: z.record(z.enum(IMPACTS), z.number().min(0)),
  /** Factor by the nearest obligation, first row whose `withinHours` holds; beyond all rows the factor is 1. */
  nearness: z
    .array(z.strictObject({ withinHours: z.number(), factor: z.number().min(1) }))
    .refine((rows) => rows.every((row, i) => i === 0 || rows[i - 1]!.withinHours < row.withinHours), {
      message: 'must rise by withinHours',
    }),
  vulnerableFactor: z.number().min(1),
  escalatedFactor: z.number().min(1).default(1.5),
  /** Least score of each level; below `medium` it is low. */
  levels: z
    .strictObject({ medium: z.number(), high: z.number(), urgent: z.number() })
    .refine((l) => l.medium <= l.high && l.high <= l.urgent, 'must rise from medium over high to urgent'),
});

const SettingsShape = z.strictObject({
  version: z.int().min(1),
  organisation: z.string().min(1).max(200),
  /** IANA time zone in which the organisation's days begin and end. */
  timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone such as "Europe/London"'),
  /** Country of complainants of whom nothing else is known; decides which regimes are proposed. */
  defaultCountry: z.string().regex(/^[A-Z]{2}$/),
  defaultLanguage: z.enum(LANGUAGES),
  stages: z.array(StageSchema).min(1).max(20),
  queues: z.array(QueueSchema).min(1).max(50),
  defaultQueue: id,
  routing: z.array(RoutingRuleSchema).max(200),
  taxonomy: z.array(CategorySchema).max(200),
  priority: PriorityPolicySchema,
  /** Redress in money that a role may approve by itself, minor units; a role not named may approve none. */
  approvalLimits: z.strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/),
    byRole: z.partialRecord(z.enum(ROLES), z.int().min(0)),
  }),
  /** The organisation's own line of business. */
  defaultSector: z.enum(SECTORS).default('other'),
  /** Regimes in use (ids of the domain's regimes). */
  regimes: z.array(z.string()).min(1),
  /** Share of an obligation's time after which it is shown as near, 0–1. */
  warnAtShare: z.number().gt(0).lt(1),
  warnings: z.array(WarningSchema).max(50).default([]),
  escalation: z.array(EscalationSchema).max(50).default([]),
  followUps: z.array(FollowUpRuleSchema).max(50).default([]),
  secondPerson: SecondPersonSchema.default({}),
  interestRules: z.array(InterestRuleSchema).max(50).default([]),
  /** The calendar of the organisation's place, where it is narrower than that of a rule. */
  calendar: z.string().max(60).optional(),
  /** Days on which the organisation is closed, with the reason. They move internal targets, never statutory dates. */
  closingDays: ClosingDaysSchema.default({}),
  /** Opening hours, for internal targets in hours; without them, hours run around the clock. */
  officeHours: OfficeHoursSchema.optional(),
  /** How letters name the organisation and where it is reached. */
  letterhead: LetterheadSchema.default({}),
  /** Rooms, notices and digests in Slack and Teams. */
  chat: ChatSchema.prefault({}),
  templates: z.array(TemplateSchema).max(200),
  /** Personal data may be erased this long after closing, days. */
  retentionDays: z.int().min(0).max(36_500),
  /** Accounts under which Recourse itself writes in a host: what they write is never taken in again. */
  ownWriteIdentities: z.array(z.strictObject({ host: z.enum(HOSTS), account: z.string(), id: z.string() })),
});

export const SettingsSchema = SettingsShape.superRefine((settings, context) => {
  for (const [path, message] of misfits(settings)) context.addIssue({ code: 'custom', path, message });
});

type Misfit = [path: (string | number)[], message: string];
type Ided = readonly { id: string }[];
type Template = z.infer<typeof TemplateSchema>;

/** Where parts of the document do not fit together. */
function misfits(s: z.infer<typeof SettingsShape>): Misfit[] {
  const lists: [string, Ided][] = [
    ['stages', s.stages],
    ['queues', s.queues],
    ['routing', s.routing],
    ['taxonomy', s.taxonomy],
    ['templates', s.templates],
    ['followUps', s.followUps],
    ['interestRules', s.interestRules],
  ];
  return [
    ...missing(['defaultQueue'], s.defaultQueue, s.queues, 'queues'),
    ...s.routing.flatMap(({ queue, when }, i) => [
      ...missing(['routing', i, 'queue'], queue, s.queues, 'queues'),
      ...missing(['routing', i, 'when', 'category'], when.category, s.taxonomy, 'taxonomy'),
    ]),
    ...(['rooms', 'notices'] as const).flatMap((part) =>
      s.chat[part].flatMap(({ queues = [] }, i) =>
        queues.flatMap((queue, j) => missing(['chat', part, i, 'queues', j], queue, s.queues, 'queues')),
      ),
    ),
    ...lists.flatMap(([name, list]) => repeated([name], list)),
    ...s.followUps.flatMap(({ template }, i) =>
      notSendable(['followUps', i, 'template'], template, s.templates),
    ),
    ...s.taxonomy.flatMap((category, i) =>
      repeated(['taxonomy', i, 'subcategories'], category.subcategories),
    ),
  ];
}

function missing(path: Misfit[0], id: string | undefined, list: Ided, name: string): Misfit[] {
  return id === undefined || list.some((entry) => entry.id === id) ? [] : [[path, `must be one of ${name}`]];
}

/** A follow-up goes out by itself; a letter that has a command of its own is given by a person. */
function notSendable(path: Misfit[0], id: string, templates: Template[]): Misfit[] {
  const template = templates.find((candidate) => candidate.id === id);
  const sendable: readonly string[] = SENDABLE_KINDS;
  if (!template || sendable.includes(template.kind)) return [];
  return [[path, `must be a letter of kind ${sendable.join(', ')}`]];
}

function repeated(path: Misfit[0], list: Ided): Misfit[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, i): Misfit[] => {
    if (seen.has(id)) return [[[...path, i, 'id'], 'must be unique']];
    seen.add(id);
    return [];
  });
}

/** One versioned document per register; changing it is a command and an entry like any other. */
export type Settings = z.infer<typeof SettingsSchema>;
