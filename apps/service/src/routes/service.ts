import * as routes from '@recourse/api-client/routes';
import { type App, answer, type Services } from '../app-env.ts';
import { problemOf, refuse, send } from '../problem.ts';
import { VERSION } from '../version.ts';

/** The service itself: health and time. */
export function serviceRoutes(app: App, { register, config }: Services): void {
  answer(app, routes.health, (c) => c.json({ ok: true, version: VERSION }, 200));
  answer(app, routes.readClock, async (c) => c.json(await register(config.defaultRegister).clock(), 200));
  answer(app, routes.moveClock, async (c) => {
    if (!config.movableClock)
      return refuse(c, problemOf('not-found', 'The clock of this service cannot be moved.'));
    const { advanceMs } = c.req.valid('json');
    return send(c, await register(c.get('registerName')).advanceClock(c.get('caller'), advanceMs));
  });
}
