import { randomUUID } from 'node:crypto';
import { iso, isStaff, type Store } from './store.ts';
import type { Comment, Ticket } from './types.ts';

/** Every ticket event that a webhook may subscribe to (Webhooks API, *Ticket events*). */
export const TICKET_EVENTS = [
  'agent_assignment_changed',
  'attachment_linked_to_comment',
  'attachment_redacted_from_comment',
  'brand_changed',
  'comment_added',
  'comment_made_private',
  'comment_redacted',
  'created',
  'custom_field_changed',
  'custom_status_changed',
  'description_changed',
  'email_ccs_changed',
  'external_id_changed',
  'followers_changed',
  'form_changed',
  'group_assignment_changed',
  'marked_as_spam',
  'merged',
  'organization_changed',
  'permanently_deleted',
  'priority_changed',
  'problem_link_changed',
  'requester_changed',
  'soft_deleted',
  'status_changed',
  'subject_changed',
  'submitter_changed',
  'tags_changed',
  'task_due_at_changed',
  'type_changed',
  'undeleted',
] as const;

export type TicketEventName = (typeof TICKET_EVENTS)[number];

export interface ZendeskEvent {
  type: string;
  account_id: number;
  id: string;
  time: string;
  zendesk_event_version: string;
  subject: string;
  detail: Record<string, unknown>;
  event: Record<string, unknown>;
}

/** A change inside one update, before it has become an envelope. */
export interface RawEvent {
  name: TicketEventName;
  event: Record<string, unknown>;
}

export const typeOf = (name: TicketEventName): string => `zen:event-type:ticket.${name}`;

const text = (id: number | null): string | null => (id === null ? null : String(id));
const upper = (value: string | null): string | null => value?.toUpperCase() ?? null;

/** `detail` of ticket events: ids as text, status, priority and type in capitals, no empty tag lists. */
export function ticketDetail(ticket: Ticket, actorId: number): Record<string, unknown> {
  return {
    actor_id: String(actorId),
    assignee_id: text(ticket.assigneeId),
    brand_id: '8447346621310',
    created_at: iso(ticket.createdAt),
    custom_status: '8447320465790',
    description: ticket.comments[0]?.body ?? '',
    external_id: ticket.externalId,
    form_id: '8646151517822',
    group_id: '8447320466430',
    id: String(ticket.id),
    is_public: ticket.comments.some((comment) => comment.public),
    organization_id: null,
    priority: upper(ticket.priority),
    requester_id: String(ticket.requesterId),
    status: ticket.deletedAt === null ? upper(ticket.status) : 'DELETED',
    subject: ticket.subject,
    submitter_id: String(ticket.submitterId),
    tags: ticket.tags.length > 0 ? ticket.tags : null,
    type: upper(ticket.type),
    updated_at: iso(ticket.updatedAt),
    via: { channel: ticket.channel === 'api' ? 'web_service' : ticket.channel },
  };
}

export function commentEvent(store: Store, comment: Comment): Record<string, unknown> {
  const author = store.state.users.get(comment.authorId);
  return {
    comment: {
      id: String(comment.id),
      body: comment.body,
      is_public: comment.public,
      author: { id: String(comment.authorId), is_staff: isStaff(author), name: author?.name ?? '' },
    },
  };
}

/** Envelopes of one update; they share a sequence id. */
export function envelopes(store: Store, ticket: Ticket, actorId: number, raw: RawEvent[]): ZendeskEvent[] {
  const sequence = String(store.nextId());
  return raw.map(({ name, event }, index) => ({
    type: typeOf(name),
    account_id: store.accountId,
    id: randomUUID(),
    time: new Date(store.now()).toISOString().replace('Z', '000000Z'),
    zendesk_event_version: '2022-11-06',
    subject: `zen:ticket:${ticket.id}`,
    detail: ticketDetail(ticket, actorId),
    event: { ...event, meta: { sequence: { id: sequence, position: index + 1 } } },
  }));
}
