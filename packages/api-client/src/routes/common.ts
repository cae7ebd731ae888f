import type { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { MemberSchema, ProblemSchema, ReceiptSchema } from '../schemas.ts';

/** Shapes that several operations share, under their names in the document. */
export const problem = ProblemSchema.meta({ id: 'Problem' });
export const receipt = ReceiptSchema.meta({ id: 'Receipt' });
export const member = MemberSchema.meta({ id: 'Member' });

type Responses = Parameters<typeof createRoute>[0]['responses'];

/** The refusal that every operation can give. */
export const problemResponse = {
  description: 'Refused. `code` is stable for programs; `rule` and `errors` say what was broken and where.',
  content: { 'application/problem+json': { schema: problem } },
} as const satisfies Responses[string];

export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

export function jsonResponse<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } } as const;
}

export function itemsOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item) });
}

/** Either way in: an API key or session token, or the cookie that a sign-in link sets. */
export const signedIn = [{ bearer: [] as string[] }, { cookie: [] as string[] }];

export const SECURITY_SCHEMES = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'API key `rk_{register}_{secret}` or session token `rs_{register}_{id}_{secret}`.',
  },
  cookie: { type: 'apiKey', in: 'cookie', name: 'recourse_session', description: 'Set by a sign-in link.' },
} as const;

export const referenceParams = z.object({
  reference: z
    .string()
    .min(1)
    .max(40)
    .meta({ description: 'Protocol number of the complaint.', example: 'C-2026-000042-7' }),
});

/** Which register, by name. */
export const registerName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens');

export const idempotencyHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'must be 1 to 200 visible ASCII characters')
    .optional()
    .meta({ description: 'Repeating a request with the same key changes nothing.' }),
});

export const versionHeaders = z.object({
  'if-match': z
    .string()
    .regex(/^("\d{1,15}"|\*)$/, 'must be a version in double quotes such as "12", or *')
    .optional()
    .meta({
      description: 'Version that the caller has seen, as in `ETag`. Another one is refused with 412.',
    }),
});

export const commandHeaders = idempotencyHeaders.extend(versionHeaders.shape);
