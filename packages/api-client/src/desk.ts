import { ChatSchema } from '@recourse/complaint-domain';
import * as z from 'zod';
import { ComplaintRowSchema } from './schemas.ts';

const instant = z.int();

/** A task that waits for the caller. Texts are null once personal data was erased. */
export const DeskTaskSchema = z.object({
  reference: z.string(),
  subject: z.string().nullable(),
  id: z.string(),
  title: z.string().nullable(),
  dueAt: instant.nullable(),
});

/** Something that a second person decides, and the caller may. `at`: since when it waits. */
export const DeskApprovalSchema = z.object({
  reference: z.string(),
  subject: z.string().nullable(),
  kind: z.enum(['final-response', 'redress']),
  /** Id of the redress, or `draft`. */
  item: z.string(),
  by: z.object({ kind: z.string(), id: z.string(), name: z.string().optional() }),
  at: instant,
});

/** What waits for the caller, at most 25 of each, most pressing first. */
export const DeskSchema = z.object({
  /** Open cases that the caller works. */
  cases: z.array(ComplaintRowSchema),
  tasks: z.array(DeskTaskSchema),
  /** Open cases that the caller may see and that are overdue, or due within seven days: the caller's own first. */
  due: z.array(ComplaintRowSchema),
  approvals: z.array(DeskApprovalSchema),
});
export type Desk = z.infer<typeof DeskSchema>;

/** How the caller wants to be told of things in a chat. `default`: as the register says; null: never. */
export const PreferencesSchema = z.strictObject({
  quietHours: ChatSchema.shape.quietHours.unwrap().or(z.literal('default')).default('default'),
  digestAt: ChatSchema.shape.digestAt.unwrap().or(z.literal('default')).default('default'),
});
export type Preferences = z.infer<typeof PreferencesSchema>;
