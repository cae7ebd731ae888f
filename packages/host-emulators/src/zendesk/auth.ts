import { timingSafeEqual } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Account } from './account.ts';
import { forbidden, unauthorized, ZendeskError } from './errors.ts';
import type { Ctx, Env } from './http.ts';
import { findUserByEmail, isStaff } from './store.ts';
import type { User } from './types.ts';

export const SESSION_COOKIE = '_emulated_zendesk_session';

/**
 * Who calls the API: Basic `email/token:APITOKEN`, `Bearer` OAuth token, or the agent page's session (writes then need
 * its `X-CSRF-Token`). 401 for anything else, 403 for people who are not staff.
 */
export function authenticate(account: Account) {
  return createMiddleware<Env>(async (c, next) => {
    const header = c.req.header('authorization');
    const user = header ? byHeader(account, header) : bySession(account, c);
    if (!user) throw unauthorized();
    if (!isStaff(user)) throw forbidden();
    c.set('actor', { user, channel: header ? 'api' : 'web' });
    await next();
  });
}

function byHeader(account: Account, header: string): User | undefined {
  const [scheme = '', value = ''] = header.split(/\s+/, 2);
  if (/^bearer$/i.test(scheme)) return account.store.state.users.get(account.oauthTokens.get(value) ?? -1);
  if (!/^basic$/i.test(scheme)) return undefined;
  const [, email, token] = /^(.+)\/token:(.*)$/.exec(Buffer.from(value, 'base64').toString('utf8')) ?? [];
  if (!email || !token || !same(token, account.apiToken)) return undefined;
  return findUserByEmail(account.store.state, email);
}

/** The page's session, by its cookie. */
export function sessionOf(account: Account, c: Ctx): { userId: number; csrf: string } | undefined {
  return account.sessions.get(getCookie(c, SESSION_COOKIE) ?? '');
}

/** The signed-in agent of the page. Throws 403 for a write without the session's CSRF token. */
export function bySession(account: Account, c: Ctx): User | undefined {
  const session = sessionOf(account, c);
  if (!session) return undefined;
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!reads && c.req.header('x-csrf-token') !== session.csrf) {
    throw new ZendeskError(403, {
      error: 'InvalidAuthenticityToken',
      description: 'CSRF token is missing or wrong',
    });
  }
  return account.store.state.users.get(session.userId);
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
