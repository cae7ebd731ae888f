import * as routes from '@recourse/api-client/routes';
import type { Context } from 'hono';
import { type App, type AppEnv, answer, type Services } from '../app-env.ts';
import type { RegisterStub } from '../env.ts';
import { refuse, send, sendRendered } from '../problem.ts';

/** Complaints: register, list, read, act on, explain, prove. */
export function complaintRoutes(app: App, services: Services): void {
  const register = (c: Context<AppEnv>): RegisterStub => services.register(c.get('registerName'));

  answer(app, routes.lodge, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return send(c, await register(c).lodge(c.get('caller'), c.req.valid('json'), key), {
      status: (receipt) => (receipt.repeated ? 200 : 201),
      headers: ({ reference, version }) => ({
        location: `/v1/complaints/${reference}`,
        etag: `"${version}"`,
      }),
    });
  });
  answer(app, routes.lodgeBatch, async (c) => {
    const items = c.req.valid('json').complaints.map(({ key, data }) => ({ key, data }));
    return send(c, await register(c).lodgeBatch(c.get('caller'), items));
  });
  answer(app, routes.list, async (c) =>
    sendRendered(c, await register(c).list(c.get('caller'), c.req.valid('query'))),
  );
  answer(app, routes.read, async (c) =>
    sendRendered(c, await register(c).read(c.get('caller'), c.req.valid('param').reference)),
  );
  answer(app, routes.command, async (c) => {
    const { 'if-match': match, 'idempotency-key': idempotencyKey } = c.req.valid('header');
    const version = versionOf(match);
    const request = {
      reference: c.req.valid('param').reference,
      ...c.req.valid('json'),
      ...(version === undefined ? {} : { ifVersion: version }),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    };
    return send(c, await register(c).command(c.get('caller'), request), {
      headers: (receipt) => ({ etag: `"${receipt.version}"` }),
    });
  });
  answer(app, routes.timeline, async (c) =>
    send(c, await register(c).timeline(c.get('caller'), c.req.valid('param').reference)),
  );
  answer(app, routes.obligations, async (c) =>
    send(c, await register(c).obligations(c.get('caller'), c.req.valid('param').reference)),
  );
  answer(app, routes.proof, async (c) => {
    const { reference } = c.req.valid('param');
    const bundle = await register(c).proof(c.get('caller'), reference);
    if (!bundle.ok) return refuse(c, bundle.problem);
    return c.body(bundle.value, 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${reference.replace(/[^\w-]/g, '')}.proof.json"`,
    });
  });
  answer(app, routes.assess, async (c) => {
    const { subject, text, email, language } = c.req.valid('json');
    const input = { text, ...given({ subject, email, language }) };
    return send(c, await register(c).assess(c.get('caller'), input));
  });
}

/** The version in a checked `If-Match`; `*` asks for none. */
export function versionOf(ifMatch: string | undefined): number | undefined {
  return ifMatch === undefined || ifMatch === '*' ? undefined : Number(ifMatch.slice(1, -1));
}

function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const pairs = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
