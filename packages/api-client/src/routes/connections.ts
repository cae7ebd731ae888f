import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { CONNECTED_HOSTS, ConnectionViewSchema, InstallLinkSchema } from '../connections.ts';
import { itemsOf, jsonBody, jsonResponse, problemResponse, signedIn } from './common.ts';

const shared = { tags: ['Connections'], security: signedIn };
const connection = ConnectionViewSchema.meta({ id: 'Connection', description: 'Without any secret.' });

export const connectZendesk = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/connections/zendesk',
  summary: 'Connect a Zendesk account',
  description:
    'What `recourse zendesk install` sends after preparing the account. Zendesk is asked whose credentials they are before anything is kept. They are kept encrypted and never given out. Scope `settings`.',
  request: {
    body: jsonBody(
      z.strictObject({
        subdomain: z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be the account name as in NAME.zendesk.com'),
        baseUrl: z.url().max(300).optional().meta({ description: 'Default: https://SUBDOMAIN.zendesk.com' }),
        email: z.email().max(254),
        apiToken: z.string().min(1).max(200),
        webhookSecret: z.string().min(1).max(200),
        appPublicKey: z.string().startsWith('-----BEGIN PUBLIC KEY-----').max(5_000).optional(),
        audience: z.string().min(1).max(300).optional(),
        issuer: z.string().min(1).max(300).optional().meta({ description: 'Default: SUBDOMAIN.zendesk.com' }),
        fields: z.strictObject({ reference: z.int(), status: z.int(), nextObligation: z.int() }),
        apiUserId: z.string().min(1).max(30),
      }),
    ),
  },
  responses: { 200: jsonResponse('Connected.', connection), default: problemResponse },
});

export const installSlack = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/connections/slack/install',
  summary: 'Make an address that installs the Slack app',
  description: 'Good once, for ten minutes, for this register. Scope `settings`.',
  responses: {
    201: jsonResponse('To be opened in a browser by whoever may install apps there.', InstallLinkSchema),
    default: problemResponse,
  },
});

export const connections = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/connections',
  summary: 'The accounts that are connected',
  responses: { 200: jsonResponse('All.', itemsOf(connection)), default: problemResponse },
});

export const zendeskConnections = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/connections/zendesk',
  summary: 'The Zendesk accounts that are connected',
  responses: { 200: jsonResponse('All.', itemsOf(connection)), default: problemResponse },
});

export const disconnect = createRoute({
  ...shared,
  method: 'delete',
  path: '/v1/connections/{host}/{account}',
  summary: 'Disconnect an account',
  description:
    'Its credentials are forgotten, and sessions that it vouched for end. What was written there stays there. Scope `settings`.',
  request: {
    params: z.object({
      host: z.enum(CONNECTED_HOSTS),
      account: z.string().regex(/^[\w-]{1,100}$/, "must be the host's own name of the account"),
    }),
  },
  responses: { 204: { description: 'Disconnected.' }, default: problemResponse },
});
