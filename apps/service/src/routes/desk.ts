import * as routes from '@recourse/api-client/routes';
import { type App, answer, type Services } from '../app-env.ts';
import { send } from '../problem.ts';

/** What waits for the caller, and how they want to be told of it. */
export function deskRoutes(app: App, { register }: Services): void {
  answer(app, routes.desk, async (c) => send(c, await register(c.get('registerName')).desk(c.get('caller'))));
  answer(app, routes.preferences, async (c) =>
    send(c, await register(c.get('registerName')).preferences(c.get('caller'))),
  );
  answer(app, routes.putPreferences, async (c) =>
    send(c, await register(c.get('registerName')).putPreferences(c.get('caller'), c.req.valid('json'))),
  );
}
