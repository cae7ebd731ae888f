import * as z from 'zod';
import type { Reply, ZendeskApi } from '../api.ts';
import { DELIVERY_KEY } from '../render/update.ts';

const attachment = z.looseObject({
  id: z.number(),
  file_name: z.string().nullish(),
  content_url: z.string().optional(),
});
/** What Zendesk puts in the place of a redacted attachment. */
const REDACTED_FILE = 'redacted.txt';
const commentEvent = z.looseObject({
  id: z.number(),
  type: z.literal('Comment'),
  body: z.string().nullish(),
  html_body: z.string().nullish(),
  public: z.boolean().optional(),
  attachments: z.array(attachment).nullish(),
});
const audit = z.looseObject({
  metadata: z.looseObject({ custom: z.record(z.string(), z.unknown()).nullish() }).nullish(),
  events: z.array(z.looseObject({ type: z.string() })),
});
const page = z.looseObject({
  audits: z.array(audit),
  meta: z.looseObject({ has_more: z.boolean().optional(), after_cursor: z.string().nullish() }).optional(),
});

export type TicketComment = {
  id: string;
  body: string;
  htmlBody: string;
  public: boolean | undefined;
  attachments: { id: number; contentUrl: string | undefined }[];
  /** Written by a delivery of ours, whichever attempt it was. */
  ours: boolean;
};

/** Comments in one audit: what an update answers with, and what a ticket's history consists of. */
export function commentsIn(value: unknown): TicketComment[] {
  const parsed = audit.safeParse(value);
  if (!parsed.success) return [];
  const ours = parsed.data.metadata?.custom?.[DELIVERY_KEY] !== undefined;
  return parsed.data.events.flatMap((event) => {
    const comment = commentEvent.safeParse(event);
    return comment.success ? [toComment(comment.data, ours)] : [];
  });
}

function toComment(event: z.output<typeof commentEvent>, ours: boolean): TicketComment {
  return {
    id: String(event.id),
    body: event.body ?? '',
    htmlBody: event.html_body ?? '',
    public: event.public,
    attachments: (event.attachments ?? [])
      .filter(({ file_name }) => file_name !== REDACTED_FILE)
      .map(({ id, content_url }) => ({ id, contentUrl: content_url })),
    ours,
  };
}

export type TicketComments = { kind: 'ok'; comments: TicketComment[] } | Exclude<Reply, { kind: 'ok' }>;

/** More than any ticket has: Zendesk allows 5,000 comments. */
const MOST_PAGES = 100;

/**
 * All comments of a ticket, read from its audits because only they say which delivery wrote a comment. Closed tickets
 * are answered in one page, without `meta`.
 */
export async function listComments(api: ZendeskApi, ticket: string): Promise<TicketComments> {
  const comments: TicketComment[] = [];
  let after = '';
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const reply = await api.call('GET', `/api/v2/tickets/${ticket}/audits?page[size]=100${after}`);
    if (reply.kind !== 'ok') return reply;
    const parsed = page.safeParse(reply.body);
    if (!parsed.success)
      return { kind: 'unknown', reason: 'Zendesk answered with an unknown form of audits' };
    comments.push(...parsed.data.audits.flatMap(commentsIn));
    const { has_more, after_cursor } = parsed.data.meta ?? {};
    if (!has_more || !after_cursor) return { kind: 'ok', comments };
    after = `&page[after]=${encodeURIComponent(after_cursor)}`;
  }
  return { kind: 'unknown', reason: `the ticket has more than ${MOST_PAGES} pages of audits` };
}
