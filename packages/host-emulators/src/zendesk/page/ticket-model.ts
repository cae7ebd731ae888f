import { type Comment, call, type FieldValue, type Ticket, type TicketField, type User } from './api.ts';

export type Property =
  | 'subject'
  | 'status'
  | 'priority'
  | 'type'
  | 'tags'
  | 'requester_id'
  | 'assignee_id'
  | 'external_id';

export interface Change {
  /** A property, `custom_field_ID`, `comment.text`, `comment.type` or `conversation`. */
  name: string;
  value: unknown;
  previous: unknown;
}

type Values = Record<Property, unknown>;

const EMPTY: Values = {
  subject: '',
  status: 'new',
  priority: null,
  type: null,
  tags: [],
  requester_id: null,
  assignee_id: null,
  external_id: null,
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** One open ticket: what is saved, and what the agent or an app has changed since. */
export class TicketModel {
  ticket: Ticket | undefined;
  comments: Comment[] = [];
  fields: TicketField[] = [];
  readonly users = new Map<number, User>();
  newRequester = { name: '', email: '' };
  commentHtml = '';
  commentPublic = true;
  readonly #draft = new Map<string, unknown>();
  readonly #listeners: ((change: Change) => void)[] = [];

  get isNew(): boolean {
    return this.ticket === undefined;
  }

  onChange(listener: (change: Change) => void): void {
    this.#listeners.push(listener);
  }

  #tell(name: string, value: unknown, previous: unknown): void {
    if (same(value, previous)) return;
    for (const listener of this.#listeners) listener({ name, value, previous });
  }

  #saved(name: string): unknown {
    if (name.startsWith('custom_field_')) {
      const id = Number(name.slice('custom_field_'.length));
      return this.ticket?.custom_fields.find((field) => field.id === id)?.value ?? null;
    }
    return this.ticket ? this.ticket[name as Property] : EMPTY[name as Property];
  }

  get(name: string): unknown {
    return this.#draft.has(name) ? this.#draft.get(name) : this.#saved(name);
  }

  set(name: string, value: unknown): void {
    const previous = this.get(name);
    if (same(value, this.#saved(name))) this.#draft.delete(name);
    else this.#draft.set(name, value);
    this.#tell(name, value, previous);
  }

  field(id: number): FieldValue {
    return this.get(`custom_field_${id}`) as FieldValue;
  }

  setComment(html: string): void {
    const previous = this.commentHtml;
    this.commentHtml = html;
    this.#tell('comment.text', html, previous);
  }

  setCommentPublic(isPublic: boolean): void {
    const previous = this.commentType;
    this.commentPublic = isPublic;
    this.#tell('comment.type', this.commentType, previous);
  }

  get commentType(): 'publicReply' | 'internalNote' {
    return this.commentPublic ? 'publicReply' : 'internalNote';
  }

  get requester(): User | undefined {
    return this.users.get(this.get('requester_id') as number);
  }

  /** Reads the ticket again; unsaved changes stay on top. */
  async load(id: number): Promise<void> {
    const [{ ticket, users }, comments, { ticket_fields }] = await Promise.all([
      call<{ ticket: Ticket; users: User[] }>('GET', `/api/v2/tickets/${id}.json?include=users`),
      call<{ comments: Comment[]; users: User[] }>(
        'GET',
        `/api/v2/tickets/${id}/comments.json?include=users`,
      ),
      call<{ ticket_fields: TicketField[] }>('GET', '/api/v2/ticket_fields.json'),
    ]);
    const known = this.ticket !== undefined;
    const names = [...Object.keys(EMPTY), ...ticket.custom_fields.map((field) => `custom_field_${field.id}`)];
    const before = new Map(names.map((name) => [name, this.get(name)]));
    const conversation = this.comments;
    for (const user of [...users, ...comments.users]) this.users.set(user.id, user);
    this.ticket = ticket;
    this.comments = comments.comments;
    this.fields = ticket_fields.filter((field) => field.removable && field.active);
    if (!known) return;
    for (const name of names) this.#tell(name, this.get(name), before.get(name));
    this.#tell('conversation', this.comments, conversation);
  }

  async loadFields(): Promise<void> {
    const { ticket_fields } = await call<{ ticket_fields: TicketField[] }>(
      'GET',
      '/api/v2/ticket_fields.json',
    );
    this.fields = ticket_fields.filter((field) => field.removable && field.active);
  }

  /** Sends what was changed; returns the ticket's id. Throws with the API's message and keeps the draft. */
  async save(agentId: number): Promise<number> {
    const body: Record<string, unknown> = {};
    const custom_fields: { id: number; value: unknown }[] = [];
    for (const [name, value] of this.#draft) {
      if (name.startsWith('custom_field_')) custom_fields.push({ id: Number(name.slice(13)), value });
      else body[name] = value;
    }
    if (custom_fields.length > 0) body.custom_fields = custom_fields;
    if (this.get('status') === 'solved' && this.get('assignee_id') === null) body.assignee_id = agentId;
    if (this.commentHtml.trim() !== '')
      body.comment = { html_body: this.commentHtml, public: this.commentPublic };
    if (this.isNew && this.newRequester.email) body.requester = { ...this.newRequester };
    if (this.isNew && this.newRequester.name === '')
      delete (body.requester as { name?: string } | undefined)?.name;
    const path = this.ticket ? `/api/v2/tickets/${this.ticket.id}.json` : '/api/v2/tickets.json';
    const { ticket } = await call<{ ticket: Ticket }>(this.ticket ? 'PUT' : 'POST', path, { ticket: body });
    this.#draft.clear();
    this.setComment('');
    return ticket.id;
  }
}
