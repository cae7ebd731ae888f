import { LANGUAGES, MESSAGE_KINDS } from '@recourse/complaint-domain';
import * as z from 'zod';

/** A civil date, `YYYY-MM-DD`. */
const date = z.iso.date();

/** One thing that the linter found in a letter. */
export const LetterFindingSchema = z.object({
  /** `gap` and `forbidden` stop the letter; `advice` does not. */
  level: z.enum(['gap', 'forbidden', 'advice']),
  element: z.string(),
  regime: z.string().nullable(),
  citation: z.string().nullable(),
  issue: z.string().optional(),
  /** The passage concerned. */
  quote: z.string().optional(),
  /** In the caller's language. */
  message: z.string(),
  /** A paragraph in the letter's language that closes the gap. */
  wording: z.string().nullable(),
});
export type LetterFindingView = z.infer<typeof LetterFindingSchema>;

/** A letter to look at before it is sent: written from a template, or as it stands in the editor. Nothing is kept. */
export const LetterRequestSchema = z
  .strictObject({
    kind: z.enum(MESSAGE_KINDS),
    /** Exactly one of the two. */
    template: z.string().min(1).max(100).optional(),
    text: z.string().max(12_000).optional(),
    language: z.enum(LANGUAGES).optional(),
    /** For a delay notice: the rule, and the last day that it names. */
    rule: z.string().max(100).optional(),
    until: date.optional(),
    offerUntil: date.optional(),
    /** What a person adds to a template, by variable: `delayReasons`, `answer` … Days as ISO dates, lists a line each. */
    values: z.record(z.string().max(60), z.string().max(12_000)).optional(),
  })
  .refine((r) => (r.template === undefined) !== (r.text === undefined), {
    path: ['template'],
    message: 'needs either a template or a text',
  });
export type LetterRequest = z.input<typeof LetterRequestSchema>;

export const LetterViewSchema = z.object({
  /** Markdown: what is sent as `text`. Empty while something is missing. */
  text: z.string(),
  /** The same as the complainant reads it. */
  html: z.string(),
  language: z.enum(LANGUAGES),
  /** Variables of the template that the case has no value for; they stop the letter. */
  missing: z.array(z.object({ variable: z.string(), message: z.string() })),
  findings: z.array(LetterFindingSchema),
});
export type LetterView = z.infer<typeof LetterViewSchema>;

/** Rules of a regime as a screen lists them. */
export const RegimeViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  statutory: z.boolean(),
  inUse: z.boolean(),
  countries: z.array(z.string()),
  bodies: z.array(
    z.object({ id: z.string(), name: z.string(), website: z.string(), phone: z.string().optional() }),
  ),
  rules: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      limit: z.string(),
      citation: z.string(),
      note: z.string().nullable(),
      url: z.string().nullable(),
      inForceFrom: z.string(),
      inForceTo: z.string().nullable(),
      verifiedOn: z.string().nullable(),
    }),
  ),
});
export type RegimeView = z.infer<typeof RegimeViewSchema>;
