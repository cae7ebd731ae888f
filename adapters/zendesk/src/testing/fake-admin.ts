import type { Call } from './fake-account.ts';

type Field = { id: number; type: string; title: string; active: boolean; custom_field_options?: Option[] };
type Option = { name: string; value: string };
type Webhook = { id: string; name: string; endpoint: string; status: string; subscriptions: string[] };

/** The administrator's side of a Zendesk account, holding state. */
export class FakeAdmin {
  readonly calls: Call[] = [];
  user: { id: number | null; name: string; role: string } = { id: 900, name: 'Robot', role: 'admin' };
  fields: Field[] = [{ id: 1, type: 'subject', title: 'Subject', active: true }];
  webhooks: Webhook[] = [];
  installations: { id: number; app_id: number; settings: Record<string, unknown> }[] = [];

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const path = decodeURIComponent(new URL(request.url).pathname);
    const body = text === '' ? undefined : JSON.parse(text);
    this.calls.push({ method: request.method, path, body, headers: request.headers });
    return this.#answer(`${request.method} ${path}`, body);
  };

  writes(): string[] {
    return this.calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
  }

  #answer(call: string, body: Body): Response {
    const id = call.split('/')[4] ?? '';
    if (call === 'GET /api/v2/users/me') return Response.json({ user: this.user });
    if (call === 'GET /api/v2/ticket_fields') return Response.json({ ticket_fields: this.fields });
    if (call === 'POST /api/v2/ticket_fields') {
      const made = { ...body.ticket_field, id: 360_000 + this.fields.length, active: true } as Field;
      this.fields.push(made);
      return Response.json({ ticket_field: made }, { status: 201 });
    }
    if (call.startsWith('PUT /api/v2/ticket_fields/')) {
      const field = this.fields.find((each) => String(each.id) === id);
      return Response.json({ ticket_field: Object.assign(field ?? {}, body.ticket_field) });
    }
    if (call === 'GET /api/v2/webhooks') return Response.json({ webhooks: this.webhooks });
    if (call === 'POST /api/v2/webhooks') {
      const webhook = { ...body.webhook, id: `01K${this.webhooks.length}` } as Webhook;
      this.webhooks.push(webhook);
      return Response.json({ webhook }, { status: 201 });
    }
    if (call.endsWith('/signing_secret')) {
      return Response.json({ signing_secret: { algorithm: 'SHA256', secret: `secret of ${id}` } });
    }
    if (call.startsWith('PUT /api/v2/webhooks/')) {
      Object.assign(this.webhooks.find((each) => each.id === id) ?? {}, body.webhook);
      return new Response(null, { status: 204 });
    }
    if (call === 'GET /api/v2/apps/installations')
      return Response.json({ installations: this.installations });
    if (call.startsWith('PUT /api/v2/apps/installations/')) {
      Object.assign(this.installations[0]?.settings ?? {}, body.settings);
      return Response.json(this.installations[0] ?? {});
    }
    return Response.json({ error: 'InvalidEndpoint', description: 'Not found' }, { status: 404 });
  }
}

type Body = { ticket_field?: Partial<Field>; webhook?: Partial<Webhook>; settings?: object };
