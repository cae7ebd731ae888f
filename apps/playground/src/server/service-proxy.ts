import { Hono } from 'hono';
import type { Play } from './play.ts';

/** What the page may ask of the service. Everything else is done in the hosts, by people with a role. */
const ALLOWED: [method: string, path: RegExp][] = [
  ['GET', /^\/v1\/session$/],
  ['GET', /^\/v1\/complaints$/],
  ['GET', /^\/v1\/complaints\/[\w-]+(\/(timeline|obligations|proof))?$/],
  ['POST', /^\/v1\/live\/ticket$/],
  ['POST', /^\/v1\/deliveries\/[\w-]+\/replay$/],
];
const HEADERS = ['content-type', 'content-disposition', 'etag'];
const UNAVAILABLE = {
  type: 'urn:recourse:problem:unavailable',
  title: 'The service is not running',
  status: 503,
  code: 'unavailable',
};

/** `/service/…` → the service, with the API key, which never reaches the page. */
export function serviceProxy({ service }: Pick<Play, 'service'>, apiKey: string): Hono {
  const app = new Hono();
  app.all('/service/*', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.slice('/service'.length);
    if (!ALLOWED.some(([method, pattern]) => method === c.req.method && pattern.test(path)))
      return c.notFound();
    const answer = await ask(service.url + path + search, c.req.method, {
      authorization: `Bearer ${apiKey}`,
      'accept-language': c.req.header('accept-language') ?? 'en',
    });
    if (!answer) return c.json(UNAVAILABLE, 503, { 'content-type': 'application/problem+json' });
    const headers = HEADERS.flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value] as [string, string]];
    });
    return new Response(answer.body, { status: answer.status, headers });
  });
  return app;
}

async function ask(url: string, method: string, headers: Record<string, string>) {
  const body = method === 'POST' ? { body: '{}' } : {};
  const init = { method, headers: { ...headers, 'content-type': 'application/json' }, ...body };
  return fetch(url, { ...init, signal: AbortSignal.timeout(30_000) }).catch(() => null);
}
