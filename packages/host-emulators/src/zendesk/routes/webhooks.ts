import { Hono } from 'hono';
import * as z from 'zod';
import { webhookInvalid, ZendeskError } from '../errors.ts';
import { TICKET_EVENTS, typeOf } from '../events.ts';
import { type Ctx, type Env, paginate, type Routes, readUnder } from '../http.ts';
import { newSecret, newWebhookId } from '../seed.ts';
import type { Webhook } from '../types.ts';
import { webhookView } from '../views.ts';

const KNOWN = new Set<string>(TICKET_EVENTS.map(typeOf));
const CONDITIONAL = 'conditional_ticket_events';

const webhookInput = z.object({
  name: z.string().min(1),
  description: z.string().nullable().optional(),
  endpoint: z.url({ protocol: /^https?$/ }),
  http_method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  request_format: z.enum(['json', 'xml', 'form_encoded']),
  status: z.enum(['active', 'inactive']),
  subscriptions: z.array(z.string()).optional(),
  custom_headers: z.record(z.string(), z.string()).nullable().optional(),
});

const webhookPatch = webhookInput.partial();

/** Events and triggers do not mix, and events are always POSTed as JSON. Throws the webhooks API's own error shape. */
function checkWebhook(webhook: Pick<Webhook, 'subscriptions' | 'httpMethod' | 'requestFormat'>): void {
  const { subscriptions, httpMethod, requestFormat } = webhook;
  if (subscriptions.includes(CONDITIONAL)) {
    if (subscriptions.length > 1)
      throw webhookInvalid('Invalid subscriptions', `${CONDITIONAL} cannot be combined`);
    return;
  }
  const unknown = subscriptions.find((type) => !KNOWN.has(type));
  if (unknown) throw webhookInvalid('Invalid subscriptions', `${unknown} is not a supported event type`);
  if (subscriptions.length > 0 && (httpMethod !== 'POST' || requestFormat !== 'json')) {
    throw webhookInvalid(
      'Invalid webhook',
      'event subscriptions need http_method POST and request_format json',
    );
  }
}

async function readWebhook<S extends z.ZodType>(c: Ctx, schema: S): Promise<z.output<S>> {
  const result = schema.safeParse(await readUnder(c, 'webhook'));
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw webhookInvalid('Invalid webhook', `${issue.path.join('.')}: ${issue.message}`);
}

export const webhookRoutes: Routes = ({ store, sender }) => {
  const app = new Hono<Env>();
  const { state } = store;

  const find = (c: Ctx): Webhook => {
    const webhook = state.webhooks.get(c.req.param('id') ?? '');
    if (webhook) return webhook;
    throw new ZendeskError(404, {
      errors: [{ code: 'WebhookNotFound', title: 'Not found', detail: 'No such webhook' }],
    });
  };

  app.get('/webhooks', (c) => {
    const part = c.req.query('filter[name_contains]') ?? '';
    const all = [...state.webhooks.values()].filter((webhook) => webhook.name.includes(part));
    const { items, envelope } = paginate(c, store.host, all);
    const standard = {
      meta: { has_more: false, after_cursor: null, before_cursor: null },
      links: { next: null, prev: null },
    };
    return c.json({ webhooks: items.map(webhookView), ...('meta' in envelope ? envelope : standard) });
  });

  app.post('/webhooks', async (c) => {
    const input = await readWebhook(c, webhookInput);
    const at = store.now();
    const webhook: Webhook = {
      id: newWebhookId(store),
      name: input.name,
      description: input.description ?? null,
      status: input.status,
      endpoint: input.endpoint,
      httpMethod: input.http_method,
      requestFormat: input.request_format,
      subscriptions: input.subscriptions ?? [CONDITIONAL],
      customHeaders: input.custom_headers ?? {},
      secret: newSecret(),
      createdAt: at,
      updatedAt: at,
      createdBy: c.var.actor.user.id,
    };
    checkWebhook(webhook);
    state.webhooks.set(webhook.id, webhook);
    return c.json({ webhook: webhookView(webhook) }, 201);
  });

  app.get('/webhooks/:id', (c) => c.json({ webhook: webhookView(find(c)) }));

  const update = async (c: Ctx, schema: typeof webhookInput | typeof webhookPatch): Promise<Response> => {
    const webhook = find(c);
    const input = await readWebhook(c, schema);
    const next: Webhook = {
      ...webhook,
      name: input.name ?? webhook.name,
      description: input.description === undefined ? webhook.description : input.description,
      status: input.status ?? webhook.status,
      endpoint: input.endpoint ?? webhook.endpoint,
      httpMethod: input.http_method ?? webhook.httpMethod,
      requestFormat: input.request_format ?? webhook.requestFormat,
      subscriptions: input.subscriptions ?? webhook.subscriptions,
      customHeaders: input.custom_headers ?? webhook.customHeaders,
      updatedAt: store.now(),
    };
    if (webhook.subscriptions.includes(CONDITIONAL) !== next.subscriptions.includes(CONDITIONAL)) {
      throw webhookInvalid('Invalid subscriptions', 'the connection method of a webhook cannot be changed');
    }
    checkWebhook(next);
    state.webhooks.set(next.id, next);
    return c.body(null, 204);
  };
  app.put('/webhooks/:id', (c) => update(c, webhookInput));
  app.patch('/webhooks/:id', (c) => update(c, webhookPatch));

  app.delete('/webhooks/:id', (c) => {
    state.webhooks.delete(find(c).id);
    return c.body(null, 204);
  });

  app.get('/webhooks/:id/signing_secret', (c) =>
    c.json({ signing_secret: { algorithm: 'SHA256', secret: find(c).secret } }),
  );
  app.post('/webhooks/:id/signing_secret', (c) => {
    const webhook = find(c);
    webhook.secret = newSecret();
    return c.json({ signing_secret: { algorithm: 'SHA256', secret: webhook.secret } }, 201);
  });

  app.get('/webhooks/:id/invocations', (c) => {
    const { id } = find(c);
    const invocations = sender.invocations
      .filter((invocation) => invocation.webhookId === id)
      .map(({ attempts, body: _body, ...rest }) => ({
        ...rest,
        status_code: attempts.at(-1)?.outcome ?? null,
        attempts,
      }));
    return c.json({ invocations, meta: { has_more: false } });
  });

  return app;
};
