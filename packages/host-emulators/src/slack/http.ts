import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

export type Env = { Bindings: HttpBindings };
export type Ctx = Context<Env>;

/** A call's arguments from query, form or JSON. JSON that is none throws a `SyntaxError`. */
export async function readArguments(c: Ctx): Promise<{ args: Record<string, unknown>; json: boolean }> {
  const query = c.req.query();
  if (c.req.method === 'GET') return { args: query, json: false };
  if (c.req.header('content-type')?.includes('json')) {
    const text = await c.req.text();
    const body: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw new SyntaxError('not an object');
    return { args: { ...query, ...body }, json: true };
  }
  return { args: { ...query, ...(await c.req.parseBody()) }, json: false };
}
