import * as routes from '@recourse/api-client/routes';
import { type App, answer, type Services } from '../app-env.ts';
import { send, sendRendered } from '../problem.ts';

/** The law: what regimes there are, and what would be if. */
export function lawRoutes(app: App, { register }: Services): void {
  answer(app, routes.regimes, async (c) =>
    send(c, await register(c.get('registerName')).regimes(c.get('caller'))),
  );
  answer(app, routes.simulate, async (c) =>
    sendRendered(c, await register(c.get('registerName')).simulate(c.get('caller'), c.req.valid('json'))),
  );
}
