import type { Reply, ZendeskApi } from '../api.ts';
import { isBlackedOut, markForRedaction } from '../render/redaction.ts';
import type { TicketComment } from './comments.ts';

type Refused = Extract<Reply, { kind: 'refused' }>;

/**
 * Blacks out a comment's text and attachments, for ever. Redacting what is black already is not sent. The endpoint of
 * the Agent Workspace also works on closed tickets; accounts without the workspace have only the older one.
 */
export async function redactComment(api: ZendeskApi, ticket: string, comment: TicketComment): Promise<Reply> {
  const marked = markForRedaction(comment.htmlBody);
  const urls = comment.attachments.flatMap(({ contentUrl }) => contentUrl ?? []);
  if (!marked && isBlackedOut(comment.body) && urls.length === 0) return done;
  const reply = await api.call('PUT', `/api/v2/comment_redactions/${comment.id}`, {
    ticket_id: Number(ticket),
    ...(marked ? { html_body: marked } : {}),
    ...(urls.length > 0 ? { external_attachment_urls: urls } : {}),
  });
  return isWithoutWorkspace(reply) ? redactOldWay(api, ticket, comment, reply) : reply;
}

const done: Reply = { kind: 'ok', status: 200, body: undefined };

function isWithoutWorkspace(reply: Reply): reply is Refused {
  return reply.kind === 'refused' && (reply.status === 403 || reply.status === 404);
}

/**
 * *Redact String in Comment* and *Redact Comment Attachment*: refused for closed tickets. The string is looked for in
 * the comment's HTML too, where line breaks are elements: so line by line, the longest first, because a line may be
 * part of another.
 */
async function redactOldWay(
  api: ZendeskApi,
  ticket: string,
  comment: TicketComment,
  first: Refused,
): Promise<Reply> {
  const path = `/api/v2/tickets/${ticket}/comments/${comment.id}`;
  const steps: Step[] = [
    ...readableLines(comment.body).map((text): Step => [`${path}/redact`, { text }]),
    ...comment.attachments.map(({ id }): Step => [`${path}/attachments/${id}/redact`, {}]),
  ];
  for (const [step, body] of steps) {
    const reply = await api.call('PUT', step, body);
    if (reply.kind !== 'ok') return reply;
  }
  return steps.length > 0 ? done : first;
}

type Step = [path: string, body: unknown];

function readableLines(body: string): string[] {
  const lines = new Set(body.split(/\r?\n/).map((line) => line.trim()));
  return [...lines].filter((line) => !isBlackedOut(line)).sort((a, b) => b.length - a.length);
}
