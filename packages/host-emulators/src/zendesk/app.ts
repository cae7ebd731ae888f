import { Hono } from 'hono';
import { type Account, keep } from './account.ts';
import { apiFaults } from './api-faults.ts';
import { authenticate } from './auth.ts';
import { ZendeskError } from './errors.ts';
import type { Env } from './http.ts';
import { rateLimit } from './rate-limit.ts';
import { agentRoutes } from './routes/agent.ts';
import { appRoutes } from './routes/apps.ts';
import { controlRoutes } from './routes/control.ts';
import { fieldRoutes } from './routes/fields.ts';
import { searchRoutes } from './routes/search.ts';
import { ticketRoutes } from './routes/tickets.ts';
import { triggerRoutes } from './routes/triggers.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { userRoutes } from './routes/users.ts';
import { webhookRoutes } from './routes/webhooks.ts';

const API = [
  ticketRoutes,
  userRoutes,
  fieldRoutes,
  triggerRoutes,
  webhookRoutes,
  appRoutes,
  searchRoutes,
  uploadRoutes,
];

/** The whole emulated host. `/api/v2/x` and `/api/v2/x.json` are the same, as at Zendesk. */
export function createApp(account: Account): Hono<Env> {
  const app = new Hono<Env>({
    getPath: (request) => new URL(request.url).pathname.replace(/(?<=.)(\.json)?\/?$/, ''),
  });
  app.use(async (c, next) => {
    await next();
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') keep(account);
  });
  app.use(
    '/api/v2/*',
    apiFaults(account.faults, async (request, env) => app.fetch(request, env)),
  );
  app.use('/api/v2/*', rateLimit(account.store.options.rateLimit ?? 700));
  app.use('/api/v2/*', authenticate(account));
  for (const routes of API) app.route('/api/v2', routes(account));
  app.route('/_emulator', controlRoutes(account));
  app.route('/', agentRoutes(account));
  app.notFound((c) => c.json(INVALID_ENDPOINT, 404));
  app.onError((error, c) => {
    if (error instanceof ZendeskError) return c.json(error.body as object, error.status);
    console.error(error);
    return c.json({ error: 'InternalServerError', description: 'The emulator failed' }, 500);
  });
  return app;
}

const INVALID_ENDPOINT = { error: 'InvalidEndpoint', description: 'Not found' };
