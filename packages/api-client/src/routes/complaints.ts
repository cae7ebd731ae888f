import { createRoute } from '@hono/zod-openapi';
import { COMMAND_SCHEMAS } from '@recourse/complaint-domain';
import * as z from 'zod';
import {
  AssessmentSchema,
  ComplaintSummarySchema,
  ComplaintViewSchema,
  ExplainedObligationSchema,
  LetterRequestSchema,
  LetterViewSchema,
  ListQuerySchema,
  PageSchema,
  TimelineEntrySchema,
} from '../schemas.ts';
import { CommandBodySchema } from './commands.ts';
import {
  commandHeaders,
  idempotencyHeaders,
  itemsOf,
  jsonBody,
  jsonResponse,
  problem,
  problemResponse,
  receipt,
  referenceParams,
  signedIn,
} from './common.ts';

const shared = { tags: ['Complaints'], security: signedIn };
const one = { ...shared, request: { params: referenceParams } };

/** `data` is checked one by one in the register, so that one wrong complaint does not stop the others. */
const BatchSchema = z.strictObject({
  complaints: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(200).meta({ description: 'Repeating with the same key changes nothing.' }),
        data: z.unknown().meta({ description: 'As in `POST /v1/complaints`.', type: 'object' }),
      }),
    )
    .min(1)
    .max(500),
});
const BatchResultSchema = z.union([
  z.object({ key: z.string(), reference: z.string(), repeated: z.boolean() }),
  z.object({ key: z.string(), problem }),
]);

export const lodge = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/complaints',
  summary: 'Register a complaint',
  request: { headers: idempotencyHeaders, body: jsonBody(COMMAND_SCHEMAS.Lodge.meta({ id: 'LodgeData' })) },
  responses: {
    201: jsonResponse('Registered. `Location` is its address.', receipt),
    200: jsonResponse('The same key and body came before: the same receipt, `repeated: true`.', receipt),
    default: problemResponse,
  },
});

export const lodgeBatch = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/complaints/batch',
  summary: 'Register many complaints',
  description: 'At most 500 a request and 5 MB. Each one is taken or refused by itself. Scope `import`.',
  request: { body: jsonBody(BatchSchema) },
  responses: {
    200: jsonResponse('One result for each, in order.', z.object({ results: z.array(BatchResultSchema) })),
    default: problemResponse,
  },
});

export const list = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/complaints',
  summary: 'List and search complaints, newest first',
  request: { query: ListQuerySchema },
  responses: { 200: jsonResponse('One page.', PageSchema.meta({ id: 'Page' })), default: problemResponse },
});

export const read = createRoute({
  ...one,
  method: 'get',
  path: '/v1/complaints/{reference}',
  summary: 'Read one complaint',
  description: '`ETag` is its version. A caller with summary access gets the summary.',
  responses: {
    200: jsonResponse(
      'The case as the caller may see it.',
      z.union([
        ComplaintViewSchema.meta({ id: 'ComplaintView' }),
        ComplaintSummarySchema.meta({ id: 'ComplaintSummary' }),
      ]),
    ),
    default: problemResponse,
  },
});

export const command = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/complaints/{reference}/commands',
  summary: 'Do something with a complaint',
  description:
    'Refused commands leave nothing behind: 422 with the rule, 403 when the caller may not, 412 when `If-Match` is not the version.',
  request: { params: referenceParams, headers: commandHeaders, body: jsonBody(CommandBodySchema) },
  responses: { 200: jsonResponse('Taken.', receipt), default: problemResponse },
});

export const timeline = createRoute({
  ...one,
  method: 'get',
  path: '/v1/complaints/{reference}/timeline',
  summary: 'Everything that happened, with its place in the audit log',
  responses: {
    200: jsonResponse('Oldest first.', itemsOf(TimelineEntrySchema.meta({ id: 'TimelineEntry' }))),
    default: problemResponse,
  },
});

export const obligations = createRoute({
  ...one,
  method: 'get',
  path: '/v1/complaints/{reference}/obligations',
  summary: 'What is owed by when, and how each date was counted',
  responses: {
    200: jsonResponse(
      'Nearest first.',
      itemsOf(ExplainedObligationSchema.meta({ id: 'ExplainedObligation' })),
    ),
    default: problemResponse,
  },
});

export const proof = createRoute({
  ...one,
  method: 'get',
  path: '/v1/complaints/{reference}/proof',
  summary: 'Proof bundle: verifies offline, without this service',
  responses: {
    200: { description: 'The bundle.', content: { 'application/json': { schema: z.string() } } },
    default: problemResponse,
  },
});

export const letter = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/complaints/{reference}/letters',
  summary: 'A letter written from a template or checked as it stands',
  description:
    'Fills in the template, or takes the text, and says what the regimes of the case miss in it. Nothing is kept.',
  request: { params: referenceParams, body: jsonBody(LetterRequestSchema) },
  responses: {
    200: jsonResponse('To review before sending.', LetterViewSchema.meta({ id: 'Letter' })),
    default: problemResponse,
  },
});

export const printMessage = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/complaints/{reference}/messages/{message}/print',
  summary: 'A letter as a page to print on A4',
  request: { params: referenceParams.extend({ message: z.string().min(1).max(20) }) },
  responses: {
    200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } },
    default: problemResponse,
  },
});

export const assess = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/assess',
  summary: 'Is this text a complaint? Which cases may be the same?',
  request: {
    body: jsonBody(
      z.strictObject({
        subject: z.string().max(300).optional(),
        text: z.string().min(1).max(100_000),
        email: z.string().max(254).optional(),
        language: z.string().max(10).optional(),
      }),
    ),
  },
  responses: {
    200: jsonResponse('Nothing is kept.', AssessmentSchema.meta({ id: 'Assessment' })),
    default: problemResponse,
  },
});
