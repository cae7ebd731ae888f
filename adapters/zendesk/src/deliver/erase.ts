import type { Delivery } from '@recourse/channel';
import type { ZendeskApi } from '../api.ts';
import { listComments, type TicketComment } from './comments.ts';
import { final, repeatable } from './outcome.ts';
import { redactComment } from './redact.ts';

/**
 * Redacts the named comments and every comment that a delivery of ours wrote, including those whose id never reached
 * the register because the answer was lost. Stops at the first failure that another attempt can turn: redacting again
 * does nothing to what is already black.
 */
export async function erase(api: ZendeskApi, ticket: string, externalIds: string[]): Promise<Delivery> {
  const listed = await listComments(api, ticket);
  if (listed.kind !== 'ok') return repeatable(listed);
  const targets = listed.comments.filter(({ id, ours }) => ours || externalIds.includes(id));
  const problems = missing(targets, externalIds);
  let redacted = 0;
  for (const comment of targets) {
    const reply = await redactComment(api, ticket, comment);
    if (reply.kind === 'ok') redacted += 1;
    else if (reply.kind === 'unknown' || reply.retryable) return partly(repeatable(reply), redacted, targets);
    else problems.push(`comment ${comment.id}: ${reply.reason}`);
  }
  if (problems.length === 0) return { kind: 'delivered', externalId: ticket };
  return final(`${redacted} of ${targets.length} comments redacted; ${problems.join('; ')}`);
}

/** Redacts one comment. */
export async function redactOne(api: ZendeskApi, ticket: string, externalId: string): Promise<Delivery> {
  const listed = await listComments(api, ticket);
  if (listed.kind !== 'ok') return repeatable(listed);
  const comment = listed.comments.find(({ id }) => id === externalId);
  if (!comment) return final(missingReason(externalId));
  const reply = await redactComment(api, ticket, comment);
  return reply.kind === 'ok' ? { kind: 'delivered', externalId } : repeatable(reply);
}

function partly(delivery: Delivery, redacted: number, targets: TicketComment[]): Delivery {
  if (delivery.kind !== 'failed') return delivery;
  return {
    ...delivery,
    reason: `${redacted} of ${targets.length} comments redacted so far; ${delivery.reason}`,
  };
}

function missing(found: TicketComment[], externalIds: string[]): string[] {
  return externalIds.filter((id) => !found.some((comment) => comment.id === id)).map(missingReason);
}

function missingReason(id: string): string {
  return `comment ${id} is not on the ticket`;
}
