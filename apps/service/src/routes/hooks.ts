import * as routes from '@recourse/api-client/routes';
import type { Channel } from '@recourse/channel';
import type { Context } from 'hono';
import { type App, type AppEnv, answer, type Services } from '../app-env.ts';
import { LIMITS, limitBody } from '../bodies.ts';
import type { RegisterStub } from '../env.ts';
import { traceOf } from '../log.ts';
import { problemOf, refuse } from '../problem.ts';

const UNKNOWN = problemOf('not-found', 'Nothing is connected here.');
const TRY_AGAIN = problemOf('unavailable', 'The event could not be kept. Send it again.');

/** Webhooks of hosts: verified on the raw bytes, kept, and only then acknowledged. */
export function hookRoutes(app: App, services: Services): void {
  app.use('/hooks/*', limitBody(LIMITS.hook));
  answer(app, routes.hook, async (c) => {
    const { host, register: name } = c.req.valid('param');
    c.set('registerName', name);
    const register = services.register(name);
    const account = await register.connectionOf(host, c.req.valid('query').account);
    const channel = account === null ? null : await services.channel(name, host, account);
    return channel === null ? refuse(c, UNKNOWN) : receive(c, services, channel, register);
  });
}

async function receive(c: Context<AppEnv>, { log }: Services, channel: Channel, register: RegisterStub) {
  const body = await c.req.arrayBuffer();
  const copy = new Request(c.req.url, { method: 'POST', headers: c.req.raw.headers, body });
  const received = await channel.receive(copy);
  if (received === null) return refuse(c, UNKNOWN);
  if (received.inbound.length === 0) return received.response;
  try {
    const taken = await register.takeIn(received.inbound);
    if (taken.ok) return received.response;
    log('warn', 'inbound refused', {
      id: c.get('requestId'),
      code: taken.problem.code,
      rule: taken.problem.rule,
    });
    return refuse(c, taken.problem.status >= 500 ? TRY_AGAIN : taken.problem);
  } catch (error) {
    log('error', 'inbound not kept', { id: c.get('requestId'), ...traceOf(error) });
    return refuse(c, TRY_AGAIN);
  }
}
