import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import * as z from 'zod';
import { type Account, keep } from '../account.ts';
import { proxyRequest, sendForApp } from '../app-proxy.ts';
import { bySession, SESSION_COOKIE, sessionOf } from '../auth.ts';
import { unauthorized } from '../errors.ts';
import { type Ctx, type Env, type Routes, readJson } from '../http.ts';
import { pageAssets, pageHtml } from '../page-bundle.ts';
import { signPageToken } from '../page-token.ts';
import { parse } from '../schemas.ts';
import { isStaff } from '../store.ts';
import type { User } from '../types.ts';
import { userView } from '../views.ts';

const launchInput = z.object({
  location: z.enum(['ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar', 'nav_bar']),
  appGuid: z.uuid(),
  colorScheme: z.enum(['light', 'dark']).default('light'),
});
const sessionInput = z.object({ user_id: z.int() });

/** The agent page: its files, its session, and what it does for the apps it hosts. */
export const agentRoutes: Routes = (account) => {
  const { store } = account;
  const app = new Hono<Env>();

  app.get('/agent/assets/:file', async (c) => {
    const asset = (await pageAssets()).get(c.req.param('file'));
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-store' });
  });

  app.get('/agent/bootstrap', (c) => {
    const user = signedIn(account, c);
    if (user) return c.json(bootstrap(account, c, user, sessionOf(account, c)!.csrf));
    const first = staff(account)[0]!;
    return c.json(bootstrap(account, c, first, signIn(account, c, first)));
  });

  app.post('/agent/session', async (c) => {
    if (!signedIn(account, c)) throw unauthorized();
    const { user_id } = parse(sessionInput, await readJson(c));
    const user = staff(account).find((candidate) => candidate.id === user_id);
    if (!user) throw unauthorized();
    return c.json(bootstrap(account, c, user, signIn(account, c, user)));
  });

  app.get('/agent/changes', (c) =>
    streamSSE(c, async (stream) => {
      const tell = ({ ticketId }: { ticketId: number }): void => {
        void stream.writeSSE({ event: 'change', data: JSON.stringify({ ticketId }) });
      };
      store.changes.on('change', tell);
      await stream.writeSSE({ event: 'ready', data: '{}' });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      store.changes.off('change', tell);
    }),
  );

  app.post('/agent/launch', async (c) => {
    const user = signedIn(account, c);
    if (!user) throw unauthorized();
    return c.json(await launch(account, c, user, parse(launchInput, await readJson(c))));
  });

  app.post('/proxy/apps/requests', async (c) => {
    if (!signedIn(account, c)) throw unauthorized();
    return c.json(await sendForApp(account, parse(proxyRequest, await readJson(c))));
  });

  for (const path of ['/agent', '/agent/tickets/:id', '/agent/users/:id', '/agent/apps']) {
    app.get(path, (c) => c.html(pageHtml));
  }
  app.get('/', (c) => c.redirect('/agent'));

  app.get('/attachments/token/:token', (c) => {
    const file = store.state.attachments.get(c.req.param('token'));
    if (!file) return c.notFound();
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'x-content-type-options': 'nosniff',
    });
  });

  return app;
};

function staff({ store }: Account): User[] {
  return [...store.state.users.values()].filter((user) => isStaff(user) && !user.tags.includes('api_only'));
}

const signedIn = (account: Account, c: Ctx): User | undefined => bySession(account, c);

/** Starts a session and returns its CSRF token. */
function signIn(account: Account, c: Ctx, user: User): string {
  const id = randomBytes(24).toString('base64url');
  const csrf = randomBytes(24).toString('base64url');
  account.sessions.set(id, { userId: user.id, csrf });
  keep(account);
  setCookie(c, SESSION_COOKIE, id, { httpOnly: true, sameSite: 'Lax', path: '/' });
  return csrf;
}

function bootstrap(account: Account, c: Ctx, user: User, csrf: string): Record<string, unknown> {
  const { store } = account;
  const { app } = store.options;
  const secure = new Set(
    (app.parameters ?? []).flatMap((parameter) => (parameter.secure ? [parameter.name] : [])),
  );
  return {
    csrf,
    user: userView(store, user),
    agents: staff(account).map((agent) => userView(store, agent)),
    account: { id: store.accountId, subdomain: store.options.subdomain, host: store.host },
    app: {
      id: store.appId,
      installationId: store.installationId,
      name: app.name,
      version: app.version,
      enabled: store.state.appEnabled,
      locations: Object.keys(app.locations),
      settings: Object.fromEntries(
        Object.entries(store.state.settings).filter(([name]) => !secure.has(name)),
      ),
    },
    origin: new URL(c.req.url).origin,
  };
}

/** Where an app's frame starts; with `signedUrls` a token to POST there. */
async function launch(account: Account, c: Ctx, user: User, input: z.output<typeof launchInput>) {
  const { location, appGuid, colorScheme } = input;
  const target = account.store.options.app.locations[location];
  if (!target) return { url: null, token: null };
  const url = new URL(target);
  url.searchParams.set('origin', new URL(c.req.url).origin);
  url.searchParams.set('app_guid', appGuid);
  url.searchParams.set('colorScheme', colorScheme);
  const token = account.store.options.signedUrls
    ? await signPageToken(account, user.id, location, url.search.slice(1))
    : null;
  return { url: url.href, token };
}
