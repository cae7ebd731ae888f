import { iso, type Store } from './store.ts';
import type {
  Article,
  Attachment,
  Audit,
  Comment,
  Ticket,
  TicketField,
  Trigger,
  User,
  Webhook,
} from './types.ts';

type Json = Record<string, unknown>;

const at = (store: Store, path: string): string => `https://${store.host}/api/v2/${path}`;
const via = (channel: string): Json => ({ channel, source: { from: {}, to: {}, rel: null } });

export function ticketView(store: Store, t: Ticket): Json {
  const fields = [...store.state.ticketFields.values()]
    .filter((field) => field.removable)
    .map(({ id }) => ({ id, value: t.fields.get(id) ?? null }));
  return {
    url: at(store, `tickets/${t.id}.json`),
    id: t.id,
    external_id: t.externalId,
    via: via(t.channel),
    created_at: iso(t.createdAt),
    updated_at: iso(t.updatedAt),
    type: t.type,
    subject: t.subject,
    raw_subject: t.subject,
    description: t.comments[0]?.body ?? '',
    priority: t.priority,
    status: t.deletedAt === null ? t.status : 'deleted',
    recipient: null,
    requester_id: t.requesterId,
    submitter_id: t.submitterId,
    assignee_id: t.assigneeId,
    organization_id: null,
    group_id: 8447320466430,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    problem_id: null,
    has_incidents: false,
    is_public: t.comments.some((comment) => comment.public),
    due_at: null,
    tags: t.tags,
    custom_fields: fields,
    fields,
    satisfaction_rating: null,
    sharing_agreement_ids: [],
    custom_status_id: 8447320465790,
    ticket_form_id: 8646151517822,
    brand_id: 8447346621310,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
  };
}

export function attachmentView(store: Store, a: Attachment): Json {
  return {
    url: at(store, `attachments/${a.id}.json`),
    id: a.id,
    file_name: a.fileName,
    content_url: `https://${store.host}/attachments/token/${a.token}/?name=${encodeURIComponent(a.fileName)}`,
    content_type: a.contentType,
    size: a.bytes.byteLength,
    inline: false,
    deleted: false,
    malware_access_override: false,
    malware_scan_result: 'malware_not_found',
  };
}

export function commentView(store: Store, c: Comment): Json {
  return {
    id: c.id,
    type: 'Comment',
    author_id: c.authorId,
    body: c.body,
    html_body: c.htmlBody,
    plain_body: c.body,
    public: c.public,
    attachments: c.attachments.map((a) => attachmentView(store, a)),
    audit_id: c.auditId,
    via: via(c.channel),
    created_at: iso(c.createdAt),
    metadata: { system: {}, custom: {} },
  };
}

export function auditView(a: Audit): Json {
  return {
    id: a.id,
    ticket_id: a.ticketId,
    created_at: iso(a.createdAt),
    author_id: a.authorId,
    via: via(a.channel),
    metadata: { system: {}, custom: a.metadata },
    events: a.events,
  };
}

export function userView(store: Store, u: User): Json {
  return {
    id: u.id,
    url: at(store, `users/${u.id}.json`),
    name: u.name,
    email: u.email,
    created_at: iso(u.createdAt),
    updated_at: iso(u.updatedAt),
    time_zone: 'UTC',
    iana_time_zone: 'Etc/UTC',
    phone: u.phone,
    locale: u.locale,
    locale_id: 1,
    organization_id: null,
    role: u.role,
    verified: true,
    external_id: u.external_id,
    tags: u.tags,
    alias: null,
    active: true,
    shared: false,
    shared_agent: false,
    signature: null,
    details: null,
    notes: u.notes,
    moderator: u.role !== 'end-user',
    ticket_restriction: u.role === 'end-user' ? 'requested' : null,
    only_private_comments: false,
    restricted_agent: u.role === 'agent',
    suspended: false,
    user_fields: {},
  };
}

export function fieldView(store: Store, f: TicketField): Json {
  return {
    url: at(store, `ticket_fields/${f.id}.json`),
    id: f.id,
    type: f.type,
    title: f.title,
    raw_title: f.title,
    description: f.description,
    raw_description: f.description,
    position: 9999,
    active: f.active,
    required: false,
    collapsed_for_agents: false,
    regexp_for_validation: f.regexp,
    title_in_portal: f.title,
    visible_in_portal: false,
    editable_in_portal: false,
    required_in_portal: false,
    tag: f.tag,
    created_at: iso(f.createdAt),
    updated_at: iso(f.updatedAt),
    removable: f.removable,
    ...(f.options.length > 0
      ? { custom_field_options: f.options.map((o) => ({ ...o, raw_name: o.name })) }
      : {}),
  };
}

export function triggerView(store: Store, t: Trigger): Json {
  return {
    url: at(store, `triggers/${t.id}.json`),
    id: t.id,
    title: t.title,
    raw_title: t.title,
    active: t.active,
    created_at: iso(t.createdAt),
    updated_at: iso(t.updatedAt),
    default: false,
    position: t.position,
    description: t.description,
    category_id: '1',
    conditions: { all: t.all, any: t.any },
    actions: t.actions,
  };
}

export function webhookView(w: Webhook): Json {
  return {
    id: w.id,
    name: w.name,
    description: w.description,
    status: w.status,
    subscriptions: w.subscriptions,
    endpoint: w.endpoint,
    http_method: w.httpMethod,
    request_format: w.requestFormat,
    ...(Object.keys(w.customHeaders).length > 0 ? { custom_headers: w.customHeaders } : {}),
    created_at: iso(w.createdAt),
    created_by: String(w.createdBy),
    updated_at: iso(w.updatedAt),
    updated_by: String(w.createdBy),
  };
}

export function articleView(store: Store, a: Article): Json {
  const locale = a.locale.toLowerCase();
  return {
    id: a.id,
    url: at(store, `help_center/${locale}/articles/${a.id}.json`),
    html_url: `https://${store.host}/hc/${locale}/articles/${a.id}`,
    title: a.title,
    name: a.title,
    body: a.body,
    locale,
    source_locale: locale,
    draft: false,
    outdated: false,
    label_names: a.labels,
    section_id: 8447500000001,
    author_id: 8447388090001,
    created_at: iso(a.createdAt),
    updated_at: iso(a.createdAt),
    result_type: 'article',
  };
}

/** Settings that anybody who may list installations can read: secure ones are left out. */
export function installationView(store: Store): Json {
  const secure = new Set(
    (store.options.app.parameters ?? [])
      .filter((parameter) => parameter.secure)
      .map((parameter) => parameter.name),
  );
  const open = Object.entries(store.state.settings).filter(([name]) => !secure.has(name));
  const name = store.options.app.name;
  return {
    id: store.installationId,
    app_id: store.appId,
    product: 'support',
    settings: { name, title: name, ...Object.fromEntries(open) },
    settings_objects: [
      { name: 'name', value: name },
      { name: 'title', value: name },
      ...open.map(([key, value]) => ({ name: key, value })),
    ],
    enabled: store.state.appEnabled,
    paid: false,
    has_unpaid_subscription: false,
    collapsible: true,
    role_restrictions: null,
    recurring_payment: false,
    updated: '20261101000000',
    created_at: '2026-11-01T00:00:00Z',
    updated_at: '2026-11-01T00:00:00Z',
  };
}
