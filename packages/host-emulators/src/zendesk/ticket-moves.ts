import type { Actor } from './actor.ts';
import { addComment, commentRaw } from './comments.ts';
import { recordInvalid } from './errors.ts';
import type { RawEvent } from './events.ts';
import { escapeHtml } from './html.ts';
import { addRequester } from './people.ts';
import { findUserByEmail, type Store } from './store.ts';
import {
  applyTags,
  createTicket,
  newAudit,
  refuseClosed,
  touch,
  updateTicket,
  type Write,
} from './ticket-writes.ts';
import type { Comment, Ticket } from './types.ts';

/** Blacks out each occurrence of `text` in a comment, for ever. */
export function redactComment(
  store: Store,
  ticket: Ticket,
  comment: Comment,
  actor: Actor,
  text: string,
): Write {
  refuseClosed(ticket);
  if (!comment.body.includes(text)) throw recordInvalid({ text: 'Text: was not found in the comment' });
  const black = '▇'.repeat([...text].length);
  comment.body = comment.body.replaceAll(text, black);
  comment.htmlBody = comment.htmlBody.replaceAll(text, black).replaceAll(escapeHtml(text), black);
  for (const event of ticket.audits.flatMap((audit) => audit.events)) {
    if (event.id !== comment.id) continue;
    Object.assign(event, { body: comment.body, html_body: comment.htmlBody, plain_body: comment.body });
  }
  const audit = newAudit(store, ticket, actor);
  audit.events.push({ id: store.nextId(), type: 'CommentRedactionEvent', comment_id: comment.id });
  touch(store, ticket);
  const event = { comment: { id: String(comment.id), is_public: comment.public } };
  return { ticket, audit, raw: [{ name: 'comment_redacted', event }], kind: 'update', comment: undefined };
}

export function makePrivate(store: Store, ticket: Ticket, comment: Comment, actor: Actor): Write {
  refuseClosed(ticket);
  comment.public = false;
  const audit = newAudit(store, ticket, actor);
  audit.events.push({
    id: store.nextId(),
    type: 'CommentPrivacyChange',
    comment_id: comment.id,
    public: false,
  });
  touch(store, ticket);
  const event = { comment: { id: String(comment.id), is_public: false } };
  return {
    ticket,
    audit,
    raw: [{ name: 'comment_made_private', event }],
    kind: 'update',
    comment: undefined,
  };
}

export interface MergeComments {
  target: string | undefined;
  source: string | undefined;
  targetPublic: boolean;
  sourcePublic: boolean;
}

/** Closes `source` into `target`: notes on both, tag `closed_by_merge`. Neither may be closed. */
export function mergeTicket(
  store: Store,
  source: Ticket,
  target: Ticket,
  actor: Actor,
  notes: MergeComments,
): Write[] {
  const sourceText =
    notes.source ?? `This request was closed and merged into request #${target.id} "${target.subject}".`;
  const targetText =
    notes.target ?? `Request #${source.id} "${source.subject}" was closed and merged into this request.`;
  const gone = newAudit(store, source, actor);
  const goneComment = addComment(store, source, gone, actor, {
    body: sourceText,
    public: notes.sourcePublic,
  });
  const raw: RawEvent[] = commentRaw(store, goneComment);
  const previous = source.status;
  source.status = 'closed';
  gone.events.push({
    id: store.nextId(),
    type: 'Change',
    field_name: 'status',
    value: 'closed',
    previous_value: previous,
  });
  raw.push({ name: 'merged', event: { target_ticket_id: String(target.id) } });
  raw.push({ name: 'status_changed', event: { current: 'CLOSED', previous: previous.toUpperCase() } });
  applyTags(store, source, gone, raw, { additional_tags: ['closed_by_merge'] });
  touch(store, source);
  const kept = newAudit(store, target, actor);
  const keptComment = addComment(store, target, kept, actor, {
    body: targetText,
    public: notes.targetPublic,
  });
  touch(store, target);
  return [
    { ticket: source, audit: gone, raw, kind: 'update', comment: goneComment },
    {
      ticket: target,
      audit: kept,
      raw: commentRaw(store, keptComment),
      kind: 'update',
      comment: keptComment,
    },
  ];
}

export function softDelete(store: Store, ticket: Ticket, actor: Actor): Write {
  touch(store, ticket);
  ticket.deletedAt = store.now();
  const audit = newAudit(store, ticket, actor);
  return { ticket, audit, raw: [{ name: 'soft_deleted', event: {} }], kind: 'update', comment: undefined };
}

export function restore(store: Store, ticket: Ticket, actor: Actor): Write {
  ticket.deletedAt = null;
  touch(store, ticket);
  const audit = newAudit(store, ticket, actor);
  return { ticket, audit, raw: [{ name: 'undeleted', event: {} }], kind: 'update', comment: undefined };
}

export interface Mail {
  from: string;
  name?: string | undefined;
  subject: string;
  text: string;
  /** The ticket that the mail answers; without it, or when that one is closed, a new ticket is made. */
  ticketId?: number | undefined;
}

/** A customer's e-mail arrives: new ticket, or a public comment that reopens a pending or solved one. */
export function receiveMail(store: Store, mail: Mail): Write {
  const user =
    findUserByEmail(store.state, mail.from) ?? addRequester(store, { name: mail.name, email: mail.from });
  const actor: Actor = { user, channel: 'mail' };
  const ticket = mail.ticketId === undefined ? undefined : store.state.tickets.get(mail.ticketId);
  if (!ticket || ticket.deletedAt !== null || ticket.status === 'closed') {
    return createTicket(store, actor, {
      subject: mail.subject,
      comment: { body: mail.text },
      requester_id: user.id,
    });
  }
  const reopened = ticket.status === 'new' ? {} : { status: 'open' as const };
  return updateTicket(store, ticket, actor, { comment: { body: mail.text, public: true }, ...reopened });
}
