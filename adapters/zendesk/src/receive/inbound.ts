import type { Inbound, InboundAuthor } from '@recourse/channel';
import type { SurfaceRef } from '@recourse/complaint-domain';
import type { TicketEvent } from '../payload.ts';

export type Identity = { account: string; apiUserId: string };

type CommentAdded = Extract<TicketEvent, { type: 'comment_added' }>;

/**
 * Turns a ticket event into inbound things: none when it is our own write coming back. We write comments and redact
 * them, and never create, merge or delete tickets: what the API user did of that kind was another program's.
 */
export function toInbound(event: TicketEvent, { account, apiUserId }: Identity): Inbound[] {
  const surface = (ref: string): SurfaceRef => ({ host: 'zendesk', account, ref });
  const base = { eventId: event.id, at: event.time, surface: surface(event.detail.id) };
  switch (event.type) {
    case 'created':
      return [{ ...base, kind: 'opened', ...openingOf(event) }];
    case 'comment_added':
      return event.event.comment.author.id === apiUserId ? [] : [{ ...base, ...commentOf(event) }];
    case 'comment_redacted':
      if (event.detail.actor_id === apiUserId) return [];
      return [{ ...base, kind: 'revised', externalId: event.event.comment.id, change: 'redacted' }];
    case 'merged':
      return [{ ...base, kind: 'moved', into: surface(event.event.target_ticket_id) }];
    case 'soft_deleted':
    case 'permanently_deleted':
      return [{ ...base, kind: 'gone' }];
    case 'requester_changed':
      return [{ ...base, kind: 'requester-changed', requester: complainant(event.event.current) }];
  }
}

/** The payload has the requester's id only; name and address are in the user record. */
function complainant(externalId: string): InboundAuthor {
  return { kind: 'complainant', externalId };
}

function openingOf({ detail }: TicketEvent) {
  const requester: InboundAuthor = detail.requester_id
    ? complainant(detail.requester_id)
    : { kind: 'unknown', externalId: '' };
  return { subject: detail.subject, text: detail.description, requester, tags: detail.tags };
}

function commentOf(event: CommentAdded) {
  const { id: externalId, body: text, is_public, author: by } = event.event.comment;
  const author = authorOf(event);
  if (!is_public) return { kind: 'note', externalId, text, author } as const;
  const direction = author.kind === 'agent' ? ('out' as const) : ('in' as const);
  return { kind: 'message', direction, externalId, text, author } as const;

  function authorOf({ detail }: CommentAdded): InboundAuthor {
    const name = by.name === '' ? {} : { name: by.name };
    if (by.id === detail.requester_id) return { kind: 'complainant', externalId: by.id, ...name };
    return { kind: by.is_staff ? 'agent' : 'unknown', externalId: by.id, ...name };
  }
}
