import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { jsonBody, jsonResponse, problemResponse, registerName, signedIn } from './common.ts';

export const hook = createRoute({
  tags: ['Hosts'],
  method: 'post',
  path: '/hooks/{host}/{register}',
  summary: 'Webhooks of connected systems',
  description:
    'Signed by the host. The answer is given only when everything in the request is kept; 503 asks the host to send it again.',
  request: {
    params: z.object({ host: z.string().max(30), register: registerName }),
    query: z.object({
      account: z
        .string()
        .max(100)
        .optional()
        .meta({ description: 'Which account, when several are connected.' }),
    }),
  },
  responses: { 200: { description: 'Kept.' }, default: problemResponse },
});

export const health = createRoute({
  tags: ['Service'],
  method: 'get',
  path: '/healthz',
  summary: 'Is the service up?',
  responses: { 200: jsonResponse('It is.', z.object({ ok: z.boolean(), version: z.string() })) },
});

export const readClock = createRoute({
  tags: ['Service'],
  method: 'get',
  path: '/v1/clock',
  summary: 'The time that the register goes by',
  responses: {
    200: jsonResponse('UTC ms.', z.object({ now: z.int(), movable: z.boolean() })),
    default: problemResponse,
  },
});

export const moveClock = createRoute({
  tags: ['Service'],
  method: 'post',
  path: '/v1/clock',
  security: signedIn,
  summary: 'Move the time forward',
  description: 'Only where the service was started with a movable clock, to see deadlines pass.',
  request: { body: jsonBody(z.strictObject({ advanceMs: z.int().min(0).max(3_155_760_000_000) })) },
  responses: { 200: jsonResponse('The new time.', z.object({ now: z.int() })), default: problemResponse },
});
