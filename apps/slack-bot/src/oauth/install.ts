import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { traceOf } from '../log.ts';
import { SCOPES } from '../scopes.ts';
import type { Services } from '../services.ts';
import { connectionFrom, redirectUri } from './exchange.ts';
import { type Status, show, wordsOf } from './pages.ts';
import { readState, STATE_SECONDS, signState } from './state.ts';

/** Only this origin can set it, and only over https or on this machine. */
const COOKIE = '__Host-recourse-slack-install';

/** OAuth v2 of Slack: https://docs.slack.dev/authentication/installing-with-oauth */
export function installRoutes(services: Services): Hono {
  return new Hono().get('/install', (c) => start(services, c)).get('/oauth', (c) => finish(services, c));
}

/** An administrator's ticket is used up, and the browser goes to Slack to be asked for consent. */
async function start(services: Services, c: Context): Promise<Response> {
  const { config, gate, now, newId } = services;
  const ticket = c.req.query('ticket') ?? '';
  const invited = ticket === '' ? null : await gate.redeemInstall(ticket);
  if (invited === null) return page(services, c, 404, 'ticket');
  const nonce = `${newId()}${newId()}`;
  const exp = Math.floor(now() / 1_000) + STATE_SECONDS;
  const state = await signState(config.clientSecret, { ...invited, nonce, exp });
  setCookie(c, COOKIE, nonce, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: STATE_SECONDS,
  });
  return c.redirect(authorizeUrl(services, state), 302);
}

function authorizeUrl({ config }: Services, state: string): string {
  const url = new URL(config.authorizeUrl);
  url.searchParams.set('client_id', config.clientId);
  url.searchParams.set('scope', SCOPES.map(({ scope }) => scope).join(','));
  url.searchParams.set('redirect_uri', redirectUri(config));
  url.searchParams.set('state', state);
  return url.toString();
}

/** Slack sends the browser back. The state is good once: the cookie goes with the first answer. */
async function finish(services: Services, c: Context): Promise<Response> {
  const { config, now } = services;
  const nonce = getCookie(c, COOKIE);
  deleteCookie(c, COOKIE, { path: '/', secure: true });
  const state = await readState(config.clientSecret, c.req.query('state') ?? '', now());
  if (state === null || nonce === undefined || nonce !== state.nonce) return page(services, c, 400, 'state');
  if (c.req.query('error') !== undefined) return page(services, c, 200, 'denied');
  const code = c.req.query('code') ?? '';
  if (!/^[\w.-]{1,500}$/.test(code)) return page(services, c, 400, 'code');
  return connect(services, c, state.register, code);
}

async function connect(services: Services, c: Context, register: string, code: string): Promise<Response> {
  const { gate, log } = services;
  try {
    const made = await connectionFrom(services, register, code);
    if (!made.ok) {
      log('warn', 'installation refused', { register, code: made.code });
      return page(services, c, 502, 'refused', { code: made.code });
    }
    const { connection } = made;
    const workspace = connection.name;
    const connected = await gate.connectSlack(connection);
    log('info', connected ? 'connected' : 'connected elsewhere', { register, account: connection.account });
    if (!connected) return page(services, c, 409, 'elsewhere', { workspace });
    return page(services, c, 200, 'done', { workspace, register });
  } catch (error) {
    log('error', 'installation', { register, ...traceOf(error) });
    return page(services, c, 503, 'later');
  }
}

type Ending = 'ticket' | 'denied' | 'state' | 'code' | 'refused' | 'elsewhere' | 'later' | 'done';

/** How an installation ended, said in the browser's language. */
function page(
  { newId }: Services,
  c: Context,
  status: Status,
  ending: Ending,
  values: Record<string, string> = {},
): Response {
  const words = wordsOf(c);
  const say = (part: string) => words.lookup(`install.${ending}.${part}`, '', values);
  const then = ending === 'done' ? say('next') : words.t('install.again');
  return show(c, words, { status, title: say('title'), text: [say('text'), then] }, newId());
}
