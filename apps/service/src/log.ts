import { parseReference } from '@recourse/complaint-domain';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppEnv } from './app-env.ts';

/** Writes one line. Fields are ids, names and numbers: never personal data, bodies, tokens or query strings. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  fields: Record<string, LogValue>,
) => void;
export type LogValue = string | number | boolean | null | undefined | string[];

export function jsonLog(now: () => number, write: (line: string) => void): Log {
  return (level, message, fields) =>
    write(JSON.stringify({ at: new Date(now()).toISOString(), level, message, ...fields }));
}

/** One line for each request. The route is the pattern, not the address that was asked for. */
export function logRequests(log: Log, now: () => number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = now();
    await next();
    log(c.res.status >= 500 ? 'error' : 'info', 'request', {
      id: c.get('requestId'),
      method: c.req.method,
      route: routeOf(matchedRoutes(c).map(({ path }) => path)),
      status: c.res.status,
      ms: now() - started,
      register: c.get('registerName'),
      complaint: referenceIn(c.req.path),
    });
  };
}

/** The handler's pattern. Patterns that end in a star are middleware, but for the tiles. */
function routeOf(paths: string[]): string | undefined {
  return paths.findLast((path) => !path.endsWith('/*') || path.endsWith('/tile/*'));
}

function referenceIn(path: string): string | undefined {
  const part = path.match(/^\/v1\/complaints\/([A-Z0-9-]{1,40})(?:\/|$)/)?.[1];
  return part !== undefined && parseReference(part) ? part : undefined;
}

/** Errors whose messages speak of the program alone. Other messages can quote what a caller sent: they stay out. */
const OWN_WORDS = ['TypeError', 'ReferenceError'];

/** What an error was and where it was thrown. */
export function traceOf(error: unknown): { error: string; what?: string; trace: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, trace: [] };
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  const trace = lines.filter((line) => line.startsWith('at ')).slice(0, 8);
  return { error: error.name, ...(OWN_WORDS.includes(error.name) ? { what: error.message } : {}), trace };
}
