import { createMiddleware } from 'hono/factory';

/**
 * Lets only this origin's own pages in. The `Host` must be ours, so that another site cannot have its name point at
 * this machine; and whatever changes something must come from a page of ours. `localhost` is sent on to the one
 * address that everything is configured for.
 */
export function sameOriginOnly(origin: string) {
  const { host, port } = new URL(origin);
  return createMiddleware(async (c, next) => {
    const { method } = c.req;
    const reads = method === 'GET' || method === 'HEAD';
    const asked = c.req.header('host');
    if (asked === `localhost:${port}` && reads) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(origin + pathname + search, 307);
    }
    if (asked !== host) return c.text(`This is the playground at ${origin}.`, 421);
    if (!reads && c.req.header('origin') !== origin)
      return c.text('Only pages of the playground itself may do this.', 403);
    await next();
  });
}
