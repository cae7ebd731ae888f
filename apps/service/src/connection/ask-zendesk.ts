import { createZendeskApi, type Reply } from '@recourse/adapter-zendesk';
import type { Problem } from '@recourse/api-client';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { invalid, problem } from '../register/problems.ts';
import type { ZendeskConnection } from '../register/rpc.ts';

/** A wrong token may be answered with 200 and an anonymous user, who has no id. */
const MeSchema = z.object({ user: z.object({ id: z.number().nullable(), role: z.string() }) });
const STAFF = ['admin', 'agent'];

/**
 * Asks the account who the credentials belong to (`GET /api/v2/users/me.json`). Null when it is the user that the
 * connection names, an agent or administrator: what that user writes is taken for our own and is not read back, so
 * another id would let somebody else's comments pass unseen. Zendesk has ten seconds to answer.
 */
export async function whyNotConnected(
  { baseUrl, email, apiToken, apiUserId }: ZendeskConnection,
  { fetch, now }: Pick<Deps, 'fetch' | 'now'>,
): Promise<Problem | null> {
  const api = createZendeskApi({ baseUrl, email, apiToken, fetch, now });
  const reply = await api.call('GET', '/api/v2/users/me.json');
  return reply.kind === 'ok' ? judge(reply.body, apiUserId) : whatWentWrong(reply);
}

function whatWentWrong(reply: Exclude<Reply, { kind: 'ok' }>): Problem {
  if (reply.kind === 'unknown' || reply.retryable)
    return problem('unavailable', `Zendesk could not be reached, so nothing was kept: ${reply.reason}`);
  return wrong([401, 403].includes(reply.status) ? 'apiToken' : 'subdomain', reply.reason);
}

function judge(body: unknown, apiUserId: string): Problem | null {
  const parsed = MeSchema.safeParse(body);
  if (!parsed.success) return wrong('subdomain', 'what answers there is not the API of Zendesk');
  const { id, role } = parsed.data.user;
  if (id === null) return wrong('apiToken', 'Zendesk does not accept the e-mail and API token');
  if (String(id) !== apiUserId) return wrong('apiUserId', `the credentials are those of user ${id}`);
  return STAFF.includes(role)
    ? null
    : wrong('email', `must be of an agent or administrator; this is an ${role}`);
}

const wrong = (field: string, message: string) => invalid([{ field, rule: 'API3', message }]);
