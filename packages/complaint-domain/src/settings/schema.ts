import { z } from 'zod';
import { isTimeZone } from '../calendars/index.ts';
import {
  CHANNELS,
  COMPLAINT_TYPES,
  HOSTS,
  IMPACTS,
  LANGUAGES,
  MESSAGE_KINDS,
  ROLES,
  SEVERITIES,
} from '../vocabulary.ts';

/** A text in all five languages; English is what a missing translation falls back to. */
export const LocalTextSchema = z.strictObject({
  en: z.string().min(1),
  it: z.string().min(1).optional(),
  pl: z.string().min(1).optional(),
  pt: z.string().min(1).optional(),
  ar: z.string().min(1).optional(),
});
export type LocalText = z.infer<typeof LocalTextSchema>;

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
  subcategories: z.array(z.strictObject({ id, label: LocalTextSchema })).default([]),
});

export const TemplateSchema = z.strictObject({
  id,
  kind: z.enum(MESSAGE_KINDS),
  label: LocalTextSchema,
  /** Text with `{reference}`, `{name}`, `{subject}`, `{due}`, `{findings}`, `{redress}`, `{organisation}`. */
  text: LocalTextSchema,
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
  /** Regimes in use (ids of the domain's regimes). */
  regimes: z.array(z.string()).min(1),
  /** Share of an obligation's time after which it is shown as near, 0–1. */
  warnAtShare: z.number().gt(0).lt(1),
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

/** Where parts of the document do not fit together. */
function misfits(s: z.infer<typeof SettingsShape>): Misfit[] {
  const lists: [string, Ided][] = [
    ['stages', s.stages],
    ['queues', s.queues],
    ['routing', s.routing],
    ['taxonomy', s.taxonomy],
    ['templates', s.templates],
  ];
  return [
    ...missing(['defaultQueue'], s.defaultQueue, s.queues, 'queues'),
    ...s.routing.flatMap(({ queue, when }, i) => [
      ...missing(['routing', i, 'queue'], queue, s.queues, 'queues'),
      ...missing(['routing', i, 'when', 'category'], when.category, s.taxonomy, 'taxonomy'),
    ]),
    ...lists.flatMap(([name, list]) => repeated([name], list)),
    ...s.taxonomy.flatMap((category, i) =>
      repeated(['taxonomy', i, 'subcategories'], category.subcategories),
    ),
  ];
}

function missing(path: Misfit[0], id: string | undefined, list: Ided, name: string): Misfit[] {
  return id === undefined || list.some((entry) => entry.id === id) ? [] : [[path, `must be one of ${name}`]];
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
