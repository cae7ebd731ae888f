import { randomBytes } from 'node:crypto';
import { typeOf } from './events.ts';
import { plainToHtml } from './html.ts';
import { findUserByEmail, type Store } from './store.ts';
import type { Comment, SeedTicket, Ticket, User, Webhook } from './types.ts';

const HOUR = 3_600_000;

/** Writes the seed straight into the state: no webhooks are sent for what was there before. */
export function seedAccount(store: Store): void {
  const { users, tickets, articles = [], webhookTarget } = store.options;
  for (const seed of users) {
    const at = store.now() - 90 * 24 * HOUR;
    const user: User = {
      id: store.nextId(),
      name: seed.name,
      email: seed.email,
      role: seed.role,
      locale: seed.locale ?? 'en-US',
      phone: seed.phone ?? null,
      external_id: null,
      tags: seed.tags ?? [],
      notes: null,
      createdAt: at,
      updatedAt: at,
    };
    store.state.users.set(user.id, user);
  }
  for (const seed of tickets) seedTicket(store, seed);
  for (const article of articles) {
    const id = store.nextId();
    store.state.articles.set(id, { id, ...article, labels: article.labels ?? [], createdAt: store.now() });
  }
  if (webhookTarget) addTargetWebhook(store);
}

function seedTicket(store: Store, seed: SeedTicket): void {
  const createdAt = store.now() - seed.hoursAgo * HOUR;
  const requester = person(store, seed.requester);
  const ticket: Ticket = {
    id: store.nextTicketId(),
    subject: seed.subject,
    status: seed.status,
    priority: seed.priority ?? null,
    type: seed.type ?? null,
    requesterId: requester.id,
    submitterId: requester.id,
    assigneeId: seed.assignee ? person(store, seed.assignee).id : null,
    externalId: null,
    tags: [...(seed.tags ?? [])].sort(),
    fields: new Map(),
    channel: seed.channel ?? 'mail',
    comments: [],
    audits: [],
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
  };
  for (const { from, body, public: isPublic = true, afterHours = 0 } of seed.comments) {
    const at = createdAt + afterHours * HOUR;
    const author = person(store, from);
    const auditId = store.nextId();
    const comment: Comment = {
      id: store.nextId(),
      ticketId: ticket.id,
      auditId,
      authorId: author.id,
      public: isPublic,
      body,
      htmlBody: plainToHtml(body),
      attachments: [],
      channel: author.role === 'end-user' ? ticket.channel : 'web',
      createdAt: at,
    };
    ticket.comments.push(comment);
    ticket.audits.push({
      id: auditId,
      ticketId: ticket.id,
      authorId: author.id,
      channel: comment.channel,
      createdAt: at,
      metadata: {},
      events: [{ id: comment.id, type: 'Comment', author_id: author.id, body, public: isPublic }],
    });
    ticket.updatedAt = at;
  }
  store.state.tickets.set(ticket.id, ticket);
}

function person(store: Store, email: string): User {
  const user = findUserByEmail(store.state, email);
  if (!user) throw new Error(`The seed names ${email}, who is not among its users`);
  return user;
}

const DEFAULT_EVENTS = [
  'created',
  'comment_added',
  'comment_redacted',
  'merged',
  'soft_deleted',
  'requester_changed',
  'status_changed',
] as const;

function addTargetWebhook(store: Store): void {
  const target = store.options.webhookTarget!;
  const at = store.now();
  const webhook: Webhook = {
    id: newWebhookId(store),
    name: target.name ?? store.options.app.name,
    description: null,
    status: 'active',
    endpoint: target.url,
    httpMethod: 'POST',
    requestFormat: 'json',
    subscriptions: target.subscriptions ?? DEFAULT_EVENTS.map(typeOf),
    customHeaders: {},
    secret: target.secret ?? newSecret(),
    createdAt: at,
    updatedAt: at,
    createdBy: [...store.state.users.values()].find((user) => user.role === 'admin')?.id ?? 0,
  };
  store.state.webhooks.set(webhook.id, webhook);
}

export function newWebhookId(store: Store): string {
  return `01K${store.nextId().toString(36).toUpperCase().padStart(23, '0')}`;
}

export function newSecret(): string {
  return randomBytes(32).toString('base64');
}
