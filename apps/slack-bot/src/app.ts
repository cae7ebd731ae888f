import { Hono } from 'hono';
import { handleSlack } from './handle-slack.ts';
import { traceOf } from './log.ts';
import { installRoutes } from './oauth/install.ts';
import type { WaitUntil } from './receiver.ts';
import type { Services } from './services.ts';

export type BotApp = { fetch(request: Request, waitUntil: WaitUntil): Promise<Response> };

/** What every answer carries unless its handler chose otherwise. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** The bot over HTTP. Everything from outside comes in `services`. */
export function createApp(services: Services): BotApp {
  const app = new Hono<{ Bindings: { waitUntil: WaitUntil } }>();
  const { log, config } = services;
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
    if (config.origin.startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000');
  });
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.post('/slack/events', (c) => handleSlack(services, c.req.raw, c.env.waitUntil));
  app.route('/slack', installRoutes(services));
  app.notFound((c) => c.text(`There is nothing at ${c.req.method} ${c.req.path}.`, 404));
  app.onError((error, c) => {
    log('error', 'bug', { path: c.req.path, ...traceOf(error) });
    return c.text('Something went wrong. It was logged.', 500);
  });
  return { fetch: async (request, waitUntil) => app.fetch(request, { waitUntil }) };
}
