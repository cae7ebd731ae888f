import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { problemResponse, registerName } from './common.ts';

const tags = ['Audit log'];
const query = z.object({
  register: registerName.optional().meta({ description: 'Default: the main register.' }),
});
const text = (description: string) =>
  ({ description, content: { 'text/plain': { schema: z.string() } } }) as const;

export const checkpoint = createRoute({
  tags,
  method: 'get',
  path: '/v1/log/checkpoint',
  summary: 'Signed checkpoint (C2SP tlog-checkpoint)',
  request: { query },
  responses: { 200: text('The signed note.'), default: problemResponse },
});

export const logKey = createRoute({
  tags,
  method: 'get',
  path: '/v1/log/key',
  summary: 'Verifier key of the log (C2SP signed-note)',
  request: { query },
  responses: { 200: text('The key.'), default: problemResponse },
});

/** `path` has slashes in it: `0/x001/x234/067` or `entries/000.p/5`. */
export const tile = createRoute({
  tags,
  method: 'get',
  path: '/v1/log/tile/{path}',
  summary: 'Tile or entry bundle (C2SP tlog-tiles)',
  request: { params: z.object({ path: z.string() }), query },
  responses: {
    200: {
      description: 'Full tiles never change.',
      content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
    },
    default: problemResponse,
  },
});
