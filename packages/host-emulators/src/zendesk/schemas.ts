import * as z from 'zod';
import { type Detail, recordInvalid } from './errors.ts';
import { FIELD_TYPES, PRIORITIES, ROLES, STATUSES, TICKET_TYPES } from './types.ts';

const id = z.int().positive();
/** Letters of any script, digits, `_ - / : .`; Zendesk lower-cases tags and splits them at spaces. */
const tag = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .refine(
    (value) => /^[\p{L}\p{M}\p{N}_\-/:.+#]+$/u.test(value),
    'contains characters that are not allowed in tags',
  );
const tags = z.union([
  z.array(tag),
  z
    .string()
    .transform((value) => value.split(/\s+/).filter(Boolean))
    .pipe(z.array(tag)),
]);
const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

const comment = z.object({
  body: z.string().optional(),
  html_body: z.string().optional(),
  public: z.boolean().optional(),
  author_id: id.optional(),
  uploads: z.array(z.string()).optional(),
});

const ticketProperties = {
  subject: z.string().max(150).optional(),
  comment: comment.optional(),
  status: z.enum(STATUSES).optional(),
  priority: z.enum(PRIORITIES).nullable().optional(),
  type: z.enum(TICKET_TYPES).nullable().optional(),
  requester_id: id.optional(),
  assignee_id: id.nullable().optional(),
  assignee_email: z.string().optional(),
  external_id: z.string().nullable().optional(),
  tags: tags.optional(),
  custom_fields: z.array(z.object({ id, value: fieldValue })).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
};

export const ticketCreate = z.object({
  ...ticketProperties,
  description: z.string().optional(),
  submitter_id: id.optional(),
  requester: z
    .object({ name: z.string().optional(), email: z.email(), locale: z.string().optional() })
    .optional(),
});

export const ticketUpdate = z.object({
  ...ticketProperties,
  additional_tags: tags.optional(),
  remove_tags: tags.optional(),
  safe_update: z.boolean().optional(),
  updated_stamp: z.string().optional(),
});

export const tagList = z.object({ tags });
export const mergeInput = z.object({
  ids: z.array(id).min(1),
  target_comment: z.string().optional(),
  source_comment: z.string().optional(),
  target_comment_is_public: z.boolean().optional(),
  source_comment_is_public: z.boolean().optional(),
});
export const redactInput = z.object({ text: z.string().min(1) });

export const userInput = z.object({
  name: z.string().min(1),
  email: z.email().optional(),
  role: z.enum(ROLES).optional(),
  locale: z.string().optional(),
  phone: z.string().nullable().optional(),
  external_id: z.string().nullable().optional(),
  tags: tags.optional(),
  notes: z.string().nullable().optional(),
});

export const fieldInput = z.object({
  type: z.enum(FIELD_TYPES),
  title: z.string().min(1),
  description: z.string().optional(),
  tag: z.string().nullable().optional(),
  regexp_for_validation: z.string().nullable().optional(),
  custom_field_options: z.array(z.object({ name: z.string().min(1), value: tag })).optional(),
  active: z.boolean().optional(),
});

export const installationUpdate = z.object({
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  enabled: z.boolean().optional(),
});

export type TicketCreate = z.output<typeof ticketCreate>;
export type TicketUpdate = z.output<typeof ticketUpdate>;
export type CommentInput = z.output<typeof comment>;

/**
 * Reads `{[key]: …}` out of a body. Throws 422 with one detail per wrong field; members that Zendesk would ignore are
 * ignored.
 */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const details: Record<string, Detail[]> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? 'base');
    const where = issue.path.length > 0 ? issue.path.join('.') : 'body';
    details[field] = [
      ...(details[field] ?? []),
      { description: `${where}: ${issue.message}`, error: 'InvalidValue' },
    ];
  }
  throw recordInvalid(details);
}
