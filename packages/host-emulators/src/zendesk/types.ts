export const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
export type Status = (typeof STATUSES)[number];
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export const TICKET_TYPES = ['problem', 'incident', 'question', 'task'] as const;
export const ROLES = ['end-user', 'agent', 'admin'] as const;

export interface User {
  id: number;
  name: string;
  email: string | null;
  role: (typeof ROLES)[number];
  locale: string;
  phone: string | null;
  external_id: string | null;
  tags: string[];
  notes: string | null;
  createdAt: number;
  updatedAt: number;
}

export type FieldValue = string | number | boolean | string[] | null;

export interface Attachment {
  id: number;
  token: string;
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
}

export interface Comment {
  id: number;
  ticketId: number;
  auditId: number;
  authorId: number;
  public: boolean;
  /** Plain text. */
  body: string;
  htmlBody: string;
  attachments: Attachment[];
  channel: string;
  createdAt: number;
}

export type AuditEvent = { id: number; type: string } & Record<string, unknown>;

export interface Audit {
  id: number;
  ticketId: number;
  authorId: number;
  channel: string;
  createdAt: number;
  metadata: Record<string, unknown>;
  events: AuditEvent[];
}

export interface Ticket {
  id: number;
  subject: string;
  status: Status;
  priority: (typeof PRIORITIES)[number] | null;
  type: (typeof TICKET_TYPES)[number] | null;
  requesterId: number;
  submitterId: number;
  assigneeId: number | null;
  externalId: string | null;
  tags: string[];
  fields: Map<number, FieldValue>;
  channel: string;
  comments: Comment[];
  audits: Audit[];
  createdAt: number;
  updatedAt: number;
  deletedAt: number | null;
}

export const FIELD_TYPES = [
  'text',
  'textarea',
  'integer',
  'decimal',
  'date',
  'checkbox',
  'tagger',
  'multiselect',
  'regexp',
] as const;

export interface TicketField {
  id: number;
  type:
    | (typeof FIELD_TYPES)[number]
    | 'subject'
    | 'description'
    | 'status'
    | 'tickettype'
    | 'priority'
    | 'assignee';
  title: string;
  description: string;
  tag: string | null;
  regexp: string | null;
  options: { id: number; name: string; value: string }[];
  active: boolean;
  removable: boolean;
  createdAt: number;
  updatedAt: number;
}

export interface Webhook {
  id: string;
  name: string;
  description: string | null;
  status: 'active' | 'inactive';
  endpoint: string;
  httpMethod: 'POST' | 'PUT' | 'PATCH' | 'GET' | 'DELETE';
  requestFormat: 'json' | 'xml' | 'form_encoded';
  subscriptions: string[];
  customHeaders: Record<string, string>;
  secret: string;
  createdAt: number;
  updatedAt: number;
  createdBy: number;
}

export interface Condition {
  field: string;
  operator: string;
  value?: string | null | undefined;
}

export interface Trigger {
  id: number;
  title: string;
  description: string | null;
  active: boolean;
  position: number;
  all: Condition[];
  any: Condition[];
  actions: { field: string; value: string | string[] }[];
  createdAt: number;
  updatedAt: number;
}

export interface Article {
  id: number;
  title: string;
  body: string;
  locale: string;
  labels: string[];
  createdAt: number;
}

/** What the seed of an account is written in. E-mail addresses join people to their tickets. */
export interface SeedUser {
  name: string;
  email: string;
  role: User['role'];
  locale?: string | undefined;
  phone?: string | undefined;
  tags?: string[] | undefined;
}

export interface SeedComment {
  from: string;
  body: string;
  /** Default true; false is an internal note. */
  public?: boolean | undefined;
  /** Hours after the ticket was created. */
  afterHours?: number | undefined;
}

export interface SeedTicket {
  subject: string;
  requester: string;
  status: Status;
  priority?: Ticket['priority'] | undefined;
  type?: Ticket['type'] | undefined;
  tags?: string[] | undefined;
  assignee?: string | undefined;
  channel?: string | undefined;
  /** Hours before now. */
  hoursAgo: number;
  /** First entry is the description, written by the requester. */
  comments: SeedComment[];
}

export interface SeedArticle {
  title: string;
  body: string;
  locale: string;
  labels?: string[] | undefined;
}
