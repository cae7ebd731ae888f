import { z } from 'zod';
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
  nearness: z.array(z.strictObject({ withinHours: z.number(), factor: z.number().min(1) })),
  vulnerableFactor: z.number().min(1),
  escalatedFactor: z.number().min(1).default(1.5),
  /** Least score of each level; below `medium` it is low. */
  levels: z.strictObject({ medium: z.number(), high: z.number(), urgent: z.number() }),
});

export const SettingsSchema = z
  .strictObject({
    version: z.int().min(1),
    organisation: z.string().min(1).max(200),
    /** IANA time zone in which the organisation's days begin and end. */
    timeZone: z.string().min(1),
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
  })
  .superRefine((s, ctx) => {
    const queues = new Set(s.queues.map((q) => q.id));
    if (!queues.has(s.defaultQueue))
      ctx.addIssue({ code: 'custom', path: ['defaultQueue'], message: 'must be one of queues' });
    s.routing.forEach((rule, i) => {
      if (!queues.has(rule.queue))
        ctx.addIssue({ code: 'custom', path: ['routing', i, 'queue'], message: 'must be one of queues' });
    });
    for (const [name, list] of [
      ['stages', s.stages],
      ['queues', s.queues],
      ['taxonomy', s.taxonomy],
      ['templates', s.templates],
    ] as const)
      list.forEach((entry, i) => {
        if (list.findIndex((other) => other.id === entry.id) !== i)
          ctx.addIssue({ code: 'custom', path: [name, i, 'id'], message: 'must be unique' });
      });
  });

/** One versioned document per register; changing it is a command and an entry like any other. */
export type Settings = z.infer<typeof SettingsSchema>;
