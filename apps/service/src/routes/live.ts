import * as routes from '@recourse/api-client/routes';
import { type App, answer, type Services } from '../app-env.ts';
import { registerOfTicket } from '../auth.ts';
import { problemOf, refuse } from '../problem.ts';

/** Live changes. The ticket names its register; the register takes the socket over. */
export function liveRoutes(app: App, { register }: Services): void {
  answer(app, routes.live, async (c) => {
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket')
      return refuse(c, problemOf('upgrade-required', 'Open this address as a WebSocket.'), {
        upgrade: 'websocket',
      });
    const { ticket: given, token } = c.req.valid('query');
    const ticket = given ?? token ?? '';
    const name = registerOfTicket('lt', ticket);
    if (name === null)
      return refuse(c, problemOf('unauthenticated', 'Ask POST /v1/live/ticket for a ticket.'));
    c.set('registerName', name);
    const url = `https://register/live?${new URLSearchParams({ ticket })}`;
    return register(name).fetch(new Request(url, { headers: c.req.raw.headers }));
  });
}
