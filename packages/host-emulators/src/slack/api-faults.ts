import { setTimeout as sleep } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import type { Fault, Faults } from '../faults.ts';
import type { Ctx, Env } from './http.ts';

type Handle = (request: Request, env: Env['Bindings']) => Promise<Response>;
const REPEATED = 'x-emulator-repeated';

/** Lets API faults happen to calls of the app. `handle` runs a request through the server once more (`duplicate`). */
export function apiFaults(faults: Faults, handle: Handle) {
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.header(REPEATED)) return next();
    const body = faults.list().some(({ match }) => match?.body) ? await c.req.raw.clone().text() : '';
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

async function happen(
  c: Ctx,
  fault: Fault,
  faults: Faults,
  next: () => Promise<void>,
  handle: Handle,
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
    case 'duplicate':
      return twice(c, handle);
  }
}

async function twice(c: Ctx, handle: Handle): Promise<Response> {
  const body = await c.req.arrayBuffer();
  const headers = new Headers(c.req.raw.headers);
  headers.set(REPEATED, '1');
  const again = (): Request =>
    new Request(c.req.url, { method: c.req.method, headers, ...(body.byteLength > 0 ? { body } : {}) });
  await handle(again(), c.env);
  return handle(again(), c.env);
}

function cut(c: Ctx): Response {
  c.env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** As Slack fails: limits with `Retry-After`, everything else as a server in trouble. */
function failure(fault: Fault, standard: number): Response {
  const status = fault.status ?? standard;
  const retry: Record<string, string> =
    status === 429 ? { 'retry-after': String(fault.retryAfter ?? 1) } : {};
  const error = status === 429 ? 'ratelimited' : 'internal_error';
  return Response.json({ ok: false, error }, { status, headers: retry });
}
