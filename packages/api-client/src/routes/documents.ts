import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  idempotencyHeaders,
  jsonResponse,
  problemResponse,
  receipt,
  referenceParams,
  signedIn,
} from './common.ts';

const shared = { tags: ['Documents'], security: signedIn };
const bytes = z.string().meta({ format: 'binary' });

export const upload = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/complaints/{reference}/documents',
  summary: 'Attach a document',
  description:
    'The raw bytes, at most 25 MB. The media type is found from the bytes; the name only tells apart what begins alike, and the claimed type CSV from other text.',
  request: {
    params: referenceParams,
    headers: idempotencyHeaders.extend({
      'x-filename': z
        .string()
        .min(1)
        .max(2_000)
        .meta({ description: 'Name of the file, percent-encoded UTF-8.' }),
    }),
    body: { required: true, content: { '*/*': { schema: bytes } } },
  },
  responses: { 201: jsonResponse('Attached.', receipt), default: problemResponse },
});

export const download = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/complaints/{reference}/documents/{id}',
  summary: 'Read a document',
  request: { params: referenceParams.extend({ id: z.string().min(1).max(100) }) },
  responses: {
    200: { description: 'The bytes, as an attachment.', content: { '*/*': { schema: bytes } } },
    default: problemResponse,
  },
});
