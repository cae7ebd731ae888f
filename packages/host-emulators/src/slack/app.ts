import { Hono } from 'hono';
import { answerCall } from './api/dispatch.ts';
import { apiFaults } from './api-faults.ts';
import { clientRoutes } from './client/routes.ts';
import { SlackError } from './errors.ts';
import { fileRoutes } from './file-routes.ts';
import { type Ctx, type Env, readArguments } from './http.ts';
import { oauthRoutes } from './oauth/routes.ts';
import { answerAtUrl } from './response-urls.ts';
import { changed, type Workspace } from './workspace.ts';

/** Under this path another server may show everything as its own. */
export const EMBEDDED_AT = '/slack';

/** The whole emulated host. */
export function createSlackApp(workspace: Workspace): Hono<Env> {
  const app = new Hono<Env>({
    getPath: (request) => new URL(request.url).pathname.replace(/^\/slack(?=\/|$)/, '') || '/',
  });
  const faults = apiFaults(workspace.faults, async (request, env) => app.fetch(request, env));
  app.use('/api/*', faults);
  app.use('/hooks/*', faults);
  app.use('/upload/*', faults);
  app.use('/files-pri/*', faults);
  app.on(['GET', 'POST'], '/api/:method', (c) => answer(workspace, c));
  app.post('/hooks/:kind/:team/:id/:secret', (c) => respond(workspace, c));
  app.route('/', fileRoutes(workspace));
  app.route('/', oauthRoutes(workspace));
  app.route('/', clientRoutes(workspace));
  app.onError((error, c) => {
    if (error instanceof SlackError && error.code === 'ratelimited') {
      c.header('retry-after', String(error.more.retry_after));
      return c.json({ ok: false, error: 'ratelimited' }, 429);
    }
    console.error(error);
    return c.json({ ok: false, error: 'fatal_error' }, 500);
  });
  return app;
}

async function answer(workspace: Workspace, c: Ctx): Promise<Response> {
  const method = c.req.param('method')!;
  try {
    const { args, json } = await readArguments(c);
    return c.json(
      await answerCall(workspace, { method, args, json, authorization: c.req.header('authorization') }),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return c.json({ ok: false, error: 'invalid_json' });
    throw error;
  }
}

async function respond(workspace: Workspace, c: Ctx): Promise<Response> {
  const token = ['team', 'id', 'secret'].map((name) => c.req.param(name)).join('/');
  try {
    const body: unknown = c.req.header('content-type')?.includes('json')
      ? await c.req.json()
      : JSON.parse(String((await c.req.parseBody()).payload ?? '{}'));
    answerAtUrl(workspace, token, body);
    changed(workspace);
    return c.json({ ok: true });
  } catch (error) {
    if (error instanceof SyntaxError) return c.json({ ok: false, error: 'invalid_payload' }, 400);
    if (error instanceof SlackError) return c.json(error.body(), 404);
    throw error;
  }
}
