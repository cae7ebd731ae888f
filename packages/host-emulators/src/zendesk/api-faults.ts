import { setTimeout as sleep } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import type { Fault, Faults } from '../faults.ts';
import type { Ctx, Env } from './http.ts';

/**
 * Lets API faults happen to calls that carry credentials; the agent page's own calls are spared.
 * `handle` runs the request through the API once more (for `duplicate`).
 */
export function apiFaults(
  faults: Faults,
  handle: (request: Request, env: Env['Bindings']) => Promise<Response>,
) {
  return createMiddleware<Env>(async (c, next) => {
    if (!c.req.header('authorization') || c.req.header(REPEATED)) return next();
    const body = faults.list().some(({ match }) => match?.body) ? await bodyOf(c.req.raw) : '';
    const fault = faults.take({ target: 'api', method: c.req.method, path: c.req.path, body });
    if (!fault) {
      await next();
      faults.release('api');
      return;
    }
    const replaced = await happen(c, fault, faults, next, handle);
    if (replaced) c.res = replaced;
    return replaced;
  });
}

/** Read from a copy: the request itself goes on to be handled. */
async function bodyOf(request: Request): Promise<string> {
  return request.method === 'GET' ? '' : request.clone().text();
}

const REPEATED = 'x-emulator-repeated';

async function happen(
  c: Ctx,
  fault: Fault,
  faults: Faults,
  next: () => Promise<void>,
  handle: (request: Request, env: Env['Bindings']) => Promise<Response>,
): Promise<Response | undefined> {
  switch (fault.mode) {
    case 'drop':
      return cut(c);
    case 'hang':
      await new Promise<void>((resolve) => c.env.incoming.once('close', resolve));
      return RESPONSE_ALREADY_SENT;
    case 'fail':
      return failure(fault, 503);
    case 'fail-after-save':
      await next();
      return fault.status ? failure(fault, fault.status) : cut(c);
    case 'delay':
      await sleep(fault.delayMs ?? 1_000);
      await next();
      return undefined;
    case 'reorder':
      await faults.hold(fault);
      await next();
      return undefined;
    case 'duplicate': {
      const body = await c.req.arrayBuffer();
      const headers = new Headers(c.req.raw.headers);
      headers.set(REPEATED, '1');
      const again = (): Request =>
        new Request(c.req.url, { method: c.req.method, headers, ...(body.byteLength > 0 ? { body } : {}) });
      await handle(again(), c.env);
      return handle(again(), c.env);
    }
  }
}

function cut(c: Ctx): Response {
  c.env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

function failure(fault: Fault, standard: number): Response {
  const status = fault.status ?? standard;
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
  if (fault.retryAfter !== undefined) headers['retry-after'] = String(fault.retryAfter);
  const body =
    status === 429
      ? { error: 'APIRateLimitExceeded', description: 'Number of allowed API requests per minute exceeded' }
      : { error: 'ServerError', description: 'Something went wrong' };
  return new Response(JSON.stringify(body), { status, headers });
}
