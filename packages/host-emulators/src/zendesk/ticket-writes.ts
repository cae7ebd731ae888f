import type { Actor } from './actor.ts';
import { addComment, checkComment, commentRaw, hasText } from './comments.ts';
import { recordInvalid, ZendeskError } from './errors.ts';
import type { RawEvent } from './events.ts';
import { checkFieldValues } from './fields.ts';
import { existingUser, requesterOf, resolveAssignee } from './people.ts';
import type { TicketCreate, TicketUpdate } from './schemas.ts';
import { iso, type Store } from './store.ts';
import type { Audit, Comment, FieldValue, Ticket } from './types.ts';

/** A finished write: what changed, ready to be told to webhooks, triggers and pages. */
export interface Write {
  ticket: Ticket;
  audit: Audit;
  raw: RawEvent[];
  kind: 'create' | 'update';
  comment: Comment | undefined;
}

/** Creates a ticket. All checks come before the first change. */
export function createTicket(store: Store, actor: Actor, input: TicketCreate): Write {
  const first = input.comment ?? (input.description === undefined ? undefined : { body: input.description });
  if (!first || !hasText(first)) throw recordInvalid({ base: 'Description: cannot be blank' });
  checkFieldValues(store, input.custom_fields);
  const requester = requesterOf(store, actor, input);
  const assigneeId = resolveAssignee(store, input);
  checkSolvable(input.status, assigneeId ?? null);
  checkComment(store, first);
  const at = store.now();
  const ticket: Ticket = {
    id: store.nextTicketId(),
    subject: input.subject ?? '',
    status: input.status ?? (assigneeId ? 'open' : 'new'),
    priority: input.priority ?? null,
    type: input.type ?? null,
    requesterId: requester.id,
    submitterId: input.submitter_id ?? actor.user.id,
    assigneeId: assigneeId ?? null,
    externalId: input.external_id ?? null,
    tags: [...new Set(input.tags ?? [])].sort(),
    fields: new Map((input.custom_fields ?? []).map(({ id, value }) => [id, value])),
    channel: actor.channel,
    comments: [],
    audits: [],
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
  const audit = newAudit(store, ticket, actor, input.metadata);
  const authored = first.author_id ? first : { ...first, author_id: requester.id };
  const comment = addComment(store, ticket, audit, actor, authored);
  for (const [field_name, value] of Object.entries({ subject: ticket.subject, status: ticket.status })) {
    audit.events.push({ id: store.nextId(), type: 'Create', field_name, value });
  }
  store.state.tickets.set(ticket.id, ticket);
  const raw: RawEvent[] = [{ name: 'created', event: {} }, ...commentRaw(store, comment)];
  return { ticket, audit, raw, kind: 'create', comment };
}

/** Updates a ticket. 422 for a closed one, 409 for a stale `safe_update`. */
export function updateTicket(store: Store, ticket: Ticket, actor: Actor, input: TicketUpdate): Write {
  refuseClosed(ticket);
  refuseStale(ticket, input);
  checkFieldValues(store, input.custom_fields);
  if (input.comment) checkComment(store, input.comment);
  if (input.requester_id !== undefined) existingUser(store, input.requester_id, 'requester_id');
  const assigneeId = resolveAssignee(store, input);
  const status = input.status ?? (ticket.status === 'new' && assigneeId ? 'open' : undefined);
  checkSolvable(input.status, assigneeId === undefined ? ticket.assigneeId : assigneeId);

  const audit = newAudit(store, ticket, actor, input.metadata);
  const comment = input.comment && addComment(store, ticket, audit, actor, input.comment);
  const raw: RawEvent[] = comment ? commentRaw(store, comment) : [];
  const change = recorder(store, audit, raw);
  if (status) change('status', ticket.status, status, 'status_changed', () => (ticket.status = status));
  if (input.subject !== undefined) {
    change(
      'subject',
      ticket.subject,
      input.subject,
      'subject_changed',
      () => (ticket.subject = input.subject!),
    );
  }
  if (input.priority !== undefined) {
    change(
      'priority',
      ticket.priority,
      input.priority,
      'priority_changed',
      () => (ticket.priority = input.priority!),
    );
  }
  if (input.type !== undefined)
    change('type', ticket.type, input.type, 'type_changed', () => (ticket.type = input.type!));
  if (input.requester_id !== undefined) {
    const next = input.requester_id;
    change('requester_id', ticket.requesterId, next, 'requester_changed', () => (ticket.requesterId = next));
  }
  if (assigneeId !== undefined) {
    change(
      'assignee_id',
      ticket.assigneeId,
      assigneeId,
      'agent_assignment_changed',
      () => (ticket.assigneeId = assigneeId),
    );
  }
  if (input.external_id !== undefined) {
    const next = input.external_id;
    change('external_id', ticket.externalId, next, 'external_id_changed', () => (ticket.externalId = next));
  }
  applyTags(store, ticket, audit, raw, input);
  for (const { id, value } of input.custom_fields ?? []) applyField(store, ticket, audit, raw, id, value);
  touch(store, ticket);
  return { ticket, audit, raw, kind: 'update', comment };
}

/** Each write moves the time by at least a second, so that a stale `safe_update` shows even when the clock stands. */
export function touch(store: Store, ticket: Ticket): void {
  ticket.updatedAt = Math.max(store.now(), ticket.updatedAt + 1_000);
}

export function refuseClosed(ticket: Ticket): void {
  if (ticket.status === 'closed') throw recordInvalid({ status: 'Status: closed prevents ticket update' });
}

export function newAudit(
  store: Store,
  ticket: Ticket,
  actor: Actor,
  metadata: Record<string, unknown> = {},
): Audit {
  const custom = (metadata.custom ?? metadata) as Record<string, unknown>;
  const audit: Audit = {
    id: store.nextId(),
    ticketId: ticket.id,
    authorId: actor.user.id,
    channel: actor.channel,
    createdAt: store.now(),
    metadata: custom,
    events: [],
  };
  ticket.audits.push(audit);
  return audit;
}

type Apply = () => unknown;

function recorder(store: Store, audit: Audit, raw: RawEvent[]) {
  return (field: string, previous: unknown, current: unknown, name: RawEvent['name'], apply: Apply): void => {
    if (previous === current) return;
    apply();
    const [value, previous_value] = [current, previous].map((v) => (v === null ? null : String(v)));
    audit.events.push({ id: store.nextId(), type: 'Change', field_name: field, value, previous_value });
    raw.push({ name, event: { current: onWire(field, current), previous: onWire(field, previous) } });
  };
}

function onWire(field: string, value: unknown): string | null {
  if (value === null) return null;
  return ['status', 'priority', 'type'].includes(field) ? String(value).toUpperCase() : String(value);
}

/** Replaces (`tags`), adds and removes; writes one audit event and one webhook event. */
export function applyTags(
  store: Store,
  ticket: Ticket,
  audit: Audit,
  raw: RawEvent[],
  input: Pick<TicketUpdate, 'tags' | 'additional_tags' | 'remove_tags'>,
): void {
  const next = new Set([...(input.tags ?? ticket.tags), ...(input.additional_tags ?? [])]);
  for (const tag of input.remove_tags ?? []) next.delete(tag);
  const before = new Set(ticket.tags);
  const added = [...next].filter((tag) => !before.has(tag));
  const removed = [...before].filter((tag) => !next.has(tag));
  if (added.length + removed.length === 0) return;
  const previous_value = ticket.tags;
  ticket.tags = [...next].sort();
  audit.events.push({
    id: store.nextId(),
    type: 'Change',
    field_name: 'tags',
    value: ticket.tags,
    previous_value,
  });
  raw.push({ name: 'tags_changed', event: { tags_added: added, tags_removed: removed } });
}

function applyField(
  store: Store,
  ticket: Ticket,
  audit: Audit,
  raw: RawEvent[],
  id: number,
  next: FieldValue,
): void {
  const value = next === '' ? null : next;
  const previous = ticket.fields.get(id) ?? null;
  if (JSON.stringify(previous) === JSON.stringify(value)) return;
  ticket.fields.set(id, value);
  const field = store.state.ticketFields.get(id)!;
  const change = { type: 'Change', field_name: String(id), value, previous_value: previous };
  audit.events.push({ id: store.nextId(), ...change });
  const custom_field = { id: String(id), title: field.title, type: field.type };
  raw.push({
    name: 'custom_field_changed',
    event: { current: { value }, previous: { value: previous }, custom_field },
  });
}

function checkSolvable(status: string | undefined, assigneeId: number | null): void {
  if (status !== 'solved' || assigneeId !== null) return;
  throw recordInvalid({ base: 'Assignee: is required when solving a ticket' });
}

function refuseStale(ticket: Ticket, input: TicketUpdate): void {
  if (!input.safe_update) return;
  const stamp = Date.parse(input.updated_stamp ?? '');
  if (Number.isNaN(stamp))
    throw recordInvalid({ updated_stamp: 'updated_stamp: is required with safe_update' });
  if (Date.parse(iso(ticket.updatedAt)) <= stamp) return;
  throw new ZendeskError(409, {
    error: 'UpdateConflict',
    description:
      'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
  });
}
