import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';

/** What every answer carries unless its handler chose otherwise. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Sets the security headers, and answers with the request's id. */
export function secure(origin: string): MiddlewareHandler<AppEnv> {
  const https = origin.startsWith('https:');
  return async (c, next) => {
    await next();
    if (c.res.status === 101) return; // a socket: its headers cannot be changed
    const headers = changeableHeaders(c);
    headers.set('x-request-id', c.get('requestId'));
    for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value);
    if (https) headers.set('strict-transport-security', 'max-age=31536000');
  };
}

/** An answer that came from elsewhere (an asset, a stored file) has fixed headers: it is copied once. */
function changeableHeaders(c: Context<AppEnv>): Headers {
  try {
    c.res.headers.delete('x-request-id');
  } catch {
    c.header('x-request-id', '');
  }
  return c.res.headers;
}
