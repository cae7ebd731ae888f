import * as routes from '@recourse/api-client/routes';
import { deleteCookie } from 'hono/cookie';
import { type App, answer, type Services } from '../app-env.ts';
import { SESSION_COOKIE } from '../auth.ts';
import { refuse, send, sendDone } from '../problem.ts';

const created = { status: () => 201 as const };

/** Who may come in: the session, members, API keys, sign-in links, tickets for the live socket. */
export function accessRoutes(app: App, { register, config }: Services): void {
  answer(app, routes.session, async (c) =>
    send(c, await register(c.get('registerName')).session(c.get('caller'))),
  );
  answer(app, routes.members, async (c) =>
    send(c, await register(c.get('registerName')).members(c.get('caller'))),
  );
  answer(app, routes.putMember, async (c) =>
    send(c, await register(c.get('registerName')).putMember(c.get('caller'), c.req.valid('json'))),
  );
  answer(app, routes.createKey, async (c) =>
    send(c, await register(c.get('registerName')).createKey(c.get('caller'), c.req.valid('json')), created),
  );
  answer(app, routes.keys, async (c) => send(c, await register(c.get('registerName')).keys(c.get('caller'))));
  answer(app, routes.revokeKey, async (c) =>
    sendDone(c, await register(c.get('registerName')).revokeKey(c.get('caller'), c.req.valid('param').id)),
  );
  answer(app, routes.removeMember, async (c) =>
    sendDone(c, await register(c.get('registerName')).removeMember(c.get('caller'), c.req.valid('param').id)),
  );
  answer(app, routes.signOut, async (c) => {
    const ended = await register(c.get('registerName')).signOut(c.get('caller'));
    // Also when the session had ended already: the browser has no use for it.
    deleteCookie(c, SESSION_COOKIE, { path: '/', secure: config.origin.startsWith('https:') });
    return sendDone(c, ended);
  });
  answer(app, routes.createSignIn, async (c) => {
    const name = c.get('registerName');
    const made = await register(name).createSignIn(c.get('caller'), c.req.valid('json').email);
    if (!made.ok) return refuse(c, made.problem);
    const { token } = made.value;
    return c.json({ token, path: `/signin?${new URLSearchParams({ token, register: name })}` }, 201);
  });
  answer(app, routes.liveTicket, async (c) =>
    send(c, await register(c.get('registerName')).liveTicket(c.get('caller')), created),
  );
}
