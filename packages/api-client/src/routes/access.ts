import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { ApiKeySchema, MemberSchema, SCOPES, SessionViewSchema } from '../schemas.ts';
import { itemsOf, jsonBody, jsonResponse, member, problemResponse, signedIn } from './common.ts';

const shared = { tags: ['Access'], security: signedIn };

export const session = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/session',
  summary: 'Who is calling, and what a screen needs to know of the register',
  responses: {
    200: jsonResponse('The caller.', SessionViewSchema.meta({ id: 'SessionView' })),
    default: problemResponse,
  },
});

export const members = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/members',
  summary: 'Members of the register',
  responses: { 200: jsonResponse('All.', itemsOf(member)), default: problemResponse },
});

export const putMember = createRoute({
  ...shared,
  method: 'put',
  path: '/v1/members',
  summary: 'Add a member, or change the one with this e-mail',
  request: { body: jsonBody(MemberSchema.omit({ id: true }).extend({ id: z.string().optional() })) },
  responses: { 200: jsonResponse('As it stands now.', member), default: problemResponse },
});

export const createKey = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/keys',
  summary: 'Make an API key',
  description: 'The key is shown once and kept only as a hash. Administrators.',
  request: {
    body: jsonBody(
      z.strictObject({ name: z.string().trim().min(1).max(100), scopes: z.array(z.enum(SCOPES)).min(1) }),
    ),
  },
  responses: {
    201: jsonResponse('The key.', z.object({ id: z.string(), key: z.string() })),
    default: problemResponse,
  },
});

export const keys = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/keys',
  summary: 'The API keys of the register',
  description: 'What they are called and good for, never the keys. Scope `settings`.',
  responses: {
    200: jsonResponse('Oldest first.', itemsOf(ApiKeySchema.meta({ id: 'ApiKey' }))),
    default: problemResponse,
  },
});

const idParams = z.object({ id: z.string().min(1).max(100) });

export const revokeKey = createRoute({
  ...shared,
  method: 'delete',
  path: '/v1/keys/{id}',
  summary: 'Revoke an API key',
  description:
    'From then on it is refused, and its live sockets are closed. The key in the configuration of the service is not listed and cannot be revoked here. Scope `settings`.',
  request: { params: idParams },
  responses: { 204: { description: 'Revoked.' }, default: problemResponse },
});

export const removeMember = createRoute({
  ...shared,
  method: 'delete',
  path: '/v1/members/{id}',
  summary: 'Remove a member',
  description:
    'Sessions, sign-in links and live sockets of the person end at once; the name stays beside what they did. The last administrator cannot be removed. Scope `settings`.',
  request: { params: idParams },
  responses: { 204: { description: 'Removed.' }, default: problemResponse },
});

export const signOut = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/signout',
  summary: 'End this session',
  description: 'The cookie is cleared. Other sessions of the same person go on.',
  responses: { 204: { description: 'Ended.' }, default: problemResponse },
});

export const createSignIn = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/signin-links',
  summary: 'Make a one-time sign-in link for a member',
  description: 'Good once, for ten minutes. Administrators and keys with scope `settings`.',
  request: { body: jsonBody(z.strictObject({ email: z.email().max(254) })) },
  responses: {
    201: jsonResponse(
      'Put `path` behind the address of the service.',
      z.object({ token: z.string(), path: z.string() }),
    ),
    default: problemResponse,
  },
});

export const liveTicket = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/live/ticket',
  summary: 'Make a ticket for the live socket',
  description: 'Good once, for 60 seconds: no lasting secret stands in an address.',
  responses: { 201: jsonResponse('The ticket.', z.object({ ticket: z.string() })), default: problemResponse },
});

export const live = createRoute({
  tags: ['Access'],
  method: 'get',
  path: '/v1/live',
  summary: 'Live changes over a WebSocket',
  description: 'Each message is a `LiveEvent`: this case changed to this version.',
  request: {
    query: z.object({ ticket: z.string().max(300).optional(), token: z.string().max(300).optional() }),
  },
  responses: { 101: { description: 'The socket is open.' }, default: problemResponse },
});
