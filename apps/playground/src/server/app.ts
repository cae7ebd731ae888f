import type { HttpBindings } from '@hono/node-server';
import type { ZendeskEmulator } from '@recourse/host-emulators';
import { Hono } from 'hono';
import { act, isAction } from './actions.ts';
import { pageRoutes } from './page-files.ts';
import type { Play } from './play.ts';
import { sameOriginOnly } from './same-origin.ts';
import { serviceProxy } from './service-proxy.ts';
import { playState } from './state.ts';

export type ServerParts = {
  /** Where people reach the playground. */
  origin: string;
  /** Folder with the built page. */
  files: string;
  play: Play;
  apiKey: string;
  /** The emulated host answers here as well, because the sidebar may only be framed by pages of one origin. */
  zendesk: Pick<ZendeskEmulator, 'fetch'>;
};

const OF_ZENDESK = ['/agent', '/agent/*', '/api/v2/*', '/proxy/*', '/attachments/*'];

/** The playground's own server: page, levers, a way to the service, and the emulated Zendesk page. */
export function createPlayground({ origin, files, play, apiKey, zendesk }: ServerParts) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(sameOriginOnly(origin));
  app.get('/play/state', async (c) => c.json(await playState(play), 200, { 'cache-control': 'no-store' }));
  app.post('/play/:action', async (c) => {
    const name = c.req.param('action');
    if (!isAction(name)) return c.notFound();
    const input: unknown = await c.req.json().catch(() => undefined);
    const done = await act(play, name, input);
    if (done.ok) return c.json(await playState(play));
    return c.json(done, done.code === 'invalid' ? 400 : 409);
  });
  app.route('/', serviceProxy(play, apiKey));
  for (const path of OF_ZENDESK) app.all(path, (c) => zendesk.fetch(c.req.raw, c.env));
  app.route('/', pageRoutes(files, play.service.url));
  app.onError((error, c) => {
    console.error(error);
    return c.json({ ok: false, code: 'failed' }, 502);
  });
  return app;
}
