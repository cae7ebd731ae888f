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

export function jsonLog(now: () => number, lines: Pick<Lines, 'add'>): Log {
  return (level, message, fields) =>
    lines.add(
      JSON.stringify({ at: new Date(now()).toISOString(), level, message, ...fields }),
      level !== 'info',
    );
}

/** Lines that wait for each other this long: writing one out costs about as much as reading a case. */
const GATHER_MS = 20;
const MOST_LINES = 100;

export type Lines = {
  /** `urgent` lines, and all before them, are written at once: they may be the last ones. */
  add(line: string, urgent: boolean): void;
  /** Writes what has gathered, a moment later. To be kept alive by the request that it is called for. */
  soon(): Promise<void>;
};

export function gatherLines(write: (text: string) => void, wait: (ms: number) => Promise<void>): Lines {
  let gathered: string[] = [];
  let waiting = false;
  const flush = () => {
    if (gathered.length > 0) write(gathered.join('\n'));
    gathered = [];
  };
  return {
    add(line, urgent) {
      gathered.push(line);
      if (urgent || gathered.length >= MOST_LINES) flush();
    },
    async soon() {
      if (waiting) return;
      waiting = true;
      try {
        await wait(GATHER_MS);
      } finally {
        waiting = false;
        flush();
      }
    },
  };
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
