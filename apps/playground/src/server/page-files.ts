import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built page, read once: a later build must not pull the files away from under a running one. */
export function pageRoutes(dir: string, serviceUrl: string): Hono {
  const files = new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(dir.length).replaceAll('\\', '/'), readFileSync(file)]),
  );
  const app = new Hono();
  app.get('/*', (c, next) => {
    const path = c.req.path === '/' ? '/index.html' : c.req.path;
    const content = files.get(path);
    const type = TYPES[extname(path)];
    if (!content || !type) return next();
    const headers = {
      'content-type': type,
      'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': policy(serviceUrl),
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    };
    return c.body(new Uint8Array(content), 200, headers);
  });
  return app;
}

/** Own files only; live changes come from the service itself. */
function policy(serviceUrl: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${serviceUrl.replace(/^http/, 'ws')}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
