import type { Comment, User } from './api.ts';
import { cleanHtmlText } from './dom.ts';
import type { TicketModel } from './ticket-model.ts';

type Getter = (model: TicketModel) => unknown;

export const GROUP = { id: 8447320466430, name: 'Support' };

export const person = (user: User | undefined): Record<string, unknown> | null =>
  user
    ? {
        id: user.id,
        name: user.name,
        email: user.email,
        role: user.role,
        locale: user.locale,
        externalId: null,
        tags: user.tags,
      }
    : null;

const comment = (model: TicketModel, c: Comment): Record<string, unknown> => ({
  id: c.id,
  value: c.html_body,
  author: { ...person(model.users.get(c.author_id)), avatar: null },
  imageAttachments: [],
  nonImageAttachments: c.attachments.map((a) => ({
    contentUrl: a.content_url,
    filename: a.file_name,
    contentType: a.content_type,
  })),
});

const conversation = (model: TicketModel, c: Comment): Record<string, unknown> => ({
  id: c.id,
  author: { ...person(model.users.get(c.author_id)), role: model.users.get(c.author_id)?.role },
  channel: { name: c.via.channel },
  message: { content: c.html_body, contentType: 'text/html' },
  timestamp: c.created_at,
  attachments: c.attachments.map((a) => ({
    contentUrl: a.content_url,
    filename: a.file_name,
    contentType: a.content_type,
  })),
  internal: !c.public,
});

const assignee: Getter = (model) => {
  const user = person(model.users.get(model.get('assignee_id') as number));
  return { group: GROUP, ...(user ? { user } : {}) };
};

const commentDraft: Getter = (model) => ({
  text: model.commentHtml,
  type: model.commentType,
  useRichText: true,
  attachments: [],
});

const TICKET: Record<string, Getter> = {
  id: (m) => m.ticket?.id ?? null,
  isNew: (m) => m.isNew,
  subject: (m) => m.get('subject'),
  description: (m) => m.ticket?.description ?? '',
  status: (m) => m.get('status'),
  priority: (m) => m.get('priority'),
  type: (m) => m.get('type'),
  tags: (m) => m.get('tags'),
  externalId: (m) => m.get('external_id'),
  createdAt: (m) => m.ticket?.created_at ?? null,
  updatedAt: (m) => m.ticket?.updated_at ?? null,
  via: (m) => ({ channel: m.ticket?.via.channel ?? 'web' }),
  requester: (m) => person(m.requester) ?? (m.newRequester.email ? { ...m.newRequester } : null),
  assignee,
  'assignee.user': (m) => (assignee(m) as { user?: unknown }).user ?? null,
  'assignee.group': () => GROUP,
  brand: () => ({ id: '8447346621310', name: 'Acme' }),
  form: () => ({ id: 8646151517822 }),
  organization: () => null,
  comments: (m) => m.comments.map((c) => comment(m, c)),
  conversation: (m) => m.comments.map((c) => conversation(m, c)),
  comment: commentDraft,
  'comment.text': (m) => m.commentHtml,
  'comment.type': (m) => m.commentType,
};

const WHOLE =
  'id isNew subject description status priority type tags externalId createdAt updatedAt via requester assignee brand form comments conversation comment'.split(
    ' ',
  );

/** Own values of an object found along a dotted path; undefined when there is none. */
export function dig(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (held, name) =>
      held && typeof held === 'object' && Object.hasOwn(held, name)
        ? (held as Record<string, unknown>)[name]
        : undefined,
    value,
  );
}

/** A `ticket.…` path without its first word; undefined when there is no such path. */
export function getTicket(model: TicketModel, path: string): unknown {
  const field = /^customField:(?:custom_field_)?(\d+)$/.exec(path);
  if (field) return knownField(model, Number(field[1])) ? (model.field(Number(field[1])) ?? '') : undefined;
  if (path === '') return Object.fromEntries(WHOLE.map((name) => [name, TICKET[name]!(model)]));
  if (Object.hasOwn(TICKET, path)) return TICKET[path]!(model);
  const [first = '', ...rest] = path.split('.');
  return Object.hasOwn(TICKET, first) ? dig(TICKET[first]!(model), rest) : undefined;
}

function knownField(model: TicketModel, id: number): boolean {
  return model.fields.some((field) => field.id === id);
}

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved'];

/** False when the path cannot be set; throws for a value that it does not take. */
export function setTicket(model: TicketModel, path: string, value: unknown): boolean {
  const field = /^customField:(?:custom_field_)?(\d+)$/.exec(path);
  if (field) {
    if (!knownField(model, Number(field[1]))) return false;
    model.set(`custom_field_${field[1]}`, value);
    return true;
  }
  switch (path) {
    case 'status':
      if (!STATUSES.includes(String(value))) throw new Error(`Invalid status ${String(value)}`);
      model.set('status', value);
      return true;
    case 'subject':
    case 'priority':
    case 'type':
      model.set(path, value);
      return true;
    case 'externalId':
      model.set('external_id', value);
      return true;
    case 'requester':
      model.set('requester_id', (value as { id?: number }).id);
      return true;
    case 'assignee':
      model.set('assignee_id', (value as { userId?: number }).userId ?? null);
      return true;
    case 'comment':
      return setComment(model, value as { text?: string; type?: string });
    case 'comment.text':
      model.setComment(cleanHtmlText(String(value)));
      return true;
    case 'comment.type':
      if (value !== 'publicReply' && value !== 'internalNote') throw new Error('Invalid comment type');
      model.setCommentPublic(value === 'publicReply');
      return true;
    default:
      return false;
  }
}

function setComment(model: TicketModel, { text, type }: { text?: string; type?: string }): boolean {
  if (type !== undefined) setTicket(model, 'comment.type', type);
  if (text !== undefined) setTicket(model, 'comment.text', text);
  return true;
}
