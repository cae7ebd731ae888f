import type { Inbound } from '@recourse/channel';
import * as z from 'zod';
import type { ZendeskApi } from '../api.ts';

const UserSchema = z.looseObject({
  user: z.looseObject({ name: z.string().nullish(), email: z.string().nullish() }),
});

/**
 * Says who a new requester is: the event has the id only, name and address are in the user record. `null` when
 * Zendesk could not be asked, so that the event is sent again later. A user who is gone stays an id.
 */
export async function withRequesterNamed(api: ZendeskApi, inbound: Inbound[]): Promise<Inbound[] | null> {
  const named: Inbound[] = [];
  for (const one of inbound) {
    const next = one.kind === 'requester-changed' ? await nameOne(api, one) : one;
    if (next === null) return null;
    named.push(next);
  }
  return named;
}

async function nameOne(
  api: ZendeskApi,
  one: Extract<Inbound, { kind: 'requester-changed' }>,
): Promise<Inbound | null> {
  const reply = await api.call('GET', `/api/v2/users/${encodeURIComponent(one.requester.externalId)}`);
  if (reply.kind === 'unknown' || (reply.kind === 'refused' && reply.retryable)) return null;
  const parsed = reply.kind === 'ok' ? UserSchema.safeParse(reply.body) : undefined;
  if (!parsed?.success) return one;
  const { name, email } = parsed.data.user;
  return { ...one, requester: { ...one.requester, ...(name ? { name } : {}), ...(email ? { email } : {}) } };
}
