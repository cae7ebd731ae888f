import type { Actor } from './actor.ts';
import { recordInvalid } from './errors.ts';
import { commentEvent, type RawEvent } from './events.ts';
import { htmlToPlain, plainToHtml } from './html.ts';
import { existingUser } from './people.ts';
import type { CommentInput } from './schemas.ts';
import type { Store } from './store.ts';
import type { Audit, AuditEvent, Comment, Ticket } from './types.ts';

/** Adds a comment that has passed `checkComment`. */
export function addComment(
  store: Store,
  ticket: Ticket,
  audit: Audit,
  actor: Actor,
  input: CommentInput,
): Comment {
  const body = input.html_body === undefined ? (input.body ?? '') : htmlToPlain(input.html_body);
  const attachments = (input.uploads ?? []).flatMap((token) => store.state.uploads.get(token) ?? []);
  for (const token of input.uploads ?? []) store.state.uploads.delete(token);
  const comment: Comment = {
    id: store.nextId(),
    ticketId: ticket.id,
    auditId: audit.id,
    authorId: input.author_id ?? actor.user.id,
    public: input.public ?? true,
    body,
    htmlBody: input.html_body ?? plainToHtml(body),
    attachments,
    channel: actor.channel,
    createdAt: store.now(),
  };
  ticket.comments.push(comment);
  audit.events.push(commentAuditEvent(comment));
  return comment;
}

function commentAuditEvent(comment: Comment): AuditEvent {
  return {
    id: comment.id,
    type: 'Comment',
    author_id: comment.authorId,
    body: comment.body,
    html_body: comment.htmlBody,
    plain_body: comment.body,
    public: comment.public,
    attachments: [],
    audit_id: comment.auditId,
  };
}

export function commentRaw(store: Store, comment: Comment): RawEvent[] {
  const linked = comment.attachments.map(
    (a): RawEvent => ({
      name: 'attachment_linked_to_comment',
      event: {
        comment: {
          id: String(comment.id),
          attachment: {
            id: String(a.id),
            content_type: a.contentType,
            content_url: `https://${store.host}/attachments/token/${a.token}/?name=${encodeURIComponent(a.fileName)}`,
            filename: a.fileName,
            is_public: comment.public,
          },
        },
      },
    }),
  );
  return [{ name: 'comment_added', event: commentEvent(store, comment) }, ...linked];
}

export function hasText(comment: CommentInput): boolean {
  return (comment.html_body ?? comment.body ?? '').trim() !== '';
}

/** Throws 422 for an empty comment, an unknown author or an unknown upload. */
export function checkComment(store: Store, comment: CommentInput): void {
  if (!hasText(comment)) throw recordInvalid({ base: 'Comment: cannot be blank' });
  if (comment.author_id !== undefined) existingUser(store, comment.author_id, 'author_id');
  const unknown = comment.uploads?.find((token) => !store.state.uploads.has(token));
  if (unknown) throw recordInvalid({ base: `Upload token ${unknown} is not valid` });
}
