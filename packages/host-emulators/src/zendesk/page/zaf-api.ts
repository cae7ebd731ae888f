import type { Bootstrap, Comment, User } from './api.ts';
import { cleanHtmlText, textToHtml } from './dom.ts';
import type { TicketModel } from './ticket-model.ts';
import { toast } from './toast.ts';
import type { HostApi, Instance } from './zaf-host.ts';
import { appRequest } from './zaf-request.ts';

/** What the API needs from the page around the ticket. */
export interface Surroundings {
  session: Bootstrap;
  model: TicketModel | undefined;
  /** The person shown on a user page. */
  person: User | undefined;
  instances(): Iterable<Instance>;
  insert(html: string): void;
  openModal(options: Record<string, unknown>, opener: Instance): Promise<Instance>;
  destroy(instance: Instance): void;
  goTo(path: string): void;
}

type Getter = (model: TicketModel) => unknown;

const GROUP = { id: 8447320466430, name: 'Support' };

const person = (user: User | undefined): Record<string, unknown> | null =>
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
function dig(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (held, name) =>
      held && typeof held === 'object' && Object.hasOwn(held, name)
        ? (held as Record<string, unknown>)[name]
        : undefined,
    value,
  );
}

function getTicket(model: TicketModel, path: string): unknown {
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

function setTicket(model: TicketModel, path: string, value: unknown): boolean {
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

type Invoke = (page: Surroundings, args: unknown[], instance: Instance) => unknown;

const done = (action: () => void): true => {
  action();
  return true;
};

const withModel =
  (use: (model: TicketModel, args: unknown[]) => void): Invoke =>
  (page, args) => {
    if (!page.model) return undefined;
    use(page.model, args);
    return true;
  };

const insertHtml: Invoke = (page, [html]) =>
  page.model && done(() => page.insert(cleanHtmlText(String(html))));
const insertText: Invoke = (page, [text]) => page.model && done(() => page.insert(textToHtml(String(text))));

const INVOKES: Record<string, Invoke> = {
  resize: (_page, [size], instance) =>
    done(() => {
      const { width, height } = (size ?? {}) as { width?: string | number; height?: string | number };
      if (height !== undefined) instance.iframe.style.height = cssLength(height);
      if (width !== undefined && instance.location !== 'ticket_sidebar')
        instance.iframe.style.width = cssLength(width);
    }),
  notify: (_page, [message, kind, duration]) =>
    done(() =>
      toast(
        String(message),
        kind === undefined ? 'notice' : String(kind),
        Number((duration as { sticky?: boolean })?.sticky ? 3_600_000 : duration) || undefined,
      ),
    ),
  hide: (_page, _args, instance) => done(() => instance.iframe.closest('.app')?.setAttribute('hidden', '')),
  show: (_page, _args, instance) => done(() => instance.iframe.closest('.app')?.removeAttribute('hidden')),
  popover: (_page, [action], instance) => done(() => popover(instance, action)),
  destroy: (page, _args, instance) => done(() => page.destroy(instance)),
  'app.close': (page, _args, instance) => done(() => page.destroy(instance)),
  'instances.create': async (page, [options], instance) => {
    const made = await page.openModal((options ?? {}) as Record<string, unknown>, instance);
    return [describe(made)];
  },
  routeTo: (page, [kind, id]) => {
    if (kind !== 'ticket' && kind !== 'user') throw new Error(`Cannot route to ${String(kind)}`);
    return done(() => page.goTo(`/agent/${kind}s/${String(id)}`));
  },
  'ticket.tags.add': withModel((model, [tags]) =>
    model.set(
      'tags',
      [...new Set([...(model.get('tags') as string[]), ...[tags].flat().map(String)])].sort(),
    ),
  ),
  'ticket.tags.remove': withModel((model, [tags]) =>
    model.set(
      'tags',
      (model.get('tags') as string[]).filter((tag) => ![tags].flat().includes(tag)),
    ),
  ),
  'ticket.editor.insert': insertHtml,
  'comment.appendHtml': insertHtml,
  'ticket.comment.appendHtml': insertHtml,
  'comment.appendText': insertText,
  'ticket.comment.appendText': insertText,
};

function cssLength(value: string | number): string {
  return typeof value === 'number' || /^\d+$/.test(value) ? `${value}px` : value;
}

function popover({ iframe }: Instance, action: unknown): void {
  if (action === 'hide') iframe.hidden = true;
  else if (action === 'toggle') iframe.hidden = !iframe.hidden;
  else iframe.hidden = false;
  const size = typeof action === 'object' ? (action as { width?: number; height?: number } | null) : null;
  if (size?.height) iframe.style.height = cssLength(size.height);
  if (size?.width) iframe.style.width = cssLength(size.width);
}

export function describe(instance: Instance): Record<string, unknown> {
  return { ...instance.context, instanceGuid: instance.guid };
}

/** The paths of the apps framework that this page knows. Everything else is answered with “No such Api”. */
export function createHostApi(page: () => Surroundings): HostApi {
  return {
    get(path) {
      const { session, model, person: shown } = page();
      const [first = '', ...rest] = path.split('.');
      if (first === 'currentUser') return dig(currentUser(session), rest);
      if (first === 'currentAccount') return dig(currentAccount(session), rest);
      if (path === 'instances')
        return Object.fromEntries([...page().instances()].map((i) => [i.guid, describe(i)]));
      if (first === 'instances')
        return [...page().instances()].map(describe).find((i) => i.instanceGuid === rest[0]);
      if (first === 'user' && shown) return dig(person(shown), rest);
      if (path === 'viewport.size') return { width: window.innerWidth, height: window.innerHeight };
      if (path === 'ticketFields' && model)
        return model.fields.map((f) => ({ name: `custom_field_${f.id}`, label: f.title, type: f.type }));
      if (first === 'comment' && model) return getTicket(model, path);
      if (first === 'ticket' && model) return getTicket(model, rest.join('.'));
      return undefined;
    },
    set(path, value) {
      const { model } = page();
      if (!model) return undefined;
      const name = path.startsWith('ticket.') ? path.slice('ticket.'.length) : path;
      if (name === path && !path.startsWith('comment.')) return undefined;
      return setTicket(model, name, value) ? value : undefined;
    },
    invoke: (path, args, instance) =>
      Object.hasOwn(INVOKES, path) ? INVOKES[path]!(page(), args, instance) : undefined,
    request: appRequest,
    metadata() {
      const { id, installationId, name, version, settings } = page().session.app;
      return { appId: id, installationId, name, version, settings: { name, title: name, ...settings } };
    },
  };
}

function currentUser({ user }: Bootstrap): Record<string, unknown> {
  return {
    ...person(user),
    groups: [GROUP],
    organizations: [],
    timeZone: { name: 'UTC', ianaName: 'Etc/UTC', offset: 0 },
    avatarUrl: '',
  };
}

function currentAccount({ account }: Bootstrap): Record<string, unknown> {
  return { subdomain: account.subdomain, planName: 'Suite Professional', timeFormat: 24, timeZone: 'UTC' };
}
