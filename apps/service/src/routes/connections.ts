import * as routes from '@recourse/api-client/routes';
import { type App, answer, type Services } from '../app-env.ts';
import { send, sendDone } from '../problem.ts';

/** Which accounts are connected, and connecting one. */
export function connectionRoutes(app: App, { register, config }: Services): void {
  answer(app, routes.connectZendesk, async (c) =>
    send(
      c,
      await register(c.get('registerName')).connectHost(c.get('caller'), 'zendesk', c.req.valid('json')),
    ),
  );
  answer(app, routes.installSlack, async (c) =>
    send(c, await register(c.get('registerName')).inviteSlack(c.get('caller'), config.slackOrigin), {
      status: () => 201,
    }),
  );
  answer(app, routes.connections, async (c) =>
    send(c, await register(c.get('registerName')).connections(c.get('caller'))),
  );
  answer(app, routes.zendeskConnections, async (c) =>
    send(c, await register(c.get('registerName')).connections(c.get('caller'), 'zendesk')),
  );
  answer(app, routes.disconnect, async (c) => {
    const { host, account } = c.req.valid('param');
    return sendDone(c, await register(c.get('registerName')).disconnect(c.get('caller'), host, account));
  });
}
