import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { App, AppEnv, Services } from './app-env.ts';
import { knowCaller } from './auth.ts';
import { jsonBodies } from './bodies.ts';
import { logRequests, traceOf } from './log.ts';
import { invalidField, isUnavailable, type ProblemKind, problemOf, problemOfZod, refuse } from './problem.ts';
import { accessRoutes } from './routes/access.ts';
import { administrationRoutes } from './routes/administration.ts';
import { casePageRoutes } from './routes/case-page.ts';
import { complaintRoutes } from './routes/complaints.ts';
import { connectionRoutes } from './routes/connections.ts';
import { deskRoutes } from './routes/desk.ts';
import { documentRoutes } from './routes/documents.ts';
import { hookRoutes } from './routes/hooks.ts';
import { lawRoutes } from './routes/law.ts';
import { letterRoutes } from './routes/letters.ts';
import { liveRoutes } from './routes/live.ts';
import { logRoutes } from './routes/log.ts';
import { pageRoutes } from './routes/pages.ts';
import { serviceRoutes } from './routes/service.ts';
import { transferRoutes } from './routes/transfer.ts';
import { zendeskRoutes } from './routes/zendesk.ts';
import { secure } from './secure.ts';

const TOPICS = [
  serviceRoutes,
  complaintRoutes,
  letterRoutes,
  lawRoutes,
  documentRoutes,
  accessRoutes,
  administrationRoutes,
  connectionRoutes,
  deskRoutes,
  transferRoutes,
  logRoutes,
  liveRoutes,
  hookRoutes,
  zendeskRoutes,
  pageRoutes,
  casePageRoutes,
];

/** A name that is no register of this service. Asking an object for it would make one. */
class UnknownRegisterError extends Error {}

function onlyKnownRegisters(services: Services): Services {
  return {
    ...services,
    register(name) {
      if (services.config.registers.has(name)) return services.register(name);
      throw new UnknownRegisterError(`There is no register "${name}".`);
    },
  };
}

/** The service over HTTP. Everything from outside comes in `outside`. */
export function createApp(outside: Services): App {
  const services = onlyKnownRegisters(outside);
  const app: App = new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => (result.success ? undefined : refuse(c, problemOfZod(result.error))),
  });
  app.use(async (c, next) => {
    c.set('requestId', services.deps.newId());
    await next();
  });
  app.use(logRequests(services.log, services.deps.now), secure(services.config.origin));
  app.use('/v1/*', knowCaller(services.config), jsonBodies);
  for (const topic of TOPICS) topic(app, services);
  app.notFound((c) =>
    refuse(c, problemOf('not-found', `There is nothing at ${c.req.method} ${c.req.path}.`)),
  );
  handleErrors(app, services);
  return app;
}

const BY_STATUS: Record<number, ProblemKind> = {
  413: 'too-large',
  415: 'unsupported-media-type',
};

function handleErrors(app: App, { log }: Services): void {
  app.onError((error, c) => {
    // The only 400 that the framework itself answers: a body where one is needed.
    if (error instanceof HTTPException && error.status === 400)
      return refuse(c, invalidField('body', 'json', 'is missing or is not JSON'));
    if (error instanceof HTTPException)
      return refuse(c, problemOf(BY_STATUS[error.status] ?? 'internal', error.message || 'Refused.'));
    if (error instanceof UnknownRegisterError) return refuse(c, problemOf('not-found', error.message));
    const unavailable = isUnavailable(error);
    log('error', unavailable ? 'unavailable' : 'bug', { id: c.get('requestId'), ...traceOf(error) });
    if (unavailable)
      return refuse(c, problemOf('unavailable', 'The register is busy or restarting. Try again.'));
    return refuse(c, problemOf('internal', 'Nothing was changed, as far as is known. The error was logged.'));
  });
}
