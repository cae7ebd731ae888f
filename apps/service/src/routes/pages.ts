import { createHash } from 'node:crypto';
import { registerName, SECURITY_SCHEMES } from '@recourse/api-client/routes';
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { App, AppEnv, Services } from '../app-env.ts';
import { SESSION_COOKIE } from '../auth.ts';
import { docsPage, type OpenApiDocument } from '../docs.ts';
import { type Html, PLAIN_PAGE_CSP, page } from '../html.ts';
import { problemOf, refuse } from '../problem.ts';
import { VERSION } from '../version.ts';

const MEDIA_TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Pages for people, and the files that they need. */
export function pageRoutes(app: App, services: Services): void {
  for (const [name, scheme] of Object.entries(SECURITY_SCHEMES))
    app.openAPIRegistry.registerComponent('securitySchemes', name, { ...scheme });
  const document = lazily(() => documentOf(app));
  app.get('/openapi.json', (c) => c.json(document()));
  app.get('/docs', (c) => show(c, docsPage(document() as unknown as OpenApiDocument)));
  app.get('/', (c) => show(c, homePage()));
  app.get('/signin', (c) => signIn(c, services));
  app.get('/assets/:file{[\\w-][\\w.-]*\\.(?:css|js|svg|woff2)}', (c) => asset(c, services));
}

function documentOf(app: App) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Recourse',
      version: VERSION,
      description: 'Complaints, their legal deadlines, and an audit log that an outsider can verify.',
    },
  });
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function show(c: Context<AppEnv>, body: Html, status: 200 | 401 = 200) {
  c.header('content-security-policy', PLAIN_PAGE_CSP);
  return c.html(body, status);
}

function homePage(): Html {
  return page(
    'Recourse',
    html`<h1>Recourse</h1>
<p>Complaint handling inside the tools that a company already works in. Version ${VERSION}.</p>
<p><a href="/docs">How to use the API</a> · <a href="/openapi.json">OpenAPI document</a> ·
<a href="/v1/log/checkpoint">Checkpoint of the audit log</a></p>`,
  );
}

/** A one-time link: the token is spent, the browser keeps a session that scripts cannot read. */
async function signIn(c: Context<AppEnv>, { register, config, deps }: Services) {
  const name = registerName.safeParse(c.req.query('register') ?? config.defaultRegister);
  const token = c.req.query('token') ?? '';
  if (!name.success || token === '' || token.length > 300) return linkRefused(c);
  c.set('registerName', name.data);
  const redeemed = await register(name.data).redeemSignIn(token);
  if (!redeemed.ok) return linkRefused(c);
  const { session, expiresAt } = redeemed.value;
  setCookie(c, SESSION_COOKIE, session, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.origin.startsWith('https:'),
    maxAge: Math.max(0, Math.floor((expiresAt - deps.now()) / 1000)),
  });
  return c.redirect('/', 303);
}

function linkRefused(c: Context<AppEnv>) {
  const title = 'This sign-in link is not valid';
  const body = html`<h1>${title}</h1>
<p>A link works once and for ten minutes. Ask for a new one.</p>`;
  return show(c, page(title, body), 401);
}

async function asset(c: Context<AppEnv>, { assets }: Services) {
  const file = c.req.param('file') ?? '';
  const found = await assets.fetch(`http://assets/${file}`);
  if (!found.ok) {
    await found.body?.cancel();
    return refuse(c, problemOf('not-found', `There is no file ${file}.`));
  }
  const bytes = await found.arrayBuffer();
  const etag = `"${createHash('sha256').update(new Uint8Array(bytes)).digest('base64url').slice(0, 22)}"`;
  const headers = { etag, 'cache-control': 'no-cache' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(bytes, 200, { ...headers, 'content-type': MEDIA_TYPES[file.split('.').at(-1)!]! });
}
