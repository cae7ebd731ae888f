import { DELIVERY_KEY } from '../render/update.ts';

type Comment = { id: number; body: string; html_body: string; public: boolean; attachments: object[] };
type Audit = { id: number; metadata: { custom: Record<string, unknown> }; events: object[] };
export type Call = { method: string; path: string; body: unknown; headers: Headers };

/** Answers one call before the account sees it; `undefined` lets it through. */
export type Intercept = (call: Call) => Response | undefined;

/** A Zendesk account with one ticket, 35, that holds state: what the adapter's endpoints do, and no more. */
export class FakeAccount {
  readonly calls: Call[] = [];
  tags: string[] = ['vip'];
  fields = new Map<number, unknown>();
  comments: Comment[] = [];
  audits: Audit[] = [];
  updatedAt = '2026-11-24T13:00:00Z';
  agentWorkspace = true;
  intercept: Intercept = () => undefined;
  #id = 500;

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const { pathname, search } = new URL(request.url);
    const body = text === '' ? undefined : JSON.parse(text);
    const call: Call = { method: request.method, path: pathname + search, body, headers: request.headers };
    this.calls.push(call);
    return this.intercept(call) ?? this.#answer(call);
  };

  /** A comment of the ticket. `delivery`: the delivery of ours that wrote it. */
  addComment(body: string, { delivery, isPublic = false, html, attachments = [] }: NewComment = {}): Comment {
    const html_body = html ?? `<div class="zd-comment" dir="auto">${body.replaceAll('\n', '<br>')}</div>`;
    const comment: Comment = { id: this.#next(), body, html_body, public: isPublic, attachments };
    this.comments.push(comment);
    const custom = delivery === undefined ? {} : { [DELIVERY_KEY]: delivery };
    this.audits.push({ id: this.#next(), metadata: { custom }, events: [{ type: 'Comment', ...comment }] });
    return comment;
  }

  writes(): Call[] {
    return this.calls.filter(({ method }) => method !== 'GET');
  }

  #next(): number {
    this.#id += 1;
    return this.#id;
  }

  #answer({ method, path, body }: Call): Response {
    if (method === 'GET' && path === '/api/v2/tickets/35') return Response.json(this.#ticket());
    if (method === 'GET' && path.startsWith('/api/v2/tickets/35/audits')) return this.#audits(path);
    if (method === 'PUT' && path === '/api/v2/tickets/35') return this.#update(body as Update);
    const workspace = path.match(/^\/api\/v2\/comment_redactions\/(\d+)$/);
    if (method === 'PUT' && workspace) return this.#redact(Number(workspace[1]));
    const older = path.match(/^\/api\/v2\/tickets\/35\/comments\/(\d+)\/redact$/);
    if (method === 'PUT' && older)
      return this.#redactString(Number(older[1]), (body as { text: string }).text);
    return notFound();
  }

  #ticket() {
    return { ticket: { id: 35, tags: this.tags, updated_at: this.updatedAt } };
  }

  /** Two audits a page, so that paging is exercised. */
  #audits(path: string): Response {
    const from = Number(new URLSearchParams(path.split('?')[1]).get('page[after]') ?? 0);
    const next = from + 2;
    const audits = this.audits.slice(from, next).map((audit) => ({
      ...audit,
      events: audit.events.map((event) => ({ ...event, ...this.#current(event) })),
    }));
    const has_more = next < this.audits.length;
    return Response.json({ audits, meta: { has_more, after_cursor: has_more ? String(next) : null } });
  }

  #current(event: object): object {
    return this.comments.find(({ id }) => 'id' in event && id === event.id) ?? {};
  }

  #update({ ticket }: Update): Response {
    if (ticket.safe_update && ticket.updated_stamp !== this.updatedAt) {
      return Response.json({ error: 'UpdateConflict', description: 'outdated ticket data' }, { status: 409 });
    }
    for (const { id, value } of ticket.custom_fields ?? []) this.fields.set(id, value);
    this.tags = ticket.tags ?? this.tags;
    const delivery = ticket.metadata?.[DELIVERY_KEY];
    if (ticket.comment) {
      this.addComment(ticket.comment.body, { delivery, isPublic: ticket.comment.public });
      return Response.json({ ...this.#ticket(), audit: this.audits.at(-1) });
    }
    return Response.json({ ...this.#ticket(), audit: { id: this.#next(), events: [] } });
  }

  #redact(id: number): Response {
    const comment = this.comments.find((each) => each.id === id);
    if (!comment || !this.agentWorkspace) return notFound();
    comment.body = comment.body.replaceAll(/\S/gu, '▇');
    comment.html_body = `<p>${comment.body}</p>`;
    comment.attachments = comment.attachments.map(() => ({ id: 1, file_name: 'redacted.txt' }));
    return Response.json({ comment });
  }

  #redactString(id: number, text: string): Response {
    const comment = this.comments.find((each) => each.id === id);
    if (!comment) return notFound();
    if (!comment.body.includes(text)) return Response.json({ error: 'RecordInvalid' }, { status: 422 });
    const black = '▇'.repeat(text.length);
    comment.body = comment.body.replaceAll(text, black);
    comment.html_body = comment.html_body.replaceAll(text, black);
    return Response.json({ comment });
  }
}

function notFound(): Response {
  return Response.json({ error: 'RecordNotFound', description: 'Not found' }, { status: 404 });
}

type NewComment = {
  delivery?: string | undefined;
  isPublic?: boolean;
  html?: string;
  attachments?: object[];
};

type Update = {
  ticket: {
    comment?: { body: string; public: boolean };
    custom_fields?: { id: number; value: unknown }[];
    tags?: string[];
    safe_update?: boolean;
    updated_stamp?: string;
    metadata?: Record<string, string>;
  };
};
