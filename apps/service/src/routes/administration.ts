import * as routes from '@recourse/api-client/routes';
import { type App, answer, type Services } from '../app-env.ts';
import { send } from '../problem.ts';
import { versionOf } from './complaints.ts';

const etag = { headers: (settings: { version: number }) => ({ etag: `"${settings.version}"` }) };

/** What administrators do: settings, queues, deliveries, checking the register. */
export function administrationRoutes(app: App, { register }: Services): void {
  answer(app, routes.readSettings, async (c) =>
    send(c, await register(c.get('registerName')).settings(c.get('caller')), etag),
  );
  answer(app, routes.putSettings, async (c) => {
    const settings = c.req.valid('json');
    const version = versionOf(c.req.valid('header')['if-match']) ?? settings.version;
    return send(
      c,
      await register(c.get('registerName')).putSettings(c.get('caller'), { ...settings, version }),
      etag,
    );
  });
  answer(app, routes.queues, async (c) =>
    send(c, await register(c.get('registerName')).queues(c.get('caller'))),
  );
  answer(app, routes.deliveries, async (c) =>
    send(c, await register(c.get('registerName')).deliveries(c.get('caller'), c.req.valid('query'))),
  );
  answer(app, routes.confirmDelivery, async (c) => {
    const { id } = c.req.valid('param');
    const { externalId } = c.req.valid('json');
    return send(c, await register(c.get('registerName')).confirmDelivery(c.get('caller'), id, externalId));
  });
  answer(app, routes.replayDelivery, async (c) =>
    send(c, await register(c.get('registerName')).replayDelivery(c.get('caller'), c.req.valid('param').id)),
  );
  answer(app, routes.fsck, async (c) => send(c, await register(c.get('registerName')).fsck(c.get('caller'))));
}
