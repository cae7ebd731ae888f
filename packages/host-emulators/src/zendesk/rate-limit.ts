import { createMiddleware } from 'hono/factory';
import { ZendeskError } from './errors.ts';
import type { Env } from './http.ts';

const WINDOW_MS = 60_000;

/** Counts token calls per real minute, tells in headers what is left, answers 429 beyond. The page's own calls are free. */
export function rateLimit(limit: number) {
  let started = 0;
  let used = 0;
  return createMiddleware<Env>(async (c, next) => {
    if (!c.req.header('authorization')) return next();
    const now = Date.now();
    if (now - started >= WINDOW_MS) [started, used] = [now, 0];
    used += 1;
    const reset = Math.max(1, Math.ceil((started + WINDOW_MS - now) / 1_000));
    if (used > limit) {
      c.header('retry-after', String(reset));
      throw new ZendeskError(429, {
        error: 'APIRateLimitExceeded',
        description: 'Number of allowed API requests per minute exceeded',
      });
    }
    await next();
    c.header('x-rate-limit', String(limit));
    c.header('x-rate-limit-remaining', String(limit - used));
    c.header('ratelimit-limit', String(limit));
    c.header('ratelimit-remaining', String(limit - used));
    c.header('ratelimit-reset', String(reset));
  });
}
