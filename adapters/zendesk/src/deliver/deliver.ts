import type { Delivery, Notice } from '@recourse/channel';
import type { SurfaceRef } from '@recourse/complaint-domain';
import * as z from 'zod';
import type { Reply, ZendeskApi } from '../api.ts';
import { alertText } from '../render/alert.ts';
import { commentUpdate, editedText, fieldsUpdate, noteText, type ZendeskFields } from '../render/update.ts';
import { commentsIn } from './comments.ts';
import { erase, redactOne } from './erase.ts';
import { type Failure, final, repeatable, unrepeatable } from './outcome.ts';

export type DeliverDeps = {
  api: ZendeskApi;
  account: string;
  fields: ZendeskFields;
  /** IANA name; decides on which day the next obligation falls, and how the time of an alert reads. */
  timeZone: string;
};

type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;
const ticketPath = (ticket: string) => `/api/v2/tickets/${ticket}`;

/** One attempt to give a ticket what it is owed. Never throws. */
export async function deliver(
  deps: DeliverDeps,
  surface: SurfaceRef,
  notice: Notice,
  deliveryId: string,
): Promise<Delivery> {
  const problem = surfaceProblem(deps.account, surface);
  if (problem) return final(problem);
  try {
    return await send(deps, surface.ref, notice, deliveryId);
  } catch (error) {
    return final(`the notice could not be made into a request: ${String(error)}`);
  }
}

function surfaceProblem(account: string, { host, account: other, ref }: SurfaceRef): string | null {
  if (host !== 'zendesk' || other !== account)
    return `surface: ${host}/${other} is not the account ${account}`;
  return /^\d+$/.test(ref) ? null : 'surface.ref: must be a ticket number';
}

function send(deps: DeliverDeps, ticket: string, notice: Notice, deliveryId: string): Promise<Delivery> {
  const { api } = deps;
  switch (notice.kind) {
    case 'fields':
      return sendFields(deps, ticket, notice, deliveryId);
    case 'message':
      return sendMessage(api, ticket, notice, deliveryId);
    case 'note':
      return sendNote(api, ticket, noteText(notice.language, notice.author, notice.text), deliveryId);
    case 'alert':
      return sendNote(api, ticket, alertText(notice.language, notice, deps.timeZone), deliveryId);
    case 'revision':
      return notice.text === null
        ? redactOne(api, ticket, notice.externalId)
        : sendNote(api, ticket, editedText(notice.language, notice.text), deliveryId);
    case 'erase':
      return erase(api, ticket, notice.externalIds);
    case 'open':
    case 'card':
    case 'task':
    case 'sending':
    case 'approval':
    case 'tell':
    case 'digest':
    case 'checkpoint':
      return Promise.resolve(final(`not carried: a ticket has no place for ${notice.kind}`));
  }
}

const ticketBody = z.looseObject({
  ticket: z.looseObject({
    tags: z
      .array(z.string())
      .nullish()
      .transform((tags) => tags ?? []),
    updated_at: z.string(),
  }),
});

async function sendFields(
  { api, fields, timeZone }: DeliverDeps,
  ticket: string,
  notice: NoticeOf<'fields'>,
  deliveryId: string,
): Promise<Delivery> {
  const read = await api.call('GET', ticketPath(ticket));
  if (read.kind !== 'ok') return repeatable(read);
  const before = ticketBody.safeParse(read.body);
  if (!before.success) return repeatable(unreadable(read.status));
  const update = fieldsUpdate(notice.fields, fields, timeZone, before.data.ticket, deliveryId);
  const reply = await api.call('PUT', ticketPath(ticket), update);
  return reply.kind === 'ok' ? { kind: 'delivered', externalId: ticket } : repeatable(reply);
}

/** A note may come twice when an answer was lost: that annoys a colleague, a missing note misleads one. */
async function sendNote(
  api: ZendeskApi,
  ticket: string,
  body: string,
  deliveryId: string,
): Promise<Delivery> {
  const reply = await api.call('PUT', ticketPath(ticket), commentUpdate(body, false, deliveryId));
  if (reply.kind !== 'ok') return repeatable(reply);
  const comment = commentOf(reply);
  return comment ? { kind: 'delivered', externalId: comment.id } : repeatable(unreadable(reply.status));
}

/**
 * A message must not reach the complainant twice. Where Zendesk is out of reach altogether the runtime's error does
 * not say whether the request went out (workerd: "Network connection lost." for both), so the ticket is read first:
 * when that fails, certainly nothing was sent.
 */
async function sendMessage(
  api: ZendeskApi,
  ticket: string,
  { text }: NoticeOf<'message'>,
  deliveryId: string,
): Promise<Delivery> {
  const read = await api.call('GET', ticketPath(ticket));
  if (read.kind !== 'ok') return repeatable(read);
  const reply = await api.call('PUT', ticketPath(ticket), commentUpdate(text, true, deliveryId));
  if (reply.kind !== 'ok') return unrepeatable(reply);
  const comment = commentOf(reply);
  if (!comment) return unrepeatable(unreadable(reply.status));
  if (comment.public !== false) return { kind: 'delivered', externalId: comment.id };
  return final(
    `Zendesk kept comment ${comment.id} as an internal note: the API user may not write public comments`,
  );
}

const updateBody = z.looseObject({ audit: z.unknown() });

function commentOf(reply: Extract<Reply, { kind: 'ok' }>) {
  const parsed = updateBody.safeParse(reply.body);
  return parsed.success ? commentsIn(parsed.data.audit)[0] : undefined;
}

function unreadable(status: number): Failure {
  return { kind: 'unknown', reason: `Zendesk answered ${status} in an unknown form` };
}
