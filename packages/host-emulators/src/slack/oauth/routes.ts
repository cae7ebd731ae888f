import { Hono } from 'hono';
import * as z from 'zod';
import type { Env } from '../http.ts';
import { newCode } from '../installs.ts';
import { changed, secretText, type Workspace } from '../workspace.ts';
import { authorizePage, brokenPage } from './page.ts';
import { type AuthorizeRequest, readAuthorize } from './request.ts';

const MOST_OPEN = 100;
const decisionForm = z.object({
  ticket: z.string(),
  user: z.string(),
  install: z.enum(['team', 'org']).default('team'),
  decision: z.enum(['allow', 'cancel']),
});

/** `GET /oauth/v2/authorize` and the two answers that a person can give there. */
export function oauthRoutes(workspace: Workspace): Hono<Env> {
  const app = new Hono<Env>();
  const open = new Map<string, AuthorizeRequest>();

  app.get('/oauth/v2/authorize', (c) => {
    const request = readAuthorize(workspace, new URL(c.req.url).searchParams);
    if (typeof request === 'string') return c.html(brokenPage(request), 400);
    const ticket = secretText();
    open.set(ticket, request);
    if (open.size > MOST_OPEN) open.delete(open.keys().next().value!);
    return c.html(authorizePage(workspace, ticket, request));
  });

  app.post('/oauth/v2/authorize', async (c) => {
    const form = decisionForm.safeParse(await c.req.parseBody());
    const request = form.success ? open.get(form.data.ticket) : undefined;
    if (!form.success || !request) return c.html(brokenPage('This page is too old. Start again.'), 400);
    open.delete(form.data.ticket);
    return c.redirect(decide(workspace, request, form.data), 302);
  });

  return app;
}

/** Where the browser goes then: back to the app, with a code or with `access_denied`. */
function decide(
  workspace: Workspace,
  request: AuthorizeRequest,
  form: z.output<typeof decisionForm>,
): string {
  const back = new URL(request.redirectUri);
  const { scopes, userScopes } = request;
  const org = form.install === 'org' && workspace.options.enterprise !== undefined;
  const user = workspace.state.users.get(form.user);
  const may =
    form.decision === 'allow' && user && !user.isBot && !user.deleted && !user.guest && !user.stranger;
  if (may)
    back.searchParams.set(
      'code',
      newCode(workspace, { org, scopes, userScopes, by: user.id }, request.redirectUri),
    );
  else back.searchParams.set('error', 'access_denied');
  if (request.state) back.searchParams.set('state', request.state);
  changed(workspace);
  return back.href;
}
