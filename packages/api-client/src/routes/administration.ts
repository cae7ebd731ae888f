import { createRoute } from '@hono/zod-openapi';
import { SettingsSchema } from '@recourse/complaint-domain';
import * as z from 'zod';
import { DeliveryPageSchema, DeliveryQuerySchema, DeliveryRowSchema, FsckSchema } from '../schemas.ts';
import {
  itemsOf,
  jsonBody,
  jsonResponse,
  problemResponse,
  receipt,
  signedIn,
  versionHeaders,
} from './common.ts';

const shared = { tags: ['Administration'], security: signedIn };
const settings = SettingsSchema.meta({ id: 'Settings' });
const delivery = DeliveryRowSchema.meta({ id: 'Delivery' });

export const readSettings = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/settings',
  summary: 'The settings of the register',
  responses: { 200: jsonResponse('`ETag` is their version.', settings), default: problemResponse },
});

export const putSettings = createRoute({
  ...shared,
  method: 'put',
  path: '/v1/settings',
  summary: 'Change the settings',
  description:
    '`version` in the body, or `If-Match`, is the version that is being changed. Scope `settings`.',
  request: { headers: versionHeaders, body: jsonBody(settings) },
  responses: { 200: jsonResponse('As they stand now.', settings), default: problemResponse },
});

export const queues = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/queues',
  summary: 'The queues, with what is open and overdue in them',
  responses: {
    200: jsonResponse(
      'All.',
      itemsOf(z.object({ id: z.string(), label: z.string(), open: z.int(), overdue: z.int() })),
    ),
    default: problemResponse,
  },
});

export const deliveries = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/deliveries',
  summary: 'What is owed to other systems, and what became of it',
  description:
    'Rows of cases that the caller may not see are left out, so a page may be shorter than `limit`.',
  request: { query: DeliveryQuerySchema },
  responses: {
    200: jsonResponse('Newest first.', DeliveryPageSchema.extend({ items: z.array(delivery) })),
    default: problemResponse,
  },
});

export const replayDelivery = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/deliveries/{id}/replay',
  summary: 'Try a delivery again',
  request: { params: z.object({ id: z.string().min(1).max(100) }) },
  responses: { 200: jsonResponse('It waits for its next attempt.', delivery), default: problemResponse },
});

export const confirmDelivery = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/deliveries/{id}/confirm',
  summary: 'Say that a letter in doubt arrived',
  description:
    'A person looked into the host and saw it there. `externalId`: the id of the comment, when known.',
  request: {
    params: z.object({ id: z.string().min(1).max(100) }),
    body: jsonBody(z.strictObject({ externalId: z.string().min(1).max(200).optional() })),
  },
  responses: { 200: jsonResponse('Kept as an entry.', receipt), default: problemResponse },
});

export const fsck = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/fsck',
  summary: 'Read the whole register again and say what is wrong',
  description: 'Auditors, compliance, administrators, and keys with scope `audit`.',
  responses: {
    200: jsonResponse('The findings.', FsckSchema.meta({ id: 'FsckResult' })),
    default: problemResponse,
  },
});
