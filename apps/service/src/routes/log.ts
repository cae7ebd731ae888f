import * as routes from '@recourse/api-client/routes';
import { registerName } from '@recourse/api-client/routes';
import { parseTilePath } from '@recourse/audit-log';
import { type App, answer, type Services } from '../app-env.ts';
import { invalidField, problemOf, refuse } from '../problem.ts';

/** A partial tile never changes but gives way to a longer one; a full tile is there for ever. */
const CACHING = { full: 'public, max-age=31536000, immutable', partial: 'public, max-age=300' };
const PREFIX = '/v1/log/';

/** The public log, as C2SP tlog-tiles clients read it. */
export function logRoutes(app: App, { register, config }: Services): void {
  const text = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };
  answer(app, routes.checkpoint, async (c) => {
    const stub = register(c.req.valid('query').register ?? config.defaultRegister);
    const note = await stub.logCheckpoint();
    return note.ok ? c.body(note.value, 200, text) : refuse(c, note.problem);
  });
  answer(app, routes.logKey, async (c) => {
    const stub = register(c.req.valid('query').register ?? config.defaultRegister);
    return c.body(await stub.logKey(), 200, text);
  });

  app.openAPIRegistry.registerPath(routes.tile);
  app.get('/v1/log/tile/*', async (c) => {
    const name = registerName.safeParse(c.req.query('register') ?? config.defaultRegister);
    if (!name.success) return refuse(c, invalidField('register', 'pattern', name.error.issues[0]!.message));
    // The address as sent, undecoded: every tile has exactly one spelling.
    const path = new URL(c.req.url).pathname.slice(PREFIX.length);
    const address = parseTilePath(path);
    const bytes = address === null ? null : await register(name.data).logTile(path.slice('tile/'.length));
    if (address === null || bytes === null)
      return refuse(c, problemOf('not-found', 'There is no such tile.'));
    return c.body(bytes, 200, {
      'content-type': 'application/octet-stream',
      'cache-control': address.width === 256 ? CACHING.full : CACHING.partial,
    });
  });
}
