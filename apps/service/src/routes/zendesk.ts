import { registerName } from '@recourse/api-client/routes';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { App, AppEnv, Services } from '../app-env.ts';
import { limitBody } from '../bodies.ts';
import type { Config } from '../config.ts';
import { type Html, jsonInScript, page } from '../html.ts';
import type { ZendeskConnection } from '../register/rpc.ts';
import { findPerson, type PageTokenFailure, type PersonFailure, verifyPageToken } from '../zendesk-page.ts';

const LOCATIONS = ['ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar', 'nav_bar'];
const SDK = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

type Refusal = { status: ContentfulStatusCode; title: string; todo: string };
const AGAIN = 'Reload the Zendesk page. If it happens again, ask your administrator to check the connection.';
const REINSTALL = 'Ask your administrator to connect this Zendesk account to Recourse again.';

const REFUSALS: Record<
  PageTokenFailure | PersonFailure | 'no-token' | 'replayed' | 'not-connected',
  Refusal
> = {
  'no-token': {
    status: 401,
    title: 'Zendesk did not sign this page request',
    todo: 'Open Recourse inside Zendesk. Administrators: the app needs "signedUrls" for this location.',
  },
  expired: { status: 401, title: 'This page request has expired', todo: AGAIN },
  replayed: { status: 401, title: 'This page request was used before', todo: AGAIN },
  forged: { status: 401, title: 'This page request is not signed by the connected app', todo: REINSTALL },
  issuer: { status: 401, title: 'This page request comes from another Zendesk account', todo: REINSTALL },
  audience: { status: 401, title: 'This page request is meant for another installation', todo: REINSTALL },
  subject: { status: 401, title: 'This page request names no user', todo: AGAIN },
  unknown: { status: 403, title: 'Zendesk does not know this user', todo: AGAIN },
  'not-staff': {
    status: 403,
    title: 'Recourse is for active agents and administrators of this account',
    todo: 'Ask a Zendesk administrator for an agent seat.',
  },
  'not-verified': {
    status: 403,
    title: 'Your e-mail address is not verified in Zendesk',
    todo: 'Verify it in your Zendesk profile, then reload the page.',
  },
  unreachable: {
    status: 503,
    title: 'Zendesk could not be asked who you are',
    todo: 'Try again in a minute.',
  },
  'not-connected': { status: 404, title: 'No Zendesk account is connected here', todo: REINSTALL },
};

/** The sidebar's first page: Zendesk proves who is looking at it, the page gets a session for that person. */
export function zendeskRoutes(app: App, services: Services): void {
  const { config, deps } = services;
  app.post('/zendesk/:register/:location', limitBody(32 * 1024), async (c) => {
    const name = registerName.safeParse(c.req.param('register'));
    const location = c.req.param('location');
    if (!name.success || !LOCATIONS.includes(location))
      return refusalPage(c, config, REFUSALS['not-connected']);
    c.set('registerName', name.data);
    const token = (await formOf(c)).get('token');
    if (typeof token !== 'string') return refusalPage(c, config, REFUSALS['no-token']);

    const connection = await connectionFor(services, name.data, c.req.query('account'));
    if (connection === null) return refusalPage(c, config, REFUSALS['not-connected']);
    const verified = await verifyPageToken(token, connection, deps.now());
    if (!verified.ok) return refusalPage(c, config, REFUSALS[verified.why]);
    const { userId, replayId, until } = verified.token;
    const account = services.connection(`zendesk/${connection.subdomain}`);
    if (await account.seen(replayId, until)) return refusalPage(c, config, REFUSALS.replayed);
    const found = await findPerson(userId, connection, deps.fetch);
    if (!found.ok) return refusalPage(c, config, REFUSALS[found.why]);

    const person = { host: 'zendesk' as const, account: connection.subdomain, ...found.person };
    const opened = await services.register(name.data).openHostSession(person);
    if (!opened.ok) {
      const { status, title, detail } = opened.problem;
      return refusalPage(c, config, { status: status as ContentfulStatusCode, title, todo: detail ?? AGAIN });
    }
    const local = config.devFrameOrigin !== null;
    const { session, expiresAt } = opened.value;
    const boot = { session, expiresAt, register: name.data, location, apiUrl: config.origin, local };
    return htmlPage(c, config, 200, sidebarPage(boot, !local));
  });
}

/** The register's connection, when the account has an app that signs its pages. */
async function connectionFor(
  services: Services,
  register: string,
  wanted: string | undefined,
): Promise<ZendeskConnection | null> {
  const account = await services.register(register).connectionOf('zendesk', wanted);
  const connection = account === null ? null : await services.connection(`zendesk/${account}`).get();
  if (connection?.host !== 'zendesk' || connection.register !== register) return null;
  return connection.appPublicKey === '' ? null : connection;
}

async function formOf(c: Context<AppEnv>): Promise<FormData | URLSearchParams> {
  const type = c.req.header('content-type') ?? '';
  return type.startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(await c.req.text())
    : new URLSearchParams();
}

/** Zendesk's own SDK where Zendesk is the host; beside an emulated host the app's bundle brings it along. */
function sidebarPage(boot: object, inZendesk: boolean): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Recourse</title>
<link rel="stylesheet" href="/assets/sidebar.css">
</head>
<body>
<div id="app"></div>
${jsonInScript('recourse-boot', boot)}
${inZendesk ? html`<script src="${SDK}"></script>` : ''}
<script type="module" src="/assets/sidebar.js"></script>
</body>
</html>`;
}

function refusalPage(c: Context<AppEnv>, config: Config, { status, title, todo }: Refusal) {
  const body = html`<h1>${title}</h1><p>${todo}</p><p class="quiet">Request ${c.get('requestId')}</p>`;
  return htmlPage(c, config, status, page(title, body));
}

function htmlPage(c: Context<AppEnv>, config: Config, status: ContentfulStatusCode, body: Html) {
  const frames = [
    'https://*.zendesk.com',
    ...(config.devFrameOrigin === null ? [] : [config.devFrameOrigin]),
  ];
  const scripts = config.devFrameOrigin === null ? `'self' ${new URL(SDK).origin}` : "'self'";
  c.header(
    'content-security-policy',
    [
      "default-src 'none'",
      `script-src ${scripts}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ${config.origin.replace(/^http/, 'ws')}`,
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${frames.join(' ')}`,
    ].join('; '),
  );
  c.header('cache-control', 'no-store');
  return c.html(body, status);
}
