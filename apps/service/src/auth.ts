import { LANGUAGES, type Language } from '@recourse/complaint-domain';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { parseAccept } from 'hono/utils/accept';
import type { AppEnv } from './app-env.ts';
import type { Config } from './config.ts';
import { problemOf, refuse } from './problem.ts';

export const SESSION_COOKIE = 'recourse_session';

const CREDENTIAL = /^(?:rk|rs)_([a-z0-9][a-z0-9-]{0,39})_[A-Za-z0-9_-]{8,200}$/;
/** `lt`: for a live socket; `it`: to install the Slack app. */
const TICKET = /^(lt|it)_([a-z0-9][a-z0-9-]{0,39})_[A-Za-z0-9_-]{8,200}$/;
const SAFE_METHODS = ['GET', 'HEAD'];
/** Addresses below /v1 that anyone may read. */
const PUBLIC = /^(?:GET|HEAD) \/v1\/(log\/.*|live|clock)$/;

/** The register that an API key or session token names, or null when it has not the form of one. */
export function registerOfCredential(credential: string): string | null {
  return CREDENTIAL.exec(credential)?.[1] ?? null;
}

export function registerOfTicket(kind: 'lt' | 'it', ticket: string): string | null {
  const [, found, register] = TICKET.exec(ticket) ?? [];
  return found === kind ? register! : null;
}

/**
 * Finds the caller's credential and, from it, the register. Whether it is good for anything is the register's to
 * say, in the same call as the work. A cookie counts only for requests that a page of this origin made.
 */
export function knowCaller(config: Pick<Config, 'origin' | 'registers'>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (PUBLIC.test(`${c.req.method} ${c.req.path}`)) return next();
    const header = c.req.header('authorization');
    const credential = header === undefined ? getCookie(c, SESSION_COOKIE) : bearerOf(header);
    const register = credential === undefined ? null : registerOfCredential(credential);
    if (credential === undefined || register === null)
      return refuse(c, problemOf('unauthenticated', howTo(c)));
    if (!config.registers.has(register))
      return refuse(c, problemOf('unauthenticated', 'The credential names a register that is not here.'));
    if (header === undefined && !sameOrigin(c, config.origin))
      return refuse(c, problemOf('forbidden', 'A page of another origin may not act in your name.'));
    c.set('registerName', register);
    c.set('caller', { credential, requestId: c.get('requestId'), language: languageOf(c) });
    return next();
  };
}

function bearerOf(header: string): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(header)?.[1];
}

function howTo(c: Context<AppEnv>): string {
  return c.req.header('authorization') === undefined
    ? 'Send an API key or session token as "Authorization: Bearer …", or use a sign-in link.'
    : 'The Authorization header holds no API key (rk_…) and no session token (rs_…).';
}

/** Browsers send `Sec-Fetch-Site` or at least `Origin` with every request that changes something. */
function sameOrigin(c: Context<AppEnv>, origin: string): boolean {
  if (SAFE_METHODS.includes(c.req.method)) return true;
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const from = c.req.header('origin');
  return from === undefined || from === origin || from === new URL(c.req.url).origin;
}

/** The first language of `Accept-Language` that we have. */
export function languageOf(c: Context<AppEnv>): Language {
  const wanted = parseAccept(c.req.header('accept-language') ?? '').sort((a, b) => b.q - a.q);
  const named = wanted.map(({ type }) => type.slice(0, 2).toLowerCase());
  return named.map((name) => LANGUAGES.find((language) => language === name)).find(Boolean) ?? 'en';
}
